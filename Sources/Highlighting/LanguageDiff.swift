/// A diff whose lines are code of another language: `diff-swift`, `diff_js`.
///
/// The mark at the start of an added or removed line gets the class `gi` or `gd`, headers get `gh` and
/// `gu`, and the rest of each line is lexed in the language. Removed lines are the old text, added
/// lines the new one and the others both, so each text has a tokenizer of its own that goes on from
/// line to line.
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

  /// The tokens of a diff.
  /// - Complexity: O(n).
  func tokens(of code: UnsafeBufferPointer<UInt8>) -> TokenList {
    var list = TokenList()
    var old = Tokenizer(lexer)
    var new = Tokenizer(lexer)
    var discarded = TokenList()
    var start = 0
    while start < code.count {
      var end = start
      while end < code.count, code[end] != 0x0A { end += 1 }
      end = min(end + 1, code.count)
      if let header = header(of: UnsafeBufferPointer(rebasing: code[start..<end])) {
        list.append(header, upTo: end)
      } else if code[start] == UInt8(ascii: "+") {
        list.append(.gi, upTo: start + 1)
        new.run(code, start + 1..<end, into: &list)
      } else if code[start] == UInt8(ascii: "-") {
        list.append(.gd, upTo: start + 1)
        old.run(code, start + 1..<end, into: &list)
      } else {
        if code[start] == 0x20 { list.append(.text, upTo: start + 1) }
        let body = code[start] == 0x20 ? start + 1 : start
        old.run(code, body..<end, into: &discarded)
        new.run(code, body..<end, into: &list)
      }
      start = end
    }
    return list
  }

  private func header(of line: UnsafeBufferPointer<UInt8>) -> TokenClass? {
    if line.starts(with: "@@".utf8) { return .gu }
    for mark in ["--- ", "+++ ", "diff ", "index "] where line.starts(with: mark.utf8) {
      return .gh
    }
    return nil
  }
}
