import Testing

@testable import Kramdown

@Suite("Classes of characters")
struct UnicodeClassTests {
  @Test("letters that are known without a table are what Unicode's properties say")
  func letters() {
    for value in UInt32(0x80)..<0x30000 {
      guard let properties = Unicode.Scalar(value)?.properties else { continue }
      #expect(
        UnicodeClass.isLetter(value) == properties.isAlphabetic, "U+\(String(value, radix: 16))")
    }
  }

  @Test("the lower case that is known without a table is Unicode's")
  func lowerCase() {
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Array(scalar.properties.lowercaseMapping.utf8)
      #expect(CaseMapping.lowercased(Array(String(Character(scalar)).utf8)) == expected)
    }
  }
}
