internal import ContentData
internal import RubyText
internal import SourceText

extension StandardFilters {
  /// Filters that change, cut and join text.
  static let text: [Row] = [
    onText("upcase", 0...0, CaseMapping.upper),
    onText("downcase", 0...0, CaseMapping.lower),
    onText("capitalize", 0...0, CaseMapping.capitalized),
    onText("strip", shape: .trimming) { TextBytes.strip($0, start: true, end: true) },
    onText("lstrip", shape: .trimming) { TextBytes.strip($0, start: true, end: false) },
    onText("rstrip", shape: .trimming) { TextBytes.strip($0, start: false, end: true) },
    onText("strip_newlines") { TextBytes.replaceLineEnds($0, with: "") },
    onText("newline_to_br") { TextBytes.replaceLineEnds($0, with: "<br />\n") },
    (
      "append",
      Filter(
        arguments: 1...1,
        update: { value, arguments, context throws(Diagnostic) in
          guard case .string(var text) = value else { return false }
          let end = context.text(of: arguments[0])
          value = .null
          text += end
          value = .string(text)
          return true
        },
        write: { value, arguments, output, context throws(Diagnostic) in
          output.append(context.text(of: value))
          output.append(context.text(of: arguments[0]))
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          .string(context.text(of: value) + context.text(of: arguments[0]))
        })
    ),
    (
      "prepend",
      Filter(
        arguments: 1...1,
        write: { value, arguments, output, context throws(Diagnostic) in
          output.append(context.text(of: arguments[0]))
          output.append(context.text(of: value))
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          .string(context.text(of: arguments[0]) + context.text(of: value))
        })
    ),
    row("replace", 1...2, shape: .replacing) { value, arguments, context throws(Diagnostic) in
      try .string(
        context.replacing(
          arguments[0], in: value, with: context.text(of: arguments[1]), expanding: true))
    },
    row("remove", 1...1, shape: .replacing) { value, arguments, context throws(Diagnostic) in
      try .string(context.replacing(arguments[0], in: value, with: "", expanding: false))
    },
    row("replace_first", 1...2, shape: .replacing) { value, arguments, context throws(Diagnostic) in
      .string(
        TextBytes.replaceFirst(
          context.text(of: arguments[0]), in: context.text(of: value),
          with: context.text(of: arguments[1]), expanding: true))
    },
    row("remove_first", 1...1, shape: .replacing) { value, arguments, context throws(Diagnostic) in
      .string(
        TextBytes.replaceFirst(
          context.text(of: arguments[0]), in: context.text(of: value), with: "", expanding: false)
      )
    },
    row("replace_last", 2...2) { value, arguments, context throws(Diagnostic) in
      .string(
        TextBytes.replaceLast(
          context.text(of: arguments[0]), in: context.text(of: value),
          with: context.text(of: arguments[1])))
    },
    row("remove_last", 1...1) { value, arguments, context throws(Diagnostic) in
      .string(
        TextBytes.replaceLast(
          context.text(of: arguments[0]), in: context.text(of: value), with: ""))
    },
    row("split", 1...1, shape: .splitting) { value, arguments, context throws(Diagnostic) in
      let parts = TextBytes.split(
        context.text(of: value), by: context.text(of: arguments[0]),
        limit: context.limits.elements)
      guard let parts else {
        throw context.tooManyElements
      }
      return .array(parts)
    },
    row("slice", 1...2) { value, arguments, context throws(Diagnostic) in
      let offset = try context.integer(arguments[0])
      let length = arguments[1].isTruthy ? try context.integer(arguments[1]) : 1
      if case .array(let elements) = context.plain(value) {
        guard let range = cut(elements.count, offset, length) else { return .array([]) }
        return .array(Array(elements[range]))
      }
      let text = context.text(of: value)
      guard let range = cut(Scalars.count(text), offset, length) else { return .string("") }
      return .string(Scalars.slice(text, range))
    },
    row("truncate", 0...2, shape: .cutting) { value, arguments, context throws(Diagnostic) in
      if value.isNull { return .null }
      let text = context.text(of: value)
      let length = arguments.has(0) ? try context.integer(arguments[0]) : 50
      let end = arguments.has(1) ? context.text(of: arguments[1]) : "..."
      guard Scalars.hasMore(text, than: length) else { return .string(text) }
      let (kept, overflow) = length.subtractingReportingOverflow(Scalars.count(end))
      return .string(Scalars.slice(text, 0..<max(0, overflow ? 0 : kept)) + end)
    },
    row("truncatewords", 0...2) { value, arguments, context throws(Diagnostic) in
      if value.isNull { return .null }
      let text = context.text(of: value)
      let words = max(1, arguments.has(0) ? try context.integer(arguments[0]) : 15)
      let end = arguments.has(1) ? context.text(of: arguments[1]) : "..."
      guard let kept = TextBytes.words(text, atMost: words) else { return .string(text) }
      return .string(kept + end)
    },
  ]

