internal import CVectors

/// Searches that compare sixteen bytes at a time.
enum ByteSearch {
  /// The offset of the first byte from `start` on that is `wanted`; `end` when there is none.
  @inline(__always)
  static func find(
    _ wanted: UInt8, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, start < end else { return end }
      precondition(start >= 0 && end <= bytes.count)
      return blogc_find(base, start, end, wanted)
    }
  }

  /// The offset of the first byte from `start` on that is one of four; `end` when there is none.
  @inline(__always)
  static func find(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8,
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, start < end else { return end }
      precondition(start >= 0 && end <= bytes.count)
      return blogc_find_4(base, start, end, first, second, third, fourth)
    }
  }
}
