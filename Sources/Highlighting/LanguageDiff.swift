internal import Lexing
internal import SourceText

/// A diff whose lines are code of another language: `diff-swift`, `diff_js`.
///
/// An added or removed line is in an element of its own, `gi` or `gd`, around the spans of its code;
/// headers get `gh` and `gu`. Removed lines are the old text, added lines the new one and the others
/// both, so the old and the new text each have a tokenizer that continues from line to line.
struct LanguageDiff {
  private let lexer: Lexer

  /// - Parameter name: `diff-` or `diff_` and a language; nil for anything else.
  init?(named name: String) {
    let bytes = Array(name.utf8)
    guard bytes.count > 5, bytes.prefix(4).elementsEqual("diff".utf8),
      bytes[4] == 0x2D || bytes[4] == 0x5F,
      let lexer = Language.named(String(decoding: bytes[5...], as: UTF8.self))?.lexer
    else { return nil }
    self.lexer = lexer
  }

  /// The tokens of a diff; the signs of added and removed lines are plain text.
  /// - Complexity: O(n).
  func tokens(of code: Span<UInt8>) -> TokenList {
    var list = TokenList()
    var old = Tokenizer(lexer)
    var new = Tokenizer(lexer)
    var discarded = TokenList()
    var start = 0
    while start < code.count {
      var end = start
      while end < code.count, code[end] != 0x0A { end += 1 }
      end = min(end + 1, code.count)
      let first = code[start]
      let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == 0x20
      if let header = LanguageDiff.header(code, start..<end) {
        list.append(header, upTo: end)
      } else {
        let body = isSigned ? start + 1 : start
        if isSigned { list.append(.text, upTo: body) }
        if first == UInt8(ascii: "-") {
          old.run(code, body..<end, into: &list)
        } else {
          if first != UInt8(ascii: "+") { old.run(code, body..<end, into: &discarded) }
          new.run(code, body..<end, into: &list)
        }
      }
      start = end
    }
    return list
  }

  /// Writes a diff as HTML.
  /// - Complexity: O(n).
  func write(_ code: Span<UInt8>, into output: inout OutputBuffer) {
    var classes: [TokenClass?] = []
    var start = 0
    while start < code.count {
      var end = start
      while end < code.count, code[end] != 0x0A { end += 1 }
      let isHeader = LanguageDiff.header(code, start..<min(end + 1, code.count)) != nil
      switch code[start] {
      case UInt8(ascii: "+") where !isHeader: classes.append(.gi)
      case UInt8(ascii: "-") where !isHeader: classes.append(.gd)
      default: classes.append(nil)
      }
      start = end + 1
    }
    SpanWriter.writeLines(tokens(of: code), of: code, classes: classes, into: &output)
  }

  private static func header(
    _ code: Span<UInt8>, _ line: Range<Int>
  ) -> TokenClass? {
    let bytes = code.extracting(line)
    if bytes.has("@@", at: 0) { return .gu }
    for mark in ["--- ", "+++ ", "diff ", "index "] as [StaticString] where bytes.has(mark, at: 0) {
      return .gh
    }
    return nil
  }
}
