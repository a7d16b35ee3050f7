internal import SourceText

/// Finds expressions of `where_exp` and similar filters that have the same result on every page, so that their
/// results over the site's collections are computed once per build.
enum SearchLiteral {
  private static let keywords: Set<String> = [
    "and", "or", "contains", "true", "false", "nil", "null", "blank", "empty",
  ]
  /// The names whose values may change between two phases of a build.
  private static let rendered: Set<String> = ["content", "excerpt", "output"]

  /// Returns true if an expression depends on the examined member alone, and not on its rendered content.
  /// - Complexity: O(n).
  static func isPure(_ text: String, variable: String) -> Bool {
    var names = NameReader(bytes: Array(text.utf8))
    while let (name, isRoot) = names.next() {
      if rendered.contains(name) { return false }
      if isRoot, name != variable, !keywords.contains(name) { return false }
    }
    return true
  }

  /// Returns true if a property's values may be cached between pages.
  static func isPure(property: String) -> Bool {
    !property.split(separator: ".").contains { rendered.contains(String($0)) }
  }

  /// Iterates over the names in an expression, except those of filters.
  private struct NameReader {
    let bytes: [UInt8]
    var index = 0
    var previous: UInt8 = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> (name: String, isRoot: Bool)? {
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          index += 1
          while index < bytes.count, bytes[index] != byte { index += 1 }
          index += 1
          previous = byte
        } else if PercentEncoding.isAlphanumeric(byte) || byte == UInt8(ascii: "_") {
          let start = index
          while index < bytes.count,
            PercentEncoding.isAlphanumeric(bytes[index]) || "_-?".utf8.contains(bytes[index])
          {
            index += 1
          }
          let before = previous
          previous = byte
          let isFilter = before == UInt8(ascii: "|")
          let isNumber = byte >= 0x30 && byte <= 0x39
          if !isFilter, !isNumber {
            return (
              String(decoding: bytes[start..<index], as: UTF8.self), before != UInt8(ascii: ".")
            )
          }
        } else {
          if byte != 0x20 { previous = byte }
          index += 1
        }
      }
      return nil
    }
  }
}
