internal import SourceText

/// Builds values from events: one document, once.
struct YAMLComposer: ~Copyable {
  /// The value of an anchor, and how many values it contains.
  private struct Anchored {
    var value: Value
    var nodes: Int
  }

  private let file: SourceFile
  private let start: Int
  private let bytes: [UInt8]
  private let zone: TimeZoneRules
  private var parser: YAMLParser
  private var offsets = CharacterOffsets()
  private var anchors: [ByteKey: Anchored] = [:]
  /// Anchors whose values are being read: an alias to one of them would never end.
  private var openAnchors: [ByteKey] = []
  private var depth = 0
  private var nodes = 0
  /// Repeated and composite keys.
  private(set) var warnings = DiagnosticSink()

  /// - Parameters:
  ///   - start: the offset of `bytes` in the file.
  ///   - bytes: the YAML.
  init(
    file: SourceFile, start: Int, bytes: [UInt8], zone: TimeZoneRules
  ) {
    self.file = file
    self.start = start
    self.bytes = bytes
    self.zone = zone
    parser = YAMLParser(bytes.span)
  }

  /// The first document; later ones are not examined, as Psych's `load` does not.
  mutating func document() throws(Diagnostic) -> Value {
    guard try next() == .documentStart else { return .null }
    return try value(after: try next())
  }

  private mutating func next() throws(Diagnostic) -> YAMLParser.Event {
    do throws(YAMLParser.Failure) {
      return try parser.next()
    } catch {
      let explanation = YAMLFailureExplanation(
        file: file, start: start, bytes: bytes, failure: error)
      throw explanation.diagnostic
    }
  }

  /// The value that an event begins.
  private mutating func value(after event: YAMLParser.Event) throws(Diagnostic) -> Value {
    nodes += 1
    switch event {
    case .scalar: return try scalar()
    case .alias: return try alias()
    case .sequenceStart: return try sequence()
    case .mappingStart: return try mapping()
    case .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd: return .null
    }
  }

  private mutating func scalar() throws(Diagnostic) -> Value {
    let value: Value
    if parser.isQuoted {
      value = .string(parser.withScalar { String(decoding: $0, as: UTF8.self) })
    } else if let tag = parser.scalarTag {
      value = try tagged(tag)
    } else {
      let zone = zone
      value = parser.withScalar { YAMLScalar.value(of: $0, zone: zone) }
    }
    if let anchor = parser.scalarAnchor {
      anchors[ByteKey(anchor)] = Anchored(value: value, nodes: 1)
    }
    return value
  }

  /// A scalar with a tag: a string, bytes in base 64, or the value of a plain scalar.
  private mutating func tagged(_ tag: String) throws(Diagnostic) -> Value {
    try refuseForeign(tag)
    let zone = zone
    switch tag {
    case "!str", "!ruby/string", "tag:yaml.org,2002:str":
      return .string(parser.withScalar { String(decoding: $0, as: UTF8.self) })
    case "!binary", "tag:yaml.org,2002:binary":
      return .string(
        parser.withScalar { String(decoding: Base64.decode($0), as: UTF8.self) })
    case "!float", "tag:yaml.org,2002:float":
      let value = parser.withScalar { YAMLScalar.value(of: $0, zone: zone) }
      if case .integer(let number) = value { return .decimal(Double(number)) }
      if case .string(let text) = value, let number = Double(text) { return .decimal(number) }
      return value
    default:
      return parser.withScalar { YAMLScalar.value(of: $0, zone: zone) }
    }
  }

  /// Reports tags that would create Ruby objects as errors, as Psych's `safe_load` does.
  private mutating func refuseForeign(_ tag: String) throws(Diagnostic) {
    let isForeign =
      tag.utf8.starts(with: "!ruby/".utf8) && !tag.hasSameBytes(as: "!ruby/string")
      || tag.utf8.starts(with: "tag:ruby.yaml.org".utf8)
    guard isForeign else { return }
    throw Diagnostic(YAMLDiagnostic.unsupportedTag(tag), at: eventLocation)
  }

  private mutating func alias() throws(Diagnostic) -> Value {
    let name = ByteKey(parser.aliasName)
    if openAnchors.contains(name) {
      throw Diagnostic(YAMLDiagnostic.recursiveAlias(name.text), at: eventLocation)
    }
    guard let anchored = anchors[name] else {
      let known = anchors.keys.map(\.text).sorted { $0.precedesInBytes($1) }
      let similar = Suggestion.closest(to: name.text, among: known)
      throw Diagnostic(
        YAMLDiagnostic.unknownAlias(name.text, similar: similar), at: eventLocation)
    }
    nodes += anchored.nodes
    guard nodes <= YAMLReader.nodeLimit else {
      throw Diagnostic(
        YAMLDiagnostic.aliasExpansion(limit: YAMLReader.nodeLimit), at: eventLocation)
    }
    return anchored.value
  }

  private mutating func enter() throws(Diagnostic) {
    depth += 1
    guard depth <= YAMLReader.depthLimit else {
      throw Diagnostic(YAMLDiagnostic.tooDeep(limit: YAMLReader.depthLimit), at: eventLocation)
    }
  }

