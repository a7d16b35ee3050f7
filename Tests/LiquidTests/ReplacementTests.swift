import ContentData
import RubyText
import Testing

@testable import Liquid

@Suite("Replacing in long texts")
struct ReplacementTests {
  /// Replaces by comparing at each place.
  private static func replaced(_ part: [UInt8], in text: [UInt8], with new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index...].starts(with: part) {
        result += new
        index += part.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  @Test(
    "many replacements one after the other, in one text and what becomes of it, are those of comparing at each place",
    arguments: 0..<12)
  func chains(round: Int) throws {
    var state = UInt64(round + 1) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = Array("<<p/l> i".utf8)
    func random(_ count: Int) -> [UInt8] { (0..<count).map { _ in alphabet[next(alphabet.count)] } }
    for _ in 0..<8 {
      var expected = random(400 + next(900))
      var text = String(decoding: expected, as: UTF8.self)
      var beginnings: TagBeginnings?
      var count = 0
      for _ in 0..<40 {
        let (part, new) = (random(1 + next(6)), random(next(5)))
        let result = TextBytes.replaceAll(
          String(decoding: part, as: UTF8.self), in: text,
          with: String(decoding: new, as: UTF8.self), expanding: false, limit: .max, &beginnings,
          &count)
        text = try #require(result)
        expected = Self.replaced(part, in: expected, with: new)
        guard text.utf8.elementsEqual(expected) else {
          Issue.record("\(part) with \(new)")
          break
        }
        // Another text between two replacements.
        if next(6) == 0 {
          _ = TextBytes.replaceAll(
            "<p", in: String(decoding: random(700), as: UTF8.self), with: "", expanding: false,
            limit: .max, &beginnings, &count)
        }
        if expected.count > 4_000 { break }
      }
    }
  }

  @Test("a variable that is replaced again and again holds no more than its text")
  func keptBytes() {
    let result = TemplateRun(
      "{% for i in (1..300) %}{% assign t = t | replace: 'a', 'b' %}{% assign t = t | replace: 'b', 'a' %}{% endfor %}{{ t | size }}",
      ["t": .string(String(repeating: "x", count: 799_998) + "ab")])
    #expect(result.errors.isEmpty)
    #expect(result.output == "800000")
  }
}
