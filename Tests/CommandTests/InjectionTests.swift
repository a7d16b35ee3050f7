import CommandRunner
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Settings and front matter that try to become elements, attributes, scripts or broken XML.
@Suite("Values in the output")
struct InjectionTests {
  private static let evil =
    "\"'></script><script>alert(1)</script><img src=x onerror=alert(2)>]]>--><!--<script>"

  private static let plugins =
    "url: https://example.com\nplugins: [jekyll-feed, jekyll-sitemap, jekyll-seo-tag, "
    + "jekyll-redirect-from, jekyll-mentions, jekyll-toc, jekyll-gist, jekyll-scholar]\n"

  /// A value as YAML in double quotes.
  private static func quoted(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\u{20}"..."\u{7E}": text.unicodeScalars.append(scalar)
      default: text += "\\u" + String(format: "%04x", scalar.value)
      }
    }
    return "\"\(text)\""
  }

  private static func site(_ settings: String, post: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", plugins + settings)
    try folder.write(
      "_layouts/d.html",
      "<html><head>{% seo %}{% feed_meta %}</head><body>{{ content | toc }}{% cite a %}{% bibliography %}</body></html>"
    )
    try folder.write("_bibliography/references.bib", "@book{a, title={T}, year=2000}\n")
    try folder.write(
      "_posts/2020-01-01-p.md",
      "---\nlayout: d\n\(post)---\n# a\n\n@someone text\n\n~~~ ruby\nx = 1\n~~~\n")
    return folder
  }

  private static func outputs(_ folder: TemporaryFolder) throws -> [(path: String, text: String)] {
    let site = folder.url.appendingPathComponent("_site")
    return try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted().compactMap {
      let url = site.appendingPathComponent($0)
      guard let data = try? Data(contentsOf: url) else { return nil }
      return ($0, String(decoding: data, as: UTF8.self))
    }
  }

  /// Where a value goes: lines of the configuration and of a post's front matter.
  static let places: [(settings: String, post: String)] = [
    ("title: V\ndescription: V\n", "title: V\ndescription: V\n"),
    ("author: {name: V, email: V, uri: V, twitter: V, url: V}\n", "author: V\n"),
    ("lang: V\nlocale: V\n", "lang: V\nlocale: V\n"),
    (
      "twitter: {username: V, card: V}\nfacebook: {app_id: V, publisher: V, admins: V}\n",
      "twitter: {card: V}\nimage: {path: /a.png, alt: V, width: V, height: V}\nauthor: {twitter: V}\n"
    ),
    (
      "webmaster_verifications: {google: V, bing: V, alexa: V, yandex: V, baidu: V, facebook: V}\n",
      ""
    ),
    (
      "google_site_verification: V\nseo_paginator_message: V\ntagline: V\n",
      "seo: {type: V, name: V}\n"
    ),
    ("social: {name: V, links: [V]}\nlogo: V\n", "image: V\ncanonical_url: V\n"),
    ("jekyll-mentions: V\n", "tags: [V]\ncategories: [V]\n"),
    ("jekyll-mentions: {base_url: V}\n", "jekyll-mentions: V\ntitle: P\n"),
    (
      "toc: {list_id: V, list_class: V, sublist_class: V, item_class: V, item_prefix: V}\n",
      "toc: true\n"
    ),
    ("scholar: {bibliography_class: V, cite_class: V, relative: V}\n", "title: P\n"),
    ("kramdown: {syntax_highlighter_opts: {css_class: V}, auto_id_prefix: V}\n", "title: P\n"),
    ("feed: {path: feed.xml}\n", "last_modified_at: V\n"),
  ]

  @Test("a value makes no element and no attribute, whatever it holds", arguments: places.indices)
  func elements(_ number: Int) throws {
    let place = Self.places[number]
    let value = Self.quoted(Self.evil)
    let folder = try Self.site(
      place.settings.replacing("V", with: value), post: place.post.replacing("V", with: value))
    let outcome = try Blogc.run(["build"], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    for output in try Self.outputs(folder) where output.path.hasSuffix(".html") {
      // A script of data may hold signs as text; it must be JSON to its own end.
      var text = output.text
      while let start = text.range(of: "<script type=\"application/ld+json\">"),
        let end = text.range(of: "</script>", range: start.upperBound..<text.endIndex)
      {
        let json = text[start.upperBound..<end.lowerBound]
        #expect(!json.contains("<!--"), "\(output.path)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
        text.removeSubrange(start.lowerBound..<end.upperBound)
      }
      for sign in ["<img", "<script>", " onerror=alert(2)>", "</script><"] {
        #expect(!text.contains(sign), "\(output.path): \(sign)")
      }
    }
    for output in try Self.outputs(folder) where output.path.hasSuffix(".xml") {
      #expect(XMLParser(data: Data(output.text.utf8)).parse(), "\(output.path)")
    }
  }

  @Test(
    "characters that XML forbids reach no feed and no sitemap, wherever they are written",
    arguments: ["a\u{8}b", "a\u{1}b", "a\u{FFFF}b", "a&#8;b", "a&#xFFFE;b"])
  func forbidden(value: String) throws {
    let all = Self.quoted(value)
    let folder = try Self.site(
      "title: \(all)\ndescription: \(all)\nauthor: \(all)\nlang: \(all)\n",
      post: "title: \(all)\ndescription: \(all)\nauthor: \(all)\ntags: [\(all)]\nlang: \(all)\n")
    try folder.write("_posts/2020-01-02-q.md", "---\ntitle: Q\n---\n\(value)\n")
    try folder.write(
      "own.xml", "---\n---\n<?xml version=\"1.0\"?>\n<a>{{ site.title }}\(value)</a>\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    let files = try Self.outputs(folder).filter { $0.path.hasSuffix(".xml") }
    #expect(files.map(\.path) == ["feed.xml", "own.xml", "sitemap.xml"])
    for file in files {
      #expect(!file.text.contains(value), "\(file.path)")
      #expect(!file.text.contains("&#8;"), "\(file.path)")
      #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.path)")
    }
  }

  @Test("check names each character that feeds go without, and where it is")
  func checked() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "title: T\ndescription: \"a\\u0008b\"\n")
    try folder.write("a.md", "---\ntitle: \"x\\u0001\"\n---\none\u{8} two\n\nthree &#8; four\n")
    try folder.write("code.md", "---\ntitle: C\n---\n`&#8;`\n\n    &#8;\n")
    let outcome = try Blogc.run(["check", "--format", "json"], in: folder.url)
    let found = outcome.error.split(separator: "\n").filter {
      $0.contains("\"content.control-character\"")
    }
    func place(_ path: String, _ line: Int, _ column: Int, _ name: String) -> Bool {
      found.contains {
        $0.contains("\"path\":\"\(path)\",\"line\":\(line),\"column\":\(column),")
          && $0.contains("the character \(name) cannot stand in a feed")
      }
    }
    #expect(place("_config.yml", 2, 14, "U+0008"))
    #expect(place("a.md", 2, 8, "U+0001"))
    #expect(place("a.md", 4, 4, "U+0008"))
    #expect(place("a.md", 6, 7, "U+0008"))
    #expect(found.count == 4, "\(found.joined(separator: "\n"))")
  }

  @Test(
    "a page leads to no script, and the address is named",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
      "java\tscript:alert(1)", "\u{1}javascript:alert(1)", "vbscript:x",
      "data:text/html,<script>alert(1)</script>",
    ])
  func scripts(target: String) throws {
    let folder = try Self.site("", post: "")
    try folder.write("r.md", "---\nredirect_to: \(Self.quoted(target))\n---\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("which browsers would run [redirect.script]\n"))
    #expect(outcome.error.contains("--> r.md:2:14\n"))
  }

  @Test(
    "a page leads where it says, and its address ends nothing that it stands in",
    arguments: [
      ("https://example.org/a?b=c&d='e'", "https://example.org/a?b=c&d='e'"),
      (
        "https://x/\"><script>alert(1)</script>",
        "https://x/%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
      ),
      ("https://x/\\u003c/script>", "https://x/%5Cu003c/script%3E"),
      ("https://x/\n;alert(1)//", "https://x/%0A;alert(1)//"),
    ])
  func redirects(target: String, expected: String) throws {
    let folder = try Self.site("", post: "")
    try folder.write("r.md", "---\nredirect_to: \(Self.quoted(target))\n---\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    let page = try #require(try Self.outputs(folder).first { $0.path == "r.html" }).text
    #expect(page.contains("<script>location=\"\(expected)\"</script>"))
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(expected)\">"))
    #expect(page.contains("<a href=\"\(expected)\">"))
  }
}
