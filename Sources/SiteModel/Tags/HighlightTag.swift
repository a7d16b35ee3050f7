internal import ContentData
internal import Liquid
internal import MarkdownShared
internal import SourceText

/// `highlight`: a block of code in Jekyll's wrapper, highlighted if the site has a highlighter.
struct HighlightTag: HostTag {
  private static let prefix: Symbol = "highlighter_prefix"
  private static let suffix: Symbol = "highlighter_suffix"

  private let options: HighlightOptions
  private let body: Block
  private let site: FilterContext
  let findings: [Diagnostic]

  init(_ markup: TagMarkup, body: Block, site: FilterContext) throws(Diagnostic) {
    options = try HighlightOptions(markup, marksLines: site.marksLines)
    self.body = body
    self.site = site
    findings = Self.findings(options.language, markup, site.colouring)
  }

  /// The finding about an unknown language, with a suggestion; none if the site has no highlighter.
  private static func findings(
    _ language: String, _ markup: TagMarkup, _ colouring: (any CodeHighlighter)?
  ) -> [Diagnostic] {
    guard let colouring, !colouring.knows(language),
      let advice = colouring.advice(on: language)
    else { return [] }
    return [
      Diagnostic(
        MarkdownDiagnostic.unknownLanguage(language, suggestion: advice.suggestion),
        at: markup.location(ofFirst: language.utf8.count))
    ]
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let code = Self.withoutOuterNewlines(Array(try context.capture(body, using: &output).utf8))
    let (prefix, suffix) = (
      context.value(of: Self.prefix) ?? .null, context.value(of: Self.suffix) ?? .null
    )
    output.append(context.text(of: prefix))
    output.append("<figure class=\"highlight\"><pre><code class=\"language-")
    let language = options.language.utf8
    output.append(language.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 })
    output.append("\" data-lang=\"")
    output.append(options.language)
    output.append("\">")
    append(code.span, to: &output)
    output.append("</code></pre></figure>")
    output.append(context.text(of: suffix))
  }

  private func append(_ code: Span<UInt8>, to output: inout OutputBuffer) {
    guard let colouring = site.colouring else {
      return output.append(escapingHTML: Self.stripped(code))
    }
    var coloured = OutputBuffer(capacity: code.count * 4 + 64)
    if !colouring.highlight(code, language: options.language, into: &coloured) {
      coloured.removeAll()
      coloured.append(escapingMarkup: code)
    }
    guard options.hasLineNumbers || !options.markedLines.isEmpty else {
      return output.append(Self.withoutLastNewline(coloured.span))
    }
    appendLines(coloured.span, to: &output)
  }

  /// Appends highlighted code with line numbers and marked lines.
  private func appendLines(_ html: Span<UInt8>, to output: inout OutputBuffer) {
    var body = OutputBuffer(capacity: html.count * 2)
    var lines = ColouredLines(html)
    var count = 0
    while lines.hasNext {
      count += 1
      let isMarked = options.markedLines.contains(count)
      if isMarked { body.append("<span class=\"hll\">") }
      lines.appendNext(to: &body)
      if options.hasLineNumbers || isMarked || lines.hasNext { body.append(0x0A) }
      if isMarked { body.append("</span>") }
    }
    guard options.hasLineNumbers else { return output.append(body.span) }
    output.append(
      "<table class=\"rouge-table\"><tbody><tr><td class=\"gutter gl\"><pre class=\"lineno\">")
    for number in 1...max(count, 1) {
      output.append(decimal: number)
      output.append(0x0A)
    }
    output.append("</pre></td><td class=\"code\"><pre>")
    output.append(body.span)
    output.append("</pre></td></tr></tbody></table>")
  }

  /// The code without the line endings at its ends.
  private static func withoutOuterNewlines(_ code: [UInt8]) -> [UInt8] {
    var code = code[...]
    while let first = code.first, first == 0x0A || first == 0x0D { code.removeFirst() }
    while let last = code.last, last == 0x0A || last == 0x0D { code.removeLast() }
    return Array(code)
  }

  @_lifetime(copy code)
  private static func stripped(_ code: Span<UInt8>) -> Span<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0 || (byte >= 0x09 && byte <= 0x0D)
    }
    var (start, end) = (0, code.count)
    while start < end, isSpace(code[start]) { start += 1 }
    while end > start, isSpace(code[end - 1]) { end -= 1 }
    return code.extracting(start..<end)
  }

  @_lifetime(copy code)
  private static func withoutLastNewline(_ code: Span<UInt8>) -> Span<UInt8> {
    code.last == 0x0A ? code.extracting(droppingLast: 1) : code
  }
}

/// The markup of a `highlight` tag: the language, then options with or without a value.
struct HighlightOptions: Sendable {
  /// The language in lower case.
  let language: String
  private(set) var hasLineNumbers = false
  /// The marked lines, counted from 1.
  private(set) var markedLines: Set<Int> = []

  /// - Parameter marksLines: true if `mark_lines` is supported; otherwise it is only parsed.
  /// - Throws: for markup that Jekyll refuses too.
  init(_ markup: TagMarkup, marksLines: Bool) throws(Diagnostic) {
    var words = HighlightOptions.words(of: markup.text)[...]
    guard let name = words.popFirst(), !name.utf8.contains(where: { !Self.isNameByte($0) }) else {
      throw Self.problem(markup)
    }
    language = Slug.lowercased(name)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let key = parts.first, !key.isEmpty, key.utf8.allSatisfy(Self.isWordByte) else {
        throw Self.problem(markup)
      }
      let value = parts.count > 1 ? String(parts[1]) : nil
      if let value, !Self.isValue(value) { throw Self.problem(markup) }
      switch key {
      case "linenos": hasLineNumbers = true
      case "mark_lines" where marksLines:
        guard let value, value.hasPrefix("\"") else {
          throw markup.error(JekyllDiagnostic.markedLines)
        }
        markedLines = Set(Self.numbers(in: value).compactMap { Int($0) })
      default: break
      }
    }
  }

  private static func problem(_ markup: TagMarkup) -> Diagnostic {
    markup.error(JekyllDiagnostic.highlightMarkup(markup.text))
  }

  /// The markup split at white space, except in quoted lists.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, isSpace(byte) {
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        current = []
      } else {
        current.append(byte)
      }
    }
    if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    PercentEncoding.isAlphanumeric(byte) || byte == UInt8(ascii: "_")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || ".+#-".utf8.contains(byte)
  }

  private static func isValue(_ value: String) -> Bool {
    guard value.hasPrefix("\"") else { return !value.isEmpty && value.utf8.allSatisfy(isWordByte) }
    guard value.utf8.count > 2, value.hasSuffix("\"") else { return false }
    return numbers(in: value).allSatisfy {
      !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// The elements of a quoted list, which are separated by white space.
  private static func numbers(in value: String) -> [Substring] {
    let list = value.dropFirst().dropLast()
    return list.utf8.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
      .map { Substring($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

extension OutputBuffer {
  /// Appends code in an unknown language, in which only HTML's special characters are escaped.
  fileprivate mutating func append(escapingMarkup bytes: Span<UInt8>) {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append(bytes[index])
      }
    }
  }
}
