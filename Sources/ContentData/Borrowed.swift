/// A value in memory that is read without a copy.
///
/// Arrays and pointers return copies of their elements, and a copy retains and releases all references
/// in it atomically: that was more than half of the time of a tag cloud. A noncopyable value can only
/// be borrowed, so the compiler emits no reference counting.
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
    // A struct with one field has the memory layout of that field.
    try UnsafeRawPointer(self).assumingMemoryBound(to: Borrowed<Pointee>.self)[0].with(body)
  }
}

extension Array {
  /// Passes one element to a closure, borrowed.
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
