/// The properties of a picture that can be read without decoding it.
package struct PictureHeader: Sendable, Equatable {
  package let format: PictureFormat
  /// The width of the stored pixels, at least 1.
  package let storedWidth: Int
  package let storedHeight: Int
  /// The Exif orientation, 1 to 8, by which the stored pixels are rotated or mirrored for display.
  package let orientation: Int
  /// True if it has more than one frame.
  package let isAnimated: Bool

  /// True if the orientation swaps width and height.
  private var isTurned: Bool { orientation >= 5 }
  /// The width with the orientation applied.
  package var width: Int { isTurned ? storedHeight : storedWidth }
  /// The number of pixels; `Int.max` if the product overflows.
  package var pixels: Int {
    let (pixels, isHuge) = storedWidth.multipliedReportingOverflow(by: storedHeight)
    return isHuge ? .max : pixels
  }
  /// The height with the orientation applied.
  package var height: Int { isTurned ? storedWidth : storedHeight }

  /// Reads JPEG, PNG, GIF or WebP.
  /// - Parameter bytes: the file or its beginning; an orientation or a second frame after these bytes is not found.
  /// - Returns: nil for another format, and where the size is not in these bytes.
  /// - Complexity: O(n); JPEG, PNG and WebP O(number of their segments).
  package init?(_ bytes: [UInt8]) {
    guard let format = PictureFormat(bytes) else { return nil }
    let facts: Facts?
    switch format {
    case .jpeg: facts = Self.jpeg(bytes)
    case .png: facts = Self.png(bytes)
    case .gif: facts = Self.gif(bytes)
    case .webp: facts = Self.webP(bytes)
    case .avif: facts = nil
    }
    guard let facts, facts.width > 0, facts.height > 0 else { return nil }
    self.format = format
    storedWidth = facts.width
    storedHeight = facts.height
    orientation = facts.orientation
    isAnimated = facts.isAnimated
  }

  /// The properties that are read for every format.
  private struct Facts {
    var width: Int
    var height: Int
    var orientation = 1
    var isAnimated = false
  }

  /// JPEG: the first start of frame, after the segments of metadata.
  private static func jpeg(_ bytes: [UInt8]) -> Facts? {
    var orientation = 1
    var segments = JPEGSegments(bytes)
    while let segment = segments.next() {
      switch segment.marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard segment.content.lowerBound + 5 <= bytes.count else { return nil }
        return Facts(
          width: bytes.bigEndian(segment.content.lowerBound + 3, 2),
          height: bytes.bigEndian(segment.content.lowerBound + 1, 2), orientation: orientation)
      case 0xE1 where bytes.has("Exif\0\0", at: segment.content.lowerBound):
        let start = segment.content.lowerBound + 6
        let end = min(segment.content.upperBound, bytes.count)
        if start < end { orientation = ExifOrientation.read(bytes, start..<end) }
      default: break
      }
    }
    return nil
  }

  /// PNG: the chunk IHDR comes first (PNG specification, 5.6); `acTL` announces an animation.
  private static func png(_ bytes: [UInt8]) -> Facts? {
    guard bytes.count >= 24 else { return nil }
    var facts = Facts(width: bytes.bigEndian(16, 4), height: bytes.bigEndian(20, 4))
    var chunks = PNGChunks(bytes)
    while let chunk = chunks.next() {
      if bytes.has("acTL", at: chunk.whole.lowerBound + 4) { facts.isAnimated = true }
      if bytes.has("eXIf", at: chunk.whole.lowerBound + 4) {
        facts.orientation = ExifOrientation.read(bytes, chunk.content)
      }
    }
    return facts
  }

  /// GIF: the logical screen after the signature; a second image makes it an animation.
  private static func gif(_ bytes: [UInt8]) -> Facts? {
    guard bytes.count >= 10 else { return nil }
    return Facts(
      width: bytes.littleEndian(6, 2), height: bytes.littleEndian(8, 2),
      isAnimated: GIFFrames.areMany(bytes))
  }

  /// WebP: lossy, lossless or extended (RFC 9649).
  private static func webP(_ bytes: [UInt8]) -> Facts? {
    guard bytes.count >= 30 else { return nil }
    if bytes.has("VP8 ", at: 12) {
      return Facts(
        width: bytes.littleEndian(26, 2) & 0x3FFF, height: bytes.littleEndian(28, 2) & 0x3FFF)
    }
    if bytes.has("VP8L", at: 12) {
      let bits = bytes.littleEndian(21, 4)
      return Facts(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard bytes.has("VP8X", at: 12) else { return nil }
    var facts = Facts(
      width: bytes.littleEndian(24, 3) + 1, height: bytes.littleEndian(27, 3) + 1,
      isAnimated: bytes[20] & 0x02 != 0)
    var chunks = WebPChunks(bytes)
    while let chunk = chunks.next() {
      guard bytes.has("EXIF", at: chunk.whole.lowerBound) else { continue }
      // Some programs write JPEG's prefix into the chunk.
      let prefix = bytes.has("Exif\0\0", at: chunk.content.lowerBound) ? 6 : 0
      let start = min(chunk.content.lowerBound + prefix, chunk.content.upperBound)
      facts.orientation = ExifOrientation.read(bytes, start..<chunk.content.upperBound)
    }
    return facts
  }
}

/// The blocks of a GIF (GIF89a, 20 to 26).
private enum GIFFrames {
  /// Returns true if there are two images or more.
  /// - Complexity: O(number of blocks).
  static func areMany(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 13 else { return false }
    var place = 13 + (bytes[10] & 0x80 != 0 ? 3 << (Int(bytes[10] & 7) + 1) : 0)
    var images = 0
    while place + 1 < bytes.count {
      switch bytes[place] {
      case 0x21: place += 2
      case 0x2C:
        images += 1
        guard images < 2, place + 10 < bytes.count else { return images > 1 }
        let packed = bytes[place + 9]
        place += 11 + (packed & 0x80 != 0 ? 3 << (Int(packed & 7) + 1) : 0)
      default: return false
      }
      while place < bytes.count, bytes[place] != 0 { place += Int(bytes[place]) + 1 }
      place += 1
    }
    return false
  }
}
