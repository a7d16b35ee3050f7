/// A shell pattern as Ruby's `File.fnmatch` (and, with ``folderAware``, `Dir.glob`) reads it.
///
/// Matching is over bytes with `?` taking one whole UTF-8 scalar, and never backtracks further than
/// the last star, so that a hostile pattern costs at most O(pattern × path).
package struct GlobPattern: Sendable {
  /// The pattern as it was written.
  package let text: String
  private let bytes: [UInt8]
  /// True if `*` and `?` stop at `/` and take no dot at the start of a name, and `**/` stands for any folders.
  ///
  /// Without it dots are ordinary characters: Jekyll prepends the path of the source to the pattern and the path, so
  /// that no dot of a site is at the start.
  private let folderAware: Bool
  /// The prefix of every match: the pattern's bytes up to the first special character.
  let literalStart: [UInt8]
  /// The suffix of every match: the pattern's bytes after the last special character.
  let literalEnd: [UInt8]
  /// The first byte of ``literalStart``; nil when there is none.
  var firstByte: UInt8? { literalStart.first }

  /// Makes a pattern.
  /// - Parameters:
  ///   - text: with `*`, `?`, `[a-z]`, `[!a]` and `\` as escape.
  ///   - folderAware: true for the rules of `Dir.glob`, false for those of a plain `File.fnmatch`.
  package init(_ text: String, folderAware: Bool = false) {
    self.text = text
    let bytes = Array(text.utf8)
    self.bytes = bytes
    self.folderAware = folderAware
    let signs: [UInt8] = [
      UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"),
    ]
    literalStart = Array(bytes.prefix { !signs.contains($0) })
    let last = bytes.lastIndex { signs.contains($0) || $0 == UInt8(ascii: "]") }
    // The byte after a backslash is part of an escape.
    let isEscape = last.map { bytes[$0] == UInt8(ascii: "\\") } ?? false
    literalEnd = isEscape ? [] : last.map { Array(bytes[($0 + 1)...]) } ?? bytes
  }

  /// Returns true if the whole path matches.
  ///
  /// Once a later star is reached, an earlier one is never tried again, and neither is `**/`: anything that the
  /// earlier one could match, the later one can match too.
  /// - Complexity: O(pattern × path), where stars in a name follow `**/` O(pattern × path × number of folders).
  package func matches(_ path: String) -> Bool {
    var path = Array(path.utf8)[...]
    var pattern = bytes[...]
    var atStart = true
    /// The positions at which matching resumes after the last star, and after the last `**/`, when
    /// the rest does not match.
    var retry: (path: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
    var folderRetry: (path: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
    let anyFolders = Array("**/".utf8)
    while true {
      if folderAware, atStart, pattern.starts(with: anyFolders) {
        pattern = pattern.dropFirst(3)
        folderRetry = (path, pattern)
        retry = nil
        continue
      }
      if let symbol = pattern.first {
        if symbol == UInt8(ascii: "*") {
          if !(folderAware && atStart && path.first == UInt8(ascii: ".")) {
            while pattern.first == UInt8(ascii: "*") { pattern.removeFirst() }
            retry = (path, pattern)
            atStart = false
            continue
          }
        } else if let (taken, rest) = matchOne(path, pattern, atStart: atStart) {
          atStart = path.first == UInt8(ascii: "/")
          path = path.dropFirst(taken)
          pattern = rest
          continue
        }
      } else if path.isEmpty {
        return true
      }
      if let (from, after) = retry, let skipped = from.first,
        !(folderAware && skipped == UInt8(ascii: "/"))
      {
        path = from.dropFirst()
        pattern = after
        atStart = false
        retry = (path, after)
        continue
      }
      guard let (from, after) = folderRetry, from.first != UInt8(ascii: "."),
        let slash = from.firstIndex(of: UInt8(ascii: "/"))
      else { return false }
      path = from[(slash + 1)...]
      pattern = after
      atStart = true
      folderRetry = (path, after)
      retry = nil
    }
  }

  /// Matches one symbol of the pattern; returns the number of matched bytes and the rest of the
  /// pattern, or nil.
  private func matchOne(
    _ path: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>, atStart: Bool
  ) -> (Int, ArraySlice<UInt8>)? {
    guard let byte = path.first, var symbol = pattern.first else { return nil }
    var rest = pattern.dropFirst()
    if symbol == UInt8(ascii: "?") || symbol == UInt8(ascii: "[") {
      if folderAware, byte == UInt8(ascii: "/") { return nil }
      if folderAware, atStart, byte == UInt8(ascii: ".") { return nil }
    }
    if symbol == UInt8(ascii: "?") {
      var taken = 1
      while taken < path.count, path[path.startIndex + taken] & 0xC0 == 0x80 { taken += 1 }
      return (taken, rest)
    }
    if symbol == UInt8(ascii: "[") { return matchSet(byte, rest) }
    if symbol == UInt8(ascii: "\\"), let escaped = rest.first {
      symbol = escaped
      rest = rest.dropFirst()
    }
    return symbol == byte ? (1, rest) : nil
  }

  private func matchSet(_ byte: UInt8, _ set: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
    var rest = set
    var negated = false
    if let first = rest.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "^") {
      negated = true
      rest = rest.dropFirst()
    }
    var found = false
    while let low = rest.first, low != UInt8(ascii: "]") {
      rest = rest.dropFirst()
      var high = low
      if rest.first == UInt8(ascii: "-"), let end = rest.dropFirst().first,
        end != UInt8(ascii: "]")
      {
        high = end
        rest = rest.dropFirst(2)
      }
      if low <= byte, byte <= high { found = true }
    }
    guard rest.first == UInt8(ascii: "]"), found != negated else { return nil }
    return (1, rest.dropFirst())
  }
}
