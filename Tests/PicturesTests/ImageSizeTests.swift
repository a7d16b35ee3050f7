import Pictures
import Testing

@Suite("The size of an image")
struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    + [0, 0, 1, 0x2C, 0, 0, 0, 200]
  private static let frame: [UInt8] = [
    0xFF, 0xC2, 0, 17, 8, 0, 200, 1, 0x2C, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
  ]
  private static let segment: [UInt8] = [0xFF, 0xE0, 0, 4, 0, 0]
  /// An Exif segment whose orientation is 6: a quarter turn.
  private static let turned: [UInt8] =
    [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + [0x4D, 0x4D, 0, 42, 0, 0, 0, 8]
    + [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]

  static let images: [(String, [UInt8])] = [
    ("PNG", png),
    ("GIF", Array("GIF89a".utf8) + [0x2C, 1, 200, 0]),
    ("JPEG", [0xFF, 0xD8] + segment + frame),
    (
      "JPEG with a quarter turn",
      [0xFF, 0xD8] + turned + [0xFF, 0xC0, 0, 17, 8, 1, 0x2C, 0, 200, 3, 0, 0]
    ),
    ("lossy WebP", Array("RIFFxxxxWEBPVP8 xxxx".utf8) + [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 200, 0]),
    (
      "lossless WebP",
      Array("RIFFxxxxWEBPVP8Lxxxx".utf8) + [0x2F, 0x2B, 0xC1, 0x31, 0, 0, 0, 0, 0, 0]
    ),
    (
      "extended WebP",
      Array("RIFFxxxxWEBPVP8Xxxxx".utf8) + [0, 0, 0, 0, 0x2B, 1, 0, 199, 0, 0]
    ),
    ("SVG", Array("<?xml?>\n<svg xmlns='x' width=\"300px\" height='200'>".utf8)),
    ("SVG with a box", Array("<svg viewBox=\"0 0 300 200\">".utf8)),
  ]

  @Test("is read from the head of its file", arguments: images)
  func read(name: String, bytes: [UInt8]) throws {
    let size = try #require(ImageSize(bytes), "\(name)")
    #expect(size.width == 300)
    #expect(size.height == 200)
  }

  @Test(
    "is not guessed",
    arguments: [
      [], [0x89], Array(png.prefix(20)), [0xFF, 0xD8, 0xFF, 0xE0, 0xFF], [0xFF, 0xD8] + segment,
      Array("GIF89a".utf8) + [0, 0, 0, 0], Array("<svg width='100%' height='2em'>".utf8),
      Array("plain text".utf8),
    ] as [[UInt8]])
  func unknown(bytes: [UInt8]) {
    #expect(ImageSize(bytes) == nil)
  }

  @Test("of a cut or broken file is nothing or a number, never a crash")
  func mutated() {
    for (_, image) in Self.images {
      for length in image.indices { _ = ImageSize(Array(image[..<length])) }
      for index in image.indices {
        for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
          var broken = image
          broken[index] = value
          if let size = ImageSize(broken) { #expect(size.width > 0 && size.height > 0) }
        }
      }
    }
  }
}
