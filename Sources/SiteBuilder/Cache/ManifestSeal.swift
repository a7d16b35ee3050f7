internal import SiteSources
internal import ContentData

/// Computes the authentication codes of a manifest's parts: that of the tables is in the front, those of the sections
/// are in their head, and front and head are signed.
///
/// A fingerprint with known constants would not be enough: an attacker with a manifest of this user could search for
/// other tables or sections with the same fingerprint and keep the signature. With a key, the fingerprint begins with
/// secret numbers, and the first half of an HMAC of it is stored (as in UMAC, RFC 4418). Without the key, nobody can
/// find bytes with a given code, and the codes do not reveal the secret. It costs one pass over the bytes, like the
/// plain fingerprint.
struct ManifestSeal: Sendable {
  private let keyed: (key: SigningKey, secret: Fingerprint.Secret)?

  /// For directories that were named with `--cache`, which are trusted: the fingerprint only detects damage.
  static let plain = ManifestSeal(keyed: nil)

  private init(keyed: (key: SigningKey, secret: Fingerprint.Secret)?) { self.keyed = keyed }

  /// - Parameter key: the user's.
  init(_ key: SigningKey) {
    let code = key.code(of: Array("blogc fingerprint".utf8))
    self.init(
      keyed: (key, Fingerprint.Secret(Self.number(code[..<8]), Self.number(code[8..<16]))))
  }

  /// The authentication code of a part of a manifest.
  /// - Complexity: O(n), 64 bytes a step.
  func number(of bytes: Span<UInt8>) -> UInt64 {
    guard let (key, secret) = keyed else { return Fingerprint.of(bytes) }
    var fingerprint = Fingerprint(secret)
    fingerprint.add(bytes)
    let value = fingerprint.value
    var message = Array("blogc part".utf8)
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      message.append(UInt8(truncatingIfNeeded: value >> shift))
    }
    return Self.number(key.code(of: message)[..<8])
  }

  /// The authentication code of an array from an index on.
  func number(of bytes: [UInt8], from start: Int = 0) -> UInt64 {
    number(of: bytes.span.extracting(droppingFirst: start))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
