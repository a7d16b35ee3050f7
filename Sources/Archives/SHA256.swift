/// The hash function SHA-256 (FIPS 180-4), for the checksums of a gem server's index and of the lock file, and for
/// signatures.
package struct SHA256: Sendable {
  private var state = State()
  /// The block that is being filled, up to sixteen words.
  private var words: [UInt32] = []
  /// The bytes that do not fill a word yet.
  private var word: UInt32 = 0
  private var length: UInt64 = 0

  /// Begins a hash.
  package init() {}

  /// The hash of bytes as 64 hexadecimal digits in lower case.
  /// - Complexity: O(n).
  package static func hex(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hash.hex()
  }

  /// Adds bytes to what is hashed.
  /// - Complexity: O(n).
  package mutating func add(_ bytes: some Collection<UInt8>) { add(Array(bytes)) }

  /// Adds bytes to what is hashed.
  /// - Complexity: O(n).
  package mutating func add(_ bytes: [UInt8]) {
    // Without an iterator: in a debug build each step of one is an allocation.
    var index = 0
    while index < bytes.count {
      add(bytes[index])
      index += 1
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    word = word &<< 8 | UInt32(byte)
    length &+= 1
    guard length & 3 == 0 else { return }
    words.append(word)
    guard words.count == 16 else { return }
    state.add(words)
    words.removeAll(keepingCapacity: true)
  }

  /// Ends the hash, as 64 hexadecimal digits in lower case.
  package mutating func hex() -> String {
    bytes().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Ends the hash, as 32 bytes.
  package mutating func bytes() -> [UInt8] {
    let bits = length &* 8
    add(0x80 as UInt8)
    while length & 63 != 56 { add(0 as UInt8) }
    for index in 0..<8 as Range<UInt64> { add(UInt8(bits &>> (56 - index * 8) & 0xFF)) }
    var result: [UInt8] = []
    result.reserveCapacity(32)
    for word in state.words {
      for shift: UInt32 in [24, 16, 8, 0] {
        result.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return result
  }

  /// A key for codes that only its owner can make for a message (HMAC-SHA256, RFC 2104).
  package struct AuthenticationKey: Sendable {
    private var inner = SHA256()
    private var outer = SHA256()

    /// - Parameter bytes: at most 64; longer keys would have to be hashed first.
    package init(_ bytes: [UInt8]) {
      precondition(bytes.count <= 64, "the key is longer than a block")
      let padded = bytes + [UInt8](repeating: 0, count: 64 - bytes.count)
      inner.add(padded.map { $0 ^ 0x36 })
      outer.add(padded.map { $0 ^ 0x5C })
    }

    /// The code of a message, as 32 bytes.
    /// - Complexity: O(length of the message).
    package func code(of message: [UInt8]) -> [UInt8] {
      var inner = inner
      inner.add(message)
      var outer = outer
      outer.add(inner.bytes())
      return outer.bytes()
    }
  }

  /// The eight words that blocks are added to.
  private struct State {
    private var a: UInt32 = 0x6a09_e667
    private var b: UInt32 = 0xbb67_ae85
    private var c: UInt32 = 0x3c6e_f372
    private var d: UInt32 = 0xa54f_f53a
    private var e: UInt32 = 0x510e_527f
    private var f: UInt32 = 0x9b05_688c
    private var g: UInt32 = 0x1f83_d9ab
    private var h: UInt32 = 0x5be0_cd19

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    /// Adds a block.
    /// - Parameter block: its sixteen words.
    mutating func add(_ block: [UInt32]) {
      let constants = SHA256.constants
      var words = block
      words.reserveCapacity(64)
      var index = 16
      while index < 64 {
        let (early, late) = (words[index - 15], words[index - 2])
        let small = SHA256.rotated(early, 7) ^ SHA256.rotated(early, 18) ^ (early >> 3)
        let large = SHA256.rotated(late, 17) ^ SHA256.rotated(late, 19) ^ (late >> 10)
        words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
        index += 1
      }
      var new = self
      index = 0
      while index < 64 {
        new.turn(constants[index] &+ words[index])
        index += 1
      }
      a &+= new.a
      b &+= new.b
      c &+= new.c
      d &+= new.d
      e &+= new.e
      f &+= new.f
      g &+= new.g
      h &+= new.h
    }

    @inline(__always)
    private mutating func turn(_ word: UInt32) {
      let sum1 = SHA256.rotated(e, 6) ^ SHA256.rotated(e, 11) ^ SHA256.rotated(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum1 &+ choice &+ word
      let sum0 = SHA256.rotated(a, 2) ^ SHA256.rotated(a, 13) ^ SHA256.rotated(a, 22)
      let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
