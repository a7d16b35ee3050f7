internal import ContentData
internal import RubyText
internal import SourceText

extension StandardFilters {
  /// Filters for HTML.
  static let escaping: [Row] = [
    ("escape", escape),
    ("h", escape),
    (
      "escape_once",
      Filter(
        arguments: 0...0,
        write: { value, _, output, context throws(Diagnostic) in
          Markup.escapeOnce(context.text(of: value), into: &output)
          return true
        },
        { value, _, context throws(Diagnostic) in
          let text = context.text(of: value)
          Markup.escapeOnce(text, into: &context.scratch)
          return context.takeScratch(isValid: true)
        })
    ),
    (
      "strip_html",
      Filter(
        arguments: 0...0,
        write: { value, arguments, output, context throws(Diagnostic) in
          Markup.strip(context.text(of: value), into: &output, enough: arguments[0].integer)
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          let text = context.text(of: value)
          Markup.strip(text, into: &context.scratch, enough: arguments[0].integer)
          return context.takeScratch(isValid: true)
        }
      ).standard(.stripping)
    ),
  ]

  private static let escape = Filter(
    arguments: 0...0,
    write: { value, _, output, context throws(Diagnostic) in
      switch value {
      case .null: break
      case .string(let text): output.append(escapingHTML: text)
      default: output.append(escapingHTML: context.text(of: value))
      }
      return true
    },
    { value, _, context throws(Diagnostic) in
      if value.isNull { return .null }
      let text = context.text(of: value)
      context.scratch.append(escapingHTML: text)
      if context.scratch.count == text.utf8.count {
        context.scratch.removeAll()
        return .string(text)
      }
      return context.takeScratch(isValid: true)
    })
}

/// HTML as Liquid's filters see it: bytes between angle brackets.
private enum Markup {
  /// Escapes the special characters, except an `&` that starts an entity.
  static func escapeOnce(_ text: String, into output: inout OutputBuffer) {
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), isEntity(bytes, after: index + 1) {
        output.append(byte)
      } else if let entity = HTMLEscaping.entity(for: byte) {
        output.append(entity)
      } else {
        output.append(byte)
      }
    }
  }

  /// Returns true if letters, or `#` and digits, and a semicolon follow.
  private static func isEntity(_ bytes: Span<UInt8>, after start: Int) -> Bool {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      index += 1
      let digits = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      guard index > digits else { return false }
    } else {
      while index < bytes.count, bytes[index].isLetter { index += 1 }
      guard index > start else { return false }
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: ";")
  }

  /// Removes scripts, styles and comments with their contents, then all tags.
  /// - Parameter enough: the number of characters that the caller needs, counted from the first that is not white
  ///   space; the result has at least these and one more that is not white space, and may end there.
  /// - Complexity: O(n), or O(enough).
  static func strip(_ text: String, into output: inout OutputBuffer, enough: Int?) {
    if let enough, stripBeginning(of: text, into: &output, enough: enough) { return }
    let kept = mayHoldBlocks(text) ? withoutBlocks(text) : text
    let bytes = kept.utf8.span
    var start = 0
    while let open = ByteSearch.offset(of: UInt8(ascii: "<"), in: bytes, from: start),
      let close = ByteSearch.offset(of: UInt8(ascii: ">"), in: bytes, from: open + 1)
    {
      output.append(bytes.extracting(start..<open))
      start = close + 1
    }
    output.append(bytes.extracting(droppingFirst: start))
  }

  /// Removes tags until the result is long enough.
  /// - Returns: false, with nothing written, when a script, a style, a comment or a tag without an end comes first:
  ///   then the whole text has to be read.
  private static func stripBeginning(
    of text: String, into output: inout OutputBuffer, enough: Int
  ) -> Bool {
    let mark = output.count
    let bytes = text.utf8.span
    var characters = 0
    var isInTag = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        if bytes.has("<s", at: index) || bytes.has("<!", at: index) {
          output.truncate(to: mark)
          return false
        }
        isInTag = true
      } else if isInTag {
        isInTag = byte != UInt8(ascii: ">")
      } else {
        if byte & 0xC0 != 0x80 {
          // When the next character begins, the needed characters and one more have been written.
          if characters > enough, !output.lastByte.isStripped {
            return true
          }
          if characters > 0 || !byte.isStripped { characters += 1 }
        }
        output.append(byte)
      }
    }
    if isInTag { output.truncate(to: mark) }
    return !isInTag
  }

  /// Returns true if a `<` is followed by an `s` or a `!`.
  private static func mayHoldBlocks(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var start = 0
    while let open = ByteSearch.offset(of: UInt8(ascii: "<"), in: bytes, from: start) {
      if bytes.has("<s", at: open) || bytes.has("<!", at: open) { return true }
      start = open + 1
    }
    return false
  }

  private static func withoutBlocks(_ text: String) -> String {
    let bytes = text.utf8.span
    var buffer = OutputBuffer(capacity: bytes.count)
    var index = 0
    var start = 0
    // An end that was not found is not searched for again.
    var isMissing = (script: false, comment: false, style: false)
    while let open = ByteSearch.offset(of: UInt8(ascii: "<"), in: bytes, from: index) {
      index = open
      var end: Int?
      if !isMissing.script, bytes.has("<script", at: index) {
        end = find("</script>", in: bytes, from: index + 7)
        isMissing.script = end == nil
      } else if !isMissing.comment, bytes.has("<!--", at: index) {
        end = find("-->", in: bytes, from: index + 4)
        isMissing.comment = end == nil
      } else if !isMissing.style, bytes.has("<style", at: index) {
        end = find("</style>", in: bytes, from: index + 6)
        isMissing.style = end == nil
      }
      if let end {
        buffer.append(bytes.extracting(start..<index))
        index = end
        start = end
      } else {
        index += 1
      }
    }
    buffer.append(bytes.extracting(droppingFirst: start))
    return String(validUTF8: buffer.span)
  }

  /// The offset after the next occurrence of a text.
  private static func find(
    _ text: StaticString, in bytes: Span<UInt8>, from start: Int
  ) -> Int? {
    var search = ByteSearcher(text.span)
    return search.find(in: bytes, from: start).map { $0 + text.utf8CodeUnitCount }
  }
}
