package import SourceText
internal import Synchronization

/// The source ranges of a YAML document's values, collected once, for diagnostics about many settings of one
/// file.
package final class YAMLPlaces: Sendable {
  /// The deepest nesting whose places are gathered.
  private static let depthLimit = 200

  /// A value: its range and the values below it.
  private struct Node: Sendable {
    /// The value's range when it is a scalar, else that of its key or first byte.
    var range: SourceRange
    var children: [ByteKey: Node] = [:]
  }

  private let root: Node

  /// Collects the ranges of a document's values.
  ///
  /// In a broken document only the values before the error have ranges.
  /// - Parameter range: the part of the file that is YAML; a byte order mark at the file's start is skipped.
  /// - Complexity: O(n).
  package init(of file: SourceFile, range: SourceRange? = nil) {
    let range = YAMLReader.usefulRange(file, range)
    var gatherer = Gatherer(
      start: range.start, bytes: Array(file.bytes[range.start..<range.end]))
    root = gatherer.gather()
  }

  /// The place of a value, as ``YAMLReader/place(of:in:range:)`` gives it.
  /// - Parameter path: keys from the root down, an element of a list by its index.
  /// - Complexity: O(length of the path).
  package func place(of path: [String]) -> SourceRange? {
    var node = root
    for name in path {
      guard let next = node.children[ByteKey(name)] else { return nil }
      node = next
    }
    return node.range
  }

  private struct Gatherer: ~Copyable {
    let start: Int
    let bytes: [UInt8]
    var parser: YAMLParser
    var offsets = CharacterOffsets()

    init(start: Int, bytes: [UInt8]) {
      self.start = start
      self.bytes = bytes
      parser = YAMLParser(bytes.span)
    }

    mutating func gather() -> Node {
      var root = Node(range: SourceRange(start, start))
      do throws(YAMLParser.Failure) {
        guard try parser.next() == .documentStart else { return root }
        let event = try parser.next()
        root.range = eventRange()
        try fill(&root, event, depth: 0)
      } catch {
        return root
      }
      return root
    }

    private mutating func eventRange() -> SourceRange {
      let bytes = bytes
      let first = offsets.byteOffset(ofCharacter: parser.startIndex, in: bytes.span)
      let last = offsets.byteOffset(ofCharacter: parser.endIndex, in: bytes.span)
      return SourceRange(start + first, start + last)
    }

    /// Reads the rest of a value whose first event was read.
    private mutating func fill(
      _ node: inout Node, _ event: YAMLParser.Event, depth: Int
    ) throws(YAMLParser.Failure) {
      switch event {
      case .mappingStart where depth < YAMLPlaces.depthLimit:
        while true {
          let key = try parser.next()
          if key == .mappingEnd { return }
          let name =
            key == .scalar ? parser.withScalar { String(decoding: $0, as: UTF8.self) } : nil
          let keyRange = eventRange()
          if key != .scalar { try skip(key) }
          let value = try parser.next()
          let child = Node(range: value == .scalar ? eventRange() : keyRange)
          try add(child, name, to: &node, value, depth: depth)
        }
      case .sequenceStart where depth < YAMLPlaces.depthLimit:
        var index = 0
        while true {
          let element = try parser.next()
          if element == .sequenceEnd { return }
          let child = Node(range: eventRange())
          try add(child, String(index), to: &node, element, depth: depth)
          index += 1
        }
      default: try skip(event)
      }
    }

    /// Reads a value and adds it below another, even if it is broken; of two values with the same name the
    /// first is used.
    private mutating func add(
      _ child: Node, _ name: String?, to node: inout Node, _ event: YAMLParser.Event, depth: Int
    ) throws(YAMLParser.Failure) {
      guard let name, node.children[ByteKey(name)] == nil else { return try skip(event) }
      var child = child
      do throws(YAMLParser.Failure) {
        try fill(&child, event, depth: depth + 1)
      } catch {
        node.children[ByteKey(name)] = child
        throw error
      }
      node.children[ByteKey(name)] = child
    }

    /// Skips the rest of a value whose first event was read.
    private mutating func skip(_ event: YAMLParser.Event) throws(YAMLParser.Failure) {
      guard event == .mappingStart || event == .sequenceStart else { return }
      var depth = 1
      while depth > 0 {
        switch try parser.next() {
        case .mappingStart, .sequenceStart: depth += 1
        case .mappingEnd, .sequenceEnd: depth -= 1
        default: break
        }
      }
    }
  }
}

/// The places of one document, gathered when the first of them is asked for.
package final class LazyYAMLPlaces: Sendable {
  private let places = AtomicLazyReference<YAMLPlaces>()

  /// Creates an index that is filled on first use.
  package init() {}

  /// The places of a file, which must be the same file in every call.
  /// - Complexity: O(n) the first time, then O(1).
  package func places(of file: SourceFile) -> YAMLPlaces {
    places.load() ?? places.storeIfNil(YAMLPlaces(of: file))
  }
}
