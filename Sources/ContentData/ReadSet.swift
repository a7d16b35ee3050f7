/// The number of a resource (a source file, a list of documents, the clock) in recorded
/// dependencies; the site assigns it.
@usableFromInline package struct ResourceID: Sendable, Hashable {
  @usableFromInline package let number: Int

  package init(_ number: Int) {
    self.number = number
  }
}

/// The aspect of a resource that was read.
@usableFromInline package enum ResourceAspect: Int, Sendable, CaseIterable {
  /// Front matter and what follows from it: title, URL, date, tags. Of a static file: the file.
  case metadata = 0
  /// The body: rendered content, the excerpt, a template's or data file's text.
  case content = 1
  /// The members of a collection, of `site.tags` or of a folder, and their order; for a document its
  /// previous and next document.
  case listing = 2
  /// The part of the metadata with the URL, the identifier and the dates. Links and the sitemap depend on nothing
  /// else, so a new title does not invalidate them.
  case address = 3

  /// The number of aspects, a power of two.
  @usableFromInline package static let count = 4
}

/// The resources that a render has read so far: a bit for each resource and aspect.
///
/// Part of the render context. Only three places write to it: a template that is rendered, a drop that answers, a
/// data file that is read. Emptying and enumerating it take time proportional to the number of entries,
/// independent of the number of resources.
@usableFromInline package struct ReadSet: Sendable {
  @usableFromInline internal var words: [UInt64]
  /// The words that are not zero, in the order of their first bit.
  @usableFromInline internal var touched: [Int32] = []
  /// True if something was read that differs from page to page, or during the build: the content of another
  /// document, or a value that a drop computes for one page.
  package var isPageBound = false
  /// The document or page that is put into its layouts; nil while a body is rendered.
  package var reader: Reader?

  /// The document that a layout is rendered for. The order in which Jekyll renders documents decides which content of
  /// others it sees.
  package struct Reader: Sendable {
    package var resource: ResourceID
    /// Its position in the order of rendering; for a page after all documents.
    package var turn: Turn

    package init(_ resource: ResourceID, turn: Turn) {
      self.resource = resource
      self.turn = turn
    }

    /// A place in the order of rendering.
    package struct Turn: Sendable, Comparable {
      let collection: Int
      let position: Int

      package init(collection: Int, position: Int) {
        self.collection = collection
        self.position = position
      }

      /// The position of all pages: after all documents.
      package static let last = Turn(collection: .max, position: 0)

      package static func < (left: Turn, right: Turn) -> Bool {
        (left.collection, left.position) < (right.collection, right.position)
      }
    }
  }

  /// Makes an empty set.
  package init() {
    words = []
  }

  /// An empty set with the same reader, for recording the reads of a part.
  package var forPart: ReadSet {
    var part = ReadSet()
    part.reader = reader
    return part
  }

  /// Makes an empty set with room for a number of resources.
  package init(resources: Int) {
    words = Array(repeating: 0, count: (resources * ResourceAspect.count + 63) / 64)
  }

  /// Notes one aspect of a resource.
  /// - Complexity: O(1) amortised.
  @inlinable @inline(__always)
  package mutating func insert(_ resource: ResourceID, _ aspect: ResourceAspect) {
    let bit = resource.number * ResourceAspect.count + aspect.rawValue
    insert(bits: 1 << UInt64(bit & 63), into: bit >> 6)
  }

  @inlinable @inline(__always)
  internal mutating func insert(bits: UInt64, into word: Int) {
    if word >= words.count { grow(to: word) }
    let old = words[word]
    if old & bits == bits { return }
    if old == 0 { touched.append(Int32(word)) }
    words[word] = old | bits
  }

  @inline(never) @usableFromInline
  internal mutating func grow(to word: Int) {
    words.append(contentsOf: repeatElement(0, count: max(word + 1, words.count * 2) - words.count))
  }

  /// Returns true if an aspect of a resource was noted.
  package func contains(_ resource: ResourceID, _ aspect: ResourceAspect) -> Bool {
    let bit = resource.number * ResourceAspect.count + aspect.rawValue
    return bit >> 6 < words.count && words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Adds all entries of another set, such as the reads of a body to those of its page.
  /// - Complexity: O(number of entries of the other one).
  package mutating func formUnion(_ other: ReadSet) {
    for word in other.touched { insert(bits: other.words[Int(word)], into: Int(word)) }
    if other.isPageBound { isPageBound = true }
  }

  /// Adds the entries of a compact set.
  /// - Complexity: O(number of its entries).
  package mutating func formUnion(_ other: CompactReadSet) {
    for entry in other.entries { insert(bits: entry.bits, into: Int(entry.word)) }
  }

  /// Calls a closure with each noted aspect, in order of the resources' numbers.
  /// - Complexity: O(n log n) for n entries.
  package func forEach(_ body: (ResourceID, ResourceAspect) -> Void) {
    for word in touched.sorted() {
      var rest = words[Int(word)]
      while rest != 0 {
        let bit = Int(word) * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        body(
          ResourceID(bit / ResourceAspect.count),
          ResourceAspect(rawValue: bit % ResourceAspect.count)!)
      }
    }
  }

  /// Removes all entries and keeps the memory for the next page.
  /// - Complexity: O(number of entries).
  package mutating func removeAll() {
    for word in touched { words[Int(word)] = 0 }
    touched.removeAll(keepingCapacity: true)
    isPageBound = false
  }

  /// True if nothing was noted.
  package var isEmpty: Bool { touched.isEmpty }
}

/// The members of a set in a compact form, without room for further ones.
package struct CompactReadSet: Sendable {
  fileprivate let entries: [(word: Int32, bits: UInt64)]

  /// - Complexity: O(number of entries).
  package init(_ set: ReadSet) {
    entries = set.touched.map { ($0, set.words[Int($0)]) }
  }

  /// The approximate size in bytes.
  package var weight: Int { entries.count * 16 }
}

extension ReadSet: Equatable {
  /// True if both have the same entries, independent of their capacity.
  @usableFromInline package static func == (left: ReadSet, right: ReadSet) -> Bool {
    left.touched.count == right.touched.count
      && left.touched.allSatisfy { word in
        Int(word) < right.words.count && left.words[Int(word)] == right.words[Int(word)]
      }
  }
}
