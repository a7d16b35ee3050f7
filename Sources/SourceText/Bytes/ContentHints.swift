/// Flags for byte patterns that occur in a text, found during the UTF-8 check.
package struct ContentHints: Sendable, Hashable {
  /// True if a `~` occurs.
  package var holdsTilde = false
  /// True if `{{` or `{%` occurs.
  package var holdsLiquid = false

  package init() {}

  /// Examines the bytes of a range, and the byte after it.
  mutating func note(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for index in range {
      if bytes[index] == UInt8(ascii: "~") { holdsTilde = true }
      if bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
      {
        holdsLiquid = true
      }
    }
  }
}
