import CommandRunner
import Foundation
import Testing

/// `blogc serve` as a writer uses it: a page stays open in a real browser while its sources change.
@Suite(
  "The preview in a browser", .serialized,
  .enabled(if: Chromium.isWanted, "run by make test-browser, which brings a browser"))
struct ServeTests {
  /// A small blog with a layout, a long page and a stylesheet, served.
  private func serve(
    _ files: [String: String] = [:], arguments: [String] = []
  ) async throws -> ServedBlog {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "markdown: GFM\nlang: en\n")
    try folder.write(
      "_layouts/default.html",
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>{{ page.title }}</title>
      <link rel="stylesheet" href="{{ '/style.css' | relative_url }}"></head>
      <body>{{ content }}</body></html>
      """)
    try folder.write("style.css", "p { color: rgb(1, 2, 3) }")
    try folder.write(
      "index.md",
      "---\nlayout: default\ntitle: Home\n---\nfirst words\n\n<details><summary>more</summary>inner</details>\n\n"
        + String(repeating: "line\n\n", count: 200) + "last words\n")
    for (path, text) in files { try folder.write(path, text) }
    return try await ServedBlog(serving: folder, arguments: arguments)
  }

  /// Opens a page and waits until its live connection is established.
  private func open(_ address: String) async throws -> Chromium {
    let browser = try await Chromium()
    try await browser.look(width: 800, scheme: "light")
    try await browser.open(address)
    try await browser.wait("\"blogcLive\" in document.documentElement.dataset")
    return browser
  }

  @Test("swaps what changed in place: the scroll position and open details stay")
  func swap() async throws {
    let blog = try await serve()
    let browser = try await open(blog.home)
    _ = try await browser.evaluate(
      """
      document.querySelector("details").open = true;
      window.kept = "the same document";
      scrollTo(0, 1500);
      new Promise((done) => setTimeout(() => done(""), 100))
      """)
    let source = try blog.folder.text("index.md")
    var times: [Double] = []
    for round in 1...5 {
      let began = ContinuousClock.now
      try blog.folder.write(
        "index.md", source.replacingOccurrences(of: "last words", with: "words of round \(round)"))
      try await browser.wait("document.body.textContent.includes('words of round \(round)')")
      times.append((ContinuousClock.now - began) / .milliseconds(1))
    }
    print("edit to screen: \(times.map { "\(Int($0.rounded())) ms" }.joined(separator: ", "))")
    #expect(try await browser.evaluate("window.kept") == "the same document")
    #expect(try await browser.evaluate("String(scrollY)") == "1500")
    #expect(try await browser.evaluate("String(document.querySelector('details').open)") == "true")
  }

  @Test("lays an error over the page, and takes it away when it is fixed")
  func overlay() async throws {
    let blog = try await serve()
    let browser = try await open(blog.home)
    let failure =
      "document.querySelector('blogc-preview').shadowRoot?.querySelector('.failure')"
    let layout = try blog.folder.text("_layouts/default.html")
    try blog.folder.write(
      "_layouts/default.html", layout.replacingOccurrences(of: "{{ content }}", with: "{% if %}"))
    // The root is open, so that a test can look into it.
    try await browser.wait("\(failure) && !\(failure).hidden")
    let text = try await browser.evaluate("\(failure).textContent")
    #expect(text.contains("_layouts/default.html:4:"))
    #expect(try await browser.evaluate("document.body.textContent").contains("first words"))
    try blog.folder.write("_layouts/default.html", layout)
    try await browser.wait("\(failure).hidden")
  }

  @Test("swaps a stylesheet without loading the page again")
  func stylesheet() async throws {
    let blog = try await serve()
    let browser = try await open(blog.home)
    _ = try await browser.evaluate("window.kept = 'yes'")
    let color = "getComputedStyle(document.querySelector('p')).color"
    #expect(try await browser.evaluate(color) == "rgb(1, 2, 3)")
    try blog.folder.write("style.css", "p { color: rgb(9, 8, 7) }")
    try await browser.wait("\(color) === 'rgb(9, 8, 7)'")
    #expect(try await browser.evaluate("window.kept") == "yes")
  }

  @Test("marks drafts and future posts, in the preview only")
  func badges() async throws {
    let blog = try await serve(
      [
        "_drafts/idea.md": "---\nlayout: default\npermalink: /idea.html\n---\nidea",
        "_posts/2999-01-01-later.md": "---\nlayout: default\npermalink: /later.html\n---\nlater",
      ], arguments: ["--drafts", "--future"])
    let badge =
      "document.querySelector('blogc-preview').shadowRoot?.querySelector('.badge:not([hidden])')"
    let browser = try await open(blog.home + "idea.html")
    #expect(try await browser.evaluate("\(badge).textContent") == "Draft")
    try await browser.open(blog.home + "later.html")
    try await browser.wait("document.querySelector('blogc-preview')")
    #expect(try await browser.evaluate("\(badge).textContent") == "Future")
    try await browser.open(blog.home)
    try await browser.wait("document.querySelector('blogc-preview')")
    #expect(try await browser.evaluate("String(\(badge))") == "null")
    let page = try #require(blog.site).appendingPathComponent("idea.html")
    #expect(try !String(contentsOf: page, encoding: .utf8).contains("blogc"))
  }

  @Test("serves a site below its baseurl, and follows an edit there")
  func baseurl() async throws {
    let blog = try await serve(arguments: ["--baseurl", "/blog"])
    #expect(blog.home.hasSuffix("/blog/"))
    let browser = try await open(blog.home)
    #expect(
      try await browser.evaluate("getComputedStyle(document.querySelector('p')).color")
        == "rgb(1, 2, 3)")
    try blog.folder.write("index.md", "---\nlayout: default\n---\nother words\n")
    try await browser.wait("document.body.textContent.includes('other words')")
  }
}
