import CommandRunner
import Foundation
import Pictures
import Testing

/// The library that these tests need.
enum Libvips {
  static let isInstalled = (try? PictureLibrary.version()) != nil
}

/// Pictures of Markdown, in whole builds.
@Suite("Pictures", .enabled(if: Libvips.isInstalled, "libvips is not installed"))
struct PictureTests {
  /// A site whose post shows a picture of 1000 by 500 pixels.
  static func site(
    _ settings: String = "images: true\n", post: String = "![A red corner](/img/photo.png)\n",
    markdown: String = "GFM"
  ) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.write(
      "_config.yml", "markdown: \(markdown)\nbaseurl: /b\nurl: https://own.example\n" + settings)
    try site.write("_posts/2020-01-01-a.md", "---\ntitle: A\n---\n" + post)
    try site.write("_posts/2020-01-02-b.md", "---\ntitle: B\n---\nNo picture.\n")
    try put(TestPicture.png(width: 1000, height: 500), "img/photo.png", in: site)
    return site
  }

  static func put(_ bytes: [UInt8], _ path: String, in site: TemporaryFolder) throws {
    try site.write(path, "")
    try Data(bytes).write(to: site.url.appendingPathComponent(path))
  }

  @discardableResult
  static func build(
    _ site: TemporaryFolder, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Blogc.Outcome {
    let outcome = try Blogc.run(["build"] + arguments, in: site.url, environment: environment)
    try #require(outcome.status == 0, "\(outcome.error)")
    return outcome
  }

  /// The files of the destination, by their paths.
  static func output(_ site: TemporaryFolder) throws -> [String: Data] {
    try TemporaryFolder.contents(of: site.url.appendingPathComponent("_site"))
  }

  /// The names of the pictures of the destination, with the numbers of their contents left out.
  static func names(_ site: TemporaryFolder) throws -> [String] {
    try output(site).keys.filter { $0.hasPrefix("img/") }
      .map { $0.replacing(#/-[0-9a-f]{16}\./#, with: "-N.") }.sorted()
  }

  static func html(_ site: TemporaryFolder) throws -> String {
    try site.text("_site/2020/01/01/a.html").replacing(#/-[0-9a-f]{16}\./#, with: "-N.")
  }

  private static let sizes = "sizes=\"(min-width: 800px) 800px, 100vw\""
  private static let files =
    "srcset=\"/b/img/photo-400-N.webp 400w, /b/img/photo-800-N.webp 800w, /b/img/photo-1000-N.webp 1000w\""
  private static let own =
    "srcset=\"/b/img/photo-400-N.png 400w, /b/img/photo-800-N.png 800w, /b/img/photo.png 1000w\""

  @Test("an image gets several widths, WebP, its size, and is loaded at once where it is the first")
  func markup() throws {
    let site = try Self.site(post: "![One](/img/photo.png)\n\n![Two](../img/photo.png \"T\")\n")
    try Self.build(site)
    func picture(_ alt: String, _ rest: String, _ loading: String) -> String {
      "<picture><source type=\"image/webp\" \(Self.files) \(Self.sizes) />"
        + "<img src=\"/b/img/photo.png\" alt=\"\(alt)\"\(rest) width=\"1000\" height=\"500\" "
        + "\(Self.own) \(Self.sizes) loading=\"\(loading)\" decoding=\"async\" /></picture>"
    }
    #expect(try Self.html(site).contains(picture("One", "", "eager")))
    #expect(try Self.html(site).contains(picture("Two", "", "lazy")))
    #expect(
      try Self.names(site) == [
        "img/photo-1000-N.webp", "img/photo-400-N.png", "img/photo-400-N.webp",
        "img/photo-800-N.png", "img/photo-800-N.webp", "img/photo.png",
      ])
    for (path, bytes) in try Self.output(site) where path.hasPrefix("img/photo-") {
      let header = try #require(PictureHeader(Array(bytes)))
      #expect(path.hasPrefix("img/photo-\(header.width)-"))
      #expect(header.height * 2 == header.width)
    }
  }

  @Test("with kramdown too, where attributes of the author stay", arguments: ["kramdown"])
  func kramdown(markdown: String) throws {
    let site = try Self.site(
      post: "![One](/img/photo.png){: width=\"300\" loading=\"lazy\" .wide}\n", markdown: markdown)
    try Self.build(site)
    let sizes = "sizes=\"300px\""
    #expect(
      try Self.html(site).contains(
        "<picture><source type=\"image/webp\" \(Self.files) \(sizes) />"
          + "<img src=\"/b/img/photo.png\" alt=\"One\" width=\"300\" loading=\"lazy\" class=\"wide\" "
          + "height=\"150\" \(Self.own) \(sizes) decoding=\"async\" /></picture>"))
  }

  @Test(
    "without the setting, and with data of that name, nothing is changed",
    arguments: ["", "images: false\n", "images: /assets/img\n", "images: {logo: a.png}\n"])
  func off(settings: String) throws {
    let site = try Self.site(settings)
    let picture = Array(try Data(contentsOf: site.url.appendingPathComponent("img/photo.png")))
    let text = TestPicture.pngChunk("tEXt", Array("Author\0me".utf8))
    try Self.put(Array(picture[..<33]) + text + picture[33...], "img/photo.png", in: site)
    try Self.build(site)
    #expect(try Self.names(site) == ["img/photo.png"])
    #expect(!(try Self.html(site)).contains("srcset"))
    #expect(
      try Self.output(site)["img/photo.png"]
        == Data(contentsOf: site.url.appendingPathComponent("img/photo.png")))
  }

  @Test("settings choose widths, formats and sizes")
  func settings() throws {
    let site = try Self.site(
      "images:\n  widths: [500, 250]\n  formats: [webp]\n  sizes: 50vw\n  quality: {webp: 40}\n")
    try Self.build(site)
    #expect(
      try Self.names(site) == ["img/photo-250-N.webp", "img/photo-500-N.webp", "img/photo.png"])
    #expect(
      try Self.html(site).contains(
        "<picture><source type=\"image/webp\" srcset=\"/b/img/photo-250-N.webp 250w, "
          + "/b/img/photo-500-N.webp 500w\" sizes=\"50vw\" /><img src=\"/b/img/photo.png\" "))
  }

  @Test("wrong settings are errors with their place")
  func wrongSettings() throws {
    let site = try Self.site(
      "images:\n  widths: wide\n  formats: [webp, bmp]\n  quality: 101\n  metadata: some\n  wdiths: 3\n"
    )
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    for text in [
      "the setting 'images.widths' must be a list of up to 16 widths in pixels",
      "_config.yml:5:11", "pictures are not made in the format 'bmp'",
      "the setting 'images.quality' must be a number from 1 to 100",
      "the setting 'images.metadata' must be 'remove' or 'keep'",
      "there is no setting 'wdiths' below 'images'", "did you mean 'widths'?",
    ] {
      #expect(outcome.error.contains(text), "\(text): \(outcome.error)")
    }
    let japanese = try Blogc.run(["build"], in: site.url, environment: ["BLOGC_LANG": "ja"])
    #expect(!japanese.error.contains("must be") && !japanese.error.contains("pictures are"))
  }

  @Test("published pictures tell nothing but what they show, unless the settings say so")
  func metadata() throws {
    let png = TestPicture.png(width: 1000, height: 500)
    let secret =
      TestPicture.pngChunk("tEXt", Array("Author\0secret".utf8))
      + TestPicture.pngChunk("eXIf", TestPicture.exif(orientation: 6))
    let source = Array(png[..<33]) + secret + png[33...]
    for (settings, isKept) in [
      ("images: true\n", false), ("images: {metadata: keep}\n", true),
      ("images: {leave: img/*}\n", true),
    ] {
      let site = try Self.site(settings)
      try Self.put(source, "img/photo.png", in: site)
      try Self.put(source, "img/nobody-shows-me.png", in: site)
      try Self.build(site)
      let output = try Self.output(site)
      for name in ["img/photo.png", "img/nobody-shows-me.png"] {
        let published = Array(try #require(output[name]))
        #expect((published == source) == isKept)
        #expect(PictureHeader(published)?.orientation == 6)
      }
      for (path, bytes) in output where path.hasPrefix("img/photo-") {
        #expect(bytes.range(of: Data("secret".utf8)) == nil)
        #expect(bytes.range(of: Data("Acme1".utf8)) == nil)
        #expect(PictureHeader(Array(bytes))?.orientation == 1)
      }
      #expect(try Blogc.run(["build"], in: site.url).output.contains("0 written"))
    }
  }

  @Test("what needs no other widths is left alone, and --explain says why")
  func left() throws {
    let post =
      "![a](https://other.example/a.png) ![b](/img/drawing.svg) ![c](/img/small.png) ![d](/img/no.png) "
      + "![e](/img/a.gif) ![f](/img/listed.png)\n"
    let site = try Self.site("images: {leave: [img/li*]}\n", post: post)
    try site.write(
      "img/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='5'/>")
    try Self.put(TestPicture.png(width: 400, height: 20), "img/small.png", in: site)
    try Self.put(TestPicture.png(width: 600, height: 20), "img/listed.png", in: site)
    try Self.put(Array("GIF89a".utf8) + [9, 0, 5, 0, 0, 0, 0, 0x3B], "img/a.gif", in: site)
    let outcome = try Self.build(site, ["--explain"])
    let html = try Self.html(site)
    #expect(!html.contains("<picture") && !html.contains("srcset"))
    #expect(html.contains("<img src=\"https://other.example/a.png\" alt=\"a\" loading=\"eager\" "))
    #expect(
      html.contains(
        "<img src=\"/img/small.png\" alt=\"c\" width=\"400\" height=\"20\" loading=\"lazy\" "))
    for line in [
      "  https://other.example/a.png is shown as it is: it is on another site",
      "  /img/drawing.svg is shown as it is: SVG fits every width",
      "  /img/small.png is shown as it is: it is 400 pixels wide, not more than the smallest of 'images: widths'",
      "  /img/no.png is shown as it is: the site has no such file",
      "  /img/a.gif is shown as it is: no other widths are made of GIF",
      "  /img/listed.png is shown as it is: 'images: leave' names it",
    ] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
  }
}
