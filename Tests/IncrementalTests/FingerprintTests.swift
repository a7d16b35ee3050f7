import SiteSources
import Testing

@testable import SiteBuilder

@Suite("Fingerprints")
struct FingerprintTests {
  @Test("distinguish blocks by every byte and by their length", arguments: 0...200)
  func seeEveryByte(count: Int) {
    var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    var seen: Set<UInt64> = [Fingerprint.of(bytes), Fingerprint.of(bytes + [0])]
    if count > 0 { seen.insert(Fingerprint.of(Array(bytes.dropLast()))) }
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << bit
        seen.insert(Fingerprint.of(bytes))
        bytes[place] ^= 1 << bit
      }
    }
    #expect(seen.count == count * 8 + (count > 0 ? 3 : 2))
  }

  @Test("distinguish blocks of zeros, and where one block ends and the next begins")
  func seeBoundaries() {
    var seen: Set<UInt64> = []
    for first in 0...70 {
      for second in 0...70 {
        var fingerprint = Fingerprint()
        for count in [first, second] {
          fingerprint.add([UInt8](repeating: 0, count: count).span)
        }
        seen.insert(fingerprint.value)
      }
    }
    #expect(seen.count == 71 * 71)
  }

  @Test("are the same for a block wherever it lies in memory")
  func ignoreAlignment() {
    let bytes = (0..<333).map { UInt8(truncatingIfNeeded: $0) }
    for offset in 0..<9 {
      let padded = [UInt8](repeating: 1, count: offset) + bytes
      #expect(Fingerprint.of(padded, from: offset) == Fingerprint.of(bytes))
    }
  }
}
