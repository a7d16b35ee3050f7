internal import SourceText
internal import ContentData

/// Decides which files and folders of a source belong to the site, by Jekyll's `include` and
/// `exclude`.
///
/// Patterns are matched against the path below the source folder. As in Jekyll a pattern also covers
/// everything whose path begins with it, so `vendor` covers `vendor/bundle` and `vendors.txt`.
package struct PathFilter: Sendable {
  private let include: [GlobPattern]
  private let exclude: [GlobPattern]
  /// The prefixes of the patterns of each list.
  private let includeStarts: [PatternStart]
  private let excludeStarts: [PatternStart]

  /// Makes a filter from the two lists of the configuration.
  package init(include: [String], exclude: [String]) {
    self.include = include.map { GlobPattern(Self.trimmed($0)) }
    let included = Set(include.map(ByteKey.init))
    self.exclude = exclude.filter { !included.contains(ByteKey($0)) }.map {
      GlobPattern(Self.trimmed($0))
    }
    includeStarts = self.include.map(PatternStart.init)
    excludeStarts = self.exclude.map(PatternStart.init)
  }

  private static func trimmed(_ pattern: String) -> String {
    var bytes = pattern.utf8[...]
    if bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    return String(Substring(bytes))
  }

  /// Returns true if an entry belongs to the site.
  /// - Parameters:
  ///   - path: relative to the source folder.
  ///   - base: the folder from which the entry is scanned, relative to the source; Jekyll applies
  ///     `include` and the rule for special names to the part below it.
  ///   - isFolder: true for a folder, which a pattern with a final slash also matches.
  /// - Complexity: O(number of patterns × length of the path).
  package func admits(_ path: String, below base: String = "", isFolder: Bool) -> Bool {
    if let answer = plainAnswer(path, from: base.isEmpty ? 0 : base.utf8.count + 1) {
      return answer
    }
    let entry =
      base.isEmpty
      ? path : String(decoding: path.utf8.dropFirst(base.utf8.count + 1), as: UTF8.self)
    let name = PathComponents.last(of: path)
    if name.utf8.last == UInt8(ascii: ".") { return false }
    let included =
      Self.anyMatch(include, entry, isFolder: isFolder)
      || Self.anyMatch(include, name, isFolder: isFolder)
    if included { return true }
    if Self.anyMatch(exclude, path, isFolder: isFolder) { return false }
    return !Self.isSpecial(entry) && !Self.isSpecial(name) && name.utf8.last != UInt8(ascii: "~")
  }

  /// Returns true if `exclude` alone excludes an entry, regardless of special names.
  package func excludes(_ path: String, isFolder: Bool) -> Bool {
    Self.anyMatch(exclude, path, isFolder: isFolder)
      && !Self.anyMatch(include, PathComponents.last(of: path), isFolder: isFolder)
      && !Self.anyMatch(include, path, isFolder: isFolder)
  }

  /// The result for a path that no pattern can match, decided by its first bytes; nil for any other.
  ///
  /// This covers nearly all posts without creating strings from their names.
  /// - Parameter start: the start of the part that is checked for special names.
  private func plainAnswer(_ path: String, from start: Int) -> Bool? {
    let bytes = path.utf8.span
    guard start < bytes.count, let last = bytes.last, last != UInt8(ascii: "/") else {
      return nil
    }
    var name = bytes.count
    while name > 0, bytes[name - 1] != UInt8(ascii: "/") { name -= 1 }
    let (whole, part) = (bytes.word(from: 0), bytes.word(from: start))
    let own = name == start ? part : bytes.word(from: name)
    for pattern in includeStarts where pattern.fits(part) || pattern.fits(own) { return nil }
    for pattern in excludeStarts where pattern.fits(whole) { return nil }
    return !Self.isSpecial(bytes[start]) && !Self.isSpecial(bytes[name])
      && last != UInt8(ascii: ".") && last != UInt8(ascii: "~")
  }

  private static func isSpecial(_ name: String) -> Bool { name.utf8.first.map(isSpecial) ?? false }

  private static func isSpecial(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func anyMatch(_ patterns: [GlobPattern], _ path: String, isFolder: Bool) -> Bool {
    let start = path.utf8.first
    return patterns.contains { pattern in
      // The first byte excludes nearly every pattern.
      if let byte = pattern.firstByte, let start, byte != start { return false }
      return path.hasBytePrefix(pattern.text) && !pattern.text.isEmpty
        || isFolder && pattern.text.utf8.count == path.utf8.count + 1
          && pattern.text.utf8.last == UInt8(ascii: "/") && pattern.text.hasBytePrefix(path)
        || pattern.matches(path)
    }
  }
}

/// The first bytes, at most eight, of every path that a pattern covers, as a number.
private struct PatternStart {
  private var bytes: UInt64 = 0
  private var mask: UInt64 = 0

  init(_ pattern: GlobPattern) {
    // A pattern with a final slash also covers the folder itself.
    var literal = pattern.literalStart
    if literal.last == UInt8(ascii: "/") { literal.removeLast() }
    for (place, byte) in literal.prefix(8).enumerated() {
      bytes |= UInt64(byte) << UInt64(8 * place)
      mask |= 0xFF << UInt64(8 * place)
    }
  }

  /// Returns true if a path may be covered, by its first bytes (``Span/word(from:)``).
  func fits(_ word: UInt64) -> Bool { word & mask == bytes }
}
