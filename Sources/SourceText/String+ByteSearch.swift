extension String {
  /// The range of the first occurrence of another string's bytes.
  package func range(ofBytes part: String) -> Range<String.Index>? {
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty else { return nil }
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
