/// A map from names to values that keeps the order of insertion, as Ruby's Hash does.
///
/// Small maps (front matter) are searched in a line; from ``indexThreshold`` entries on an index is
/// kept. Copies share storage until one is changed.
@usableFromInline package struct Object: Sendable {
  /// One name and its value.
  @usableFromInline package struct Entry: Sendable {
    @usableFromInline package var key: Symbol
    @usableFromInline package var value: Value

    package init(key: Symbol, value: Value) {
      self.key = key
      self.value = value
    }

    /// Where the value of an entry lies.
    @inlinable @inline(__always)
    package static func address(ofValueIn entry: UnsafePointer<Entry>) -> UnsafePointer<Value> {
      // The value follows the key, as near as its alignment lets it.
      let mask = MemoryLayout<Value>.alignment - 1
      let offset = (MemoryLayout<Symbol>.size + mask) & ~mask
      return (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: Value.self)
    }
  }

  /// From this many entries on, look-ups go through a hash index.
  private static let indexThreshold = 12

  /// The entries in order of insertion; to change them, use the subscript.
  @usableFromInline package internal(set) var entries: [Entry]
  @usableFromInline internal var index: [Symbol: Int]?

  /// Makes an empty object.
  package init() {
    entries = []
    index = nil
  }

  /// Makes an object from entries; of two with one name the later value wins, in the earlier place.
  package init(_ pairs: [(Symbol, Value)]) {
    self.init()
    entries.reserveCapacity(pairs.count)
    for (key, value) in pairs { self[key] = value }
  }

  /// The number of entries.
  package var count: Int { entries.count }
  /// Whether there is none.
  package var isEmpty: Bool { entries.isEmpty }

  @inlinable @inline(__always)
  internal func position(of key: Symbol) -> Int? {
    if let index { return index[key] }
    var position = 0
    while position < entries.count {
      if entries[position].key == key { return position }
      position += 1
    }
    return nil
  }

  /// Where the value of a name lies, for a look without a copy: until this object changes or goes.
  /// - Complexity: O(1) on average.
  @inlinable @inline(__always)
  package func address(of key: Symbol) -> UnsafePointer<Value>? {
    guard let position = position(of: key) else { return nil }
    return entries.withUnsafeBufferPointer { Entry.address(ofValueIn: $0.baseAddress! + position) }
  }

  /// The value of a name, nil when the name is absent. Setting nil removes the entry.
  /// - Complexity: O(1) on average; removal O(n).
  package subscript(key: Symbol) -> Value? {
    get {
      guard let position = position(of: key) else { return nil }
      return entries[position].value
    }
    set {
      if let value = newValue {
        set(key, value)
      } else if let position = position(of: key) {
        entries.remove(at: position)
        index = entries.count >= Self.indexThreshold ? Self.makeIndex(entries) : nil
      }
    }
  }

  /// Gives a name a value.
  /// - Complexity: O(1) on average.
  package mutating func set(_ key: Symbol, _ value: Value) {
    if let position = position(of: key) {
      entries[position].value = value
      return
    }
    entries.append(Entry(key: key, value: value))
    if index != nil {
      index![key] = entries.count - 1
    } else if entries.count >= Self.indexThreshold {
      index = Self.makeIndex(entries)
    }
  }

  /// The value of a name given as text; for keys that are not known when the code is written.
  package subscript(name name: String) -> Value? {
    guard let key = Symbol(existing: name) else { return nil }
    return self[key]
  }

  private static func makeIndex(_ entries: [Entry]) -> [Symbol: Int] {
    var index: [Symbol: Int] = [:]
    index.reserveCapacity(entries.count * 2)
    for position in entries.indices { index[entries[position].key] = position }
    return index
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  @usableFromInline package init(dictionaryLiteral pairs: (Symbol, Value)...) {
    self.init(pairs)
  }
}
