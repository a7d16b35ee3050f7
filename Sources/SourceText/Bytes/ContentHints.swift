/// Byte patterns that occur somewhere in a text, found while it was checked for UTF-8.
package struct ContentHints: Sendable, Hashable {
  /// True if a `~` occurs.
  package var holdsTilde = false
  /// True if `{{` or `{%` occurs.
  package var holdsLiquid = false

  package init() {}

  /// Looks at the bytes of a range, and at the one that follows each.
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