  private mutating func sequence() throws(Diagnostic) -> Value {
    try enter()
    defer { depth -= 1 }
    let anchor = parser.sequenceAnchor.map(ByteKey.init)
    let nodesBefore = nodes
    if let anchor { openAnchors.append(anchor) }
    let tag = parser.sequenceTag
    if let tag { try refuseForeign(tag) }
    var elements: [Value] = []
    while true {
      let event = try next()
      if event == .sequenceEnd { break }
      elements.append(try value(after: event))
    }
    var value = Value.array(elements)
    if let tag, tag.hasSameBytes(as: "!omap") || tag.hasSameBytes(as: "tag:yaml.org,2002:omap") {
      value = .object(Self.orderedMap(elements))
    }
    close(anchor, value, nodesBefore)
    return value
  }

  /// A list of maps of one entry each as one map.
  private static func orderedMap(_ elements: [Value]) -> Object {
    var object = Object()
    for case .object(let entry) in elements {
      for pair in entry.entries { object[pair.key] = pair.value }
    }
    return object
  }

  private mutating func close(_ anchor: ByteKey?, _ value: Value, _ nodesBefore: Int) {
    guard let anchor else { return }
    openAnchors.removeLast()
    anchors[anchor] = Anchored(value: value, nodes: nodes - nodesBefore)
  }

  private mutating func mapping() throws(Diagnostic) -> Value {
    try enter()
    defer { depth -= 1 }
    let anchor = parser.mappingAnchor.map(ByteKey.init)
    let nodesBefore = nodes
    if let anchor { openAnchors.append(anchor) }
    if let tag = parser.mappingTag { try refuseForeign(tag) }
    var object = Object()
    // Only for the outermost map, such as front matter or a configuration: lists of many small maps
    // would waste memory.
    if depth == 1 { object.reserve(8) }
    // The position of each key, for the note about a repeated one; nil for a merged entry.
    var keyPlaces: [(start: Int, end: Int)?] = []
    while true {
      let event = try next()
      if event == .mappingEnd { break }
      let keyStart = parser.startIndex
      let isMerge =
        event == .scalar && (parser.isQuoted || parser.scalarTag == nil)
        && parser.withScalar { $0.count == 2 && $0[0] == 0x3C && $0[1] == 0x3C }
      let key = try key(event)
      let valueEvent = try next()
      let value = try value(after: valueEvent)
      if isMerge, valueEvent != .scalar, merge(value, into: &object) { continue }
      let position = object.position(of: key.symbol)
      if let position, position < keyPlaces.count, let first = keyPlaces[position] {
        warnings.report(
          Diagnostic(
            YAMLDiagnostic.duplicateKey(key.symbol.name), at: location(keyStart, key.end),
            notes: [
              .init(
                Message("the first one is here", ja: "最初の定義はここです"),
                at: location(first.start, first.end))
            ]))
      } else {
        while keyPlaces.count <= position ?? object.count { keyPlaces.append(nil) }
        keyPlaces[position ?? object.count] = (keyStart, key.end)
      }
      object[key.symbol] = value
    }
    let value = Value.object(object)
    close(anchor, value, nodesBefore)
    return value
  }

  /// Merges the value of the key `<<` into a map; it replaces existing values, as in Psych.
  /// - Returns: false when the value is neither a map nor a list of maps: then `<<` is an ordinary
  ///   key.
  private func merge(_ value: Value, into object: inout Object) -> Bool {
    switch value {
    case .object(let other):
      for entry in other.entries { object[entry.key] = entry.value }
      return true
    case .array(let elements):
      var merged = Object()
      for element in elements.reversed() {
        guard case .object(let other) = element else { return false }
        for entry in other.entries { merged[entry.key] = entry.value }
      }
      for entry in merged.entries { object[entry.key] = entry.value }
      return true
    default:
      return false
    }
  }

  /// A key as a string, which is how templates look it up; in Ruby it could be any value.
  private mutating func key(
    _ event: YAMLParser.Event
  ) throws(Diagnostic) -> (symbol: Symbol, end: Int) {
    let keyStart = parser.startIndex
    var keyEnd = parser.endIndex
    switch try value(after: event) {
    case .string(let text): return (Symbol(text), keyEnd)
    case .null: return (Symbol(""), keyEnd)
    case .bool(let truth): return (truth ? "true" : "false", keyEnd)
    case .integer(let number): return (Symbol(String(number)), keyEnd)
    case .timestamp(let moment):
      var buffer = OutputBuffer(capacity: 64)
      moment.appendText(to: &buffer)
      return (Symbol(buffer.text()), keyEnd)
    case .decimal(let number):
      var buffer = OutputBuffer(capacity: 64)
      buffer.append(rubyFloat: number)
      return (Symbol(buffer.text()), keyEnd)
    case .array, .object, .range, .drop:
      keyEnd = parser.endIndex
      let place = location(keyStart, keyEnd)
      warnings.report(
        Diagnostic(
          YAMLDiagnostic.compositeKey, at: place))
      return (Symbol(place.range.map(file.text) ?? ""), keyEnd)
    }
  }

  private var eventLocation: SourceLocation {
    mutating get { location(parser.startIndex, parser.endIndex) }
  }

  /// A location from offsets in characters.
  private mutating func location(_ first: Int, _ last: Int) -> SourceLocation {
    let bytes = bytes
    let from = offsets.byteOffset(ofCharacter: first, in: bytes.span)
    let to = offsets.byteOffset(ofCharacter: last, in: bytes.span)
    return SourceLocation(file, SourceRange(start + from, start + to))
  }
}
