/// Finds the GPS position in a picture's file.
package enum PicturePosition {
  /// Looks for a position in the Exif data and the XMP data of a JPEG, PNG or WebP file.
  /// - Returns: false for another format, and for a file without a position.
  /// - Complexity: O(size of the metadata).
  package static func isRecorded(in bytes: [UInt8]) -> Bool {
    switch PictureFormat(bytes) {
    case .jpeg:
      var segments = JPEGSegments(bytes)
      while let segment = segments.next() {
        let content = segment.content.clamped(to: 0..<bytes.count)
        guard segment.marker == 0xE1 else { continue }
        if bytes.has("Exif\0\0", at: content.lowerBound), content.count > 6 {
          if isInExif(bytes, content.lowerBound + 6..<content.upperBound) { return true }
        } else if isInText(bytes, content) {
          return true
        }
      }
    case .png:
      var chunks = PNGChunks(bytes)
      while let chunk = chunks.next() {
        let name = chunk.whole.lowerBound + 4
        if bytes.has("eXIf", at: name) {
          if isInExif(bytes, chunk.content) { return true }
        } else if bytes.has("iTXt", at: name) || bytes.has("tEXt", at: name),
          isInText(bytes, chunk.content)
        {
          return true
        }
      }
    case .webp:
      var chunks = WebPChunks(bytes)
      while let chunk = chunks.next() {
        if bytes.has("EXIF", at: chunk.whole.lowerBound) {
          let prefix = bytes.has("Exif\0\0", at: chunk.content.lowerBound) ? 6 : 0
          let start = min(chunk.content.lowerBound + prefix, chunk.content.upperBound)
          if isInExif(bytes, start..<chunk.content.upperBound) { return true }
        } else if bytes.has("XMP ", at: chunk.whole.lowerBound), isInText(bytes, chunk.content) {
          return true
        }
      }
    default: break
    }
    return false
  }

  /// Returns true if the first directory of Exif data leads to one with a latitude (Exif 2.32, 4.6.6).
  private static func isInExif(_ bytes: [UInt8], _ block: Range<Int>) -> Bool {
    let exif = ExifDirectory(bytes, block)
    guard let first = exif.number(4, 4), let place = exif.value(of: 0x8825, in: first) else {
      return false
    }
    return exif.value(of: 0x0001, in: place) != nil || exif.value(of: 0x0002, in: place) != nil
  }

  private static func isInText(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let mark = Array("GPSLatitude".utf8)
    guard range.count >= mark.count else { return false }
    for place in range.lowerBound...(range.upperBound - mark.count)
    where bytes[place] == mark[0] && bytes[place..<place + mark.count].elementsEqual(mark) {
      return true
    }
    return false
  }
}

/// The directories of a TIFF block, in which Exif data are.
struct ExifDirectory {
  private let bytes: [UInt8]
  private let block: Range<Int>
  private let isLittle: Bool

  init(_ bytes: [UInt8], _ block: Range<Int>) {
    self.bytes = bytes
    self.block = block
    isLittle = block.count > 8 && bytes[block.lowerBound] == 0x49
  }

  /// A number in the block; nil beyond its end.
  func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= block.count - count else { return nil }
    let start = block.lowerBound + offset
    return isLittle ? bytes.littleEndian(start, count) : bytes.bigEndian(start, count)
  }

  /// The value of a field of a directory, or where it is; nil where there is no such field.
  /// - Complexity: O(number of fields), 1000 at most.
  func value(of tag: Int, in directory: Int) -> Int? {
    guard let count = number(directory, 2) else { return nil }
    for field in 0..<min(count, 1000) where number(directory + 2 + field * 12, 2) == tag {
      return number(directory + 2 + field * 12 + 8, 4)
    }
    return nil
  }
}
