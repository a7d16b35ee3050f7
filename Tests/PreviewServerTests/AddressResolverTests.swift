import PreviewServer
import Testing

@Suite("URLs of the preview")
struct AddressResolverTests {
  private static let files = [
    "index.html", "a/index.html", "about.html", "日本語.html", "x.png",
    ".git/config", "a/.git/index.html", ".well-known/x", ".well-known/.git/x", ".nojekyll",
  ]

  private static func entry(_ path: String) -> AddressResolver.Entry? {
    if files.contains(path) { return .file }
    return files.contains { $0.hasPrefix(path + "/") } ? .folder : nil
  }

  @Test(
    "means the file that a static host would serve",
    arguments: [
      ("/", AddressResolution.file("index.html")), ("/a/", .file("a/index.html")),
      ("/a", .redirect("/a/")), ("/about", .file("about.html")), ("/about/", .missing),
      ("/about.html", .file("about.html")), ("/%E6%97%A5%E6%9C%AC%E8%AA%9E", .file("日本語.html")),
      ("/x.png", .file("x.png")), ("/x.png/", .missing), ("/none", .missing),
      ("/../etc/passwd", .refused), ("/%2e%2e/x", .refused), ("/a%00b", .refused),
      ("/a%2Fb", .refused), ("/a\\b", .refused),
      ("/%5c..%5cetc", .refused), ("/%zz", .refused), ("/%e3%81", .refused),
      ("//a", .redirect("/a/")),
      ("*", .refused), ("/a//", .file("a/index.html")),
      ("/.git/config", .missing), ("/%2egit/config", .missing), ("/.git/", .missing),
      ("/.git", .missing), ("/a/.git/", .missing), ("/a/.git/index.html", .missing),
      ("/.well-known/x", .file(".well-known/x")), ("/.well-known/.git/x", .missing),
      ("/.nojekyll", .file(".nojekyll")),
    ])
  func resolves(path: String, expected: AddressResolution) {
    #expect(AddressResolver(baseurl: "").resolve(path, entry: Self.entry) == expected)
  }

  @Test(
    "obeys the base URL",
    arguments: [
      ("/", AddressResolution.redirect("/blog/")), ("/blog", .redirect("/blog/")),
      ("/blog/", .file("index.html")), ("/blog/a", .redirect("/blog/a/")), ("/about", .missing),
      ("/blog/about", .file("about.html")), ("/blogs/", .missing),
    ])
  func resolvesBase(path: String, expected: AddressResolution) {
    #expect(AddressResolver(baseurl: "/blog").resolve(path, entry: Self.entry) == expected)
  }
}

@Suite("Headers of the preview")
struct HeaderTests {
  @Test(
    "a range is one run of bytes",
    arguments: [
      (nil as String?, ByteRange.whole), ("bytes=0-3", .part(0..<4)), ("bytes=4-", .part(4..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=5-99", .part(5..<10)), ("bytes=10-", .unsatisfiable),
      ("bytes=3-1", .whole), ("bytes=0-1,3-4", .whole), ("lines=1-2", .whole), ("bytes=-", .whole),
      ("bytes=-0", .unsatisfiable), ("bytes=99999999999999999999-", .whole),
      ("bytes=-99", .part(0..<10)),
    ])
  func range(header: String?, expected: ByteRange) {
    #expect(ByteRange(header: header, size: 10) == expected)
  }

  @Test(
    "only names of this machine are answered",
    arguments: [
      ("localhost:4000", true), ("127.0.0.1", true), ("[::1]:4000", true), ("LOCALHOST", true),
      ("evil.example", false), ("127.0.0.1.evil.example", false), ("", false),
      ("blog.localhost:4000", true), ("192.168.1.7", false),
    ])
  func host(header: String, expected: Bool) {
    #expect(HostPolicy(host: "127.0.0.1").admits(host: header) == expected)
    #expect(HostPolicy(host: "127.0.0.1").admits(origin: "http://" + header) == expected)
  }

  @Test("an address that others can reach answers any literal address, but no name")
  func hostEverywhere() {
    let policy = HostPolicy(host: "0.0.0.0")
    #expect(policy.admits(host: "192.168.1.7:4000"))
    #expect(!policy.admits(host: "evil.example:4000"))
    #expect(!policy.admits(host: nil))
  }
}

@Suite("What the preview adds to a page")
struct LivePageTests {
  @Test(
    "the script goes before the end of the body",
    arguments: [
      ("<body>x</body></html>", "<body>x", "</body></html>"), ("<p>x", "<p>x", ""),
      ("<BODY>x</BODY>", "<BODY>x", "</BODY>"),
      ("<body></body><!-- </body> -->", "<body></body><!-- ", "</body> -->"),
    ])
  func script(page: String, before: String, after: String) {
    let result = LivePage.adding(script: Array(page.utf8), version: "v1", badge: "draft")
    let tag =
      #"<script src="/.blogc/live.js" defer data-version="v1" data-badge="draft"></script>"#
    #expect(String(decoding: result, as: UTF8.self) == before + tag + after)
  }
}
