internal import ContentData

/// The names of branches and remotes that `blogc deploy` hands to git.
package enum GitName {
  /// Why a text cannot be the name of a branch, as a clause about the name; nil when it can.
  ///
  /// The rules are those of `git check-ref-format --branch`, without the shorthands such as `@{-1}` that git replaces.
  /// - Complexity: O(length).
  package static func problem(ofBranch name: String) -> Problem? {
    let bytes = Array(name.utf8)
    if bytes.isEmpty { return .empty }
    if bytes[0] == UInt8(ascii: "-") { return .dash }
    if name.hasSameBytes(as: "HEAD") || name.hasSameBytes(as: "@") { return .reserved }
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F { return .control }
      // What separates the sides of a refspec, marks revisions or is a pattern.
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

  /// Why a text cannot be the name or address of a remote; nil when it can be, whether or not there is one.
  /// - Complexity: O(length).
  package static func problem(ofRemote name: String) -> Problem? {
    if name.utf8.isEmpty { return .empty }
    if name.utf8.first == UInt8(ascii: "-") { return .dash }
    return name.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? .control : nil
  }

  /// Returns the problem of a name, or nil.
  package enum Problem: Error, Sendable, Equatable {
    case empty
    /// It begins with a dash, as an option does.
    case dash
    /// It has another meaning in git.
    case reserved
    case control
    case character(UInt8)
    case sequence(String)
    /// Between two slashes there is nothing, or something that begins with a dot or ends with `.lock`; or it ends with a dot.
    case part
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    let wanted = text.utf8
    return count >= wanted.count && suffix(wanted.count).elementsEqual(wanted)
  }
}
