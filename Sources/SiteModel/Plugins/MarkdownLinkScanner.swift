/// A link in Markdown source, as jekyll-relative-links' patterns see it.
struct MarkdownSourceLink {
  /// Whether it is a reference definition, `[label]: target`.
  var isDefinition: Bool
  /// The target, without its fragment.
  var target: Range<Int>
  /// One past the whole link.
  var end: Int
}

/// Finds links in Markdown source the way jekyll-relative-links does: by their signs, without parsing
/// blocks, so also in code.
struct MarkdownLinkScanner {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: valid while the caller's closure runs, as is this value.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The link whose `[` stands at an offset, or nil.
  /// - Complexity: O(length of the line and of the target).
  func link(at start: Int) -> MarkdownSourceLink? {
    // The text runs to the first `](` of its line; for a definition to the first `]: `.
    var index = start + 1
    while index + 1 < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == 0x5D, bytes[index + 1] == 0x28, let link = inlineLink(from: index + 2) {
        return link
      }
      index += 1
    }
    guard isFirstInLine(start) else { return nil }
    index = start + 1
    while index + 2 < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == 0x5D, bytes[index + 1] == 0x3A, bytes[index + 2] == 0x20,
        let link = definition(from: index + 3)
      {
        return link
      }
      index += 1
    }
    return nil
  }

  private func isFirstInLine(_ start: Int) -> Bool {
    var index = start
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index == 0 || bytes[index - 1] == 0x0A
  }

  /// What stands between `](` and its `)`: a target, perhaps a fragment, perhaps a title.
  private func inlineLink(from start: Int) -> MarkdownSourceLink? {
    var index = start
    var target: Int?
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x29 {
        guard index > start else { return nil }
        return MarkdownSourceLink(
          isDefinition: false, target: start..<(target ?? index), end: index + 1)
      }
      if index > start, target == nil {
        if byte == 0x23 {
          target = index
        } else if ASCII.isSpace(byte), let end = endOfTitle(from: index), end < bytes.count,
          bytes[end] == 0x29
        {
          return MarkdownSourceLink(isDefinition: false, target: start..<index, end: end + 1)
        }
      } else if target != nil {
        if byte == 0x0A { return nil }
        if ASCII.isSpace(byte), let end = endOfTitle(from: index), end < bytes.count,
          bytes[end] == 0x29
        {
          return MarkdownSourceLink(isDefinition: false, target: start..<target!, end: end + 1)
        }
      }
      index += 1
    }
    return nil
  }

  private func definition(from start: Int) -> MarkdownSourceLink? {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    var last = end
    while last > start, ASCII.isSpace(bytes[last - 1]) { last -= 1 }
    guard last > start else { return nil }
    var index = start + 1
    while index < last {
      if bytes[index] == 0x23 { break }
      if ASCII.isSpace(bytes[index]), let title = endOfTitle(from: index), title == last { break }
      index += 1
    }
    return MarkdownSourceLink(isDefinition: true, target: start..<index, end: last)
  }

  /// One past a title that follows white space: `"…"`, with `\"` inside.
  private func endOfTitle(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == 0x22 else { return nil }
    index += 1
    while index < bytes.count, bytes[index] != 0x22 {
      if bytes[index] == 0x5C { index += 1 }
      index += 1
    }
    return index < bytes.count ? index + 1 : nil
  }
}
