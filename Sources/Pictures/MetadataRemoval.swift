internal import SourceText

/// Removes the metadata of a picture's file: place and time, camera, author, comments, previews. Pixels are not
/// decoded and do not change.
///
/// Colour profiles are kept, because the colours depend on them, and so is an orientation other than the default.
package enum MetadataRemoval {
  /// The file is damaged, so that its metadata cannot be identified.
  package struct Failure: Error {}

  /// Removes the metadata of a JPEG, PNG or WebP file.
  /// - Returns: the file without metadata; nil when it is of another format, or has none.
  /// - Throws: ``Failure``.
  /// - Complexity: O(n).
  package static func removed(from bytes: [UInt8]) throws(Failure) -> [UInt8]? {
    let result: [UInt8]
    switch PictureFormat(bytes) {
    case .jpeg: result = try jpeg(bytes)
    case .png: result = try png(bytes)
    case .webp: result = try webP(bytes)
    default: return nil
    }
    return result == bytes ? nil : result
  }

  /// JPEG: keeps the application segments of JFIF, of Adobe (the encoding of colours) and of the colour profile.
  /// Bytes after the end of the picture (further pictures of MPF, videos of phones) are removed too.
  private static func jpeg(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    var output: [UInt8] = [0xFF, 0xD8]
    output.reserveCapacity(bytes.count)
    var orientation = 1
    var kept: [Range<Int>] = []
    var segments = JPEGSegments(bytes)
    while let segment = segments.next() {
      guard segment.whole.upperBound <= bytes.count else { throw Failure() }
      let start = segment.content.lowerBound
      switch segment.marker {
      case 0xE0 where bytes.has("JFIF\0", at: start): kept.append(segment.whole)
      case 0xE2 where bytes.has("ICC_PROFILE\0", at: start): kept.append(segment.whole)
      case 0xEE where bytes.has("Adobe", at: start): kept.append(segment.whole)
      case 0xE1 where bytes.has("Exif\0\0", at: start) && segment.content.count > 6:
        orientation = ExifOrientation.read(bytes, start + 6..<segment.content.upperBound)
      case 0xE0...0xEF, 0xFE: break
      default: kept.append(segment.whole)
      }
    }
    guard segments.isAtScan else { throw Failure() }
    if orientation != 1 {
      let block = ExifOrientation.block(orientation)
      output += [0xFF, 0xE1, 0x00, UInt8(block.count + 8)]
      output += "Exif\0\0".utf8
      output += block
    }
    for range in kept { output += bytes[range] }
    output += bytes[segments.place..<endOfJPEG(bytes, from: segments.place)]
    return output
  }

  /// The end of a JPEG: after the first end marker that follows its scans.
  ///
  /// In the data of a scan, a byte FF is followed by 00 or a restart marker; between scans there are segments.
  private static func endOfJPEG(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    let span = bytes.span
    while true {
      place = span.find(0xFF, from: place)
      guard place + 1 < bytes.count else { return bytes.count }
      let marker = bytes[place + 1]
      if marker == 0xD9 { return place + 2 }
      let hasLength = marker >= 0xC0 && !(0xD0...0xD9).contains(marker)
      guard hasLength, place + 4 <= bytes.count else {
        place += marker == 0xFF ? 1 : 2
        continue
      }
      place = min(place + 2 + bytes.bigEndian(place + 2, 2), bytes.count)
    }
  }

  /// PNG: removes texts, times, Exif and private chunks of programs; keeps all chunks that affect its
  /// appearance.
  private static func png(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let kept: [StaticString] = [
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
      "mDCV", "cLLI", "bKGD", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    ]
    var output = Array(bytes[..<8])
    output.reserveCapacity(bytes.count)
    var isWhole = false
    var chunks = PNGChunks(bytes)
    while !isWhole, let chunk = chunks.next() {
      let name = chunk.whole.lowerBound + 4
      isWhole = bytes.has("IEND", at: name)
      if bytes.has("eXIf", at: name) {
        let orientation = ExifOrientation.read(bytes, chunk.content)
        if orientation != 1 { output += pngChunk("eXIf", ExifOrientation.block(orientation)) }
      } else if kept.contains(where: { bytes.has($0, at: name) }) {
        output += bytes[chunk.whole]
      }
    }
    guard isWhole else { throw Failure() }
    return output
  }

  /// A chunk of a PNG, with its check sum (PNG specification, annex D).
  private static func pngChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in checked {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return bigEndian(UInt32(content.count)) + checked + bigEndian(~sum)
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// WebP: removes the chunks for Exif and XMP and unknown chunks, and clears their flags.
  private static func webP(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let kept: [StaticString] = ["VP8 ", "VP8L", "VP8X", "ICCP", "ANIM", "ANMF", "ALPH"]
    var output = Array(bytes[..<12])
    output.reserveCapacity(bytes.count)
    var flags: Int?
    var hasPicture = false
    var orientation = 1
    var chunks = WebPChunks(bytes)
    while let chunk = chunks.next() {
      let name = chunk.whole.lowerBound
      if bytes.has("EXIF", at: name) {
        let prefix = bytes.has("Exif\0\0", at: chunk.content.lowerBound) ? 6 : 0
        let start = min(chunk.content.lowerBound + prefix, chunk.content.upperBound)
        orientation = ExifOrientation.read(bytes, start..<chunk.content.upperBound)
      }
      guard kept.contains(where: { bytes.has($0, at: name) }) else { continue }
      if bytes.has("VP8X", at: name), chunk.content.count >= 10 { flags = output.count + 8 }
      hasPicture =
        hasPicture || bytes.has("VP8 ", at: name) || bytes.has("VP8L", at: name)
        || bytes.has("ANMF", at: name)
      output += bytes[chunk.whole]
    }
    guard hasPicture else { throw Failure() }
    if let flags {
      // Exif is bit 3, XMP bit 2.
      output[flags] &= ~0b1100
      if orientation != 1 {
        let block = ExifOrientation.block(orientation)
        output[flags] |= 0b1000
        output += "EXIF".utf8
        output += [UInt8(block.count), 0, 0, 0] + block
      }
    }
    let size = output.count - 8
    for place in 0..<4 { output[4 + place] = UInt8(truncatingIfNeeded: size >> (place * 8)) }
    return output
  }
}
