import Foundation
import Testing

@testable import SourceText

@Suite("Translations of diagnostics")
struct TranslationTests {
  /// The string literals of the sources, with their interpolations as gaps.
  private static let literals: Set<String> = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources.path)) ?? []
    var found: Set<String> = []
    for path in paths where path.hasSuffix(".swift") && !path.contains("Translation/") {
      let text =
        (try? String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)) ?? ""
      // A literal that goes on in the next line by '+' counts as one.
      let joined = text.replacing(#/"\s*\n\s*\+ "/#, with: "")
      for literal in Self.literals(in: joined) where literal.utf8.count > 3 {
        found.insert(literal)
      }
    }
    return found
  }()

  private static let patterns = literals.map(SentencePattern.init)

  /// Returns true if a sentence is a literal, or a literal whose gaps are filled with other text.
  private static func stands(_ sentence: String) -> Bool {
    if literals.contains(sentence) { return true }
    return patterns.contains { pattern in
      guard pattern.literalLength > 3, let gaps = pattern.gaps(in: Array(sentence.utf8)) else {
        return false
      }
      return gaps.allSatisfy { $0 == "{}" || literals.contains($0) }
    }
  }

  /// Every literal in double quotes, escapes resolved, interpolations replaced by `{}`.
  private static func literals(in text: String) -> [String] {
    var result: [String] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      index += 1
      var literal: [UInt8] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != 0x0A {
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
          if bytes[index + 1] == UInt8(ascii: "(") {
            var depth = 0
            index += 1
            repeat {
              if bytes[index] == UInt8(ascii: "(") { depth += 1 }
              if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
              index += 1
            } while depth > 0 && index < bytes.count
            literal += Array("{}".utf8)
          } else {
            literal.append(bytes[index + 1])
            index += 2
          }
        } else {
          literal.append(bytes[index])
          index += 1
        }
      }
      index += 1
      result.append(String(decoding: literal, as: UTF8.self))
    }
    return result
  }

  @Test("each English sentence is in the sources")
  func sentences() {
    let system = Set(
      (JapaneseSentences.systemReasons + JapaneseSentences.libraries).map(\.english))
    for (english, _) in JapaneseSentences.all where !system.contains(english) {
      #expect(Self.stands(english), "\(english)")
    }
  }

  /// The messages, notes and hints of diagnostics in the sources: literals behind an id, and behind `hint:`.
  private static let shown: [(file: String, sentence: String)] = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources.path)) ?? []
    var found: [(file: String, sentence: String)] = []
    for path in paths.sorted() where path.hasSuffix(".swift") && !path.contains("Translation/") {
      let text =
        (try? String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)) ?? ""
      // Enums of diagnostics have both languages.
      if path.contains("Diagnostic+") || text.contains(": DiagnosticKind") { continue }
      let joined = text.replacing(#/"\s*\n\s*\+ "/#, with: "")
      let place =
        #/(?:"[a-z]+\.[a-z-]+",\s*(?:\.(?:error|warning|note),\s*)?|hint:\s*|message:\s*)(?="[^"])/#
      for match in joined.matches(of: place) {
        let line = joined[match.range.upperBound...].prefix { $0 != "\n" }
        if let literal = literals(in: String(line)).first { found.append((path, literal)) }
      }
    }
    return found
  }()

  /// True if a literal is a sentence: two words beside its gaps.
  private static func isSentence(_ literal: String) -> Bool {
    literal.replacing("{}", with: "").contains(#/[A-Za-z]{2,}\s+\S*[A-Za-z]{2}/#)
  }

  /// Sentences without a translation: only programs read the answers of `liquid --batch`, and some
  /// sentences are composed of others.
  private static let exceptions: Set<String> = [
    "a line must be a JSON object with a 'template'", "'mode' is lax, warn or strict",
    "the destination '{}' {}", "there is no {} '{}'", "{} in use",
  ]

  @Test("each message and hint in the sources has a Japanese form")
  func complete() {
    let patterns = JapaneseSentences.all.map { SentencePattern($0.english) }
    #expect(Self.shown.count > 20)
    for (file, sentence) in Self.shown
    where Self.isSentence(sentence) && !Self.exceptions.contains(sentence) {
      let bytes = Array(sentence.utf8)
      #expect(patterns.contains { $0.gaps(in: bytes) != nil }, "\(file): \(sentence)")
    }
  }

  @Test("each Japanese sentence fills gaps that the English one has")
  func gaps() {
    for (english, japanese) in JapaneseSentences.all {
      let count = english.components(separatedBy: "{}").count - 1
      for number in 1...9 where japanese.contains("{\(number)}") {
        #expect(number <= count, "\(english)")
      }
      #expect(!japanese.contains("{}"), "\(japanese)")
      #expect(
        japanese.utf8.contains { $0 > 0x7F } || ["{1}", "{1}: {2}"].contains(japanese),
        "\(japanese)")
    }
  }

  @Test("no sentence is hidden by one before it")
  func order() {
    for (index, pair) in JapaneseSentences.all.enumerated() {
      let first = JapaneseSentences.all.firstIndex { other in
        SentencePattern(other.english).gaps(in: Array(pair.english.utf8)) != nil
      }
      #expect(first == index, "\(pair.english)")
    }
  }

  @Test(
    "gaps are found and filled, and other sentences stay",
    arguments: [
      ("undefined variable: $a", "変数 $a は未定義です"),
      (
        "did not find expected key, while parsing a block mapping", "ここにはキーが必要です (マップの中)"
      ),
      ("'a' cannot be renamed to 'b': permission denied", "'a' を 'b' に変更できません: 権限がありません"),
      ("undefined variable: ", "変数  は未定義です"),
      ("something else", "something else"), ("", ""),
      ("undefined variable: it's", "変数 it's は未定義です"),
    ])
  func translates(english: String, japanese: String) {
    #expect(DiagnosticLanguage.japanese.sentence(english) == japanese)
    #expect(DiagnosticLanguage.english.sentence(english) == english)
  }
}
