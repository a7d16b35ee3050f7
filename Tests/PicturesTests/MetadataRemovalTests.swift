import CommandRunner
import Pictures
import Testing

@Suite("Removing metadata")
struct MetadataRemovalTests {
  private static let profile = TestPicture.jpegSegment(
    0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7, 7])
  private static let adobe = TestPicture.jpegSegment(
    0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 2])
  private static let tables =
    TestPicture.jpegSegment(0xDB, [UInt8](repeating: 1, count: 65))
    + TestPicture.jpegSegment(0xC0, [8, 0, 4, 0, 4, 1, 1, 0x11, 0])
  /// A scan whose data holds an escaped byte FF and a restart marker, then the end.
  private static let scan: [UInt8] =
    [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]

  private static func jpeg(orientation: Int) -> [UInt8] {
    [0xFF, 0xD8]
      + TestPicture.jpegSegment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
      + TestPicture.jpegSegment(
        0xE1, Array("Exif\0\0".utf8) + TestPicture.exif(orientation: orientation))
      + TestPicture.jpegSegment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8))
      + TestPicture.jpegSegment(0xED, Array("Photoshop 3.0\0secret".utf8))
      + TestPicture.jpegSegment(0xFE, Array("secret comment".utf8)) + profile + adobe + tables
      + scan + Array("secret video behind the picture".utf8)
  }

  private static func holds(_ text: String, _ bytes: [UInt8]) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  @Test("of a JPEG leaves its picture, its colours and nothing else")
  func jpeg() throws {
    let plain = try #require(try MetadataRemoval.removed(from: Self.jpeg(orientation: 1)))
    for text in ["Exif", "Acme", "secret", "adobe.com", "Photoshop"] {
      #expect(!Self.holds(text, plain), "\(text)")
    }
    for part in [Self.profile, Self.adobe, Self.tables, Self.scan] {
      #expect(plain.indices.contains { plain[$0...].starts(with: part) })
    }
    #expect(plain.suffix(2) == [0xFF, 0xD9])
    #expect(try MetadataRemoval.removed(from: plain) == nil)
  }

  @Test("of a JPEG keeps how it is turned", arguments: 2...8)
  func orientation(number: Int) throws {
    let plain = try #require(try MetadataRemoval.removed(from: Self.jpeg(orientation: number)))
    #expect(!Self.holds("Acme", plain))
    #expect(PictureHeader(plain)?.orientation == number)
    #expect(try MetadataRemoval.removed(from: plain) == nil)
  }

  @Test("of a PNG leaves what it looks like")
  func png() throws {
    let png = TestPicture.png(width: 9, height: 5)
    let head = Array(png[..<33])
    let profile = TestPicture.pngChunk("iCCP", Array("p\0\0".utf8) + [1])
    let secrets =
      TestPicture.pngChunk("tEXt", Array("Author\0secret".utf8))
      + TestPicture.pngChunk("eXIf", TestPicture.exif(orientation: 6))
      + TestPicture.pngChunk("tIME", [7, 0xE0, 1, 1, 1, 1, 1])
    let plain = try #require(
      try MetadataRemoval.removed(
        from: head + profile + secrets + png[33...] + Array("secret".utf8)))
    #expect(!Self.holds("secret", plain) && !Self.holds("Acme", plain))
    #expect(!Self.holds("tIME", plain) && Self.holds("iCCP", plain))
    #expect(PictureHeader(plain)?.orientation == 6)
    #expect(plain.suffix(png.count - 33).elementsEqual(png[33...]))
    #expect(try MetadataRemoval.removed(from: plain) == nil)
    #expect(try MetadataRemoval.removed(from: png) == nil)
  }

  @Test("of a WebP takes the chunks and the flags that announce them")
  func webP() throws {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content
        + (content.count % 2 == 1 ? [0] : [])
    }
    let picture = chunk("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 9, 0, 5, 0])
    let body =
      chunk("VP8X", [0b10_1100, 0, 0, 0, 8, 0, 0, 4, 0, 0]) + chunk("ICCP", [1, 2, 3]) + picture
      + chunk("EXIF", TestPicture.exif(orientation: 1)) + chunk("XMP ", Array("secret".utf8))
    let file = Array("RIFF".utf8) + [UInt8(body.count + 4), 0, 0, 0] + Array("WEBP".utf8) + body
    let plain = try #require(try MetadataRemoval.removed(from: file))
    #expect(!Self.holds("EXIF", plain) && !Self.holds("XMP", plain))
    #expect(plain[20] == 0b10_0000)
    #expect(Int(plain[4]) + 8 == plain.count)
    #expect(Self.holds("ICCP", plain) && PictureHeader(plain)?.width == 9)
    #expect(try MetadataRemoval.removed(from: plain) == nil)
  }

  @Test("of a file that is no picture changes nothing")
  func foreign() throws {
    for text in ["", "text", "GIF89a", "<svg/>", "version https://git-lfs.github.com/spec/v1\n"] {
      #expect(try MetadataRemoval.removed(from: Array(text.utf8)) == nil)
    }
  }

  @Test("of a damaged file is refused or ends, and never crashes")
  func damaged() {
    let pictures = [
      Self.jpeg(orientation: 6), TestPicture.png(width: 4, height: 4),
      Array("RIFF\u{40}\0\0\0WEBPVP8 ".utf8) + [10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 9, 0, 5, 0],
    ]
    for picture in pictures {
      for length in picture.indices {
        _ = try? MetadataRemoval.removed(from: Array(picture[..<length]))
      }
      for index in picture.indices {
        for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
          var broken = picture
          broken[index] = value
          _ = try? MetadataRemoval.removed(from: broken)
          _ = PictureHeader(broken)
        }
      }
    }
    #expect(throws: MetadataRemoval.Failure.self) {
      try MetadataRemoval.removed(from: Array(Self.jpeg(orientation: 1)[..<40]))
    }
  }
}
