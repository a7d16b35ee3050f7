import CommandRunner
import Foundation
import Testing

/// The project's own blog in a real browser, at the widths of a phone and of a desktop, in light and in dark.
///
/// With `BLOGC_SCREENSHOTS=DIR` in the environment, each view is also kept as a picture for a person to examine.
@Suite(
  "The project's blog in a browser", .serialized,
  .enabled(if: Chromium.isWanted, "run by make test-browser, which brings a browser"))
struct OwnBlogLooksTests {
  private static let pages = [
    "", "archive/", "tags/", "about/", "404.html", "2016/02/26/docker-meetup-tokyo-6へ行ってきた/",
    "2026/11/21/ブログをコンパイルするということ/", "2026/11/22/one-tilde-in-a-thousand/",
  ]

  /// Finds text with less contrast to its background than WCAG's level AA requires.
  private static let faintTexts = """
    (() => {
      const channels = (color) => color.match(/[\\d.]+/g).map(Number);
      const luminance = ([r, g, b]) => {
        const line = [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2];
      };
      const behind = (element) => {
        for (let e = element; e; e = e.parentElement) {
          const color = channels(getComputedStyle(e).backgroundColor);
          if (color.length === 3 || color[3] === 1) return color;
        }
        return [255, 255, 255];
      };
      const faint = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue;
        const style = getComputedStyle(element);
        const [a, b] = [luminance(channels(style.color)), luminance(behind(element))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const size = parseFloat(style.fontSize), bold = style.fontWeight >= 700;
        const large = size >= 24 || (bold && size >= 18.66);
        if (ratio < (large ? 3 : 4.5)) faint.add(`${ratio.toFixed(2)} ${walker.currentNode.data.trim().slice(0, 30)}`);
      }
      return [...faint].join("\\n");
    })()
    """

  @Test("fits every width, and its text is out in light and dark")
  func looks() async throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appendingPathComponent("site")
    let outcome = try Blogc.run(["build", "--destination", site.path], in: Blogc.repository)
    try #require(outcome.status == 0, "\(outcome.error)")
    let pictures = ProcessInfo.processInfo.environment["BLOGC_SCREENSHOTS"]
    let browser = try await Chromium()
    try await FolderSite.serving(site) { home in
      for (width, scheme) in [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")] {
        try await browser.look(width: width, height: width == 390 ? 844 : 900, scheme: scheme)
        for (index, page) in Self.pages.enumerated() {
          try await browser.open(
            home + (page.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? page))
          let view: Comment = "/\(page) at \(width) pixels, \(scheme)"
          let overflow = try await browser.evaluate(
            "String(document.documentElement.scrollWidth - document.documentElement.clientWidth)")
          #expect(overflow == "0", view)
          #expect(try await browser.evaluate(Self.faintTexts) == "", view)
          #expect(
            try await browser.evaluate("getComputedStyle(document.documentElement).colorScheme")
              == "light dark", view)
          if let pictures {
            try await browser.screenshot().write(
              to: URL(fileURLWithPath: "\(pictures)/\(index)-\(width)-\(scheme).png"))
          }
        }
      }
    }
  }

  @Test("shows where the focus is, first on the link that skips to the text")
  func focus() async throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appendingPathComponent("site")
    try #require(
      try Blogc.run(["build", "--destination", site.path], in: Blogc.repository).status == 0)
    let browser = try await Chromium()
    try await FolderSite.serving(site) { home in
      try await browser.open(home)
      let skip = try await browser.evaluate(
        """
        (() => {
          const link = document.querySelector("a");
          link.focus({ focusVisible: true });
          const box = link.getBoundingClientRect();
          return [link.getAttribute("href"), box.left >= 0, getComputedStyle(link).outlineStyle].join(" ");
        })()
        """)
      #expect(skip == "#content true solid")
    }
  }
}
