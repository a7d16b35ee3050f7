import CommandRunner
import Foundation
import Testing

/// The parts of an open page that stay and those that change while its blog is edited.
///
/// With `BLOGC_SCREENSHOTS=DIR` in the environment, the overlay and the badges are also kept as pictures for a person to examine.
@Suite(
  "An open page of the preview", .serialized,
  .enabled(if: Chromium.isWanted, "run by make test-browser, which brings a browser"))
struct LivePageTests {
  private static let files = [
    "_config.yml":
      "markdown: GFM\nlang: en\npermalink: /:title/\ndefaults:\n  - scope: { path: \"\" }\n    values: { layout: default }\n",
    "_layouts/default.html": """
    <!DOCTYPE html>
    <html lang="{{ page.lang | default: site.lang }}"><head><meta charset="utf-8"><title>{{ page.title }}</title>
    <meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="{{ '/style.css' | relative_url }}"></head>
    <body><h1>{{ page.title }}</h1><main>{{ content }}</main></body></html>
    """,
    "style.css":
      "@media (prefers-color-scheme: dark) { html { background: #16181d; color: #e6e6e6 } } body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 17px/1.7 Georgia, serif }",
    "index.md":
      "---\ntitle: Home\n---\n{% for post in site.posts %}- [{{ post.title }}]({{ post.url | relative_url }})\n{% endfor %}\n",
    "_posts/2020-01-01-first.md": "---\ntitle: First\n---\nThe first text.\n",
    "404.html": "---\ntitle: Nothing here\npermalink: /404.html\n---\n<p>nothing</p>\n",
  ]

  private func serve(
    _ more: [String: String] = [:], arguments: [String] = []
  ) async throws -> ServedBlog {
    let folder = try TemporaryFolder()
    for (path, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) {
      try folder.write(path, text)
    }
    return try await ServedBlog(serving: folder, arguments: arguments)
  }

  private func open(_ address: String) async throws -> Chromium {
    let browser = try await Chromium()
    try await browser.look(width: 800, scheme: "light")
    try await browser.open(address)
    try await browser.wait("\"blogcLive\" in document.documentElement.dataset")
    _ = try await browser.evaluate("window.kept = 'yes'")
    return browser
  }

  private static let body = "document.body.textContent"
  private static let root = "document.querySelector('blogc-preview').shadowRoot"

