/// A source of the build as the dependency record knows it: a number handed out by the site.
@usableFromInline package struct ResourceID: Sendable, Hashable {
  @usableFromInline package let number: Int

  package init(_ number: Int) {
    self.number = number
  }
}

/// Which side of a resource was looked at.
@usableFromInline package enum ResourceAspect: Int, Sendable, CaseIterable {
  /// Front matter and what follows from it: title, URL, date, tags.
  case metadata = 0
  /// The body: rendered content, the excerpt, a template's or data file's text.
  case content = 1
  /// Which members there are and in what order: a collection, `site.tags`, a folder.
  case listing = 2
}

/// What a render has read so far: a bit for each resource and aspect.
///
/// Rides in the render context. Only three places write to it: a template that is rendered, a drop
/// that answers, a data file that is read.
@usableFromInline package struct ReadSet: Sendable, Equatable {
  @usableFromInline internal var words: [UInt64]

  /// Makes an empty set.
  package init() {
    words = []
  }

  /// Makes an empty set with room for a number of resources.
  package init(resources: Int) {
    words = Array(repeating: 0, count: (resources * 3 + 63) / 64)
  }

  /// Notes one aspect of a resource.
  /// - Complexity: O(1) amortised.
  @inlinable @inline(__always)
  package mutating func insert(_ resource: ResourceID, _ aspect: ResourceAspect) {
    let bit = resource.number * 3 + aspect.rawValue
    let word = bit >> 6
    if word >= words.count { grow(to: word) }
    words[word] |= 1 << UInt64(bit & 63)
  }

  @inline(never) @usableFromInline
  internal mutating func grow(to word: Int) {
    words.append(contentsOf: repeatElement(0, count: max(word + 1, words.count * 2) - words.count))
  }

  /// Whether an aspect of a resource was noted.
  package func contains(_ resource: ResourceID, _ aspect: ResourceAspect) -> Bool {
    let bit = resource.number * 3 + aspect.rawValue
    return bit >> 6 < words.count && words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Adds everything that another set holds: a page takes over what its body read.
  /// - Complexity: O(number of resources / 21).
  package mutating func formUnion(_ other: ReadSet) {
    if other.words.count > words.count { grow(to: other.words.count - 1) }
    for word in other.words.indices { words[word] |= other.words[word] }
  }

  /// Calls a closure with each noted aspect, in order of the resources' numbers.
  /// - Complexity: O(number of resources / 21 + number of entries).
  package func forEach(_ body: (ResourceID, ResourceAspect) -> Void) {
    for word in words.indices {
      var rest = words[word]
      while rest != 0 {
        let bit = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        body(ResourceID(bit / 3), ResourceAspect(rawValue: bit % 3)!)
      }
    }
  }

  /// Forgets everything and keeps the memory for the next page.
  /// - Complexity: O(number of resources / 21).
  package mutating func removeAll() {
    for word in words.indices { words[word] = 0 }
  }

  /// Whether nothing was noted.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}
