/// Numbers for texts that a plugin changed, the same in every process: a document whose text is not its file's own is known by one.
enum TextVersion {
  /// The number of a text (FNV-1a).
  /// - Complexity: O(n).
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
