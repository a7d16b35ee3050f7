package import ContentData
internal import Liquid
package import SourceText

/// A rendered body: HTML bytes that templates print without a copy.
///
/// As a drop, its plain value is the text: filters get a string, an output tag copies the bytes.
package final class RenderedBody: Sendable {
  /// The bytes, UTF-8.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension RenderedBody: Drop {
  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? { nil }

  package func object(noting reads: inout ReadSet) -> Object { Object() }

  /// The text. - Complexity: O(n), a new string each time.
  package func plainValue(noting reads: inout ReadSet) -> Value? {
    let bytes = bytes
    return .string(String(decodingFast: bytes.span))
  }
}

extension RenderedBody: BytesDrop {
  /// Appends the bytes.
  package func write(into buffer: inout OutputBuffer) { buffer.append(bytes) }

  package func write(into buffer: inout OutputBuffer, noting reads: inout ReadSet) {
    buffer.append(bytes)
  }
}
