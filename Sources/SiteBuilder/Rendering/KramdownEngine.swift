internal import Kramdown
package import MarkdownShared
package import SiteModel
package import SourceText

/// Renders documents of the kramdown profile: blogc's additions, the hooks of the site and of the highlighter.
package struct KramdownEngine: Sendable {
  private let options: MarkdownOptions
  private let settings: KramdownSettings

  /// - Parameters:
  ///   - options: the site's options; its features switch blogc's additions.
  ///   - settings: the site's settings below `kramdown:`.
  package init(options: MarkdownOptions, settings: KramdownSettings) {
    self.options = options
    self.settings = settings
  }

  /// Appends a document's HTML.
  ///
  /// - Parameters:
  ///   - source: kramdown's Markdown in UTF-8, without front matter; read during the call only.
  ///   - output: gets the HTML; nothing when a finding of severity `error` is returned.
  /// - Returns: findings in document order.
  /// - Complexity: O(n).
  package func render(
    _ source: Span<UInt8>, into output: inout OutputBuffer
  ) -> MarkdownResult {
    var result = MarkdownResult()
    var document = KramdownDocument.parse(text(of: source), options: documentOptions)
    document.add(additions)
    result.findings = findings(of: document)
    guard !result.findings.contains(where: { $0.severity == .error }) else { return result }
    var writer = KramdownWriter(document, hooks: hooks)
    writer.write(into: &output)
    return result
  }

  /// Appends a text with typographic punctuation, as Jekyll's filter `smartify` makes it.
  ///
  /// - Parameters:
  ///   - source: text and HTML in UTF-8; read during the call only.
  ///   - output: gets the HTML.
  /// - Complexity: O(n).
  package func smartify(_ source: Span<UInt8>, into output: inout OutputBuffer) {
    var options = settings.options
    options.input = .smartyPants
    let start = output.count
    var writer = KramdownWriter(
      KramdownDocument.parse(Array(source), options: options), hooks: KramdownHooks())
    writer.write(into: &output)
    // One line end is removed, as by Ruby's `chomp`.
    if output.count > start, output.lastByte == 0x0A { output.truncate(to: output.count - 1) }
  }

  /// The source, with list items indented further where they should be nested.
  private func text(of source: Span<UInt8>) -> [UInt8] {
    if options.features.contains(.nestedIndentedItems), IndentedItems.mayHave(source) {
      var nested: [UInt8] = []
      if IndentedItems.nest(source, into: &nested) { return nested }
    }
    return Array(source)
  }

  private var documentOptions: KramdownOptions {
    var result = settings.options
    if !options.features.contains(.headingIDs) { result.autoIDs = false }
    if options.features.contains(.hardBreaks) { result.hardWrap = true }
    if options.highlighter == nil { result.syntaxHighlighter = nil }
    return result
  }

  private var additions: KramdownAdditions {
    var additions = KramdownAdditions(features: options.features)
    additions.isExternal = options.site.isExternal
    // The hook for pictures writes the attribute `loading` itself.
    if options.site.picture != nil { additions.loadsImagesLazily = false }
    return additions
  }

  private var hooks: KramdownHooks {
    var hooks = KramdownHooks()
    if let picture = options.site.picture {
      hooks.picture = { picture(String(decoding: $0, as: UTF8.self)) }
    }
    guard let highlighter = options.highlighter else { return hooks }
    let (block, span) = (settings.blockCode, settings.spanCode)
    hooks.highlightBlock = { code, language, output in
      block.writeBlock(
        code.span, language: language.map { String(decoding: $0, as: UTF8.self) },
        by: highlighter, into: &output)
    }
    hooks.highlightSpan = { code, language, output in
      span.writeSpan(
        code.span, language: language.map { String(decoding: $0, as: UTF8.self) },
        by: highlighter, into: &output)
    }
    return hooks
  }

  private func findings(of document: KramdownDocument) -> [MarkdownFinding] {
    document.findings.filter { settings.showsWarnings || $0.kind.isLimit }
      + unknownLanguages(in: document)
  }

  /// A finding for each language of the document's code that the highlighter does not know.
  private func unknownLanguages(in document: KramdownDocument) -> [MarkdownFinding] {
    guard let highlighter = options.highlighter, settings.blockCode.isOn else { return [] }
    var names: [[UInt8]] = []
    var findings: [MarkdownFinding] = []
    for (language, offset) in document.languagesOfCode() {
      guard names.count < 16, !names.contains(language) else { continue }
      names.append(language)
      let name = String(decoding: language, as: UTF8.self)
      guard !highlighter.knows(name), let advice = highlighter.advice(on: name) else { continue }
      findings.append(
        MarkdownFinding(
          .unknownLanguage(name, suggestion: advice.suggestion),
          range: SourceRange(offset, offset + language.count)))
    }
    return findings
  }
}
