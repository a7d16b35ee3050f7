internal import Highlighting
internal import Lexing
internal import SourceText
import Testing

/// Numbers that look random and are the same in every run (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func roll(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}

/// Bits of code that open something, for mutations and for hostile input.
private let openers = [
  "\"", "'", "`", "\"\"\"", "'''", "/*", "//", "<!--", "{-", "(*", "--[[", "#", "<<EOF\n", "<<~X\n",
  "R\"x(", "r#\"", "#\"", "${", "#{", "\\(", "$(", "{{", "{%", "[[", "@\"", "%w[", "q{", "s/", "/",
  "<?php ", "<script>", "<style>", "```js\n", "---\n", "|\n ", "=begin\n", "__END__\n", "\\",
  "\u{3042}",
  "0x", "1e", "\r\n", "\0",
]

/// A small piece of a source with a few changes.
private func mutated(_ dice: inout Dice) -> [UInt8] {
  let source = Source.all[dice.roll(Source.all.count)].bytes
  let start = dice.roll(source.count)
  var bytes = Array(source[start..<min(source.count, start + 20 + dice.roll(160))])
  for _ in 0..<(1 + dice.roll(4)) {
    let place = dice.roll(bytes.count + 1)
    switch dice.roll(5) {
    case 0: bytes.insert(contentsOf: openers[dice.roll(openers.count)].utf8, at: place)
    case 1: bytes.insert(UInt8(dice.roll(256)), at: place)
    case 2 where place < bytes.count: bytes.remove(at: place)
    case 3 where place < bytes.count: bytes[place] = UInt8(dice.roll(128))
    default: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(12)))
    }
  }
  return bytes
}

/// The text of highlighted HTML: without tags, entities replaced.
private func text(of html: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < html.count {
    if html[index] == UInt8(ascii: "<") {
      while html[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
    } else if html[index] == UInt8(ascii: "&") {
      let name = html[index...].prefix { $0 != UInt8(ascii: ";") }
      result.append(
        name.elementsEqual("&lt".utf8) ? 0x3C : name.elementsEqual("&gt".utf8) ? 0x3E : 0x26)
      index += name.count + 1
    } else {
      result.append(html[index])
      index += 1
    }
  }
  return result
}

@Suite("Hostile code")
struct RobustnessTests {
  /// 50,000 inputs in all, spread over the languages.
  private static let perLanguage = 50_000 / Language.all.count + 1

  @Test("tokens joined are the input, for mutated inputs", arguments: Language.all.map(\.name))
  func joined(name: String) throws {
    var dice = Dice(state: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for round in 0..<RobustnessTests.perLanguage {
      let bytes = mutated(&dice)
      let tokens = tokenList(bytes, name).tokens
      var end = 0
      for token in tokens {
        try #require(Int(token.end) > end, "\(name): \(String(decoding: bytes, as: UTF8.self))")
        end = Int(token.end)
      }
      try #require(end == bytes.count, "\(name): \(String(decoding: bytes, as: UTF8.self))")
      if String(validating: bytes, as: UTF8.self) != nil {
        for token in tokens where Int(token.end) < bytes.count {
          try #require(bytes[Int(token.end)] & 0xC0 != 0x80, "\(name) cuts a character in two")
        }
      }
      if round % 16 == 0 {
        var output = OutputBuffer()
        _ = Highlighter().highlight(bytes.span, language: name, into: &output)
        try #require(text(of: output.bytes()) == bytes)
      }
    }
  }

  /// The automaton steps that a tokenizer needs.
  private func steps(_ bytes: [UInt8], _ lexer: Lexer) -> Int {
    var tokenizer = Tokenizer(lexer)
    var list = TokenList()
    tokenizer.run(bytes.span, 0..<bytes.count, into: &list)
    return tokenizer.steps
  }

  @Test("a line of a megabyte takes steps in proportion", arguments: Language.all.map(\.name))
  func longLine(name: String) throws {
    let lexer = try #require(Language.named(name)?.lexer)
    let word = Array("lorem = ipsum(42) + \"dolor\" ".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 1_000_000 { bytes += word }
    #expect(steps(bytes, lexer) <= 12 * bytes.count)
  }

  @Test(
    "a language's own code on one long line takes steps in proportion",
    arguments: Set(Source.all.map(\.language)).sorted())
  func ownCode(name: String) throws {
    let lexer = try #require(Language.named(name)?.lexer)
    let code = Source.all.filter { $0.language == name }.flatMap { $0.bytes }
      .map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    var bytes: [UInt8] = []
    while bytes.count < 400_000 { bytes += code }
    #expect(steps(bytes, lexer) <= 64 * bytes.count)
  }

  @Test("a comment is one token however long its line is", arguments: ["vb", "matlab", "xojo"])
  func longComment(name: String) {
    let opener = name == "matlab" ? "%" : "'"
    let comment = Array((opener + String(repeating: " a (b) \"c\"", count: 100_000)).utf8)
    let tokens = tokenList(comment, name).tokens
    #expect(tokens.count == 1 && tokens.first.map { Int($0.end) } == comment.count)
  }

  @Test(
    "open brackets, unclosed strings and comments take steps in proportion",
    arguments: Language.all.map(\.name))
  func unclosed(name: String) throws {
    let lexer = try #require(Language.named(name)?.lexer)
    let brackets = ["(", "[", "{", "<", "${", "#{", "\\("]
    let fillers = ["x ", "x", " ", "\n", "\\", "::", "a.b ", "x: ", "a=", "* ", "- "]
    for bracket in brackets {
      // A hundred thousand of the plain ones, fewer of the others: the proportion is what counts.
      let count = bracket == "(" || bracket == "{" ? 100_000 : 8_000
      let bytes = Array(repeatElement(Array(bracket.utf8), count: count).joined())
      #expect(steps(bytes, lexer) <= 64 * bytes.count + 200_000, "\(bracket)")
    }
    for opener in openers {
      let filler = fillers[(opener.utf8.count * 7 + name.utf8.count) % fillers.count]
      let rest = Array(repeatElement(Array(filler.utf8), count: 4_000).joined())
      let unclosed = Array(opener.utf8) + rest
      #expect(steps(unclosed, lexer) <= 64 * unclosed.count + 200_000, "\(opener)")
      let repeated = Array(repeatElement(Array((opener + filler).utf8), count: 2_000).joined())
      #expect(steps(repeated, lexer) <= 64 * repeated.count + 200_000, "\(opener) and \(filler)")
    }
  }

  @Test("a language inside itself goes only so deep")
  func nesting() {
    let fences = String(repeating: "```md\n", count: 2_000)
    let tokens = tokenList(Array(fences.utf8), "markdown").tokens
    #expect(tokens.last.map { Int($0.end) } == fences.utf8.count)
  }
}
