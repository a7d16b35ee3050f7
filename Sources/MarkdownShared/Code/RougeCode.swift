package import SourceText

/// The settings with which kramdown uses Rouge (`syntax_highlighter_opts`), for blocks or for spans.
package struct RougeCode: Sendable, Equatable {
  /// True if code is highlighted; false for `disable: true`.
  package var isOn = true
  /// The class of `<pre>`.
  package var preClass = "highlight"
  /// True if the code of blocks is in `<pre><code>`; false for `wrap: false`.
  package var isWrapped = true
  /// The form of line numbers; nil for none.
  package var lineNumbers: CodeLineNumbers?
  /// The language of code without one; nil leaves such code plain.
  package var defaultLanguage: String? = "plaintext"
  /// True if code in the language `plaintext` gets the wrapper of highlighted code; false for `guess_lang:
  /// false`.
  package var wrapsPlainText = true

  /// Settings with the defaults that Jekyll passes.
  package init() {}

  /// Appends the content of a block's `<div class="language-… highlighter-rouge">`.
  ///
  /// - Parameters:
  ///   - code: not escaped.
  ///   - language: as the author wrote it; nil when none is named.
  ///   - highlighter: nil leaves the code plain.
  /// - Returns: false, with nothing appended, when the code stays plain.
  /// - Complexity: O(n).
  package func writeBlock(
    _ code: Span<UInt8>, language: String?, by highlighter: (any CodeHighlighter)?,
    into output: inout OutputBuffer
  ) -> Bool {
    guard let coloured = coloured(code, language, highlighter) else { return false }
    guard isWrapped else {
      output.append(coloured)
      return true
    }
    output.append("<div class=\"highlight\"><pre class=\"")
    output.append(escapingAttribute: preClass)
    output.append("\"><code>")
    appendNumbered(coloured, into: &output)
    output.append("</code></pre></div>")
    return true
  }

  /// Appends the content of a span's `<code>`; parameters and result are those of ``writeBlock``.
  package func writeSpan(
    _ code: Span<UInt8>, language: String?, by highlighter: (any CodeHighlighter)?,
    into output: inout OutputBuffer
  ) -> Bool {
    guard let coloured = coloured(code, language, highlighter) else { return false }
    appendNumbered(coloured, into: &output)
    return true
  }

  private func coloured(
    _ code: Span<UInt8>, _ language: String?,
    _ highlighter: (any CodeHighlighter)?
  ) -> [UInt8]? {
    guard isOn, let highlighter, let written = language ?? defaultLanguage else { return nil }
    // Options of Rouge's lexers may follow the name: `console?lang=ruby`.
    let name = written.utf8.firstIndex(of: 0x3F).map { String(written[..<$0]) } ?? written
    guard !name.isEmpty, wrapsPlainText || (name != "plaintext" && name != "text") else {
      return nil
    }
    var html = OutputBuffer(capacity: code.count * 2 + 64)
    guard highlighter.highlight(code, language: name, into: &html) else { return nil }
    return html.bytes()
  }

  private func appendNumbered(_ html: [UInt8], into output: inout OutputBuffer) {
    guard let lineNumbers else { return output.append(html) }
    lineNumbers.write(html.span, into: &output)
  }
}
