internal import ContentData
internal import SiteModel
internal import SourceText

/// The version of a gem, compared as RubyGems does (`Gem::Version`).
package struct GemVersion: Sendable, Equatable, Comparable {
  /// A part between dots: a number, or letters that make a pre-release.
  private enum Part: Sendable, Equatable {
    case number(Int)
    case letters(String)
  }

  /// As it was written.
  package let text: String
  /// The parts without zeros at the end, so that `1.0` equals `1`.
  private let parts: [Part]

  /// Reads a version.
  /// - Returns: nil when the text is no version: digits first, then letters, digits, dots and dashes.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, 0x30...0x39 ~= first, bytes.count <= 100,
      bytes.allSatisfy({ ASCII.isWord($0) && $0 != 0x5F || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    var parts: [Part] = []
    for field in text.replacing("-", with: ".pre.").split(
      separator: ".", omittingEmptySubsequences: false)
    {
      guard !field.isEmpty else { return nil }
      var rest = field[...]
      while let head = rest.utf8.first {
        let isNumber = 0x30...0x39 ~= head
        let run = rest.utf8.prefix { (0x30...0x39 ~= $0) == isNumber }
        let word = String(rest[..<run.endIndex])
        if isNumber {
          guard let number = Int(word) else { return nil }
          parts.append(.number(number))
        } else {
          parts.append(.letters(word))
        }
        rest = rest[run.endIndex...]
      }
    }
    while parts.count > 1, parts.last == .number(0) { parts.removeLast() }
    self.text = text
    self.parts = parts
  }

  /// True if it has letters: `2.0.0.rc1`.
  package var isPrerelease: Bool {
    parts.contains { if case .letters = $0 { true } else { false } }
  }

  package static func == (left: GemVersion, right: GemVersion) -> Bool { left.parts == right.parts }

  package static func < (left: GemVersion, right: GemVersion) -> Bool {
    for index in 0..<max(left.parts.count, right.parts.count) {
      let one = index < left.parts.count ? left.parts[index] : .number(0)
      let other = index < right.parts.count ? right.parts[index] : .number(0)
      switch (one, other) {
      case (.number(let a), .number(let b)) where a != b: return a < b
      case (.letters(let a), .letters(let b)) where a != b: return a.precedesInBytes(b)
      case (.letters, .number): return true
      case (.number, .letters): return false
      default: continue
      }
    }
    return false
  }

  /// The first version that `~>` no longer allows: `2.6` for `2.5.1`, `3` for `2.5` and for `2`. Nil when the number
  /// would overflow.
  var bumped: GemVersion? {
    var numbers = text.split { $0 == "." || $0 == "-" }.map { Int($0) }.prefix { $0 != nil }.map {
      $0 ?? 0
    }
    if numbers.count > 1 { numbers.removeLast() }
    let (next, overflow) = (numbers.popLast() ?? 0).addingReportingOverflow(1)
    guard !overflow else { return nil }
    return GemVersion((numbers + [next]).map(String.init).joined(separator: ".")) ?? self
  }

  /// The version up to the first part with letters: `2.0` for `2.0.rc1`.
  var release: GemVersion {
    let numbers = text.split { $0 == "." || $0 == "-" }.prefix { Int($0) != nil }
    return GemVersion(numbers.joined(separator: ".")) ?? self
  }
}

/// The versions that a `Gemfile` or an index accepts (`Gem::Requirement`): all conditions have to hold.
package struct GemRequirement: Sendable, Equatable {
  private struct Condition: Sendable, Equatable {
    let comparison: String
    let version: GemVersion
  }

  private let conditions: [Condition]
  /// As it was written: `~> 2.5, < 2.9`; empty for any version.
  package let text: String

  /// The requirement that every released version satisfies.
  package static let any = GemRequirement([])!

  /// Reads conditions such as `~> 2.5` or `1.0`.
  /// - Returns: nil when one of them is invalid.
  package init?(_ conditions: [String]) {
    var found: [Condition] = []
    for text in conditions {
      let text = text.utf8.filter { $0 != 0x20 && $0 != 0x09 }
      let comparison = String(decoding: text.prefix { "=!<>~".utf8.contains($0) }, as: UTF8.self)
      guard ["", "=", "!=", ">", "<", ">=", "<=", "~>"].contains(comparison),
        let version = GemVersion(
          String(decoding: text.dropFirst(comparison.utf8.count), as: UTF8.self))
      else { return nil }
      found.append(Condition(comparison: comparison.isEmpty ? "=" : comparison, version: version))
    }
    self.conditions = found
    text = found.map { "\($0.comparison) \($0.version.text)" }.joined(separator: ", ")
  }

  /// Returns true if a version satisfies every condition.
  package func accepts(_ version: GemVersion) -> Bool {
    conditions.allSatisfy { condition in
      switch condition.comparison {
      case "=": version == condition.version
      case "!=": version != condition.version
      case ">": version > condition.version
      case "<": version < condition.version
      case ">=": version >= condition.version
      case "<=": version <= condition.version
      default:
        version >= condition.version
          && condition.version.bumped.map { version.release < $0 } ?? true
      }
    }
  }

  /// Returns true if it accepts no version before a given one, because of a condition such as `~> 4.4`, `>= 4.4` or
  /// `4.4.1`.
  package func isAtLeast(_ version: GemVersion) -> Bool {
    conditions.contains {
      ["=", ">", ">=", "~>"].contains($0.comparison) && $0.version >= version
    }
  }

  /// The highest version that it accepts. Pre-releases count only when a condition names one, as in RubyGems.
  /// - Complexity: O(n).
  package func newest<Item>(
    of items: [Item], version: (Item) -> GemVersion
  ) -> Item? {
    let allowsPrereleases = conditions.contains { $0.version.isPrerelease }
    return items.filter { item in
      accepts(version(item)) && (allowsPrereleases || !version(item).isPrerelease)
    }.max { version($0) < version($1) }
  }
}
