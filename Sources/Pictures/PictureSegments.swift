/// A part of a picture's file.
struct PictureSegment {
  /// The type byte of a JPEG marker; 0 elsewhere.
  var marker: UInt8 = 0
  /// The range of the whole segment.
  var whole: Range<Int>
  /// The range of its content, without marker, length and check sum.
  var content: Range<Int>
}

/// The segments of a JPEG file up to the first scan (ITU T.81, B.1.1).
struct JPEGSegments {
  private let bytes: [UInt8]
  /// Where the next segment begins.
  private(set) var place = 2

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next segment; nil at a scan, and where the file is damaged. The last segment may be truncated.
  mutating func next() -> PictureSegment? {
    // Skips fill bytes and stray bytes, as decoders do.
    while place + 1 < bytes.count, bytes[place] != 0xFF || bytes[place + 1] == 0xFF { place += 1 }
    guard place + 4 <= bytes.count, bytes[place] == 0xFF else { return nil }
    let marker = bytes[place + 1]
    guard marker >= 0xC0, !(0xD0...0xDA).contains(marker) else { return nil }
    let length = bytes.bigEndian(place + 2, 2)
    guard length >= 2 else { return nil }
    let segment = PictureSegment(
      marker: marker, whole: place..<place + 2 + length, content: place + 4..<place + 2 + length)
    place += 2 + length
    return segment
  }

  /// True if a scan follows: the segments before it are whole.
  var isAtScan: Bool { place + 1 < bytes.count && bytes[place] == 0xFF && bytes[place + 1] == 0xDA }
}

/// The chunks of a PNG file (PNG specification, 5.3).
struct PNGChunks {
  private let bytes: [UInt8]
  private(set) var place = 8

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next whole chunk; nil after the last one.
  mutating func next() -> PictureSegment? {
    guard place + 12 <= bytes.count else { return nil }
    let length = bytes.bigEndian(place, 4)
    guard length <= bytes.count - place - 12 else { return nil }
    let start = place
    place += length + 12
    return PictureSegment(whole: start..<place, content: start + 8..<start + 8 + length)
  }
}

/// The chunks of a WebP file (RFC 9649, 2.3).
struct WebPChunks {
  private let bytes: [UInt8]
  private(set) var place = 12

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next whole chunk; nil after the last one.
  mutating func next() -> PictureSegment? {
    guard place + 8 <= bytes.count else { return nil }
    let length = bytes.littleEndian(place + 4, 4)
    guard length <= bytes.count - place - 8 else { return nil }
    let start = place
    place = min(start + 8 + length + (length & 1), bytes.count)
    return PictureSegment(whole: start..<place, content: start + 8..<start + 8 + length)
  }
}
