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
    guard isWrapped else { return writeColoured(code, language, highlighter, &output) }
    let mark = output.count
    output.append("<div class=\"highlight\"><pre class=\"")
    output.append(escapingAttribute: preClass)
    output.append("\"><code>")
    guard writeNumbered(code, language, highlighter, &output) else {
      output.truncate(to: mark)
      return false
    }
    output.append("</code></pre></div>")
    return true
  }

  /// Appends the content of a span's `<code>`; parameters and result are those of ``writeBlock``.
  package func writeSpan(
    _ code: Span<UInt8>, language: String?, by highlighter: (any CodeHighlighter)?,
    into output: inout OutputBuffer
  ) -> Bool {
    writeNumbered(code, language, highlighter, &output)
  }

  /// Appends code with its colours.
  private func writeColoured(
    _ code: Span<UInt8>, _ language: String?, _ highlighter: (any CodeHighlighter)?,
    _ output: inout OutputBuffer
  ) -> Bool {
    guard isOn, let highlighter, let written = language ?? defaultLanguage else { return false }
    // Options of Rouge's lexers may follow the name: `console?lang=ruby`.
    let name = written.utf8.firstIndex(of: 0x3F).map { String(written[..<$0]) } ?? written
    guard !name.isEmpty, wrapsPlainText || (name != "plaintext" && name != "text") else {
      return false
    }
    return highlighter.highlight(code, language: name, into: &output)
  }

  /// Appends code with its colours and the numbers of its lines.
  private func writeNumbered(
    _ code: Span<UInt8>, _ language: String?, _ highlighter: (any CodeHighlighter)?,
    _ output: inout OutputBuffer
  ) -> Bool {
    guard let lineNumbers else { return writeColoured(code, language, highlighter, &output) }
    var html = OutputBuffer(capacity: code.count * 2 + 64)
    guard writeColoured(code, language, highlighter, &html) else { return false }
    lineNumbers.write(html.bytes().span, into: &output)
    return true
  }
}
