/// A document compiled for the index: its encoded form and its grams.
package struct SearchEntry: Sendable {
  /// The encoded document.
  package let text: [UInt8]
  /// The hash of each gram with the class of its best place in the lowest two bits, in the order of the first places.
  package let grams: [UInt32]

  package init(text: [UInt8], grams: [UInt32]) {
    self.text = text
    self.grams = grams
  }
}

/// The class of a place, which decides the weight of a hit there.
package enum SearchPlace: UInt32, Sendable {
  case body = 1
  case heading = 2
  /// The title, or a tag.
  case title = 3
}

/// Compiles documents for the index; each worker has its own.
package struct SearchCompiler {
  private var folding = SearchFolding()
  private var grams = SearchGramSet()
  /// The line that is being compiled: its scalars, their folded form, and its bytes in the file. The buffers only
  /// grow.
  private var scalars: [UInt32] = []
  private var folded: [UInt32] = []
  private var coded: [UInt8] = []

  package init() {}

  /// Compiles a document.
  /// - Parameters:
  ///   - document: its properties; its own blocks come before those of the HTML.
  ///   - html: its rendered body.
  ///   - withCode: true if code is searchable.
  /// - Complexity: O(length of the text).
  package mutating func entry(
    for document: SearchDocument, html: [UInt8] = [], withCode: Bool = true
  ) -> SearchEntry {
    var text: [UInt8] = []
    text.reserveCapacity(html.count / 2 + 256)
    put(document.url, nil, &text)
    text.append(0x0A)
    put(document.title, .title, &text)
    text.append(0x0A)
    put(document.date, nil, &text)
    text.append(0x0A)
    for (index, tag) in document.tags.enumerated() {
      if index > 0 { text.append(0x09) }
      put(tag, .title, &text)
    }
    for block in document.blocks { put(block.kind, block.anchor, Array(block.text.utf8), &text) }
    var extraction = SearchExtraction(withCode: withCode)
    extraction.extract(html) { put($0, $1, $2, &text) }
    return SearchEntry(text: text, grams: grams.take())
  }

  private mutating func put(
    _ kind: SearchDocument.Kind, _ anchor: String, _ line: [UInt8], _ text: inout [UInt8]
  ) {
    text.append(0x0A)
    text.append(kind.rawValue)
    if kind == .heading {
      put(anchor, nil, &text)
      text.append(0x09)
    }
    put(line, kind == .heading ? .heading : .body, &text)
  }

  private mutating func put(_ line: String, _ place: SearchPlace?, _ text: inout [UInt8]) {
    put(Array(line.utf8), place, &text)
  }

  /// Appends a line to the file, and its grams to the document's. Control characters become spaces: they separate lines
  /// and tags.
  private mutating func put(_ line: [UInt8], _ place: SearchPlace?, _ text: inout [UInt8]) {
    if scalars.count < line.count {
      scalars = [UInt32](repeating: 0, count: line.count * 2)
      coded = [UInt8](repeating: 0, count: line.count * 4)
    }
    let count = UTF8Scalars.decode(line, into: &scalars)
    let size = SearchText.encode(scalars, count, into: &coded)
    text += coded[..<size]
    guard let place else { return }
    let length = folding.fold(scalars, count, into: &folded)
    grams.insert(folded, length, place)
  }
}

/// A set of grams, each with the highest class with which it was inserted.
struct SearchGramSet {
  private var slots = [UInt32](repeating: 0, count: 1 << 13)
  /// The indices of the used slots, in the order of their insertion.
  private var used = [UInt32](repeating: 0, count: 1 << 12)
  private var count = 0
  /// The grams of a line; a buffer that only grows.
  private var hashes: [UInt32] = []

  init() {}

  /// Inserts the grams of a folded text.
  /// - Complexity: O(n).
  mutating func insert(_ text: [UInt32], _ length: Int, _ place: SearchPlace) {
    let most = length * SearchGram.mostPerCharacter
    if hashes.count < most { hashes = [UInt32](repeating: 0, count: most * 2) }
    let found = SearchGram.write(text.span, length, into: &hashes)
    while (count + found) * 2 > slots.count { grow() }
    count = Self.insert(hashes, found, place.rawValue, into: &slots, &used, count)
  }

  /// Inserts hashes into slots.
  /// - Returns: how many slots are in use.
  private static func insert(
    _ hashes: [UInt32], _ found: Int, _ place: UInt32, into slots: inout [UInt32],
    _ used: inout [UInt32], _ count: Int
  ) -> Int {
    let mask = UInt32(slots.count - 1)
    let hashes = hashes.span
    var slots = slots.mutableSpan
    var used = used.mutableSpan
    var count = count
    for index in 0..<found {
      let hash = hashes[index]
      // The upper bits choose the shard and the lower bits the key, so both are mixed for the slot.
      var slot = Int((hash ^ (hash >> 13)) & mask)
      var other = slots[slot]
      while other != 0, other >> 2 != hash {
        slot = (slot + 1) & Int(mask)
        other = slots[slot]
      }
      if other == 0 {
        used[count] = UInt32(slot)
        count += 1
      }
      if other & 3 < place { slots[slot] = hash << 2 | place }
    }
    return count
  }

  private mutating func grow() {
    let old = used[..<count].map { slots[Int($0)] }
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    used = [UInt32](repeating: 0, count: slots.count / 2)
    let mask = UInt32(slots.count - 1)
    for (index, gram) in old.enumerated() {
      let hash = gram >> 2
      var slot = (hash ^ (hash >> 13)) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = gram
      used[index] = slot
    }
  }

  /// Returns the set's members and empties it.
  mutating func take() -> [UInt32] {
    let length = count
    count = 0
    return Self.members(&slots, used, length)
  }

  private static func members(
    _ slots: inout [UInt32], _ used: [UInt32], _ length: Int
  ) -> [UInt32] {
    var members = [UInt32](repeating: 0, count: length)
    var target = members.mutableSpan
    var slots = slots.mutableSpan
    let used = used.span
    for index in 0..<length {
      let slot = Int(used[index])
      target[index] = slots[slot]
      slots[slot] = 0
    }
    return members
  }
}
