import CommandRunner
import Pictures
import Testing

@Suite("Positions in pictures")
struct PicturePositionTests {
  private static let png = TestPicture.png(width: 4, height: 4)
  private static let xmp = Array(
    "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"35,0N\"/>".utf8)

  /// A PNG with a chunk behind its header.
  private static func png(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(png[..<33]) + TestPicture.pngChunk(name, content) + png[33...]
  }

  private static func jpeg(_ segment: [UInt8]) -> [UInt8] {
    [0xFF, 0xD8] + TestPicture.jpegSegment(0xE1, segment) + [0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
  }

  private static func webP(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let chunk =
      Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content
      + (content.count % 2 == 1 ? [0] : [])
    return Array("RIFF".utf8) + [UInt8(chunk.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunk
  }

  @Test("are found in Exif and XMP of JPEG, PNG and WebP")
  func found() {
    let exif = TestPicture.exif(orientation: 6)
    for file in [
      Self.jpeg(Array("Exif\0\0".utf8) + exif), Self.jpeg(Self.xmp), Self.png("eXIf", exif),
      Self.png("iTXt", Self.xmp), Self.webP("EXIF", exif),
      Self.webP("EXIF", Array("Exif\0\0".utf8) + exif), Self.webP("XMP ", Self.xmp),
    ] {
      #expect(PicturePosition.isRecorded(in: file))
    }
  }

  @Test("are not found where there are none, and damaged files are no position")
  func absent() {
    var exif = TestPicture.exif(orientation: 6)
    // The directory of the position is empty.
    exif[57] = 0
    let whole = Self.jpeg(Array("Exif\0\0".utf8) + TestPicture.exif(orientation: 6))
    #expect(!PicturePosition.isRecorded(in: Self.png))
    #expect(!PicturePosition.isRecorded(in: Self.png("eXIf", exif)))
    #expect(!PicturePosition.isRecorded(in: Self.png("tEXt", Array("Author\0me".utf8))))
    #expect(!PicturePosition.isRecorded(in: Array("GPSLatitude".utf8)))
    for length in 0..<70 { #expect(!PicturePosition.isRecorded(in: Array(whole[..<length]))) }
    for place in whole.indices {
      var damaged = whole
      damaged[place] = 0xFF
      _ = PicturePosition.isRecorded(in: damaged)
    }
  }
}
