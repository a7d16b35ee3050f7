package import ContentData

extension Object {
  /// Merges another object's entries, as Jekyll merges configurations and front matter.
  ///
  /// Objects merge into objects, any other value replaces, and null never replaces something.
  /// - Complexity: O(number of entries, nested ones included).
  package mutating func merge(_ other: Object) {
    for entry in other.entries {
      switch (self[entry.key], entry.value) {
      case (.some, .null):
        break
      case (.object(var mine)?, .object(let theirs)):
        mine.merge(theirs)
        self[entry.key] = .object(mine)
      default:
        self[entry.key] = entry.value
      }
    }
  }

  /// The merge of two objects; see ``merge(_:)``.
  package func merging(_ other: Object) -> Object {
    var result = self
    result.merge(other)
    return result
  }
}
