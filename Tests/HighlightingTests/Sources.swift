internal import Foundation
internal import Highlighting
internal import Lexing

/// A piece of code written for these tests.
struct Source {
  let language: String
  let path: String
  let bytes: [UInt8]

  /// All sources below Fixtures/sources, whose folders are named like their languages.
  static let all: [Source] = {
    let root = fixtures.appendingPathComponent("sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.sorted().compactMap { path in
      let parts = path.split(separator: "/")
      let file = root.appendingPathComponent(path)
      guard parts.count == 2, let data = try? Data(contentsOf: file) else { return nil }
      return Source(language: String(parts[0]), path: file.path, bytes: Array(data))
    }
  }()

  /// The script that prints Rouge's tokens.
  static let rougeScript = fixtures.appendingPathComponent("rouge_tokens.rb").path

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
}

/// The tokens of bytes in a language that exists.
func tokenList(_ bytes: [UInt8], _ language: String) -> TokenList {
  Highlighter().tokens(of: bytes.span, language: language) ?? TokenList()
}
