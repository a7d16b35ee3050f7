/// A half-open range of byte offsets in one file.
@usableFromInline package struct SourceRange: Sendable, Hashable {
  /// The first byte.
  @usableFromInline package var start: Int
  /// One past the last byte; never less than `start`.
  @usableFromInline package var end: Int

  /// Makes the range `start..<end`; an end before the start gives an empty range.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  package var count: Int { end - start }
}
