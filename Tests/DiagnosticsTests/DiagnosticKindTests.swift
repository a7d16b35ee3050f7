import BibTeX
import ContentData
import Foundation
import Gems
import Liquid
import MarkdownShared
import SiteChecks
import SiteModel
import SitePlugins
import SiteSources
import SourceText
import Stylesheets
import Testing

@Suite("Kinds of diagnostics")
struct DiagnosticKindTests {
  /// The examples of every enum of diagnostics, by the enum's name.
  private static let kinds: [(name: String, examples: [any DiagnosticKind])] = [
    ("BibTeXDiagnostic", BibTeXDiagnostic.examples),
    ("CSVDiagnostic", CSVDiagnostic.examples),
    ("CheckDiagnostic", CheckDiagnostic.examples),
    ("CheckSettingsDiagnostic", CheckSettingsDiagnostic.examples),
    ("ConfigurationDiagnostic", ConfigurationDiagnostic.examples),
    ("DocumentDiagnostic", DocumentDiagnostic.examples),
    ("FrontMatterDiagnostic", FrontMatterDiagnostic.examples),
    ("GemsDiagnostic", GemsDiagnostic.examples),
    ("JSONDiagnostic", JSONDiagnostic.examples),
    ("JekyllDiagnostic", JekyllDiagnostic.examples),
    ("LiquidDiagnostic", LiquidDiagnostic.examples),
    ("MarkdownDiagnostic", MarkdownDiagnostic.examples),
    ("PluginsDiagnostic", PluginsDiagnostic.examples),
    ("SourceTextDiagnostic", SourceTextDiagnostic.examples),
    ("SourcesDiagnostic", SourcesDiagnostic.examples),
    ("StylesheetsDiagnostic", StylesheetsDiagnostic.examples),
    ("TOMLDiagnostic", TOMLDiagnostic.examples),
    ("YAMLDiagnostic", YAMLDiagnostic.examples),
  ]

  /// Cases whose sentence is that of a library, which may have no translation.
  private static let librarySentences: Set<String> = [
    "sass.error", "sass.warn", "sass.deprecation", "yaml.syntax",
  ]

  private static func render(_ kind: any DiagnosticKind, _ language: DiagnosticLanguage) -> String {
    var buffer = OutputBuffer(capacity: 256)
    DiagnosticRenderer(.terminal(colored: false), language: language)
      .render([Diagnostic(kind, at: SourceLocation(path: "a.md"))], into: &buffer)
    return String(decoding: buffer.bytes(), as: UTF8.self)
  }

  @Test("each case is rendered in English and in Japanese", arguments: kinds.map(\.name))
  func bothLanguages(name: String) throws {
    let examples = try #require(Self.kinds.first { $0.name == name }).examples
    for kind in examples {
      let definition = kind.definition
      let english = Self.render(kind, .english)
      let japanese = Self.render(kind, .japanese)
      let isLibrary = Self.librarySentences.contains(definition.id)
      let own = (isLibrary ? [] : [definition.message]) + (definition.hint.map { [$0] } ?? [])
      for message in own {
        let translation = message.translation ?? ""
        #expect(translation.unicodeScalars.contains { $0.value > 0x3000 }, "\(message.english)")
        // Ruby's Liquid prints this one as a sentence.
        let isRuby = definition.id == "liquid.no-templates"
        #expect(
          !message.english.isEmpty && (message.english.last != "." || isRuby), "\(message.english)")
        #expect(english.contains(message.english), "\(english)")
        #expect(japanese.contains(translation), "\(japanese)")
      }
      #expect(english.contains(": \(definition.message.english) [\(definition.id)]\n"))
      #expect(japanese.contains(" [\(definition.id)]\n"))
    }
  }

  @Test("each case has an example, and each enum of diagnostics is tested")
  func everyCase() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var names: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where path.hasSuffix("Diagnostic.swift") {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      guard let start = text.firstRange(of: ": DiagnosticKind")?.lowerBound else { continue }
      let name = String(try #require(text[..<start].split(separator: " ").last))
      names.insert(name)
      // The cases come before the examples; further enums come after them.
      let end = try #require(text.firstRange(of: "static var examples")).lowerBound
      let declared = Set(text[start..<end].matches(of: #/(?m)^  case (\w+)/#).map { String($0.1) })
      let examples = try #require(Self.kinds.first { $0.name == name }).examples
      let shown = Set(examples.map { String("\($0)".prefix { $0 != "(" }) })
      #expect(!declared.isEmpty && declared == shown, "\(name)")
    }
    #expect(names == Set(Self.kinds.map(\.name)))
  }

  @Test("an id belongs to one enum")
  func ids() {
    var owners: [String: String] = [:]
    for (name, examples) in Self.kinds {
      for kind in examples {
        let id = kind.definition.id
        #expect(id.wholeMatch(of: #/[a-z-]+\.[a-z0-9-]+/#) != nil, "\(id)")
        // Ruby's ArgumentError, of Liquid's own filters and of Jekyll's; settings of the site and of its checks.
        if ["liquid.argument", "config.wrong-type"].contains(id) { continue }
        #expect(owners[id] ?? name == name, "\(id)")
        owners[id] = name
      }
    }
  }
}
