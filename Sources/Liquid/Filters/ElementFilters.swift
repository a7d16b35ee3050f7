package import ContentData
internal import RubyText
package import SourceText

extension StandardFilters {
  /// Filters that work on whole arrays.
  static let elements: [Row] = [
    row("size", 0...0) { value, _, context throws(Diagnostic) in
      context.size(of: value) ?? .integer(0)
    },
    row("first", 0...0, shape: .taking(isFirst: true)) { value, _, context throws(Diagnostic) in
      context.end(of: value, first: true)
    },
    row("last", 0...0, shape: .taking(isFirst: false)) { value, _, context throws(Diagnostic) in
      context.end(of: value, first: false)
    },
    (
      "join",
      Filter(
        arguments: 0...1,
        write: { value, arguments, output, context throws(Diagnostic) in
          try context.join(value, arguments, into: &output)
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          var buffer = OutputBuffer()
          try context.join(value, arguments, into: &buffer)
          return .string(buffer.text())
        }
      ).standard(.joining)
    ),
    row("reverse", 0...0) { value, _, context throws(Diagnostic) in
      .array(try context.elements(of: value).reversed())
    },
    row("concat", 1...1) { value, arguments, context throws(Diagnostic) in
      guard case .array(let more) = context.plain(arguments[0]) else {
        throw argumentError(.concatWithoutArray)
      }
      return .array(try context.elements(of: value) + more)
    },
    row("compact", 0...1) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      guard arguments.has(0), !arguments[0].isNull else {
        return .array(elements.filter { !$0.isNull })
      }
      return try context.select(elements, arguments[0]) { found, _ in !found.isNull }
    },
    row("map", 1...1) { value, arguments, context throws(Diagnostic) in
      var result: [Value] = []
      for element in try context.elements(of: value) {
        result.append(try context.property(arguments[0], of: element) ?? .null)
      }
      return .array(result)
    },
    row("sum", 0...1) { value, arguments, context throws(Diagnostic) in
      var values = try context.elements(of: value)
      if arguments.has(0), !arguments[0].isNull {
        for index in values.indices {
          values[index] = try context.property(arguments[0], of: values[index]) ?? .integer(0)
        }
      }
      return try context.sum(try context.elements(of: .array(values)))
    },
    row("uniq", 0...1) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      // Ruby does not compare a single element.
      if elements.count < 2 { return .array(elements) }
      try context.charge(elements.count << 5)
      var seen: Set<[UInt8]> = []
      var drops = DropSet(capacity: elements.count)
      // A property may be a drop that was made for this lookup and must stay alive.
      var kept: [Value] = []
      var result: [Value] = []
      for element in elements {
        var key = element
        if arguments.has(0), !arguments[0].isNull {
          guard let found = try context.property(arguments[0], of: element) else { return .null }
          key = found
          kept.append(found)
        }
        let isNew =
          if let drop = context.dropAsItIs(key) {
            drops.insert(drop)
          } else {
            seen.insert(try context.identity(of: key)).inserted
          }
        if isNew { result.append(element) }
      }
      return withExtendedLifetime(kept) { .array(result) }
    },
    row("sort", 0...1) { value, arguments, context throws(Diagnostic) in
      try context.memoized("sort", value, arguments) { context throws(Diagnostic) in
        try context.sorted(value, arguments[0], naturally: false)
      }
    },
    row("sort_natural", 0...1) { value, arguments, context throws(Diagnostic) in
      try context.memoized("sort_natural", value, arguments) { context throws(Diagnostic) in
        try context.sorted(value, arguments[0], naturally: true)
      }
    },
  ]
}

/// A set of drops, by identity: a hash table of addresses, because `Set` with another element type costs a runtime
/// lookup at every start of the program.
private struct DropSet {
  /// The addresses, with linear probing; 0 for a free slot.
  private var places: [UInt] = []
  private let capacity: Int

  /// - Parameter capacity: the largest number of drops.
  init(capacity: Int) { self.capacity = capacity }

  /// Adds a drop, which must stay alive.
  /// - Returns: false when the set already contains it.
  /// - Complexity: O(1), the first time O(capacity).
  mutating func insert(_ drop: any Drop) -> Bool {
    if places.isEmpty {
      var count = 16
      while count < capacity * 2 { count *= 2 }
      places = Array(repeating: 0, count: count)
    }
    let address = UInt(bitPattern: ObjectIdentifier(drop))
    var place = Int(truncatingIfNeeded: ((address >> 4) &* 0x9E37_79B9_7F4A_7C15) >> 20)
    while true {
      place &= places.count - 1
      if places[place] == address { return false }
      if places[place] == 0 {
        places[place] = address
        return true
      }
      place += 1
    }
  }
}

extension RenderContext {
  /// The elements that a filter on arrays works on: arrays are flattened, `nil` gives none, a range its
  /// numbers, any other value a single element.
  /// - Throws: when there are more than the limit of elements in an array.
  /// - Complexity: O(1) for an array without arrays in it, except for the lookup.
  package mutating func elements(of value: Value) throws(Diagnostic) -> [Value] {
    switch plain(value) {
    case .null: return []
    case .array(let elements):
      try charge(elements.count >> 2)
      let isNested = elements.contains { element in
        if case .array = element { true } else { false }
      }
      guard isNested else { return elements }
      var flat: [Value] = []
      try flatten(elements, into: &flat, depth: 0)
      return flat
    case .range(let low, let high):
      guard low <= high else { return [] }
      let (count, overflow) = high.subtractingReportingOverflow(low)
      if overflow || count >= limits.elements {
        throw stop(.rangeElements(limits.elements))
      }
      return (low...high).map { .integer($0) }
    case let other: return [other]
    }
  }

