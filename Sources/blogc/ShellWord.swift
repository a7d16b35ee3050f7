/// Quotes words for a shell.
enum ShellWord {
  /// A word that a shell reads unchanged: in single quotes if it has a space or a character with a meaning for
  /// shells.
  /// - Complexity: O(n).
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte >= 0x80 || "-._/+,@%:".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
