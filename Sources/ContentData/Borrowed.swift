/// A place in memory that is examined without a copy.
///
/// Arrays and pointers hand out copies of what they hold, and a copy of anything with references in it
/// counts them up and down again, atomically: that was more than half of the time of a tag cloud. What
/// cannot be copied can only be borrowed, so the compiler leaves the counting out.
@usableFromInline package struct Borrowed<Content>: ~Copyable {
  @usableFromInline internal let content: Content

  /// Passes the content to a closure, borrowed.
  @inlinable @inline(__always)
  package borrowing func with<Result, Failure: Error>(
    _ body: (Content) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(content)
  }
}

extension UnsafePointer {
  /// Passes the value at the address to a closure, borrowed; it must not change until the closure returns.
  @inlinable @inline(__always)
  package func withBorrowed<Result, Failure: Error>(
    _ body: (Pointee) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // A struct of one field lies in memory as that field does.
    try UnsafeRawPointer(self).assumingMemoryBound(to: Borrowed<Pointee>.self)[0].with(body)
  }
}

extension Array {
  /// Lends one element.
  @inlinable @inline(__always)
  package func withBorrowed<Result, Failure: Error>(
    _ index: Int, _ body: (Element) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { buffer throws(Failure) in
      precondition(buffer.indices.contains(index))
      return try (buffer.baseAddress.unsafelyUnwrapped + index).withBorrowed(body)
    }
  }
}