  @Test("keeps what its scripts made, what is typed into a field, the focus and the address")
  func keeps() async throws {
    let page = """
      ---
      title: Form
      ---
      <form><input id="name" value="old"></form>
      <ul id="made"></ul>
      <p>plain</p>
      <script>
      document.documentElement.dataset.theme = "dark";
      document.querySelector("#made").innerHTML = "<li>made by a script</li>";
      document.querySelectorAll("p").forEach((p) => p.append(document.createElement("button")));
      </script>

      """
    let blog = try await serve(["form.html": page])
    let browser = try await open(blog.home + "form#name")
    _ = try await browser.evaluate(
      """
      const field = document.querySelector("#name");
      field.focus();
      field.value = "half a wo";
      field.setSelectionRange(4, 4);
      """)
    try blog.folder.write(
      "form.html", page.replacingOccurrences(of: "plain", with: "changed") + "<p>added</p>\n")
    try await browser.wait("\(Self.body).includes('added')")
    let state = try await browser.evaluate(
      """
      [document.activeElement.id, document.activeElement.value, document.activeElement.selectionStart,
        location.hash, window.kept, document.querySelector("#made").textContent,
        document.documentElement.dataset.theme, document.querySelectorAll("p button").length].join("|")
      """)
    #expect(state == "name|half a wo|4|#name|yes|made by a script|dark|1")
    try blog.folder.write(
      "form.html",
      page.replacingOccurrences(of: "made by a script", with: "made by another script"))
    try await browser.wait("\(Self.body).includes('made by another script')")
    #expect(
      try await browser.evaluate("String(window.kept)") == "undefined",
      "a changed script begins the page anew")
  }

  @Test("keeps an open part where paragraphs come and go around it")
  func moves() async throws {
    let block = "<details><summary>more</summary>inner</details>\n\n"
    let blog = try await serve(["page.md": "---\n---\none\n\n\(block)two\n\nthree\n"])
    let browser = try await open(blog.home + "page")
    _ = try await browser.evaluate("document.querySelector('details').open = true; ''")
    for (round, text) in [
      "zero\n\none\n\n\(block)two\n\nthree\n", "\(block)two\n\nfour\n", "a\n\nb\n\n\(block)c\n",
    ].enumerated() {
      try blog.folder.write("page.md", "---\n---\n\(text)\nround \(round)\n")
      try await browser.wait("\(Self.body).includes('round \(round)')")
      let state = try await browser.evaluate(
        "[document.querySelector('details').open, document.querySelectorAll('p').length].join()")
      #expect(state == "true,\(text.components(separatedBy: "\n\n").count)", "round \(round)")
    }
    #expect(try await browser.evaluate("window.kept") == "yes")
  }

  @Test("shows a new post on the home page, another title, and another layout")
  func lists() async throws {
    let blog = try await serve()
    let browser = try await open(blog.home)
    try blog.folder.write("_posts/2020-01-02-second.md", "---\ntitle: Second\n---\ntext\n")
    try await browser.wait("document.querySelectorAll('li').length === 2")
    try blog.folder.write("_posts/2020-01-02-second.md", "---\ntitle: Renamed\n---\ntext\n")
    try await browser.wait("\(Self.body).includes('Renamed')")
    try blog.folder.write(
      "index.md", Self.files["index.md"]!.replacingOccurrences(of: "Home", with: "House"))
    try await browser.wait("document.title === 'House'")
    try blog.folder.write(
      "_layouts/default.html",
      Self.files["_layouts/default.html"]!.replacingOccurrences(
        of: "<main>", with: "<nav>menu</nav><main>"))
    try await browser.wait("document.querySelector('nav')?.textContent === 'menu'")
    #expect(try await browser.evaluate("window.kept") == "yes")
  }

  @Test("becomes the page for missing ones when it is deleted, and itself when it is back")
  func deleted() async throws {
    let blog = try await serve()
    let browser = try await open(blog.home + "first/")
    let file = blog.folder.url.appendingPathComponent("_posts/2020-01-01-first.md")
    try FileManager.default.removeItem(at: file)
    try await browser.wait("document.title === 'Nothing here'")
    try blog.folder.write("_posts/2020-01-01-first.md", "---\ntitle: Back\n---\nagain\n")
    try await browser.wait("document.title === 'Back' && \(Self.body).includes('again')")
    #expect(try await browser.evaluate("window.kept") == "yes")
    try await browser.open(blog.home + "nowhere/")
    #expect(try await browser.evaluate("document.title") == "Nothing here")
  }

  @Test("moves with its blog to another baseurl")
  func moved() async throws {
    let blog = try await serve()
    let browser = try await open(blog.home + "first/")
    try blog.folder.write("_config.yml", Self.files["_config.yml"]! + "baseurl: /blog\n")
    try await browser.wait(
      "location.pathname === '/blog/first/' && \(Self.body).includes('first text')")
  }

  @Test("swaps a picture in place")
  func picture() async throws {
    let circle = { (color: String) in
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"4\" fill=\"\(color)\"/></svg>"
    }
    let blog = try await serve(["a.svg": circle("red"), "page.md": "---\n---\n![a](/a.svg)\n"])
    let browser = try await open(blog.home + "page")
    try blog.folder.write("a.svg", circle("blue"))
    try await browser.wait("document.querySelector('img').src.includes('blogc=')")
    #expect(try await browser.evaluate("window.kept") == "yes")
  }

  @Test("says when the preview has stopped, and is brought up to date by the next one")
  func restarted() async throws {
    var blog: ServedBlog? = try await serve()
    let folder = try #require(blog).folder
    let port = try #require(blog).port
    let browser = try await open(try #require(blog).home + "first/")
    blog = nil
    try folder.write("_posts/2020-01-01-first.md", "---\ntitle: First\n---\nwritten meanwhile\n")
    try await browser.wait("!\(Self.root).querySelector('.lost').hidden")
    let next = try await ServedBlog(serving: folder, arguments: ["--port", String(port)])
    try await browser.wait(
      "\(Self.body).includes('written meanwhile') && \(Self.root).querySelector('.lost').hidden")
    _ = next
  }

  @Test("shows the words of the terminal over the last good page, in both looks and languages")
  func overlay() async throws {
    let broken =
      "---\ntitle: First\n---\nThe first text.\n\nPrice: {{ page.title | upcaze }}\n\n{% if %}\n"
    let fine = "---\ntitle: First\n---\nThe first text, mended.\n"
    for (language, title) in [("en", "The build failed"), ("ja", "ビルドできませんでした")] {
      let config = Self.files["_config.yml"]!.replacingOccurrences(
        of: "lang: en", with: "lang: \(language)\nliquid: { strict_filters: true }")
      let blog = try await serve(["_config.yml": config])
      let browser = try await open(blog.home + "first/")
      try blog.folder.write("_posts/2020-01-01-first.md", broken)
      try await browser.wait("!\(Self.root).querySelector('.failure').hidden")
      #expect(try await browser.evaluate("\(Self.root).querySelector('h1').textContent") == title)
      let text = try await browser.evaluate("\(Self.root).querySelector('pre').textContent")
      #expect(text.contains("_posts/2020-01-01-first.md:6:"))
      #expect(blog.output.contains(text.trimmingCharacters(in: .newlines)), "\(text)")
      #expect(try await browser.evaluate(Self.body).contains("The first text."))
      try await picture(browser, "overlay-\(language)")
      // A page that is opened now shows it too.
      try await browser.open(blog.home)
      try await browser.wait("!\(Self.root).querySelector('.failure').hidden")
      try await browser.open(blog.home + "first/")
      try await browser.wait("!\(Self.root).querySelector('.failure').hidden")
      try blog.folder.write("_posts/2020-01-01-first.md", fine)
      try await browser.wait(
        "\(Self.root).querySelector('.failure').hidden && \(Self.body).includes('mended')")
    }
  }

  @Test("shows the error although there is no page yet, then the page")
  func firstFailure() async throws {
    let blog = try await serve([
      "404.html": "", "_layouts/default.html": "{% if %}",
      "index.md": "---\ntitle: Home\n---\nhello\n",
    ])
    let browser = try await open(blog.home)
    try await browser.wait("!\(Self.root).querySelector('.failure').hidden")
    try await picture(browser, "first-failure")
    try blog.folder.write("_layouts/default.html", Self.files["_layouts/default.html"]!)
    try await browser.wait(
      "document.title === 'Home' && \(Self.root).querySelector('.failure').hidden")
  }

  @Test("carries a badge as a draft and as a post of the future, also after an edit")
  func badges() async throws {
    let text = "---\ntitle: An idea for later\n---\nIt is not finished, and it shows.\n"
    let blog = try await serve(
      ["_drafts/idea.md": text, "_posts/2999-01-01-later.md": text],
      arguments: ["--drafts", "--future"])
    for (page, kind, words) in [("idea/", "draft", "Draft"), ("later/", "future", "Future")] {
      let browser = try await open(blog.home + page)
      let badge = "\(Self.root).querySelector('.badge:not([hidden])')"
      #expect(try await browser.evaluate("\(badge).textContent") == words)
      try await picture(browser, "badge-\(kind)")
    }
    let browser = try await open(blog.home + "idea/")
    try FileManager.default.moveItem(
      at: blog.folder.url.appendingPathComponent("_drafts/idea.md"),
      to: blog.folder.url.appendingPathComponent("_posts/2020-05-05-idea.md"))
    try await browser.wait("\(Self.root).querySelector('.badge').hidden")
    #expect(try await browser.evaluate("window.kept") == "yes")
  }

  /// Saves screenshots of a page at the widths of a desktop and of a phone, in light and dark, if
  /// `BLOGC_SCREENSHOTS` is set.
  private func picture(_ browser: Chromium, _ name: String) async throws {
    guard let folder = ProcessInfo.processInfo.environment["BLOGC_SCREENSHOTS"] else { return }
    for (width, height) in [(1_000, 700), (390, 844)] {
      for scheme in ["light", "dark"] {
        try await browser.look(width: width, height: height, scheme: scheme)
        let file = URL(fileURLWithPath: "\(folder)/\(name)-\(width)-\(scheme).png")
        try await browser.screenshot().write(to: file)
      }
    }
    try await browser.look(width: 800, scheme: "light")
  }
}
