extension TimeZoneRules {
  /// Reads a zone file: TZif of any version (RFC 8536), as `/usr/share/zoneinfo` holds them.
  ///
  /// - Parameter tzif: the file's bytes; they are untrusted, so every count is checked.
  /// - Returns: nil when the bytes are no zone file.
  /// - Complexity: O(n).
  package convenience init?(tzif bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0) else { return nil }
    var header = first
    var wide = false
    if first.version >= 0x32 {
      // Versions 2 and up repeat everything with 64-bit times after the 32-bit block.
      guard let second = Header(bytes, at: 44 + first.bodySize(timeSize: 4)) else { return nil }
      header = second
      wide = true
    }
    let timeSize = wide ? 8 : 4
    let body = header.start + 44
    guard header.kindCount > 0, body + header.bodySize(timeSize: timeSize) <= bytes.count else {
      return nil
    }
    var transitions: [Int64] = []
    transitions.reserveCapacity(header.transitionCount)
    for index in 0..<header.transitionCount {
      let time = Self.integer(bytes, at: body + index * timeSize, size: timeSize)
      if let last = transitions.last, time < last { return nil }
      transitions.append(time)
    }
    let indexStart = body + header.transitionCount * timeSize
    let kindIndexes = Array(bytes[indexStart..<(indexStart + header.transitionCount)])
    let kindStart = indexStart + header.transitionCount
    let namesStart = kindStart + header.kindCount * 6
    var kinds: [Kind] = []
    for index in 0..<header.kindCount {
      let place = kindStart + index * 6
      let nameOffset = Int(bytes[place + 5])
      guard nameOffset < header.nameBytes else { return nil }
      let name = bytes[(namesStart + nameOffset)..<(namesStart + header.nameBytes)]
        .prefix { $0 != 0 }
      kinds.append(
        Kind(
          offset: Int(Self.integer(bytes, at: place, size: 4)),
          abbreviation: String(decoding: name, as: UTF8.self)))
    }
    guard kindIndexes.allSatisfy({ Int($0) < kinds.count }) else { return nil }
    var footer: POSIXTimeZone?
    let footerStart = body + header.bodySize(timeSize: timeSize)
    if wide, footerStart < bytes.count, bytes[footerStart] == 0x0A {
      footer = POSIXTimeZone(Array(bytes[(footerStart + 1)...].prefix { $0 != 0x0A }))
    }
    self.init(
      transitions: transitions, kindIndexes: kindIndexes, kinds: kinds, footer: footer)
  }

  /// The counts at the head of a block.
  private struct Header {
    let start: Int
    let version: UInt8
    let isUTCount: Int
    let isStandardCount: Int
    let leapCount: Int
    let transitionCount: Int
    let kindCount: Int
    let nameBytes: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start >= 0, start + 44 <= bytes.count,
        bytes[start..<(start + 4)].elementsEqual("TZif".utf8)
      else { return nil }
      let counts = (0..<6).map { index in
        Int(
          UInt32(
            truncatingIfNeeded: TimeZoneRules.integer(
              bytes, at: start + 20 + index * 4, size: 4)))
      }
      // No real zone comes near these numbers.
      guard counts.allSatisfy({ $0 < 1 << 20 }) else { return nil }
      self.start = start
      version = bytes[start + 4]
      isUTCount = counts[0]
      isStandardCount = counts[1]
      leapCount = counts[2]
      transitionCount = counts[3]
      kindCount = counts[4]
      nameBytes = counts[5]
    }

    func bodySize(timeSize: Int) -> Int {
      transitionCount * (timeSize + 1) + kindCount * 6 + nameBytes + leapCount * (timeSize + 4)
        + isStandardCount + isUTCount
    }
  }

  /// A big-endian signed integer of 4 or 8 bytes.
  private static func integer(_ bytes: [UInt8], at offset: Int, size: Int) -> Int64 {
    var value: UInt64 = 0
    for index in 0..<size { value = value << 8 | UInt64(bytes[offset + index]) }
    return size == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(truncatingIfNeeded: value)
  }
}