  /// The range that Ruby's `slice(offset, length)` selects from a number of elements.
  private static func cut(_ count: Int, _ offset: Int, _ length: Int) -> Range<Int>? {
    let start = offset < 0 ? count &+ offset : offset
    guard start >= 0, start <= count, length >= 0 else { return nil }
    return start..<(start + min(length, count - start))
  }
}

extension RenderContext {
  /// Replaces every occurrence of a text.
  /// - Throws: when the result is larger than a string may be.
  fileprivate mutating func replacing(
    _ part: Value, in value: Value, with replacement: String, expanding: Bool
  ) throws(Diagnostic) -> String {
    let text = text(of: value)
    let part = self.text(of: part)
    var count = 0
    let result = TextBytes.replaceAll(
      part, in: text, with: replacement, expanding: expanding, limit: limits.stringBytes,
      &tagBeginnings, &count)
    try charge(count >> 3)
    guard let result else {
      throw stop(.stringBytes(limits.stringBytes))
    }
    return result
  }
}

/// Upper and lower case as in Ruby: Unicode's full mapping, with a fast path for ASCII bytes.
enum CaseMapping {
  static func upper(_ text: String) -> String {
    mapped(text, from: UInt8(ascii: "a")) { $0.properties.uppercaseMapping }
  }

  static func lower(_ text: String) -> String {
    mapped(text, from: UInt8(ascii: "A")) { $0.properties.lowercaseMapping }
  }

  /// The first letter in title case, all others in lower case.
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    return first.properties.titlecaseMapping + lower(String(text.unicodeScalars.dropFirst()))
  }

  /// Maps the case of every character: ASCII by byte; characters without case, such as kana and ideographs, are copied.
  /// - Parameter first: the first ASCII letter that changes: `a` or `A`.
  private static func mapped(
    _ text: String, from first: UInt8, other: (Unicode.Scalar) -> String
  ) -> String {
    // One bit distinguishes the cases.
    func ascii(_ byte: UInt8) -> UInt8 { byte &- first < 26 ? byte ^ 0x20 : byte }
    let bytes = text.utf8.span
    // U+3000 to U+9FFF (E3 to E9) has no letters with case.
    if bytes.allSatisfy({ $0 < 0xC0 || (0xE3...0xE9).contains($0) }) {
      var copy = Array(bytes)
      for index in copy.indices where copy[index] < 0x80 { copy[index] = ascii(copy[index]) }
      return String(validUTF8: copy.span)
    }
    var buffer: [UInt8] = []
    buffer.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        buffer.append(ascii(byte))
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if (0xE3...0xE9).contains(byte) {
        buffer.append(contentsOf: bytes.extracting(index..<end))
      } else {
        let part = String(
          decoding: bytes.extracting(index..<end), as: UTF8.self)
        for scalar in part.unicodeScalars { buffer.append(contentsOf: other(scalar).utf8) }
      }
      index = end
    }
    return String(decoding: buffer, as: UTF8.self)
  }
}
