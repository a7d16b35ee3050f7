/// The orientation in Exif metadata: the one field that is needed to show a picture upright.
///
/// Exif is a TIFF file: a byte order, then directories of entries of twelve bytes (Exif 2.32, 4.6.2).
enum ExifOrientation {
  /// Reads the orientation, 1 to 8, of a TIFF block; 1 when it has none.
  /// - Complexity: O(entries of its first directory), 1000 at most.
  static func read(_ bytes: [UInt8], _ block: Range<Int>) -> Int {
    guard block.count >= 10, block.upperBound <= bytes.count else { return 1 }
    let isLittle = bytes[block.lowerBound] == 0x49
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= block.count else { return nil }
      let field = bytes[block.lowerBound + offset..<block.lowerBound + offset + count]
      return isLittle
        ? field.reversed().reduce(0) { $0 << 8 | Int($1) } : field.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return 1 }
    for entry in 0..<min(entries, 1000) {
      let place = directory + 2 + entry * 12
      guard let tag = number(place, 2) else { return 1 }
      if tag == 0x0112, let value = number(place + 8, 2) {
        return (1...8).contains(value) ? value : 1
      }
    }
    return 1
  }

  /// A TIFF block with only an orientation.
  static func block(_ orientation: Int) -> [UInt8] {
    [
      0x4D, 0x4D, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,  // big endian; the directory is at 8
      0x00, 0x01,  // one entry: orientation, a short
      0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, UInt8(orientation & 0xF), 0x00, 0x00,
      0x00, 0x00, 0x00, 0x00,
    ]
  }
}

/// Numbers in files.
extension [UInt8] {
  /// The number in some bytes, the highest first.
  func bigEndian(_ start: Int, _ count: Int) -> Int {
    self[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number in some bytes, the lowest first.
  func littleEndian(_ start: Int, _ count: Int) -> Int {
    self[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Returns true if a text is at an offset.
  func has(_ text: StaticString, at place: Int) -> Bool {
    guard place >= 0, count >= place + text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { self[place..<place + $0.count].elementsEqual($0) }
  }
}
