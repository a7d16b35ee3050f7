import CommandRunner
import Foundation
import Testing

/// The search page of a new blog, under a strict Content-Security-Policy.
@Suite(
  "The search page in a browser", .serialized,
  .enabled(if: Chromium.isWanted, "run by make test-browser, which brings a browser"))
struct SearchPageTests {
  private func built(_ folder: TemporaryFolder, _ language: String) throws -> URL {
    try #require(
      try Blogc.run(["init", "blog", "--lang", language], in: folder.url).status == 0)
    let head = try folder.text("blog/_includes/head.html")
    try folder.write(
      "blog/_includes/head.html",
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'">
      \(head)
      """)
    for number in 1...9 {
      try folder.write(
        "blog/_posts/2026-01-0\(number)-p.md",
        "---\ntitle: 記事 \(number)\n---\n## 見出し\n\nコンテナを使うことが目的ではない。\n")
    }
    let site = folder.url.appendingPathComponent("site")
    let outcome = try Blogc.run(
      ["build", "--source", "blog", "--destination", site.path], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return site
  }

  @Test(
    "works by keyboard alone at a phone's width and a desk's, and has no problem that axe-core knows",
    arguments: ["ja", "en"])
  func keyboard(_ language: String) async throws {
    let folder = try TemporaryFolder()
    let site = try built(folder, language)
    let axe = try Axe.script.map { try String(contentsOf: $0, encoding: .utf8) }
    let browser = try await Chromium()
    try await FolderSite.serving(site) { home in
      for width in [390, 1280] {
        try await browser.look(width: width, height: 844, scheme: "light")
        try await browser.open(home + "search/")
        let field = "document.activeElement.name === 'q'"
        for _ in 0..<30 {
          if try await browser.evaluate("String(\(field))") == "true" { break }
          try await browser.press("Tab", code: 9)
        }
        try await browser.wait(field)
        try await browser.insert("てなを")
        try await browser.wait("document.querySelectorAll('.search-results li').length === 6")
        let marked = try await browser.evaluate(
          "document.querySelector('.search-excerpt mark').textContent")
        #expect(marked == "テナを")
        let status = try await browser.evaluate(
          "document.querySelector('[role=status]').textContent")
        #expect(status.contains("9"))
        #expect(
          try await browser.evaluate(
            "String(document.documentElement.scrollWidth <= innerWidth)") == "true")
        if let axe {
          _ = try await browser.evaluate(axe + "; ''")
          #expect(try await browser.evaluate(Axe.run) == "", "\(width)")
        }
        for number in [1, 2] {
          try await browser.press("ArrowDown", code: 40)
          try await browser.wait(
            "document.activeElement === document.querySelectorAll('.search-results a')[\(number - 1)]"
          )
        }
        try await browser.press("ArrowUp", code: 38)
        try await browser.press("ArrowUp", code: 38)
        try await browser.wait(field)
        for _ in 0..<7 { try await browser.press("ArrowDown", code: 40) }
        try await browser.wait("document.activeElement.className === 'search-more'")
        try await browser.press("Enter", code: 13)
        try await browser.wait("document.querySelectorAll('.search-results li').length === 9")
        try await browser.press("Escape", code: 27)
        try await browser.wait(field)
        try await browser.press("ArrowDown", code: 40)
        try await browser.press("Enter", code: 13)
        try await browser.wait("location.pathname.startsWith('/2026/01/') && location.hash !== ''")
      }
    }
  }
}
