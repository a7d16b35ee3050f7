internal import CYAML
internal import SourceText

/// The owner of a libyaml parser: reads events from a copy of the bytes.
///
/// Every pointer of libyaml stays in this file. The event that was read last is kept until the next
/// one is asked for, so that a scalar's bytes can be examined without a copy.
struct YAMLParser: ~Copyable {
  /// The kind of an event.
  enum Event {
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  /// The error that libyaml reports for bytes that are not YAML.
  struct Failure: Error {
    /// libyaml's own words, a constant of the library: `found unexpected end of stream`.
    var problem: String
    /// The context: `while scanning a quoted scalar`; empty when libyaml gives none.
    var context: String
    /// Where the problem is, in characters from the start of the bytes.
    var problemIndex: Int
    /// The start of the construct that could not be read; nil when libyaml does not report it.
    var contextIndex: Int?
    /// Set instead of the index when the bytes are not valid UTF-8: their offset in bytes.
    var byteOffset: Int?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// The position of the first `%TAG` line beyond the limit, in characters from the start; nil without
  /// one.
  private let surplusDirective: Int?

  /// The largest number of `%TAG` lines in a file. libyaml compares each of them, and each tag of the file, with all
  /// of them.
  private static let mostDirectives = 100
  /// The message for too many `%TAG` lines, in the style of libyaml's own.
  static let tooManyDirectives = "found too many %TAG directives"

  /// Starts a parser.
  /// - Complexity: O(n), one copy.
  init(_ bytes: Span<UInt8>) {
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    bytes.withUnsafeBufferPointer { _ = text.initialize(from: $0) }
    self.text = text
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    surplusDirective = Self.surplusDirective(in: bytes)
    // yaml_parser_initialize fails only when memory is exhausted, where Swift stops as well.
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
    text.deallocate()
  }

  /// - Complexity: O(n).
  private static func surplusDirective(in bytes: Span<UInt8>) -> Int? {
    var count = 0
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "%") && (index == 0 || bytes[index - 1] == 0x0A) {
      guard bytes.has("%TAG", at: index) else { continue }
      count += 1
      if count > mostDirectives {
        return bytes.extracting(first: index).count(where: { $0 & 0xC0 != 0x80 })
      }
    }
    return nil
  }

  /// Reads the next event that is not the start of the stream or the like (`yaml_parser_parse`).
  mutating func next() throws(Failure) -> Event {
    if let surplusDirective {
      throw Failure(
        problem: Self.tooManyDirectives, context: "", problemIndex: surplusDirective,
        contextIndex: nil, byteOffset: nil)
    }
    while true {
      yaml_event_delete(event)
      guard yaml_parser_parse(parser, event) == 1 else { throw failure() }
      switch event.pointee.type {
      case YAML_STREAM_END_EVENT: return .streamEnd
      case YAML_DOCUMENT_START_EVENT: return .documentStart
      case YAML_DOCUMENT_END_EVENT: return .documentEnd
      case YAML_ALIAS_EVENT: return .alias
      case YAML_SCALAR_EVENT: return .scalar
      case YAML_SEQUENCE_START_EVENT: return .sequenceStart
      case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
      case YAML_MAPPING_START_EVENT: return .mappingStart
      case YAML_MAPPING_END_EVENT: return .mappingEnd
      default: continue
      }
    }
  }

  private func failure() -> Failure {
    func words(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
    let state = parser.pointee
    return Failure(
      problem: words(state.problem), context: words(state.context),
      problemIndex: Int(state.problem_mark.index),
      contextIndex: state.context == nil ? nil : Int(state.context_mark.index),
      byteOffset: state.error == YAML_READER_ERROR ? Int(state.problem_offset) : nil)
  }

  /// Where the event begins, in characters from the start of the bytes.
  var startIndex: Int { Int(event.pointee.start_mark.index) }
  /// Where it ends.
  var endIndex: Int { Int(event.pointee.end_mark.index) }

  /// True if a scalar is a string in any case: quoted, literal or folded, and without a tag.
  var isQuoted: Bool { event.pointee.data.scalar.quoted_implicit != 0 }

  /// The written tag of a scalar, resolved: `tag:yaml.org,2002:str`, `!ruby/object:Foo`.
  var scalarTag: String? { Self.text(event.pointee.data.scalar.tag) }
  /// The written tag of a sequence.
  var sequenceTag: String? { Self.text(event.pointee.data.sequence_start.tag) }
  /// The written tag of a mapping.
  var mappingTag: String? { Self.text(event.pointee.data.mapping_start.tag) }

  /// The anchor of a scalar.
  var scalarAnchor: String? { Self.text(event.pointee.data.scalar.anchor) }
  /// The anchor of a sequence.
  var sequenceAnchor: String? { Self.text(event.pointee.data.sequence_start.anchor) }
  /// The anchor of a mapping.
  var mappingAnchor: String? { Self.text(event.pointee.data.mapping_start.anchor) }
  /// The anchor that an alias names.
  var aliasName: String { Self.text(event.pointee.data.alias.anchor) ?? "" }

  @inline(__always)
  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  /// Passes the bytes of a scalar to a closure, escapes and line folding already resolved.
  @inline(__always)
  func withScalar<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let scalar = event.pointee.data.scalar
    return body(UnsafeBufferPointer(start: scalar.value, count: scalar.length).span)
  }
}
