import Testing

@testable import SourceText

@Suite struct UnicodeNormalizationTests {
  @Test(
    "NFC puts letters and marks together",
    arguments: [
      ("か\u{3099}っこう", "がっこう"), ("e\u{0301}", "é"), ("plain", "plain"),
      ("\u{1112}\u{1161}\u{11AB}", "한"), ("a\u{0323}\u{0307}", "ạ\u{0307}"),
      ("a\u{0307}\u{0323}", "ạ\u{0307}"), ("\u{0958}", "\u{0915}\u{093C}"), ("Ａ①", "Ａ①"),
      ("\u{212B}", "Å"), ("q\u{0307}\u{0323}", "q\u{0323}\u{0307}"),
    ])
  func composes(text: String, expected: String) {
    #expect(Array(UnicodeNormalization.composed(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "NFKC also replaces compatibility characters",
    arguments: [
      ("ＡＢＣ　１２３", "ABC 123"), ("ﾊﾟﾊﾞ", "パバ"), ("①㈱㍿ﬁ", "1(株)株式会社fi"), ("が", "が"),
      ("か\u{3099}", "が"), ("½", "1⁄2"), ("𝔸𝕫", "Az"), ("豈", "豈"),
    ])
  func composesCompatibly(text: String, expected: String) {
    #expect(
      Array(UnicodeNormalization.compatibilityComposed(text).utf8) == Array(expected.utf8))
  }

  /// The neighbours of a scalar decide if the tables are read; its normal form must be the same in
  /// both cases.
  @Test("a scalar that is taken as normal without the tables is normal by the tables")
  func quickAnswerIsRight() {
    var wrong: [UInt32] = []
    for point in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(point), UnicodeNormalization.isSurelyNormal(scalar) else {
        continue
      }
      let text = "½" + String(scalar) + String(scalar)
      let expected = "1\u{2044}2" + String(scalar) + String(scalar)
      if Array(UnicodeNormalization.compatibilityComposed(text).utf8) != Array(expected.utf8) {
        wrong.append(point)
      }
    }
    #expect(wrong == [])
  }

  /// The standard library compares by canonical equivalence, which NFC must respect.
  @Test("NFC is canonically equal to its source for every scalar of the first planes")
  func agreesWithTheStandardLibrary() {
    var wrong: [UInt32] = []
    for point in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(point) else { continue }
      let text = String(scalar)
      let composed = UnicodeNormalization.composed(text)
      if composed != text { wrong.append(point) }
      if Array(UnicodeNormalization.composed(composed).utf8) != Array(composed.utf8) {
        wrong.append(point)
      }
    }
    #expect(wrong == [])
  }

  /// Unicode promises that the forms of a scalar never change once it is assigned: so every version of utf8proc must
  /// give those that the Unicode Character Database 14 gave.
  @Test func `the forms of every scalar of Unicode 14 are those that were recorded`() {
    var wrong: [UInt32] = []
    var blocks: Set<UInt32> = []
    for (block, expected) in UnicodeFormHashes.all {
      blocks.insert(block)
      if Self.hash(ofBlock: block) != expected { wrong.append(block) }
    }
    #expect(wrong == [])
    for block in UInt32(0)..<272 where !blocks.contains(block) {
      #expect(Self.hash(ofBlock: block) == nil)
    }
  }

  /// The FNV-1a hash of the forms of 4,096 scalars, alone and among others; nil when Unicode 14 has none of them.
  private static func hash(ofBlock block: UInt32) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isEmpty = true
    for point in (block << 12)..<((block + 1) << 12) {
      guard let scalar = Unicode.Scalar(point), let age = scalar.properties.age, age.major <= 14
      else { continue }
      isEmpty = false
      let texts = [
        UnicodeNormalization.composed(String(scalar)),
        UnicodeNormalization.compatibilityComposed(String(scalar)),
        UnicodeNormalization.compatibilityComposed("か\(scalar)\u{3099}\u{0323}\u{0301}"),
        UnicodeNormalization.base(of: scalar).map(String.init) ?? "",
      ]
      for byte in texts.joined(separator: "\n").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return isEmpty ? nil : hash
  }

  @Test func `a long run of combining marks is sorted in time that grows with its length`() {
    let marks = String(repeating: "\u{0301}\u{0323}", count: 100_000)
    let clock = ContinuousClock()
    var text = ""
    let time = clock.measure { text = UnicodeNormalization.composed("q" + marks) }
    #expect(text.unicodeScalars.count == 200_001)
    #expect(text.unicodeScalars.dropFirst().first == "\u{0323}")
    #expect(text.unicodeScalars.last == "\u{0301}")
    // Sorting by insertion takes minutes.
    #expect(time < .seconds(20))
  }
}
