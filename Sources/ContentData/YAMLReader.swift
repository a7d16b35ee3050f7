package import SourceText

/// Reads YAML as Ruby's Psych does for Jekyll: the first document of a file or of a part of it.
///
/// It never creates Ruby objects (`!ruby/…` is refused), it limits aliases and depth, and its
/// diagnostics have positions in the file.
package enum YAMLReader {
  /// The deepest nesting that is read.
  static let depthLimit = 200
  /// The largest number of values in a document, with each alias counted as a copy of its value.
  static let nodeLimit = 200_000

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - file: the file that the places in messages refer to.
  ///   - range: the part of it that is YAML; a byte order mark at the file's start is skipped.
  ///   - zone: the site's zone, for times that an author wrote without one.
  ///   - diagnostics: gets the errors, and a warning for a repeated key.
  /// - Returns: the value, null for an empty document; nil when an error was reported.
  /// - Complexity: O(n); aliases share the value of their anchor.
  package static func read(
    _ file: SourceFile, range: SourceRange? = nil, zone: TimeZoneRules,
    reporting diagnostics: inout DiagnosticSink
  ) -> Value? {
    let range = usefulRange(file, range)
    var composer = YAMLComposer(
      file: file, start: range.start, bytes: Array(file.bytes[range.start..<range.end]), zone: zone)
    defer { diagnostics.report(contentsOf: composer.warnings) }
    do throws(Diagnostic) {
      return try composer.document()
    } catch {
      diagnostics.report(error)
      return nil
    }
  }

  /// Finds the source range of a value, for diagnostics about a setting that was read without
  /// positions.
  ///
  /// - Parameter path: keys from the root down, as they are written; an element of a list by its
  ///   index: `["collections", "docs", "output"]`, `["defaults", "0", "scope"]`.
  /// - Returns: the range of the value when it is a scalar, else of its key or first byte; nil when
  ///   there is none or the YAML is broken.
  /// - Complexity: O(n).
  package static func place(
    of path: [String], in file: SourceFile, range: SourceRange? = nil
  ) -> SourceRange? {
    let range = usefulRange(file, range)
    let bytes = file.bytes
    let part = bytes.span.extracting(range.start..<range.end)
    var finder = YAMLPlaceFinder(bytes: part)
    guard let found = finder.find(path) else { return nil }
    return SourceRange(
      range.start + byteOffset(ofCharacter: found.lowerBound, in: part),
      range.start + byteOffset(ofCharacter: found.upperBound, in: part))
  }

  /// The offset of the n-th character; libyaml counts characters, places count bytes.
  /// - Complexity: O(n). Only called for messages.
  static func byteOffset(ofCharacter index: Int, in bytes: Span<UInt8>) -> Int {
    var rest = index
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if rest == 0 { return offset }
        rest -= 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// A range of a file without the byte order mark at the file's start; the whole file where there is no range.
  static func usefulRange(_ file: SourceFile, _ range: SourceRange?) -> SourceRange {
    let range = range ?? SourceRange(0, file.bytes.count)
    let hasMark = range.start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? SourceRange(3, range.end) : range
  }
}

/// Reads events up to one value and returns its source range.
private struct YAMLPlaceFinder: ~Copyable {
  private var parser: YAMLParser

  init(bytes: Span<UInt8>) {
    parser = YAMLParser(bytes)
  }

  mutating func find(_ path: [String]) -> Range<Int>? {
    do throws(YAMLParser.Failure) {
      guard try parser.next() == .documentStart else { return nil }
      return try find(path[...], in: try parser.next())
    } catch {
      return nil
    }
  }

  private mutating func find(
    _ path: ArraySlice<String>, in event: YAMLParser.Event
  ) throws(YAMLParser.Failure) -> Range<Int>? {
    guard let name = path.first else { return parser.startIndex..<parser.endIndex }
    switch event {
    case .mappingStart:
      while true {
        let key = try parser.next()
        if key == .mappingEnd { return nil }
        let isWanted =
          key == .scalar && parser.withScalar { $0.hasSameBytes(as: name.utf8.span) }
        let keyRange = parser.startIndex..<parser.endIndex
        try skip(key)
        let value = try parser.next()
        guard isWanted else {
          try skip(value)
          continue
        }
        if path.count == 1, value != .scalar { return keyRange }
        return try find(path.dropFirst(), in: value)
      }
    case .sequenceStart:
      var index = 0
      while true {
        let element = try parser.next()
        if element == .sequenceEnd { return nil }
        if name.hasSameBytes(as: String(index)) { return try find(path.dropFirst(), in: element) }
        try skip(element)
        index += 1
      }
    default:
      return nil
    }
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
