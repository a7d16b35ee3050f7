import ContentData
import Testing

@Suite("Integers beyond 64 bits")
struct BigIntegerTests {
  @Test("digits are kept, and what fits into 64 bits is an ordinary integer")
  func digits() {
    #expect(BigInteger("00123456789012345678901").digits == "123456789012345678901")
    #expect(BigInteger("-99999999999999999999").digits == "-99999999999999999999")
    #expect(BigInteger.value("9223372036854775807").integer == .max)
    #expect(BigInteger.value("-9223372036854775808").integer == .min)
    #expect(BigInteger.value("9223372036854775808").bigInteger?.digits == "9223372036854775808")
  }

  @Test("they are ordered as numbers, whatever their length")
  func order() {
    let numbers = ["-100000000000000000000", "-99999999999999999999", "99999999999999999999"]
      .map { BigInteger($0) }
    for (first, left) in numbers.enumerated() {
      for (second, right) in numbers.enumerated() {
        #expect(left.order(right).signum() == (first - second).signum())
      }
    }
  }

  @Test(
    "their size is that of Ruby's",
    arguments: [
      ("12345678901234567890", 8), ("99999999999999999999", 9),
      ("-1" + String(repeating: "0", count: 30), 13),
    ])
  func size(_ digits: String, _ bytes: Int) {
    #expect(BigInteger(digits).byteCount == bytes)
  }
}
