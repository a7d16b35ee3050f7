/// The searches of ``Span+Searching`` for code that has its bytes from a C library.
extension UnsafeBufferPointer<UInt8> {
  /// The index of the first byte at or after an index that has a value; `count` when there is none.
  package func find(_ byte: UInt8, from start: Int = 0) -> Int { span.find(byte, from: start) }

  /// The index of the first byte at or after an index that is one of four; `count` when there is none.
  package func find(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, from start: Int
  ) -> Int {
    span.find(first, second, third, fourth, from: start)
  }

  /// The index of the first byte at or after an index that is one of a set; `count` when there is none.
  package func find(_ set: ByteSet, from start: Int) -> Int { span.find(set, from: start) }

  /// The index of the first byte at or after an index that is not ASCII; `count` when there is none.
  package func findNonASCII(from start: Int = 0) -> Int { span.findNonASCII(from: start) }

  /// The kinds of bytes that occur and mean something to Markdown.
  package func kinds() -> ByteKinds { span.kinds() }

  /// The index at which a text next starts, or nil.
  package func firstIndex(of text: StaticString, from start: Int) -> Int? {
    span.firstIndex(of: text, from: start)
  }

  /// Returns true if a text occurs.
  package func contains(_ text: StaticString) -> Bool { span.contains(text) }

  /// Returns true if a text is at an index.
  @inlinable @inline(__always)
  package func has(_ text: StaticString, at index: Int) -> Bool { span.has(text, at: index) }
}
