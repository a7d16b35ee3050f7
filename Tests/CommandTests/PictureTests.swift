import CommandRunner
import Foundation
import Pictures
import Testing

/// The library that these tests need.
private enum Libvips {
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
  private static func names(_ site: TemporaryFolder) throws -> [String] {
    try output(site).keys.filter { $0.hasPrefix("img/") }
      .map { $0.replacing(#/-[0-9a-f]{16}\./#, with: "-N.") }.sorted()
  }

  private static func html(_ site: TemporaryFolder) throws -> String {
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

extension PictureTests {
  @Test(
    "a picture that cannot be decoded is an error at its line, and the site stays as it was",
    arguments: [
      ("cut", "the picture 'img/photo.png' cannot be decoded: "),
      (
        "bomb",
        "the picture 'img/photo.png' has 50000 × 50000 pixels; blogc decodes up to 200 million"
      ),
      ("text", "the picture 'img/photo.png' is damaged, or no picture"),
      ("lfs", "the picture 'img/photo.png' is not here: the file is a pointer of Git LFS"),
    ])
  func broken(kind: String, message: String) throws {
    let site = try Self.site(post: "Text.\n\nMore: ![A](/img/photo.png)\n")
    try Self.build(site)
    let before = try Self.output(site)
    let file: [UInt8] =
      switch kind {
      case "cut": Array(TestPicture.png(width: 1000, height: 500)[..<900_000])
      case "bomb": TestPicture.bomb(width: 50_000, height: 50_000)
      case "lfs": Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n".utf8)
      default: Array("<html>404</html>".utf8)
      }
    try Self.put(file, "img/photo.png", in: site)
    for language in ["en", "ja"] {
      let outcome = try Blogc.run(["build"], in: site.url, environment: ["BLOGC_LANG": language])
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("_posts/2020-01-01-a.md:6:12"), "\(outcome.error)")
      if language == "en" { #expect(outcome.error.contains(message), "\(outcome.error)") }
      #expect(outcome.error.contains("the picture") == (language == "en"))
    }
    #expect(try Self.output(site) == before)
    try Self.put(TestPicture.png(width: 1000, height: 500), "img/photo.png", in: site)
    try Self.build(site)
    #expect(try Self.output(site) == before)
  }

  #if os(Linux)
    /// The variables of a system whose libvips cannot be loaded.
    private static func withoutLibrary(_ folder: TemporaryFolder) throws -> [String: String] {
      try folder.write("libvips.so.42", "no library")
      return ["LD_LIBRARY_PATH": folder.url.path()]
    }

    @Test(
      "without libvips pictures are published as they are, with one warning that each build repeats"
    )
    func missingLibrary() throws {
      let broken = try TemporaryFolder()
      let environment = try Self.withoutLibrary(broken)
      let site = try Self.site(
        post: "![A](/img/photo.png)\n\n![B](/img/other.png)\n\n{% assign a = 1 %}\n")
      let png = TestPicture.png(width: 900, height: 300)
      let secret = TestPicture.pngChunk("tEXt", Array("Author\0secret".utf8))
      try Self.put(Array(png[..<33]) + secret + png[33...], "img/other.png", in: site)
      func warns(_ outcome: Blogc.Outcome) {
        #expect(outcome.error.components(separatedBy: "[picture.library]").count == 2)
        #expect(outcome.error.contains("_config.yml:4:9"), "\(outcome.error)")
        for text in [
          "warning: there is no libvips, so pictures are published in their own size and format only",
          "apt-get install libvips42, brew install vips", "metadata are removed all the same",
        ] {
          #expect(outcome.error.contains(text), "\(outcome.error)")
        }
      }
      warns(try Self.build(site, ["--explain"], environment: environment))
      let html = try Self.html(site)
      for (name, alt, size) in [
        ("photo", "A", "width=\"1000\" height=\"500\" loading=\"eager\""),
        ("other", "B", "width=\"900\" height=\"300\" loading=\"lazy\""),
      ] {
        #expect(
          html.contains(
            "<img src=\"/img/\(name).png\" alt=\"\(alt)\" \(size) decoding=\"async\" />"))
      }
      #expect(try Self.names(site) == ["img/other.png", "img/photo.png"])
      #expect(try Self.output(site)["img/other.png"] == Data(png))
      // Nothing has changed, a text has, and a page is added: the warning is there each time, and nothing is made anew.
      let unchanged = try Self.build(site, environment: environment)
      warns(unchanged)
      #expect(unchanged.output.contains("0 written"))
      try site.write("_posts/2020-01-02-b.md", "---\ntitle: B\n---\nEdited.\n")
      let edited = try Self.build(site, environment: environment)
      warns(edited)
      #expect(edited.output.contains("1 written"), "\(edited.output)")
      try site.write("c.md", "---\n---\nNew.\n")
      warns(try Self.build(site, environment: environment))
      warns(try Blogc.run(["check"], in: site.url, environment: environment))
      let japanese = try Self.build(
        site, environment: environment.merging(["BLOGC_LANG": "ja"]) { $1 })
      #expect(japanese.error.contains("libvips がないので、画像は元の大きさと形式だけで公開されます"))
      #expect(!japanese.error.contains("metadata"))
      // The library is there again: so are its pictures, and the pages are those of a clean build.
      #expect(try Self.build(site).error.isEmpty)
      let after = try Self.output(site)
      #expect(after.keys.contains { $0.hasPrefix("img/photo-400-") })
      try Self.build(site, ["--clean"])
      #expect(try Self.output(site) == after)
    }

    @Test("a site may treat a missing libvips as an error, or say nothing of it")
    func missingLibrarySetting() throws {
      let broken = try TemporaryFolder()
      let environment = try Self.withoutLibrary(broken)
      let site = try Self.site("images: {without_libvips: error}\n")
      let failure = try Blogc.run(["build"], in: site.url, environment: environment)
      #expect(failure.status == 1)
      #expect(failure.error.contains("error: there is no libvips"), "\(failure.error)")
      #expect(!site.has("_site/img"))
      let doctor = try Blogc.run(["doctor"], in: site.url, environment: environment)
      #expect((doctor.output + doctor.error).contains("libvips, which makes pictures"))
      #expect(!(try Blogc.run(["doctor"], in: site.url)).error.contains("libvips"))
      try site.write("_posts/2020-01-01-a.md", "---\ntitle: A\n---\nNo picture.\n")
      #expect(try Self.build(site, environment: environment).error.isEmpty)
      let silent = try Self.site("images: {without_libvips: off}\n")
      #expect(try Self.build(silent, environment: environment).error.isEmpty)
      #expect(try Self.html(silent).contains("width=\"1000\""))
      let wrong = try Self.site("images: {without_libvips: maybe}\n")
      #expect(
        try Blogc.run(["build"], in: wrong.url).error.contains(
          "the setting 'images.without_libvips' must be 'error', 'warning' or 'off'"))
    }
  #endif

  @Test("the preview makes pictures too")
  func preview() async throws {
    let blog = try await ServedBlog(serving: Self.site())
    #expect(
      try await blog.shows("/b/2020/01/01/a.html") { $0.body.contains("/b/img/photo-400-") },
      "\(blog.output)")
  }

  @Test("an unchanged build writes nothing, and a changed picture renders its own pages anew")
  func incremental() throws {
    let site = try Self.site()
    try site.write("c.md", "---\n---\n![C](/img/other.png)\n")
    try Self.put(TestPicture.png(width: 700, height: 300, seed: 1), "img/other.png", in: site)
    try Self.build(site)
    #expect(try Self.build(site).output.contains("0 written"))
    let before = try Self.output(site)
    try Self.put(TestPicture.png(width: 900, height: 300, seed: 2), "img/other.png", in: site)
    let outcome = try Self.build(site, ["--explain"])
    #expect(outcome.output.contains("c.html: img/other.png"), "\(outcome.output)")
    #expect(!outcome.output.contains("a.html"), "\(outcome.output)")
    let after = try Self.output(site)
    #expect(
      after.filter { $0.key.hasPrefix("img/photo") }
        == before.filter { $0.key.hasPrefix("img/photo") })
    #expect(!after.keys.contains { $0.hasPrefix("img/other-700-") })
    #expect(after.keys.contains { $0.hasPrefix("img/other-900-") })
  }

