internal import SourceText

/// List items that are indented too little, which older renderers nest and CommonMark treats as
/// siblings.
package enum IndentedItems {
  /// Returns true if any line starts with spaces and a list marker.
  /// - Complexity: O(n), few instructions for each line.
  package static func mayHave(_ bytes: Span<UInt8>) -> Bool {
    var index = bytes.find(0x0A)
    while index + 3 < bytes.count {
      if bytes[index + 1] == 0x20 {
        index += 2
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        if isMarker(bytes, index) { return true }
      } else {
        index += 1
      }
      index = bytes.find(0x0A, from: index)
    }
    return false
  }

  private static func isMarker(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index + 1 < bytes.count, bytes[index + 1] == 0x20 else { return false }
    switch bytes[index] {
    case 0x2A, 0x2B, 0x2D: return index == start
    case 0x2E, 0x29: return index > start
    default: return false
    }
  }

  /// Copies a source and indents such items as far as CommonMark requires.
  /// - Returns: false when there is none; then the copy is not used.
  /// - Complexity: O(n).
  package static func nest(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Bool {
    var items = ItemStack()
    var changed = false
    forEachLine(bytes) { line in
      let shift = items.take(line, bytes)
      if items.nestsLast { changed = true }
      if shift > 0 {
        for _ in 0..<shift { text.append(0x20) }
      }
      text.append(contentsOf: bytes.extracting(line.start..<line.next))
    }
    if !changed { text.removeAll(keepingCapacity: true) }
    return changed
  }

  /// One finding for each list that the option would change.
  package static func findings(_ bytes: Span<UInt8>) -> [MarkdownFinding] {
    var items = ItemStack()
    var findings: [MarkdownFinding] = []
    var isReported = false
    forEachLine(bytes) { line in
      _ = items.take(line, bytes)
      if items.isEmpty { isReported = false }
      guard items.nestsLast, !isReported else { return }
      isReported = true
      findings.append(
        MarkdownFinding(.indentedItem, range: SourceRange(line.start, line.end)))
    }
    return findings
  }

  private static func forEachLine(
    _ bytes: Span<UInt8>, _ body: (SourceLine) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      let line = SourceLine(bytes, at: index)
      body(line)
      index = line.next
    }
  }
}

/// The list items that are open at a line.
private struct ItemStack {
  private struct Item {
    /// The columns of the marker and of the text after it, as written.
    var indent: Int
    var content: Int
    /// The additional indentation of the item's lines.
    var shift: Int
  }

  private var items: [Item] = []
  private var fence = FenceTracker()
  private var fenceShift = 0
  private var isBehindBlank = false
  /// True if the line taken last is an item that CommonMark would not nest.
  private(set) var nestsLast = false

  var isEmpty: Bool { items.isEmpty }

  /// Processes a line and returns the number of columns by which to indent it.
  mutating func take(_ line: SourceLine, _ bytes: Span<UInt8>) -> Int {
    nestsLast = false
    let (columns, content) = line.indentation(in: bytes)
    let wasOpen = fence.isOpen
    if content == line.end {
      isBehindBlank = true
      return 0
    }
    if fence.takes(line, content: content, in: bytes) {
      if !wasOpen { fenceShift = close(for: columns) }
      return columns > 0 || wasOpen && fenceShift > 0 ? fenceShift : 0
    }
    defer { isBehindBlank = false }
    guard let marker = markerWidth(line, content, bytes) else {
      return close(for: columns)
    }
    while let last = items.last, columns < last.indent { items.removeLast() }
    if let last = items.last {
      if columns == last.indent {
        items.removeLast()
      } else if columns < last.content {
        // The item is deeper than the previous marker, but not as deep as the text after it.
        nestsLast = true
        let shift = last.shift + last.content - columns
        items.append(Item(indent: columns, content: columns + marker, shift: shift))
        return shift
      }
    } else if columns > 3 {
      return 0
    }
    let shift = columns == 0 ? 0 : items.last?.shift ?? 0
    let siblingShift = nestingShift(of: columns) ?? shift
    items.append(Item(indent: columns, content: columns + marker, shift: siblingShift))
    return siblingShift
  }

  /// The additional indentation that an item needs to be nested in the current item.
  private func nestingShift(of columns: Int) -> Int? {
    guard let last = items.last else { return nil }
    return columns < last.content ? last.shift + last.content - columns : last.shift
  }

  /// Closes the items that a line of text does not belong to, and returns the additional
  /// indentation of the line.
  private mutating func close(for columns: Int) -> Int {
    if columns == 0 {
      if isBehindBlank { items.removeAll(keepingCapacity: true) }
      return 0
    }
    for item in items.reversed() where columns >= item.content { return item.shift }
    return 0
  }

  /// The distance from the start of an item's marker to its text; nil for a line that is not an
  /// item.
  private func markerWidth(
    _ line: SourceLine, _ content: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    var index = content
    switch bytes[index] {
    case 0x2A, 0x2B, 0x2D:
      if isThematicBreak(line, content, bytes) { return nil }
      index += 1
    case 0x30...0x39:
      while index < line.end, index - content < 9, (0x30...0x39).contains(bytes[index]) {
        index += 1
      }
      guard index < line.end, bytes[index] == 0x2E || bytes[index] == 0x29 else { return nil }
      index += 1
    default: return nil
    }
    guard index < line.end else { return nil }
    var spaces = 0
    while index < line.end, bytes[index] == 0x20 || bytes[index] == 0x09 {
      spaces += 1
      index += 1
    }
    guard spaces > 0 else { return nil }
    let width = index - content
    return spaces > 4 ? width - spaces + 1 : width
  }

  private func isThematicBreak(
    _ line: SourceLine, _ content: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let mark = bytes[content]
    var count = 0
    for index in content..<line.end {
      let byte = bytes[index]
      if byte == mark {
        count += 1
      } else if byte != 0x20, byte != 0x09 {
        return false
      }
    }
    return count >= 3
  }
}
