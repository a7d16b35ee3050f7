internal import SiteModel
internal import SourceText

/// The button that copies a block of code. A script adds it, so pages work without it.
///
/// The script is part of the page, so that it needs neither a request nor a file of the theme. The style sheets
/// of `blogc style` style the button, or those of the theme (`.copy-code`).
struct CopyButton: PageRewriter {
  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    guard let place = Self.place(in: page) else { return false }
    buffer.append(page.extracting(first: place))
    buffer.append(Self.script)
    buffer.append(page.extracting(droppingFirst: place))
    return true
  }

  /// The offset of the script in a page: before the end of the body, or of the page; nil for a page without
  /// blocks of code.
  /// - Complexity: O(length of the page).
  private static func place(in page: Span<UInt8>) -> Int? {
    guard page.firstRange(of: "<pre", from: 0) != nil,
      page.firstRange(of: "<code", from: 0) != nil
    else { return nil }
    return PageTextRewriter.bodyRange(of: page).upperBound
  }

  /// Copies the text of the code without line numbers, and confirms it in the button, also for screen readers.
  /// There is no button where the browser provides no clipboard, as for pages without HTTPS.
  private static let script: StaticString = #"""
    <script>
    if (navigator.clipboard) for (const code of document.querySelectorAll("pre > code")) {
      const words = /^ja/i.test(code.closest("[lang]")?.lang) ? ["\u30b3\u30d4\u30fc", "\u30b3\u30d4\u30fc\u3057\u307e\u3057\u305f"] : ["Copy", "Copied"];
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy-code";
      button.setAttribute("aria-live", "polite");
      button.textContent = words[0];
      button.onclick = async () => {
        const copy = code.cloneNode(true);
        for (const number of copy.querySelectorAll(".lineno")) number.remove();
        await navigator.clipboard.writeText(copy.textContent);
        button.textContent = words[1];
        setTimeout(() => { button.textContent = words[0]; }, 2000);
      };
      code.parentNode.before(button);
    }
    </script>

    """#
}
