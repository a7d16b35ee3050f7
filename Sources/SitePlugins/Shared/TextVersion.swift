/// Hashes of texts that a plugin has changed, equal in every process: they identify the version of a document
/// whose text differs from its file.
enum TextVersion {
  /// The hash of a text (FNV-1a).
  /// - Complexity: O(n).
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
