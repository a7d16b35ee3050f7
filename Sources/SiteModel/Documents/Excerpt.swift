internal import SourceText
internal import ContentData
internal import Liquid

/// The part of a body that is shown in lists: everything before the separator.
package enum Excerpt {
  /// The source of a document's excerpt.
  ///
  /// Link references that the kept part uses and that are defined after the cut are added; Liquid
  /// blocks that the cut leaves open are closed.
  /// - Parameters:
  ///   - body: the whole source of the body.
  ///   - separator: not empty.
  ///   - blockTags: returns true if a tag's name opens a block.
  /// - Returns: the source, and true if an open block had to be closed.
  /// - Complexity: O(n).
  package static func source(
    of body: String, separator: String, isBlockTag: (String) -> Bool
  ) -> (text: String, closedBlock: Bool) {
    let bytes = body.utf8.span
    let mark = separator.utf8.count
    guard mark > 0, let cut = bytes.firstOffset(of: separator.utf8.span) else {
      return (body, false)
    }
    var head = String(decoding: bytes.extracting(first: cut), as: UTF8.self)
    var definitions = linkDefinitions(in: bytes.extracting(droppingFirst: cut + mark))
    if body.utf8.count == head.utf8.count + mark { return (head, false) }
    var closedBlock = false
    if head.utf8.span.firstIndex(of: "{%") != nil {
      let names = LiquidTagNames.all(in: Array(head.utf8))
      for name in names.reversed() where isBlockTag(name) {
        if names.contains(where: { $0.hasBytePrefix("end" + name) }) { continue }
        head += "\n{% end\(name) %}"
        closedBlock = true
      }
    }
    definitions.removeAll { head.utf8.span.firstOffset(of: $0.label.utf8.span) == nil }
    if !definitions.isEmpty {
      head += "\n\n" + definitions.map(\.line).joined(separator: "\n")
    }
    return (head, closedBlock)
  }

  /// The lines of a text that define link references: up to three spaces, `[label]:`, a target.
  private static func linkDefinitions(
    in text: Span<UInt8>
  ) -> [(label: String, line: String)] {
    var result: [(label: String, line: String)] = []
    var next = text.find(UInt8(ascii: "["))
    while next < text.count {
      let start = next
      next = text.find(UInt8(ascii: "["), from: start + 1)
      var before = start
      while before > 0, start - before < 3, text[before - 1] == 0x20 { before -= 1 }
      guard before == 0 || text[before - 1] == 0x0A else { continue }
      let line = text.extracting(start..<text.find(0x0A, from: start))
      guard let end = line.firstIndex(of: UInt8(ascii: "]")), end > 1,
        end + 2 < line.count, line[end + 1] == UInt8(ascii: ":")
      else { continue }
      result.append(
        (
          String(decoding: line.extracting(0...end), as: UTF8.self),
          String(decoding: line, as: UTF8.self)
        ))
    }
    return result
  }
}

/// Iterates over the names of the tags in a text.
private enum LiquidTagNames {
  static func all(in bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      index += 2
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
      if index > start { names.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
    }
    return names
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
