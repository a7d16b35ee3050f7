/// A moment like Ruby's Time: nanoseconds since 1970 and the offset of the zone in which it is shown;
/// or a Ruby Date, which has neither.
///
/// It has 16 bytes and no pointer. ``Flavor`` and the site's ``TimeZoneRules`` decide what `%Z`
/// prints.
@usableFromInline package struct Timestamp: Sendable, Hashable {
  /// The Ruby object that it stands for, which decides how it is printed.
  package enum Flavor: UInt8, Sendable {
    /// A Time in UTC: printed with `UTC`.
    case utc
    /// A Time in the site's zone.
    case local
    /// A Time with an offset that an author wrote; it has no zone name.
    case fixed
    /// A Date: printed as `2016-02-26`.
    case date
  }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  package var seconds: Int64
  /// Nanoseconds in the low 30 bits, the flavor above them.
  private var packed: UInt32
  /// Seconds east of UTC.
  package var offset: Int32

  /// Makes a moment.
  /// - Parameters:
  ///   - seconds: whole seconds since the epoch, rounded down.
  ///   - nanoseconds: 0 to 999,999,999.
  ///   - offset: seconds east of UTC that it is shown with.
  ///   - flavor: which Ruby object it stands for.
  package init(seconds: Int64, nanoseconds: Int = 0, offset: Int = 0, flavor: Flavor = .utc) {
    self.seconds = seconds
    self.packed = UInt32(nanoseconds) | UInt32(flavor.rawValue) << 30
    self.offset = Int32(offset)
  }

  /// Makes the moment that a number of an author or a template means, in UTC.
  /// - Parameter seconds: seconds since the epoch.
  /// - Returns: nil for 35 million years and more from the epoch, where the year would overflow.
  package init?(writtenSeconds seconds: Int) {
    guard seconds.magnitude < 1 << 50 else { return nil }
    self.init(seconds: Int64(seconds))
  }

  /// Nanoseconds after ``seconds``.
  package var nanoseconds: Int { Int(packed & 0x3FFF_FFFF) }
  /// Which Ruby object it stands for.
  package var flavor: Flavor { Flavor(rawValue: UInt8(packed >> 30))! }
}

extension Timestamp: Comparable {
  @usableFromInline package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
