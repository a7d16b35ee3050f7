/// A map from names to values that keeps the order of insertion, as Ruby's Hash does.
///
/// Small maps (front matter) are searched linearly; from ``indexThreshold`` entries on an index is kept. Copies share
/// storage until one is changed.
@usableFromInline package struct Object: Sendable {
  /// One name and its value.
  @usableFromInline package struct Entry: Sendable {
    @usableFromInline package var key: Symbol
    @usableFromInline package var value: Value

    package init(key: Symbol, value: Value) {
      self.key = key
      self.value = value
    }

    /// The address of an entry's value.
    @inlinable @inline(__always)
    package static func address(ofValueIn entry: UnsafePointer<Entry>) -> UnsafePointer<Value> {
      // The value follows the key at the next address with its alignment.
      let mask = MemoryLayout<Value>.alignment - 1
      let offset = (MemoryLayout<Symbol>.size + mask) & ~mask
      return (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: Value.self)
    }
  }

  /// From this many entries on, lookups go through a hash index.
  private static let indexThreshold = 12

  /// The entries in order of insertion; to change them, use the subscript.
  @usableFromInline package internal(set) var entries: [Entry]
  /// A hash table with open addressing: positions in ``entries``, counted from 1; 0 marks a free slot. It has at
  /// least twice as many slots as entries, a power of two; none in a small object.
  @usableFromInline internal var index: [UInt32] = []

  /// Makes an object of one entry.
  package init(_ key: Symbol, _ value: Value) {
    entries = [Entry(key: key, value: value)]
  }

  /// Makes an empty object.
  package init() {
    entries = []
  }

  /// Makes an object from entries; of two with one name the later value wins, in the earlier place.
  package init(_ pairs: [(Symbol, Value)]) {
    self.init()
    entries.reserveCapacity(pairs.count)
    for (key, value) in pairs { self[key] = value }
  }

  /// Makes room for a number of entries.
  package mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// The number of entries.
  package var count: Int { entries.count }
  /// True if there is none.
  package var isEmpty: Bool { entries.isEmpty }

  @inlinable @inline(__always)
  internal func position(of key: Symbol) -> Int? { ObjectPlace(self).position(of: key) }

  /// The address of a value, for access without a copy; valid until the object changes or is released.
  /// - Complexity: O(1) on average.
  @inlinable @inline(__always)
  package func address(of key: Symbol) -> UnsafePointer<Value>? {
    ObjectPlace(self).address(of: key)
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
        index = Self.makeIndex(entries)
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
    if entries.count * 2 > index.count {
      index = Self.makeIndex(entries)
    } else {
      Self.enter(key, at: entries.count - 1, in: &index)
    }
  }

  /// Moves the value of a name out and leaves null in its place, so that the value can be changed without
  /// a copy.
  /// - Complexity: O(1) on average.
  package mutating func take(_ key: Symbol) -> Value? {
    guard let position = position(of: key) else { return nil }
    var value = Value.null
    swap(&value, &entries[position].value)
    return value
  }

  /// The value of a name given as text; for keys that are not known when the code is written.
  package subscript(name name: String) -> Value? {
    guard let key = Symbol(existing: name) else { return nil }
    return self[key]
  }

  /// - Complexity: O(number of entries).
  private static func makeIndex(_ entries: [Entry]) -> [UInt32] {
    guard entries.count >= indexThreshold else { return [] }
    var count = 32
    while count < entries.count * 4 { count *= 2 }
    var index = [UInt32](repeating: 0, count: count)
    for position in entries.indices { enter(entries[position].key, at: position, in: &index) }
    return index
  }

  private static func enter(_ key: Symbol, at position: Int, in index: inout [UInt32]) {
    var slot = ObjectPlace.slot(of: key, among: index.count)
    while index[slot] != 0 { slot = (slot + 1) & (index.count - 1) }
    index[slot] = UInt32(position + 1)
  }
}

/// The addresses of an object's entries, for access without retaining it.
///
/// The addresses are numbers instead of references, so that an object shared by all tasks is read without
/// reference counting. The owner must keep the object alive and unchanged meanwhile.
@usableFromInline package struct ObjectPlace: Sendable {
  /// The addresses of ``Object/entries`` and ``Object/index``.
  @usableFromInline internal let entries: UInt
  @usableFromInline internal let index: UInt
  @usableFromInline internal let count: Int
  /// The number of slots of the index, 0 without one.
  @usableFromInline internal let slots: Int

  /// The place of an object.
  @inlinable @inline(__always)
  package init(_ object: Object) {
    entries = object.entries.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    index = object.index.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    count = object.entries.count
    slots = object.index.count
  }

  /// The address of a name's value; nil when the name is absent.
  /// - Complexity: O(1) on average.
  @inlinable @inline(__always)
  package func address(of key: Symbol) -> UnsafePointer<Value>? {
    guard let position = position(of: key) else { return nil }
    return Object.Entry.address(ofValueIn: first + position)
  }

  /// The result of looking a name up, for a drop that stores the object.
  /// - Complexity: O(1) on average.
  @inlinable @inline(__always)
  package func lookup(_ key: Symbol) -> DropLookup {
    if let address = address(of: key) { .kept(address) } else { .absent }
  }

  /// Returns true if the object has a value under a name.
  /// - Complexity: O(1) on average.
  package func holds(_ key: Symbol) -> Bool { position(of: key) != nil }

  /// Passes the value of a name to a closure, borrowed; not called when the name is absent.
  /// - Returns: the closure's result, nil without a value.
  /// - Complexity: O(1) on average.
  package func withValue<Result>(of key: Symbol, _ body: (Value) -> Result) -> Result? {
    address(of: key)?.withBorrowed(body)
  }

  @inlinable @inline(__always)
  internal var first: UnsafePointer<Object.Entry> {
    UnsafePointer(bitPattern: entries).unsafelyUnwrapped
  }

  @inlinable @inline(__always)
  internal func position(of key: Symbol) -> Int? {
    if slots > 0 { return indexedPosition(of: key) }
    var position = 0
    while position < count {
      if first[position].key == key { return position }
      position += 1
    }
    return nil
  }

  @usableFromInline
  internal func indexedPosition(of key: Symbol) -> Int? {
    let index = UnsafePointer<UInt32>(bitPattern: index).unsafelyUnwrapped
    var slot = Self.slot(of: key, among: slots)
    while index[slot] != 0 {
      let position = Int(index[slot]) - 1
      if first[position].key == key { return position }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  /// The first slot that is probed for a key; symbols with consecutive numbers begin in distant slots.
  static func slot(of key: Symbol, among count: Int) -> Int {
    Int((key.number &* 0x9E37_79B9) >> 7) & (count - 1)
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  @usableFromInline package init(dictionaryLiteral pairs: (Symbol, Value)...) {
    self.init(pairs)
  }
}
