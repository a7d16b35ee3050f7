internal import ContentData
internal import Liquid
internal import SourceText

/// The property that `where`, `find`, `group_by` and `sort` read from the members of a list, parsed
/// once for the whole list.
struct ItemProperty {
  private let filter: String
  private let name: String
  private let path: [String]
  private let symbol: Symbol?

  /// Splits a property's name at its dots.
  /// - Parameter filter: the calling filter, for messages.
  init(_ name: String, for filter: String) {
    self.filter = filter
    self.name = name
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    while parts.last == "" { parts.removeLast() }
    path = name.utf8.contains(UInt8(ascii: ".")) ? parts : [name]
    symbol = Symbol(existing: name)
  }

  /// The property of a member; strings that look like numbers are converted to numbers, as Jekyll
  /// compares them.
  /// - Throws: when the member has no properties.
  func value(
    of item: Value, _ context: inout RenderContext
  ) throws(Diagnostic) -> Value {
    var value = try raw(of: item, &context)
    if case .drop(let drop) = value, let plain = drop.plainValue(noting: &context.reads) {
      value = plain
    }
    guard case .string(let text) = value, let number = RubyNumber.sortable(text) else {
      return value
    }
    switch number {
    case .integer(let number): return .integer(number)
    case .decimal(let number): return .decimal(number)
    }
  }

  private func raw(
    of item: Value, _ context: inout RenderContext
  ) throws(Diagnostic) -> Value {
    guard path.count == 1 else { return try nested(of: item, &context) }
    switch item {
    case .object(let object): return symbol.flatMap { object[$0] } ?? .null
    case .drop(let drop):
      if let symbol, let value = drop.value(for: symbol, noting: &context.reads) { return value }
      if case .object(let object)? = drop.plainValue(noting: &context.reads) {
        return symbol.flatMap { object[$0] } ?? .null
      }
      return .null
    case .string(let text): return Self.part(name, of: text)
    default: throw wrongMember(item)
    }
  }

  /// Follows the dots; a value without properties gives `false`, as in Jekyll.
  private func nested(
    of item: Value, _ context: inout RenderContext
  ) throws(Diagnostic) -> Value {
    var value = item
    for key in path {
      switch value {
      case .object(let object): value = object[name: key] ?? .null
      case .drop(let drop):
        value =
          Symbol(existing: key).flatMap { drop.value(for: $0, noting: &context.reads) } ?? .null
      case .string(let text): value = Self.part(key, of: text)
      case .null, .bool, .timestamp, .range: value = .bool(false)
      default: throw wrongMember(item)
      }
    }
    return value
  }

  /// Ruby's `string[key]`: the key itself if the string contains it.
  private static func part(_ key: String, of text: String) -> Value {
    let (text, key) = (Array(text.utf8), Array(key.utf8))
    if key.isEmpty { return "" }
    guard text.count >= key.count else { return .null }
    let isPart = (0...(text.count - key.count)).contains { start in
      text[start..<start + key.count].elementsEqual(key)
    }
    return isPart ? .string(String(decoding: key, as: UTF8.self)) : .null
  }

  private func wrongMember(_ item: Value) -> Diagnostic {
    Diagnostic(
      JekyllDiagnostic.wrongMember(filter: filter, property: name, found: item.valueType))
  }
}
