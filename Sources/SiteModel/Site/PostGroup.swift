internal import ContentData
internal import SourceText

/// The posts that share a tag or category.
package struct PostGroup: Sendable {
  package let name: String
  /// Newest first.
  package let posts: [DocumentDrop]

  /// Groups posts by the terms of front matter keys, in order of first use.
  ///
  /// It handles all keys in one pass, because most of the time is spent on memory that is not in the processor's
  /// cache.
  /// - Parameter posts: oldest first.
  /// - Returns: for each key its groups.
  /// - Complexity: O(number of posts and terms).
  static func groups(of posts: [DocumentDrop], by keys: [Symbol]) -> [[PostGroup]] {
    var terms = [Terms](repeating: Terms(), count: keys.count)
    for place in posts.indices {
      for (number, key) in keys.enumerated() {
        // Borrows each post: a copy would retain and release about ten references.
        posts.withBorrowed(place) { post in
          post.withBorrowed(key) { value in
            guard case .array(let elements) = value else { return }
            for index in elements.indices {
              elements.withBorrowed(index) { terms[number].add($0, place) }
            }
          }
        }
      }
    }
    return terms.map { terms in
      terms.names.indices.map { number in
        PostGroup(
          name: terms.names[number], posts: terms.members[number].reversed().map { posts[$0] })
      }
    }
  }

  /// The terms in order of first use, each with the positions of its posts.
  private struct Terms {
    var names: [String] = []
    var members: [[Int]] = []
    private var positions: [ByteKey: Int] = [:]
    /// A cache of recent lookups, indexed by a few of the term's bytes: a blog has few terms and
    /// repeats them.
    private var recent = [Int](repeating: -1, count: 256)

    mutating func add(_ term: Value, _ place: Int) {
      guard case .string(let name) = term else {
        return add(.string(DocumentReader.text(of: term)), place)
      }
      let slot = Self.slot(of: name)
      let guess = recent[slot]
      if guess >= 0, names.withBorrowed(guess, { $0.hasSameBytes(as: name) }) {
        return members[guess].append(place)
      }
      let position = positions[ByteKey(name)] ?? names.count
      recent[slot] = position
      if position < names.count { return members[position].append(place) }
      positions[ByteKey(name)] = position
      names.append(name)
      members.append([place])
    }

    private static func slot(of name: String) -> Int {
      var hash = UInt64(name.utf8.count)
      for byte in name.utf8.prefix(8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 255)
    }
  }

  static func value(of groups: [PostGroup]) -> Value {
    .object(Object(groups.map { (Symbol($0.name), .array($0.posts.map { .drop($0) })) }))
  }
}
