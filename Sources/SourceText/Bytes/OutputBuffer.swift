internal import CVectors

/// The buffer for rendered bytes: a growing block of memory with a single owner.
///
/// It is passed `inout` through every render function, so that no step makes a `String`. Its pointer
/// never leaves this file. Other targets can only inline the functions because of
/// `@usableFromInline`: `@inlinable` alone has no effect on `package` functions.
@usableFromInline package struct OutputBuffer: ~Copyable {
  @usableFromInline internal var base: UnsafeMutablePointer<UInt8>
  @usableFromInline internal var capacity: Int
  /// The number of bytes written so far.
  @usableFromInline package internal(set) var count: Int

  /// Makes an empty buffer.
  /// - Parameter capacity: bytes to reserve; it grows by doubling.
  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    base = blogc_resize(nil, self.capacity)!
    count = 0
  }

  deinit {
    blogc_free(base)
  }

  /// `realloc` grows large blocks without a copy by remapping their pages.
  @inline(never) @usableFromInline
  internal mutating func grow(to needed: Int) {
    let larger = max(capacity * 2, needed)
    base = blogc_resize(base, larger)!
    capacity = larger
  }

  /// The last byte; 0 for an empty buffer.
  @inlinable @inline(__always)
  package var lastByte: UInt8 { count == 0 ? 0 : base[count - 1] }

  /// Makes room for more bytes.
  /// - Complexity: O(1) amortised.
  @inlinable @inline(__always)
  package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Appends a block of bytes. The pointer is only read during the call.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends one byte several times.
  @inlinable @inline(__always)
  package mutating func append(repeating byte: UInt8, count more: Int) {
    precondition(more >= 0)
    reserve(more)
    (base + count).update(repeating: byte, count: more)
    count += more
  }

  /// Reserves room for some bytes and lets a closure write them.
  /// - Parameters:
  ///   - most: the largest number of bytes that the closure may write.
  ///   - write: gets a pointer to the memory, which must not outlive the call, and returns the
  ///     number of bytes written.
  @inlinable @inline(__always)
  package mutating func append(upTo most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(most)
    let written = write(base + count)
    precondition(written >= 0 && written <= most)
    count += written
  }

  /// Appends a span of bytes.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends an array of bytes.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends part of an array of bytes: a text node as a range into its source.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: [UInt8], _ range: SourceRange) {
    append(bytes.span.extracting(range.start..<range.end))
  }

  /// Appends the UTF-8 of a string.
  ///
  /// For a literal the compiler chooses the overload for `StaticString`, which is cheaper.
  @_disfavoredOverload @inlinable @inline(__always)
  package mutating func append(_ text: String) {
    // Native Swift strings expose their bytes; only bridged strings must be copied first.
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      var text = text
      text.withUTF8 { append($0) }
    }
  }

  /// Appends a literal without making a `String`.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends an integer in decimal digits, without a `String`.
  package mutating func append(decimal value: Int) {
    if value < 0 { append(0x2D) }
    var rest = value.magnitude
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var index = buffer.count
      repeat {
        index -= 1
        buffer[index] = UInt8(0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      append(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[index...]))
    }
  }

  /// Truncates the buffer to an earlier length, for blocks that turn out to be blank.
  /// - Parameter mark: an earlier value of ``count``; a larger value has no effect.
  package mutating func truncate(to mark: Int) {
    count = min(count, max(mark, 0))
  }

  /// Empties the buffer and keeps its memory for the next page.
  package mutating func removeAll() {
    count = 0
  }

  /// The bytes written so far; the compiler ensures that the span does not outlive the next change
  /// of the buffer.
  @inlinable @inline(__always)
  package var span: Span<UInt8> {
    @_lifetime(borrow self) get {
      _overrideLifetime(Span(_unsafeStart: base, count: count), borrowing: self)
    }
  }

  /// Passes the bytes to a closure. The pointer must not leave it.
  @inlinable @inline(__always)
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// A copy of the bytes from an offset to the end.
  /// - Complexity: O(n).
  package func bytes(from mark: Int = 0) -> [UInt8] {
    Array(span.extracting(droppingFirst: mark))
  }

  /// The text from a mark to the end; bytes that are not UTF-8 become U+FFFD.
  /// - Complexity: O(n).
  package func text(from mark: Int = 0) -> String {
    String(decodingFast: span.extracting(droppingFirst: mark))
  }
}
