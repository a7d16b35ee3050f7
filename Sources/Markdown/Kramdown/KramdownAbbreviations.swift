internal import MarkdownShared
internal import MarkdownShared

/// `*[HTML]: Hyper Text Markup Language`.
struct KramdownAbbreviation {
  var name: [UInt8]
  var title: [UInt8]

  /// Reads a line; nil when it is no definition of an abbreviation.
  init?(parsing line: ArraySlice<UInt8>) {
    guard line.starts(with: [0x2A, 0x5B]),
      let end = line.firstRange(ofBytes: [0x5D, 0x3A]), end.lowerBound > line.startIndex + 2
    else { return nil }
    name = Array(line[(line.startIndex + 2)..<end.lowerBound])
    title = Array(line[end.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }.trimmedEnd)
  }
}

/// The abbreviations of a document, to be found in its text: a tree of their names' bytes.
struct KramdownAbbreviations {
  /// An edge of the tree: the number of a node and the byte that follows.
  private struct Edge: Hashable {
    var node: Int
    var byte: UInt8
  }

  private var edges: [Edge: Int] = [:]
  /// For each node, the title of the name that ends there.
  private var titles: [[UInt8]?] = [nil]

  /// Longer names are in nobody's text, and would make the search slow.
  private static let longestName = 100

  var isEmpty: Bool { edges.isEmpty }

  /// Adds one; a later one of the same name counts.
  mutating func add(_ abbreviation: KramdownAbbreviation) {
    guard abbreviation.name.count <= Self.longestName else { return }
    var node = 0
    for byte in abbreviation.name {
      let edge = Edge(node: node, byte: byte)
      if let next = edges[edge] {
        node = next
      } else {
        titles.append(nil)
        node = titles.count - 1
        edges[edge] = node
      }
    }
    titles[node] = abbreviation.title
  }

  /// The longest name that stands at an index as a word of its own.
  /// - Complexity: O(length of the longest name).
  func longest(
    at start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, title: [UInt8])? {
    guard start == 0 || !Self.isWord(text[start - 1]) else { return nil }
    var found: (length: Int, title: [UInt8])?
    var node = 0
    var index = start
    while index < text.count, let next = edges[Edge(node: node, byte: text[index])] {
      node = next
      index += 1
      if let title = titles[node], index == text.count || !Self.isWord(text[index]) {
        found = (index - start, title)
      }
    }
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
    default: false
    }
  }
}
