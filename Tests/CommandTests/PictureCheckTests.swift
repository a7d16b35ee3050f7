import CommandRunner
import Foundation
import Testing

/// The findings of `blogc check` about pictures.
@Suite("Pictures in blogc check")
struct PictureCheckTests {
  private static func site(_ settings: String = "") throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.write("_config.yml", "url: https://own.example\nmarkdown: GFM\n" + settings)
    try site.write("index.md", "---\ntitle: A\n---\n![A red corner](/img/shown.png)\n")
    let png = TestPicture.png(width: 1200, height: 900)
    let exif = TestPicture.pngChunk("eXIf", TestPicture.exif(orientation: 1))
    try PictureTests.put(Array(png[..<33]) + exif + png[33...], "img/shown.png", in: site)
    try PictureTests.put(png, "img/hidden.png", in: site)
    try site.write("img/notes.txt", "GPSLatitude")
    return site
  }

  private static func check(
    _ site: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> String {
    try Blogc.run(["check"], in: site.url, environment: environment).error
  }

  @Test("a published picture that tells where it was taken is found")
  func position() throws {
    let site = try Self.site()
    let found = try Self.check(site)
    #expect(
      found.contains("warning: this picture tells where it was taken [check.picture-location]"))
    #expect(found.contains("  --> img/shown.png"), "\(found)")
    #expect(found.components(separatedBy: "check.picture-location").count == 2)
    let japanese = try Self.check(site, environment: ["BLOGC_LANG": "ja"])
    #expect(japanese.contains("この画像には撮影場所が記録されています"))
    // Where metadata are removed there is nothing to say.
    #expect(
      !(try Self.check(Self.site("images: {leave: a, without_libvips: off}\n"))).contains("taken"))
    #expect(
      try Self.check(Self.site("images: {metadata: keep, without_libvips: off}\n")).contains(
        "taken"))
    #expect(try Self.check(Self.site("images: {leave: img/*}\n")).contains("taken"))
  }

  @Test("a large picture is found where pages show it, within limits that the settings give")
  func size() throws {
    let found = try Self.check(Self.site())
    #expect(
      found.contains("this picture has 3.3 MB, and pages show it; the limit is 3 MB"), "\(found)")
    #expect(!found.contains("img/hidden.png"))
    #expect(!(try Self.check(Self.site("check: {pictures: {megabytes: 4}}\n"))).contains("3.3 MB"))
    let pixels = try Self.check(Self.site("check: {pictures: {megabytes: 9, megapixels: 1}}\n"))
    #expect(pixels.contains("this picture has 2 million pixels"))
    let off = try Self.check(Self.site("check: {rules: {large-picture: off}}\n"))
    #expect(!off.contains("large-picture"))
    let wrong = try Self.check(Self.site("check: {pictures: {megabytes: big, megapixel: 3}}\n"))
    #expect(wrong.contains("the setting 'check.pictures.megabytes' must be a whole number"))
    #expect(wrong.contains("unknown setting 'megapixel' in 'check.pictures'"))
    #expect(wrong.contains("did you mean 'megapixels'?"))
  }

  @Test("a picture of many pixels is found although its file is small")
  func pixels() throws {
    let site = try Self.site("check: {pictures: {megapixels: 50}}\n")
    try PictureTests.put(TestPicture.bomb(width: 9000, height: 9000), "img/shown.png", in: site)
    #expect(
      try Self.check(site).contains(
        "this picture has 81 million pixels, and pages show it; the limit is 50 million"))
  }

  @Test("an alt text that is the name of a file is found, words are not")
  func alt() throws {
    let site = try Self.site("check: {rules: {picture-location: off, large-picture: off}}\n")
    let names = [
      "IMG_1234", "IMG_1234.jpg", "DSC00123", "holiday-in-kyoto.png", "PXL_20240101_120000",
      "スクリーンショット 2024-01-01 12.00.00",
    ]
    let words = [
      "", "A red corner", "東京の夜景", "Photo 51", "IMG tags explained", "img",
      "The file a.png, opened",
      "DSC", "1984",
    ]
    // Each image has an address of its own, so that each is looked at.
    for (number, text) in (names + words).enumerated() {
      try site.write(
        "p\(number).md", "---\ntitle: A\n---\nText.\n\n![\(text)](/img/hidden.png)\n")
    }
    try site.write("index.md", "---\ntitle: A\n---\nText.\n")
    let found = try Self.check(site)
    for (number, text) in names.enumerated() {
      #expect(found.contains("the alt text '\(text)' is the name of a file [check.file-name-alt]"))
      #expect(found.contains("p\(number).md:6:"), "\(text)")
    }
    #expect(found.components(separatedBy: "check.file-name-alt").count == names.count + 1)
    let japanese = try Self.check(site, environment: ["BLOGC_LANG": "ja"])
    #expect(japanese.contains("代替テキスト 'DSC00123' はファイルの名前です"))
  }
}
