internal import ContentData

/// Which files and folders of a source belong to the site: Jekyll's `include` and `exclude`.
///
/// Patterns are matched against the path below the source folder. As in Jekyll a pattern also covers
/// everything whose path begins with it, so `vendor` covers `vendor/bundle` and `vendors.txt`.
package struct EntryFilter: Sendable {
  private let include: [GlobPattern]
  private let exclude: [GlobPattern]

  /// Makes a filter from the two lists of the configuration.
  package init(include: [String], exclude: [String]) {
    self.include = include.map { GlobPattern(Self.trimmed($0)) }
    self.exclude = exclude.filter { pattern in
      !include.contains { $0.hasSameBytes(as: pattern) }
    }.map { GlobPattern(Self.trimmed($0)) }
  }

  private static func trimmed(_ pattern: String) -> String {
    var bytes = pattern.utf8[...]
    if bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    return String(Substring(bytes))
  }

  /// Whether an entry belongs to the site.
  /// - Parameters:
  ///   - path: relative to the source folder.
  ///   - base: the folder that the entry is looked at from, relative to the source; Jekyll looks for
  ///     forced inclusion and for special names in the part below it.
  ///   - isFolder: whether it is a folder, which a pattern with a final slash names.
  /// - Complexity: O(number of patterns × length of the path).
  package func admits(_ path: String, below base: String = "", isFolder: Bool) -> Bool {
    let entry =
      base.isEmpty
      ? path : String(decoding: path.utf8.dropFirst(base.utf8.count + 1), as: UTF8.self)
    let name = FileName.last(of: path)
    if name.utf8.last == UInt8(ascii: ".") { return false }
    let included =
      Self.anyMatch(include, entry, isFolder: isFolder)
      || Self.anyMatch(include, name, isFolder: isFolder)
    if included { return true }
    if Self.anyMatch(exclude, path, isFolder: isFolder) { return false }
    return !Self.isSpecial(entry) && !Self.isSpecial(name) && name.utf8.last != UInt8(ascii: "~")
  }

  /// Whether an entry is left out by `exclude` alone, whatever its name begins with.
  package func excludes(_ path: String, isFolder: Bool) -> Bool {
    Self.anyMatch(exclude, path, isFolder: isFolder)
      && !Self.anyMatch(include, FileName.last(of: path), isFolder: isFolder)
      && !Self.anyMatch(include, path, isFolder: isFolder)
  }

  private static func isSpecial(_ name: String) -> Bool {
    switch name.utf8.first {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func anyMatch(_ patterns: [GlobPattern], _ path: String, isFolder: Bool) -> Bool {
    let start = path.utf8.first
    return patterns.contains { pattern in
      // Nearly every pattern is ruled out by one byte.
      if let byte = pattern.firstByte, let start, byte != start { return false }
      return path.hasBytePrefix(pattern.text) && !pattern.text.isEmpty
        || isFolder && pattern.text.utf8.count == path.utf8.count + 1
          && pattern.text.utf8.last == UInt8(ascii: "/") && pattern.text.hasBytePrefix(path)
        || pattern.matches(path)
    }
  }
}
