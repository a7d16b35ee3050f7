/// Makes strings from bytes at the speed of memory: the standard library's decoding checks each byte
/// separately.
extension String {
  /// The string of bytes that are known to be UTF-8, such as a part of another string.
  /// - Complexity: O(n), one copy.
  package init(validUTF8 bytes: Span<UInt8>) {
    self.init(copying: UTF8Span(unchecked: bytes))
  }

  /// The string of bytes; invalid UTF-8 becomes U+FFFD.
  /// - Complexity: O(n), sixteen bytes or more at a time.
  package init(decodingFast bytes: Span<UInt8>) {
    if bytes.count >= 16, UTF8Check.isValid(bytes) {
      self.init(validUTF8: bytes)
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }

  /// The string of bytes, decoded by the standard library; invalid UTF-8 becomes U+FFFD.
  /// - Complexity: O(n).
  @inlinable
  package init(decoding bytes: Span<UInt8>, as encoding: UTF8.Type) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
