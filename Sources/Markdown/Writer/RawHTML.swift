internal import MarkdownShared
internal import SourceText

/// Raw HTML in text, and the tags that GitHub's filter disables.
extension HTMLWriter {
  func writeInlineHTML(_ bytes: Span<UInt8>, _ output: inout OutputBuffer) {
    if !features.contains(.rawHTML) {
      output.append("<!-- raw HTML omitted -->")
    } else if features.contains(.tagFilter), TagFilter.matches(bytes) {
      output.append("&lt;")
      output.append(bytes.extracting(droppingFirst: 1))
    } else {
      output.append(bytes)
    }
  }

  /// Appends HTML with every filtered tag's `<` escaped.
  /// - Complexity: O(n).
  func appendFiltered(_ bytes: Span<UInt8>, _ output: inout OutputBuffer) {
    var start = 0
    for index in bytes.indices where bytes[index] == 0x3C {
      guard TagFilter.matches(bytes.extracting(droppingFirst: index)) else { continue }
      output.append(bytes.extracting(start..<index))
      output.append("&lt;")
      start = index + 1
    }
    output.append(bytes.extracting(droppingFirst: start))
  }
}

/// The tags that GitHub filters (GFM specification, 6.11).
private enum TagFilter {
  static let names: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Returns true if bytes that start with `<` open or close one of the tags.
  static func matches(_ bytes: Span<UInt8>) -> Bool {
    names.contains { isTag($0, bytes) }
  }

  private static func isTag(_ name: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    var index = bytes[1] == 0x2F ? 2 : 1
    let letters = name.span
    for offset in letters.indices {
      guard index < bytes.count, bytes[index] | 0x20 == letters[offset] else { return false }
      index += 1
    }
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case 0x20, 0x09...0x0D, 0x3E: return true
    case 0x2F: return index + 1 < bytes.count && bytes[index + 1] == 0x3E
    default: return false
    }
  }
}
