import Foundation
import Markdown
import MarkdownShared
import Testing

/// An example of the specification: what is written and what it becomes.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  var number: Int
  var extensions: [Substring]
  var markdown: String
  var html: String

  var testDescription: String { "example \(number)" }

  /// The examples of the specification that comes with Debian's cmark-gfm package; none where that is
  /// not installed.
  static let all: [SpecificationExample] = {
    guard let text = specification() else { return [] }
    var examples: [SpecificationExample] = []
    let fence = String(repeating: "`", count: 32)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix(fence + " example") else { continue }
      var parts: [[Substring]] = [[], []]
      var part = 0
      while let inner = lines.popFirst(), inner != fence {
        if inner == "." { part = 1 } else { parts[part].append(inner) }
      }
      let texts = parts.map {
        $0.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
      }
      examples.append(
        SpecificationExample(
          number: examples.count + 1,
          extensions: line.dropFirst(fence.count + 8).split(separator: " "),
          markdown: texts[0], html: texts[1]))
    }
    return examples
  }()

  private static func specification() -> String? {
    let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(data: data, encoding: .utf8)
  }

  /// The library's switches that the example asks for.
  var features: MarkdownFeatures {
    var features: MarkdownFeatures = [.rawHTML]
    for name in extensions {
      switch name {
      case "table": features.insert(.tables)
      case "strikethrough": features.insert(.strikethrough)
      case "autolink": features.insert(.bareLinks)
      case "tagfilter": features.insert(.tagFilter)
      case "tasklist", "disabled": features.insert(.taskLists)
      case "footnotes": features.insert(.footnotes)
      default: break
      }
    }
    return features
  }
}

@Suite("The specification's examples")
struct SpecificationTests {
  // Needs Debian's cmark-gfm package, which ships spec.txt.
  @Test(
    "an example is rendered as the specification has it",
    .enabled(if: !SpecificationExample.all.isEmpty, "cmark-gfm's spec.txt is not installed"),
    arguments: SpecificationExample.all)
  func example(_ example: SpecificationExample) {
    #expect(
      normalized(html(example.markdown, .plain(example.features))) == normalized(example.html))
  }

  /// The specification writes the check box of a task with its attributes in another order than the
  /// library, and says that this does not matter.
  private func normalized(_ html: String) -> String {
    html
      .replacingOccurrences(
        of: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
        with: "<input checked=\"\" disabled=\"\" type=\"checkbox\">"
      )
      .replacingOccurrences(
        of: "<input type=\"checkbox\" disabled=\"\" />",
        with: "<input disabled=\"\" type=\"checkbox\">")
  }

  // Needs Debian's cmark-gfm package, which ships spec.txt.
  @Test(
    "the package has the whole specification",
    .enabled(if: !SpecificationExample.all.isEmpty, "cmark-gfm's spec.txt is not installed"))
  func count() {
    #expect(SpecificationExample.all.count >= 649)
  }
}
