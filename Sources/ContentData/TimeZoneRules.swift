/// The offsets of a time zone from UTC over time: the content of one zone file.
///
/// An immutable object, so that passing it costs one reference. The caller makes it from the bytes of
/// `/usr/share/zoneinfo/…` or from a POSIX `TZ` string; nothing here reads the disk or the environment, so a build
/// depends on its inputs only.
package final class TimeZoneRules: Sendable {
  /// One kind of time that the zone has: standard or summer time.
  struct Kind: Sendable, Hashable {
    /// Seconds east of UTC.
    var offset: Int
    /// The abbreviation: `JST`.
    var abbreviation: String
  }

  /// The moments at which the kind changes, ascending; `kindIndexes` has as many entries.
  let transitions: [Int64]
  let kindIndexes: [UInt8]
  let kinds: [Kind]
  /// The rule that applies after the last transition.
  let footer: POSIXTimeZone?

  /// UTC itself.
  package static let utc = TimeZoneRules(
    transitions: [], kindIndexes: [], kinds: [Kind(offset: 0, abbreviation: "UTC")], footer: nil)

  init(transitions: [Int64], kindIndexes: [UInt8], kinds: [Kind], footer: POSIXTimeZone?) {
    self.transitions = transitions
    self.kindIndexes = kindIndexes
    self.kinds = kinds
    self.footer = footer
  }

  /// Makes rules from a POSIX `TZ` string such as `JST-9` or `EST5EDT,M3.2.0,M11.1.0`; nil when it is not one.
  package convenience init?(posix text: String) {
    guard let rule = POSIXTimeZone(Array(text.utf8)) else { return nil }
    self.init(transitions: [], kindIndexes: [], kinds: [rule.standard], footer: rule)
  }

  /// Makes the rules for an unknown zone name: UTC, with the leading letters of the name as the abbreviation, as in
  /// the C library.
  package convenience init(unknown name: String) {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    let abbreviation = letters.count >= 3 ? String(Substring(letters)) : ""
    self.init(
      transitions: [], kindIndexes: [], kinds: [Kind(offset: 0, abbreviation: abbreviation)],
      footer: nil)
  }

  /// The kind of time that holds at a moment.
  /// - Complexity: O(log number of transitions).
  func kind(atUTC seconds: Int64) -> Kind {
    guard let last = transitions.last else { return footer?.kind(atUTC: seconds) ?? kinds[0] }
    if seconds >= last {
      return footer?.kind(atUTC: seconds) ?? kinds[Int(kindIndexes[kindIndexes.count - 1])]
    }
    // The first transition after the moment; the kind before the first is the file's first kind.
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? kinds[0] : kinds[Int(kindIndexes[low - 1])]
  }

  /// Seconds east of UTC at a moment given in seconds since 1970 UTC.
  package func offset(atUTC seconds: Int64) -> Int {
    kind(atUTC: seconds).offset
  }

  /// The zone's abbreviation at a moment: what `%Z` prints.
  package func abbreviation(atUTC seconds: Int64) -> String {
    kind(atUTC: seconds).abbreviation
  }

  /// Seconds east of UTC when the zone's clocks show a time.
  ///
  /// - Parameter wall: the shown time in seconds since 1970-01-01T00:00:00 on the same clock.
  /// - Returns: for a time that occurs twice the later offset, for a skipped time the offset before the
  ///   gap: what Ruby's `Time.local` takes.
  package func offset(atLocal wall: Int64) -> Int {
    let before = offset(atUTC: wall - 86_400)
    let after = offset(atUTC: wall + 86_400)
    if offset(atUTC: wall - Int64(after)) == after { return after }
    return before
  }
}
