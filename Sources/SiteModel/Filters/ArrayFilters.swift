internal import ContentData
internal import Liquid
internal import SourceText

/// `push`, `pop`, `shift`, `unshift` and `sample`; none changes its input, and any value other than an
/// array is returned unchanged.
enum ArrayFilters {
  static func register(into environment: inout Environment) {
    environment.register(
      filter: "push",
      Filter(
        arguments: 1...1,
        update: { value, arguments, context throws(Diagnostic) in
          guard case .array(var elements) = value else { return false }
          value = .null
          elements.append(arguments[0])
          value = .array(elements)
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          guard case .array(let elements) = context.plain(value) else { return value }
          return .array(elements + [arguments[0]])
        }))
    environment.register(filter: "unshift", arguments: 1...1) {
      value, arguments, context throws(Diagnostic) in
      guard case .array(let elements) = context.plain(value) else { return value }
      return .array([arguments[0]] + elements)
    }
    environment.register(filter: "pop", arguments: 0...1) {
      value, arguments, context throws(Diagnostic) in
      guard case .array(let elements) = context.plain(value) else { return value }
      return .array(Array(elements.dropLast(try count("pop", arguments, &context))))
    }
    environment.register(filter: "shift", arguments: 0...1) {
      value, arguments, context throws(Diagnostic) in
      guard case .array(let elements) = context.plain(value) else { return value }
      return .array(Array(elements.dropFirst(try count("shift", arguments, &context))))
    }
    environment.register(filter: "sample", arguments: 0...1) {
      value, arguments, context throws(Diagnostic) in
      guard case .array(let elements) = context.plain(value) else { return value }
      let wanted =
        arguments.has(0) ? RubyNumber.integer(context.text(of: arguments[0])) ?? 1 : 1
      guard wanted >= 0 else { throw negative("sample") }
      if wanted == 1 {
        return elements.isEmpty ? .null : elements[position(0, of: elements.count)]
      }
      return .array(drawn(wanted, from: elements))
    }
  }

  private static func count(
    _ filter: String, _ arguments: borrowing FilterArguments, _ context: inout RenderContext
  ) throws(Diagnostic) -> Int {
    guard arguments.has(0) else { return 1 }
    let text = context.text(of: arguments[0])
    guard let number = RubyNumber.integer(text) else {
      throw Diagnostic(JekyllDiagnostic.wholeNumber(filter: filter, found: text))
    }
    guard number >= 0 else { throw negative(filter) }
    return number
  }

  private static func negative(_ filter: String) -> Diagnostic {
    Diagnostic(JekyllDiagnostic.negativeCount(filter: filter))
  }

  // MARK: Sampling

  /// Some elements, each at most once, in the order in which they are drawn.
  private static func drawn(_ wanted: Int, from elements: [Value]) -> [Value] {
    var rest = elements
    var result: [Value] = []
    while result.count < wanted, !rest.isEmpty {
      result.append(rest.remove(at: position(result.count, of: rest.count)))
    }
    return result
  }

  /// A pseudo-random position that depends only on the size of the list, so that two builds of a
  /// site give the same bytes (one step of SplitMix64).
  private static func position(_ draw: Int, of count: Int) -> Int {
    var state = UInt64(truncatingIfNeeded: count &* 31 &+ draw) &+ 0x9E37_79B9_7F4A_7C15
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((state ^ (state >> 31)) % UInt64(count))
  }
}