  private mutating func flatten(
    _ elements: [Value], into flat: inout [Value], depth: Int
  ) throws(Diagnostic) {
    guard depth < limits.nesting else { throw stop(.nesting) }
    for element in elements {
      if case .array(let nested) = element {
        try flatten(nested, into: &flat, depth: depth + 1)
      } else {
        flat.append(element)
        if flat.count > limits.elements {
          throw stop(.elements(limits.elements))
        }
      }
    }
  }

  /// Ruby's `element[property]` in filters.
  /// - Returns: nil when the element has no method `[]`.
  /// - Throws: when its `[]` does not accept such a key.
  package mutating func property(
    _ property: Value, of element: Value
  ) throws(Diagnostic) -> Value? {
    switch element {
    case .object, .drop:
      if case .drop = element, case let plain = plain(element) {
        if case .drop = plain {
        } else if case .object = plain {
        } else {
          return try self.property(property, of: plain)
        }
      }
      guard case .string(let text) = property, let name = Symbol(existing: text) else {
        return .null
      }
      return member(name, of: element) ?? .null
    case .string(let text):
      switch property {
      case .null where environment.dialect == .liquid5: return .string("")
      case .string(let part): return ByteSearch.contains(text, part) ? property : .null
      case .integer(let index):
        let count = Scalars.count(text)
        let position = index < 0 ? count + index : index
        guard position >= 0, position < count else { return .null }
        return .string(Scalars.slice(text, position..<(position + 1)))
      default: break
      }
    case .array:
      if case .integer(let index) = property { return self.element(index, of: element) ?? .null }
    case .integer(let number):
      if case .integer(let bit) = property {
        return .integer(bit < 0 ? 0 : number >> min(bit, 63) & 1)
      }
    default: return nil
    }
    throw StandardFilters.argumentError(.unselectableProperty(text(of: property)))
  }

  fileprivate mutating func end(of value: Value, first: Bool) -> Value {
    (first ? self.first(of: value) : last(of: value)) ?? .null
  }

  fileprivate mutating func join(
    _ value: Value, _ arguments: borrowing FilterArguments, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    let glue = arguments.has(0) ? text(of: arguments[0]) : " "
    for (index, element) in try elements(of: value).enumerated() {
      if index > 0 { output.append(glue) }
      try write(element, into: &output)
      try check(output)
    }
  }

  /// The drop in a value if the drop has no plain value; such a drop is equal only to itself.
  fileprivate mutating func dropAsItIs(_ value: Value) -> (any Drop)? {
    guard case .drop(let drop) = value, drop.plainValue(noting: &reads) == nil,
      !(drop is BigInteger)
    else { return nil }
    return drop
  }

  /// A key of a plain value: two values have the same key exactly if they are `eql?` in Ruby, so 1
  /// and 1.0 differ.
  fileprivate mutating func identity(of value: Value) throws(Diagnostic) -> [UInt8] {
    var buffer = OutputBuffer(capacity: 64)
    buffer.append(plain(value).className)
    try inspect(value, into: &buffer)
    return buffer.bytes()
  }

  /// Ruby Liquid's `sort` and `sort_natural`; stable.
  fileprivate mutating func sorted(
    _ value: Value, _ property: Value, naturally: Bool
  ) throws(Diagnostic) -> Value {
    let elements = try elements(of: value)
    if elements.isEmpty { return .array([]) }
    // Ruby checks whether a single element has properties, but does not read one.
    if elements.count == 1 {
      return property.isNull || elements[0].isIndexable ? .array(elements) : .null
    }
    if !property.isNull, !elements.allSatisfy(\.isIndexable) { return .null }
    try charge(elements.count << 3)
    var keys: [(key: Value, index: Int)] = []
    keys.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      var key = element
      if !property.isNull {
        guard let found = try self.property(property, of: element) else { return .null }
        key = found
      }
      if naturally, !key.isNull { key = .string(NaturalOrder.key(text(of: key))) }
      keys.append((plain(key), index))
    }
    var failure: Diagnostic?
    let order = Self.mergeSorted(keys.indices.map { $0 }) { a, b in
      if failure != nil { return false }
      let (left, right) = (keys[a].key, keys[b].key)
      // In Ruby's natural order, nil comes after everything, even after another nil.
      if naturally, left.isNull { return true }
      if let order = self.order(left, right) { return order > 0 }
      if left.isNull { return true }
      if right.isNull { return false }
      failure = StandardFilters.argumentError(.incomparableElements)
      return false
    }
    if let failure { throw failure }
    return .array(order.map { elements[keys[$0].index] })
  }

  /// A stable sort. The closure returns true if the left of two elements must come after the right.
  /// - Complexity: O(n log n).
  private static func mergeSorted(
    _ indices: [Int], by goesAfter: (Int, Int) -> Bool
  ) -> [Int] {
    var source = indices
    var target = indices
    var width = 1
    while width < source.count {
      var start = 0
      while start < source.count {
        let middle = min(start + width, source.count)
        let end = min(start + 2 * width, source.count)
        var (left, right, position) = (start, middle, start)
        while position < end {
          if left < middle, right >= end || !goesAfter(source[left], source[right]) {
            target[position] = source[left]
            left += 1
          } else {
            target[position] = source[right]
            right += 1
          }
          position += 1
        }
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }
}

/// The order of `sort_natural`: Ruby's `casecmp`, which folds ASCII letters only.
enum NaturalOrder {
  static func key(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
