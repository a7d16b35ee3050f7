/// Small picture files for tests that every decoder reads.
package enum TestPicture {
  /// A PNG file of 8-bit RGB, without compression: a gradient whose upper left corner is red.
  /// - Parameter seed: pictures of other seeds have other bytes.
  package static func png(width: Int, height: Int, seed: Int = 0) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(height * (width * 3 + 1))
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        if x < width / 4, y < height / 4 {
          rows += [250, 10, 10]
        } else {
          rows += [
            UInt8(x * 255 / width), UInt8(y * 255 / height),
            UInt8(truncatingIfNeeded: 128 + seed * 31),
          ]
        }
      }
    }
    var size: [UInt8] = []
    for number in [width, height] { size += bigEndian(UInt32(number)) }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + pngChunk("IHDR", size + [8, 2, 0, 0, 0]) + pngChunk("IDAT", zlib(rows))
      + pngChunk("IEND", [])
  }

  /// A PNG file that announces more pixels than it has.
  package static func bomb(width: Int, height: Int) -> [UInt8] {
    var file = png(width: 8, height: 8)
    let header =
      bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 2, 0, 0, 0]
    file.replaceSubrange(8..<33, with: pngChunk("IHDR", header))
    return file
  }

  /// A chunk of a PNG file.
  package static func pngChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + checked + bigEndian(ArchiveWriter.checksum(checked))
  }

  /// An Exif block with an orientation, a camera's name and a position.
  package static func exif(orientation: Int) -> [UInt8] {
    // Three entries: make at 62, orientation, the directory of the position at 68.
    var block: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 3]
    block += [0x01, 0x0F, 0, 2, 0, 0, 0, 6, 0, 0, 0, 50]
    block += [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
    block += [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 56]
    block += [0, 0, 0, 0]
    block += Array("Acme1\0".utf8)
    block += [0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0x4E, 0, 0, 0, 0, 0, 0, 0]
    return block
  }

  /// A segment of a JPEG file.
  package static func jpegSegment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// Bytes as a zlib stream of stored blocks (RFC 1950, RFC 1951).
  private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    let result: [UInt8] = [0x78, 0x01] + ArchiveWriter.storedBlocks(bytes)
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return result + bigEndian(high << 16 | low)
  }
}
