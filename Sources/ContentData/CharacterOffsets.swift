/// Byte offsets of characters. The text is scanned once, when the first offset is requested.
struct CharacterOffsets {
  /// The number of characters between two stored offsets.
  private static let step = 128

  /// The offset of every ``step``-th character.
  private var kept: [Int] = []

  /// The offset of the n-th character; past the end that of the end.
  /// - Complexity: O(1); the first time O(n).
  mutating func byteOffset(
    ofCharacter index: Int, in bytes: Span<UInt8>
  ) -> Int {
    if kept.isEmpty {
      var characters = 0
      for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
        if characters % Self.step == 0 { kept.append(offset) }
        characters += 1
      }
    }
    guard index / Self.step < kept.count else { return bytes.count }
    let start = kept[index / Self.step]
    let rest = bytes.extracting(droppingFirst: start)
    return start + YAMLReader.byteOffset(ofCharacter: index % Self.step, in: rest)
  }
}
