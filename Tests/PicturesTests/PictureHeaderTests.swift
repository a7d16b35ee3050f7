import CommandRunner
import Pictures
import Testing

@Suite("The header of a picture")
struct PictureHeaderTests {
  private static let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 4, 0, 4, 0, 0, 2, 1, 0, 0]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [4, 0, 4, 0, 0, 0, 0]

  @Test("tells an animation from a still picture")
  func animation() throws {
    #expect(try #require(PictureHeader(Self.gif + Self.frame + [0x3B])).isAnimated == false)
    let extended: [UInt8] = [0x21, 0xFE, 2, 0x41, 0x42, 0]
    let two = Self.gif + extended + Self.frame + extended + Self.frame + [0x3B]
    #expect(try #require(PictureHeader(two)).isAnimated)

    let png = TestPicture.png(width: 9, height: 5)
    #expect(try #require(PictureHeader(png)).isAnimated == false)
    let control = TestPicture.pngChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
    #expect(try #require(PictureHeader(Array(png[..<33]) + control + png[33...])).isAnimated)

    let webP = Array("RIFFxxxxWEBPVP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0, 8, 0, 0, 4, 0, 0, 0, 0]
    let header = try #require(PictureHeader(webP))
    #expect(header.isAnimated && header.width == 9 && header.height == 5)
  }

  @Test("has upright sides for each orientation of Exif", arguments: 1...8)
  func orientation(number: Int) throws {
    let png = TestPicture.png(width: 9, height: 5)
    let exif = TestPicture.pngChunk("eXIf", TestPicture.exif(orientation: number))
    let header = try #require(PictureHeader(Array(png[..<33]) + exif + png[33...]))
    #expect(header.orientation == number)
    #expect(header.width == (number < 5 ? 9 : 5))
    #expect(header.height == (number < 5 ? 5 : 9))
  }

  @Test("an orientation that Exif does not have counts as upright", arguments: [0, 9, 200])
  func wrongOrientation(number: Int) throws {
    let png = TestPicture.png(width: 9, height: 5)
    let exif = TestPicture.pngChunk("eXIf", TestPicture.exif(orientation: number))
    #expect(
      try #require(PictureHeader(Array(png[..<33]) + exif + png[33...])).orientation == 1)
  }
}
