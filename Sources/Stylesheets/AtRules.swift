/// Scans the at-rules of a style sheet without parsing the rest; comments and strings are skipped.
struct AtRules {
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The range of the first `@use` or `@forward`, the module rules of newer Sass, which libsass
  /// treats as plain CSS; nil if there is none.
  /// - Complexity: O(n).
  static func firstModuleRule(in bytes: [UInt8]) -> Range<Int>? {
    var rules = AtRules(bytes)
    while let start = rules.next() {
      for word in ["@use", "@forward"] as [StaticString] where rules.take(word) {
        let range = start..<rules.index
        rules.skipSpacesAndComments()
        // Sass's rules have a quoted module name, unlike possible CSS rules with these names.
        if rules.peek == UInt8(ascii: "\"") || rules.peek == UInt8(ascii: "'") { return range }
      }
      rules.index = max(rules.index, start + 1)
    }
    return nil
  }

  /// The names in `@import` rules, in order.
  /// - Complexity: O(n).
  static func importedNames(in bytes: [UInt8]) -> [String] {
    var rules = AtRules(bytes)
    var names: [String] = []
    while let start = rules.next() {
      guard rules.take("@import") else {
        rules.index = start + 1
        continue
      }
      repeat {
        rules.skipSpacesAndComments()
        guard let quote = rules.peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { break }
        let textStart = rules.index + 1
        rules.skipString()
        let text = bytes[textStart..<max(textStart, min(rules.index - 1, bytes.count))]
        names.append(String(decoding: text, as: UTF8.self))
        rules.skipSpacesAndComments()
      } while rules.take(",")
    }
    return names
  }

  /// The names in `@import` rules, each with true if all rules with the name have media queries: then they are CSS
  /// rules and import nothing.
  /// - Parameter isIndented: true if a line end ends the rule.
  /// - Complexity: O(n).
  static func mediaImports(in bytes: [UInt8], isIndented: Bool) -> [[UInt8]: Bool] {
    var rules = AtRules(bytes)
    var found: [[UInt8]: Bool] = [:]
    while let start = rules.next() {
      guard rules.take("@import") else {
        rules.index = start + 1
        continue
      }
      var names: [[UInt8]] = []
      repeat {
        rules.skipSpacesAndComments()
        guard let quote = rules.peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { break }
        let textStart = rules.index + 1
        rules.skipString()
        names.append(
          Array(bytes[textStart..<max(textStart, min(rules.index - 1, bytes.count))]))
        if isIndented { rules.skipBlanks() } else { rules.skipSpacesAndComments() }
      } while rules.take(",")
      let isQuery = rules.peek.map { $0 == UInt8(ascii: "(") || isLetter($0) } ?? false
      for name in names { found[name] = isQuery && found[name] ?? true }
    }
    return found
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ word: StaticString) -> Bool {
    guard word.withUTF8Buffer({ bytes[index...].starts(with: $0) }) else { return false }
    index += word.utf8CodeUnitCount
    return true
  }

  /// Moves to the next `@` outside comments and strings; nil at the end.
  private mutating func next() -> Int? {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "@"): return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
      case UInt8(ascii: "/"):
        // The slashes in `url(http://…)` do not begin a comment.
        if index > 0, bytes[index - 1] == UInt8(ascii: ":") {
          index += 1
        } else if !skipComment() {
          index += 1
        }
      default: index += 1
      }
    }
    return nil
  }

  private mutating func skipBlanks() {
    while peek == 0x20 || peek == 0x09 { index += 1 }
  }

  private mutating func skipSpacesAndComments() {
    while let byte = peek {
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        index += 1
      } else if !skipComment() {
        return
      }
    }
  }

  /// Skips a comment; returns false when none begins here.
  private mutating func skipComment() -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/") else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "/"):
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      return true
    case UInt8(ascii: "*"):
      index += 3
      while index < bytes.count,
        !(bytes[index - 1] == UInt8(ascii: "*") && bytes[index] == UInt8(ascii: "/"))
      { index += 1 }
      index += 1
      return true
    default: return false
    }
  }

  /// Skips a string; an unclosed string ends with its line.
  private mutating func skipString() {
    let quote = bytes[index]
    index += 1
    while let byte = peek, byte != quote, byte != 0x0A {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
  }
}

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
