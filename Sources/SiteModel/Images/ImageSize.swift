/// The width and height of an image, read from the first bytes of its file.
package struct ImageSize: Sendable, Equatable {
  /// Pixels; both at least 1.
  package let width: Int
  package let height: Int

  /// How many bytes of a file are enough for nearly all images.
  package static let bytesNeeded = 65_536

  /// Reads PNG, GIF, JPEG, WebP or SVG.
  ///
  /// - Parameter bytes: the beginning of the file, ``bytesNeeded`` of it or all.
  /// - Returns: nil for another format, and where the size is not in these bytes.
  /// - Complexity: O(n).
  package init?(_ bytes: [UInt8]) {
    let size =
      Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes)
      ?? SVGSize.read(bytes)
    guard let size, size.width > 0, size.height > 0 else { return nil }
    width = size.width
    height = size.height
  }

  /// PNG: the chunk IHDR comes first (RFC 2083, 4.1.1).
  private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    else { return nil }
    return (bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
  }

  /// GIF: the logical screen after the signature.
  private static func gif(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2))
  }

  /// WebP: lossy, lossless or extended (RFC 9649).
  private static func webP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    if bytes[12..<16].elementsEqual("VP8 ".utf8) {
      return (littleEndian(bytes, 26, 2) & 0x3FFF, littleEndian(bytes, 28, 2) & 0x3FFF)
    }
    if bytes[12..<16].elementsEqual("VP8L".utf8) {
      let bits = littleEndian(bytes, 21, 4)
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    if bytes[12..<16].elementsEqual("VP8X".utf8) {
      return (littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1)
    }
    return nil
  }

  /// JPEG: the first start of frame; an Exif orientation may swap the sides.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var index = 2
    var isTurned = false
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let length = bigEndian(bytes, index + 2, 2)
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let height = bigEndian(bytes, index + 5, 2)
        let width = bigEndian(bytes, index + 7, 2)
        return isTurned ? (height, width) : (width, height)
      case 0xE1:
        isTurned = exifOrientation(bytes, index + 4, min(index + 2 + length, bytes.count)) >= 5
      default: break
      }
      guard length >= 2 else { return nil }
      index += 2 + length
    }
    return nil
  }

  /// The orientation of an Exif segment, 1 to 8; 0 when it has none. From 5 on the sides are swapped.
  private static func exifOrientation(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard start + 14 <= end, bytes[start..<start + 6].elementsEqual("Exif\0\0".utf8) else {
      return 0
    }
    let header = start + 6
    let isLittle = bytes[header] == 0x49
    func number(_ index: Int, _ count: Int) -> Int {
      guard index >= 0, index + count <= end else { return 0 }
      return isLittle ? littleEndian(bytes, index, count) : bigEndian(bytes, index, count)
    }
    let directory = header + number(header + 4, 4)
    for entry in 0..<min(number(directory, 2), 64) {
      let place = directory + 2 + entry * 12
      if number(place, 2) == 0x0112 { return number(place + 8, 2) }
    }
    return 0
  }

  private static func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
