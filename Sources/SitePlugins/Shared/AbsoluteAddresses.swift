internal import ContentData
internal import SiteModel
internal import SourceText

/// Writes the absolute URLs of a site's pages: `url | absolute_url | xml_escape` without a string
/// for each.
struct AbsoluteAddresses: Sendable {
  private let address: SiteAddress
  /// The prefix of a plain path; nil when the URL needs escaping or normalising.
  private let plainPrefix: String?
  /// The plain prefix, escaped for XML.
  private let prefix: [UInt8]?

  init(_ address: SiteAddress) {
    self.address = address
    guard let sample = address.absolute("/x"), sample.utf8.last == 0x78 else {
      plainPrefix = nil
      prefix = nil
      return
    }
    let plain = String(sample.dropLast(2))
    var escaped = OutputBuffer(capacity: 128)
    escaped.append(escapingXML: plain)
    plainPrefix = plain
    prefix = escaped.bytes()
  }

  /// The absolute URL of a page, not escaped.
  func absolute(_ url: String) -> String {
    if let plainPrefix, Self.isPlain(url) { return plainPrefix + url }
    return address.absolute(url) ?? url
  }

  /// Appends the absolute URL of a page.
  /// - Parameter url: the page's own, beginning with a slash.
  /// - Complexity: O(n).
  func append(_ url: String, to buffer: inout OutputBuffer) {
    if let prefix, Self.isPlain(url) {
      buffer.append(prefix)
      buffer.append(url)
    } else {
      buffer.append(escapingXML: address.absolute(url) ?? url)
    }
  }

  /// Returns true if a path is in normal form and needs no escaping: letters, digits, `-_~`, dots inside
  /// names, and percent-encoded bytes above ASCII, as in permalinks.
  private static func isPlain(_ url: String) -> Bool {
    var previous: UInt8 = 0
    var escape = 0
    for byte in url.utf8 {
      if escape > 0 {
        guard ASCII.isDigit(byte) || byte &- 0x41 < 6 else { return false }
        if escape == 2, byte < 0x38 { return false }
        escape -= 1
        continue
      }
      switch byte {
      case 0x2F: if previous == 0x2F { return false }
      case 0x2E: if previous == 0x2F { return false }
      case 0x25: escape = 2
      case 0x2D, 0x5F, 0x7E: break
      default: guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else { return false }
      }
      previous = byte
    }
    return url.utf8.first == 0x2F && escape == 0
  }
}

extension OutputBuffer {
  /// Appends a string, escaped as by `xml_escape`.
  mutating func append(escapingXML text: String) {
    append(escapingXML: text.utf8.span)
  }

  /// Appends a moment in the format of `date_to_xmlschema`, in the site's zone:
  /// `2016-02-26T19:30:00+09:00`.
  mutating func append(xmlSchema moment: Timestamp, zone: TimeZoneRules) {
    let local = moment.localized(in: zone)
    let civil = local.civil
    append(digits: civil.year, 4)
    append(0x2D)
    append(digits: civil.month, 2)
    append(0x2D)
    append(digits: civil.day, 2)
    append(0x54)
    append(digits: civil.hour, 2)
    append(0x3A)
    append(digits: civil.minute, 2)
    append(0x3A)
    append(digits: civil.second, 2)
    let minutes = abs(Int(local.offset)) / 60
    append(local.offset < 0 ? 0x2D : 0x2B)
    append(digits: minutes / 60, 2)
    append(0x3A)
    append(digits: minutes % 60, 2)
  }

  private mutating func append(digits number: Int, _ width: Int) {
    guard number >= 0, number < 10_000 else {
      append(decimal: number)
      return
    }
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      append(UInt8(0x30 + number / divisor % 10))
      divisor /= 10
    }
  }
}