  @Test("pictures are made once: a cleared destination is filled from the cache")
  func cached() throws {
    let site = try Self.site()
    try Self.build(site)
    let before = try Self.output(site)
    // No process makes pictures now.
    let broken = try TemporaryFolder()
    try broken.write("libvips.so.42", "no library")
    let environment = ["LD_LIBRARY_PATH": broken.url.path()]
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("_site"))
    try Self.build(site, environment: environment)
    #expect(try Self.output(site) == before)
    // A damaged file of the cache is made anew.
    let cache = site.url.appendingPathComponent(".blogc-cache/pictures")
    for name in try FileManager.default.contentsOfDirectory(atPath: cache.path) {
      try Data("no picture".utf8).write(to: cache.appendingPathComponent(name))
    }
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("_site"))
    try Self.build(site)
    #expect(try Self.output(site) == before)
    // A variant that somebody removed from the destination comes back.
    let variant = try #require(before.keys.first { $0.hasSuffix(".webp") })
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("_site/" + variant))
    try Self.build(site)
    #expect(try Self.output(site) == before)
    let cleaned = try Blogc.run(["clean"], in: site.url)
    #expect(cleaned.status == 0, "\(cleaned.error)")
    #expect(!site.has(".blogc-cache"))
  }

  @Test("check knows the pictures, and finds no broken image")
  func check() throws {
    let site = try Self.site(
      post: "![A red corner](/img/photo.png)\n\n![Gone](/img/no.png)\n")
    let outcome = try Blogc.run(["check"], in: site.url)
    let findings = outcome.output + outcome.error
    #expect(findings.contains("/img/no.png"))
    #expect(!findings.contains("photo-"), "\(findings)")
  }

  @Test("incremental builds give what a clean build gives, whatever happens to pictures")
  func property() throws {
    var numbers = SeededNumbers(seed: 22)
    let site = try Self.site("images: {widths: [60, 90]}\n")
    var names = ["photo"]
    func pick<Element>(_ list: [Element]) -> Element {
      list[Int(numbers.next() % UInt64(list.count))]
    }
    func page(_ number: Int) throws {
      var text = "---\n---\n"
      for _ in 0..<(numbers.next() % 3) { text += "![x](/img/\(pick(names)).png)\n\n" }
      try site.write("p\(number).md", text)
    }
    for step in 0..<24 {
      switch numbers.next() % 6 {
      case 0, 1:
        try Self.put(
          TestPicture.png(width: 40 + Int(numbers.next() % 90), height: 50, seed: step),
          "img/\(pick(names)).png", in: site)
      case 2:
        names.append("new\(step)")
        try Self.put(TestPicture.png(width: 100, height: 50), "img/new\(step).png", in: site)
      case 3:
        try? FileManager.default.removeItem(
          at: site.url.appendingPathComponent("img/\(pick(names)).png"))
      case 4:
        try site.write(
          "_config.yml",
          "markdown: \(pick(["GFM", "kramdown"]))\nimages: {widths: [\(pick([50, 60])), 90]}\n")
      default: break
      }
      try page(Int(numbers.next() % 3))
      try Self.build(site)
      let output = try Self.output(site)
      try Self.build(site, ["--clean", "-d", "_fresh", "--cache", "_fresh-cache"])
      let fresh = try TemporaryFolder.contents(of: site.url.appendingPathComponent("_fresh"))
      #expect(Set(output.keys) == Set(fresh.keys), "step \(step)")
      #expect(output == fresh, "step \(step)")
      try FileManager.default.removeItem(at: site.url.appendingPathComponent("_fresh"))
      try FileManager.default.removeItem(at: site.url.appendingPathComponent("_fresh-cache"))
    }
  }
}
