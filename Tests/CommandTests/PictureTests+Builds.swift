import CommandRunner
import Foundation
import Pictures
import Testing

/// Damaged pictures, a missing libvips, the cache, the preview and incremental builds.
extension PictureTests {
  @Test(
    "a picture that cannot be decoded is an error at its line, and the site stays as it was",
    arguments: [
      ("cut", "the picture 'img/photo.png' cannot be decoded: "),
      (
        "bomb",
        "the picture 'img/photo.png' has 50000 × 50000 pixels; blogc decodes up to 200 million"
      ),
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
      default: Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n".utf8)
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

  @Test("a file that is no picture is a warning at its line, and is published as it is")
  func noPicture() throws {
    let site = try Self.site(post: "Text.\n\nMore: ![A](/img/photo.png)\n")
    try Self.put(Array("<html>404</html>".utf8), "img/photo.png", in: site)
    for _ in 1...2 {
      let outcome = try Blogc.run(["build"], in: site.url)
      #expect(outcome.status == 0)
      #expect(
        outcome.error.contains("warning: the picture 'img/photo.png' is damaged, or no picture"))
      #expect(outcome.error.contains("_posts/2020-01-01-a.md:6:12"), "\(outcome.error)")
    }
    #expect(try Self.output(site)["img/photo.png"] == Data("<html>404</html>".utf8))
    #expect(try Self.html(site).contains("src=\"/img/photo.png\""))
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
