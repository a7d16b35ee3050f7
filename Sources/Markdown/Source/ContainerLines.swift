internal import MarkdownShared
internal import SourceText

/// Lines such as `:::message` and `:::`, which start and end containers.
///
/// Each becomes a comment with a marker on one line, which the library parses as a block of raw HTML
/// that ends a paragraph. ``ContainerPairs`` finds the comments on the tree and pairs them.
enum ContainerLines {
  /// Copies a source and turns such lines into comments.
  /// - Returns: false when there is none; then the copy is not used.
  /// - Complexity: O(n).
  static func mark(
    _ bytes: Span<UInt8>, _ markers: MarkerCharacters, into text: inout [UInt8]
  ) -> Bool {
    var fence = FenceTracker()
    var changed = false
    var index = 0
    while index < bytes.count {
      let line = SourceLine(bytes, at: index)
      index = line.next
      let (columns, content) = line.indentation(in: bytes)
      if fence.takes(line, content: content, in: bytes) || columns > 3
        || !isContainer(bytes, content, line.end)
      {
        text.append(contentsOf: bytes.extracting(line.start..<line.next))
        continue
      }
      changed = true
      text.append(contentsOf: bytes.extracting(line.start..<content))
      text.append(contentsOf: "<!--".utf8)
      markers.append(.container, to: &text)
      text.append(contentsOf: bytes.extracting(content..<line.end))
      text.append(contentsOf: "-->".utf8)
      text.append(contentsOf: bytes.extracting(line.end..<line.next))
    }
    if !changed { text.removeAll(keepingCapacity: true) }
    return changed
  }

  /// Returns true if a line is `:::` alone or followed by a known name.
  private static func isContainer(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let text = bytes.extracting(start..<end)
    guard let line = ContainerLine(text) else { return false }
    return !text.contains("-->")
      && (line.name.isEmpty || ContainerKind(line.name) != nil)
  }
}

/// The parts of a container's line.
struct ContainerLine {
  /// The whole line.
  var text: [UInt8]
  /// The number of colons.
  var colons: Int
  /// The word after them; empty on a line that ends a container.
  var name: ArraySlice<UInt8>
  /// The rest of the line, trimmed.
  var title: ArraySlice<UInt8>

  /// The parts of a line that starts with three colons; nil for another one.
  init?(_ line: Span<UInt8>) {
    guard line.has(":::", at: 0) else { return nil }
    text = Array(line)
    colons = line.firstIndex(where: { $0 != 0x3A }) ?? line.count
    var rest = text[colons...]
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D {
      rest = rest.dropLast()
    }
    name = rest.prefix { $0 != 0x20 && $0 != 0x09 }
    title = rest.dropFirst(name.count).drop { $0 == 0x20 || $0 == 0x09 }
  }
}
