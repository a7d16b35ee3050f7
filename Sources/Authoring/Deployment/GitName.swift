internal import ContentData

/// Validates the names of branches and remotes that `blogc deploy` passes to git.
package enum GitName {
  /// The problem of a text as the name of a branch; nil for a valid name.
  ///
  /// The rules are those of `git check-ref-format --branch`, without shorthands such as `@{-1}`.
  /// - Complexity: O(length).
  package static func problem(ofBranch name: String) -> Problem? {
    let bytes = Array(name.utf8)
    if bytes.isEmpty { return .empty }
    if bytes[0] == UInt8(ascii: "-") { return .dash }
    if name.hasSameBytes(as: "HEAD") || name.hasSameBytes(as: "@") { return .reserved }
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F { return .control }
      // Characters of refspecs, revisions and patterns.
      if " ~^:?*[\\".utf8.contains(byte) { return .character(byte) }
    }
    for (first, second) in zip(bytes, bytes.dropFirst()) {
      switch (first, second) {
      case (UInt8(ascii: "."), UInt8(ascii: ".")): return .sequence("..")
      case (UInt8(ascii: "@"), UInt8(ascii: "{")): return .sequence("@{")
      default: break
      }
    }
    if bytes[bytes.count - 1] == UInt8(ascii: ".") { return .part }
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty || part.first == UInt8(ascii: ".") || part.hasSuffix(".lock") { return .part }
    }
    return nil
  }

  /// The problem of a text as the name or URL of a remote; nil if it is valid, even if there is no such
  /// remote.
  /// - Complexity: O(length).
  package static func problem(ofRemote name: String) -> Problem? {
    if name.utf8.isEmpty { return .empty }
    if name.utf8.first == UInt8(ascii: "-") { return .dash }
    return name.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? .control : nil
  }

  /// A problem of a name.
  package enum Problem: Error, Sendable, Equatable {
    case empty
    /// The name begins with a dash, like an option.
    case dash
    /// The name has a special meaning in git.
    case reserved
    case control
    case character(UInt8)
    case sequence(String)
    /// A component is empty, begins with a dot or ends with `.lock`; or the name ends with a dot.
    case part
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    let wanted = text.utf8
    return count >= wanted.count && suffix(wanted.count).elementsEqual(wanted)
  }
}
