/// A map from names to values that keeps the order of insertion, as Ruby's Hash does.
///
/// Small maps (front matter) are searched in a line; from ``indexThreshold`` entries on an index is
/// kept. Copies share storage until one is changed.
package struct Object: Sendable {
  /// One name and its value.
  package struct Entry: Sendable {
    package var key: Symbol
    package var value: Value

    package init(key: Symbol, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// From this many entries on, look-ups go through a hash index.
  private static let indexThreshold = 12

  /// The entries in order of insertion; to change them, use the subscript.
  package private(set) var entries: [Entry]
  private var index: [Symbol: Int]?

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

  @inline(__always)
  private func position(of key: Symbol) -> Int? {
    if let index { return index[key] }
    for position in entries.indices where entries[position].key == key { return position }
    return nil
  }

  /// The value of a name, nil when the name is absent. Setting nil removes the entry.
  /// - Complexity: O(1) on average; removal O(n).
  package subscript(key: Symbol) -> Value? {
    get {
      guard let position = position(of: key) else { return nil }
      return entries[position].value
    }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?):
        entries[position].value = value
      case (let position?, nil):
        entries.remove(at: position)
        index = entries.count >= Self.indexThreshold ? Self.makeIndex(entries) : nil
      case (nil, let value?):
        entries.append(Entry(key: key, value: value))
        if index != nil {
          index![key] = entries.count - 1
        } else if entries.count >= Self.indexThreshold {
          index = Self.makeIndex(entries)
        }
      case (nil, nil):
        break
      }
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
  package init(dictionaryLiteral pairs: (Symbol, Value)...) {
    self.init(pairs)
  }
}
