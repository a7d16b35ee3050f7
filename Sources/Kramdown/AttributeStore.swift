/// A range of bytes in the text buffer, as two 32-bit offsets.
package struct TextRange: Sendable, Equatable {
  package var start: Int32
  package var end: Int32

  @inline(__always)
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The number of bytes.
  @inline(__always)
  package var count: Int { Int(end - start) }

  /// The offsets of the bytes.
  @inline(__always)
  package var indices: Range<Int> { Int(start)..<Int(end) }
}

/// The name of an attribute: one of the ``known`` common names, or another name of the document, which
/// ``AttributeStore/name(_:in:)`` gives a code.
package struct AttributeName: Sendable, Equatable {
  /// An index into ``known``, or a larger number.
  package let code: Int32
  /// The name in the text, unless it is one of ``known``.
  package let range: TextRange

  @inline(__always)
  package init(code: Int32) {
    self.code = code
    range = TextRange(0, 0)
  }

  @inline(__always)
  fileprivate init(code: Int32, range: TextRange) {
    self.code = code
    self.range = range
  }

  /// True if the name is one of ``known``.
  @inline(__always)
  package var isKnown: Bool { Int(code) < Self.known.count }

  package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

  package static let classes = AttributeName(code: 0)
  package static let id = AttributeName(code: 1)
  package static let href = AttributeName(code: 2)
  package static let source = AttributeName(code: 3)
  package static let alternative = AttributeName(code: 4)
  package static let title = AttributeName(code: 5)
  package static let style = AttributeName(code: 6)
  package static let markdown = AttributeName(code: 7)

  /// The names, by code.
  package static let known: [StaticString] = [
    "class", "id", "href", "src", "alt", "title", "style", "markdown",
  ]
}

/// A name and a value; lists of them are linked by index.
package struct KramdownAttribute: Sendable {
  package var name: AttributeName
  package var value: TextRange
  /// HTML allows an attribute without a value; it is written with an empty one.
  package var next: Int32 = -1
}

/// The first and last attribute of a list.
package struct AttributeList: Sendable {
  package var first: Int32 = -1
  package var last: Int32 = -1
  /// The number of attributes that were appended.
  var count: Int32 = 0
}

/// An attribute list as it was written: attributes, and references to attribute definitions.
package struct InlineAttributes: Sendable {
  package var list: Int32 = -1
  /// The first reference in ``AttributeStore/references``.
  package var firstReference: Int32 = -1
  package var lastReference: Int32 = -1
  /// The references that change how a node is written.
  package var marks: Marks = []

  /// References with a predefined meaning: `toc`, `footnotes`, `standalone`, `auto_ids`.
  package struct Marks: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let contents = Self(rawValue: 1)
    package static let footnotes = Self(rawValue: 2)
    package static let standalone = Self(rawValue: 4)
    package static let automaticIDs = Self(rawValue: 16)
  }
}

/// All attributes of a document, in arrays.
package struct AttributeStore: Sendable {
  package internal(set) var attributes: [KramdownAttribute] = []
  package internal(set) var lists: [AttributeList] = []
  package internal(set) var inlineLists: [InlineAttributes] = []
  /// A name in the text, and the index of the next reference.
  package internal(set) var references: [(name: TextRange, next: Int32)] = []
  /// The codes of the names that are not in ``AttributeName/known``.
  private var codes: [ReferenceKey: Int32] = [:]
  /// An index of the attributes in long lists, by list and name.
  private var places: [UInt64: Int32] = [:]

  init() {}

  mutating func makeList() -> Int32 {
    lists.append(AttributeList())
    return Int32(lists.count - 1)
  }

  mutating func makeInlineList() -> Int32 {
    inlineLists.append(InlineAttributes(list: makeList()))
    return Int32(inlineLists.count - 1)
  }

  /// The attribute name in a range of the text.
  /// - Complexity: O(length of the name).
  package mutating func name(_ range: TextRange, in text: [UInt8]) -> AttributeName {
    for (code, name) in AttributeName.known.enumerated()
    where name.utf8CodeUnitCount == range.count {
      let isSame = name.withUTF8Buffer { $0.elementsEqual(text[range.indices]) }
      if isSame { return AttributeName(code: Int32(code)) }
    }
    let key = ReferenceKey(text[range.indices])
    let code = codes[key] ?? Int32(AttributeName.known.count + codes.count)
    codes[key] = code
    return AttributeName(code: code, range: range)
  }

  /// Appends an attribute without a search for the same name.
  mutating func append(_ name: AttributeName, _ value: TextRange, to list: Int32) {
    let index = Int32(attributes.count)
    attributes.append(KramdownAttribute(name: name, value: value))
    let last = lists[Int(list)].last
    if last >= 0 {
      attributes[Int(last)].next = index
    } else {
      lists[Int(list)].first = index
    }
    lists[Int(list)].last = index
    lists[Int(list)].count += 1
    if lists[Int(list)].count > Self.scannedCount { notePlaces(in: list) }
  }

  /// The largest number of attributes in a list that is searched linearly.
  private static let scannedCount = 32

  /// Adds the last attribute of a long list to ``places``; when a list becomes long, adds all of its
  /// attributes.
  private mutating func notePlaces(in list: Int32) {
    let isNew = lists[Int(list)].count == Self.scannedCount + 1
    var index = isNew ? lists[Int(list)].first : lists[Int(list)].last
    while index >= 0 {
      places[Self.place(of: attributes[Int(index)].name, in: list)] = index
      index = attributes[Int(index)].next
    }
  }

  private static func place(of name: AttributeName, in list: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: list)) << 32 | UInt64(UInt32(bitPattern: name.code))
  }

  /// The index of an attribute; -1 when the list has none of the name.
  /// - Complexity: O(1).
  package func find(_ name: AttributeName, in list: Int32) -> Int32 {
    guard list >= 0 else { return -1 }
    if lists[Int(list)].count > Self.scannedCount {
      return places[Self.place(of: name, in: list)] ?? -1
    }
    var index = lists[Int(list)].first
    while index >= 0 {
      let attribute = attributes[Int(index)]
      if attribute.name == name { return index }
      index = attribute.next
    }
    return -1
  }

  /// The value of an attribute.
  package func value(_ name: AttributeName, in list: Int32) -> TextRange? {
    let index = find(name, in: list)
    return index >= 0 ? attributes[Int(index)].value : nil
  }

  /// Removes an attribute from a list and returns its value.
  mutating func remove(_ name: AttributeName, from list: Int32) -> TextRange? {
    guard list >= 0 else { return nil }
    var previous: Int32 = -1
    var index = lists[Int(list)].first
    let wanted = find(name, in: list)
    guard wanted >= 0 else { return nil }
    while index != wanted {
      previous = index
      index = attributes[Int(index)].next
    }
    let next = attributes[Int(index)].next
    if previous >= 0 {
      attributes[Int(previous)].next = next
    } else {
      lists[Int(list)].first = next
    }
    if next < 0 { lists[Int(list)].last = previous }
    places[Self.place(of: name, in: list)] = nil
    return attributes[Int(index)].value
  }
}
