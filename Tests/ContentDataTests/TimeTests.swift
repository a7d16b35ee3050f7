import ContentData
import Foundation
import SourceText
import Testing

/// The answers in `Fixtures/*.tsv` were given by Ruby 3.1; `Fixtures/ruby-times.rb` records them.
@Suite("Times")
struct TimeTests {
  static let tokyo = TimeZoneRules(posix: "JST-9")!

  /// `local 1456453815.123456789 [offset]` as a moment.
  static func moment(_ text: String) -> Timestamp {
    let words = text.split(separator: " ")
    let number = words[1].split(separator: ".")
    let flavor: Timestamp.Flavor =
      switch words[0] {
      case "utc": .utc
      case "local": .local
      case "fixed": .fixed
      default: .date
      }
    return Timestamp(
      seconds: Int64(number[0])!, nanoseconds: Int(number[1])!,
      offset: flavor == .local ? 32_400 : words.count > 2 ? Int(words[2])! : 0, flavor: flavor)
  }

  static func describe(_ moment: Timestamp?) -> String {
    guard let moment else { return "error" }
    let digits = String(1_000_000_000 + moment.nanoseconds).dropFirst()
    return "\(moment.flavor) \(moment.seconds).\(digits) \(moment.offset)"
  }

  @Test("strftime prints what Ruby prints")
  func strftime() throws {
    let rows = try Fixtures.rows("strftime.tsv")
    #expect(rows.count > 1800)
    for row in rows {
      var buffer = OutputBuffer()
      Self.moment(row[0]).format(row[1], zone: Self.tokyo, into: &buffer)
      #expect(buffer.text() == row[2], "\(row[0]) \(row[1])")
    }
  }

  @Test("a text means the moment that Ruby's Time.parse finds")
  func parsing() throws {
    let now = Timestamp(seconds: 1_500_000_000)
    for row in try Fixtures.rows("time-parse.tsv") {
      let found = Timestamp(parsing: row[0], zone: Self.tokyo, now: now)
      #expect(Self.describe(found) == row[1], "\(row[0])")
    }
  }

  @Test(
    "without a clock, a text that names no year is refused", arguments: ["10:00", "Feb 26", "5pm"])
  func noClock(text: String) {
    #expect(Timestamp(parsing: text, zone: .utc) == nil)
  }

  @Test(
    "Time#to_s and Date#to_s",
    arguments: [
      ("local 1456453815.5", "2016-02-26 11:30:15 +0900"),
      ("utc 1456453815.0", "2016-02-26 02:30:15 UTC"),
      ("fixed 1456453815.0 -12600", "2016-02-25 23:00:15 -0330"),
      ("date 1456444800.0", "2016-02-26"),
    ])
  func text(moment: String, expected: String) {
    var buffer = OutputBuffer()
    Self.moment(moment).appendText(to: &buffer)
    #expect(buffer.text() == expected)
  }

  @Test("a huge width stops at the limit")
  func hugeWidth() {
    var buffer = OutputBuffer()
    Timestamp(seconds: 0).format("%99999999999999999999d", zone: .utc, into: &buffer)
    #expect(buffer.count == 1024)
  }

  @Test("every day of 800 years there and back")
  func civilRoundTrip() {
    var previous = CivilTime(secondsSinceEpoch: -146_097 * 86_400)
    for day in (-146_097 + 1)...146_097 {
      let civil = CivilTime(secondsSinceEpoch: Int64(day) * 86_400)
      guard civil.daysSinceEpoch == day, civil.isRealDate else {
        Issue.record("day \(day) is \(civil)")
        return
      }
      let isNext =
        civil.day == previous.day + 1 && civil.month == previous.month
        || civil.day == 1
          && previous.day == CivilTime.days(inMonth: previous.month, of: previous.year)
      guard isNext else {
        Issue.record("\(civil) does not follow \(previous)")
        return
      }
      previous = civil
    }
  }
}

@Suite("Time zones")
struct TimeZoneTests {
  @Test(
    "a POSIX rule knows summer and winter",
    arguments: [
      // Around both changes of 2016 in New York, and in the southern hemisphere.
      ("EST5EDT,M3.2.0,M11.1.0", 1_457_852_399, -18_000, "EST"),
      ("EST5EDT,M3.2.0,M11.1.0", 1_457_852_400, -14_400, "EDT"),
      ("EST5EDT,M3.2.0,M11.1.0", 1_478_411_999, -14_400, "EDT"),
      ("EST5EDT,M3.2.0,M11.1.0", 1_478_412_000, -18_000, "EST"),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_456_453_815, 39_600, "AEDT"),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_470_000_000, 36_000, "AEST"),
      ("<+0330>-3:30", 0, 12_600, "+0330"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_456_453_815, 0, "GMT"),
      ("XXX3YYY,J60/0,J300", 1_456_801_200, -7_200, "YYY"),
      ("XXX3YYY,59,300", 1_456_700_000, -10_800, "XXX"),
    ])
  func posix(rule: String, seconds: Int64, offset: Int, name: String) throws {
    let zone = try #require(TimeZoneRules(posix: rule))
    #expect(zone.offset(atUTC: seconds) == offset)
    #expect(zone.abbreviation(atUTC: seconds) == name)
  }

  @Test(
    "a malformed rule is none",
    arguments: [
      "", "J", "JST", "-9", "EST5EDT,M13.1.0,M1.1.0", "EST5EDT,M3.2.0", "<+03-3", "EST5EDT,x",
    ])
  func malformed(rule: String) {
    #expect(TimeZoneRules(posix: rule) == nil)
  }

  @Test("a skipped local time moves on, a doubled one is the later")
  func gaps() throws {
    let zone = try #require(TimeZoneRules(posix: "EST5EDT,M3.2.0,M11.1.0"))
    func shown(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> String {
      var buffer = OutputBuffer()
      Timestamp(
        local: CivilTime(year: 2016, month: month, day: day, hour: hour, minute: minute), zone: zone
      ).format("%F %T %z %Z", zone: zone, into: &buffer)
      return buffer.text()
    }
    // Ruby's Time.local under TZ=America/New_York.
    #expect(shown(3, 13, 2, 30) == "2016-03-13 03:30:00 -0400 EDT")
    #expect(shown(11, 6, 1, 30) == "2016-11-06 01:30:00 -0500 EST")
    #expect(shown(7, 1, 12, 0) == "2016-07-01 12:00:00 -0400 EDT")
  }

  /// The bytes of a version 2 zone file with two kinds and a footer.
  static func tzif(footer: String) -> [UInt8] {
    func header(_ counts: [UInt8]) -> [UInt8] {
      Array("TZif2".utf8) + Array(repeating: 0, count: 15) + counts.flatMap { [0, 0, 0, $0] }
    }
    let kinds: [UInt8] = [0, 0, 0x7E, 0x90, 0, 0, 0, 0, 0x8C, 0xA0, 1, 4]
    let old = header([0, 0, 0, 0, 1, 4]) + kinds.prefix(6) + Array("JST\0".utf8)
    let times: [UInt8] =
      [0xFF, 0xFF, 0xFF, 0xFF, 0xD7, 0x3E, 0x1E, 0x90] + [0, 0, 0, 0, 0x10, 0, 0, 0]
    return old + header([0, 0, 0, 2, 2, 8]) + times + [1, 0] + kinds + Array("JST\0JDT\0".utf8)
      + Array("\n\(footer)\n".utf8)
  }

  @Test("a zone file is read with its table and its footer")
  func zoneFile() throws {
    let zone = try #require(TimeZoneRules(tzif: Self.tzif(footer: "JST-9")))
    #expect(zone.offset(atUTC: -700_000_000) == 32_400)
    #expect(zone.abbreviation(atUTC: 0) == "JDT")
    #expect(zone.offset(atUTC: 0) == 36_000)
    #expect(zone.abbreviation(atUTC: 1_456_453_815) == "JST")
  }

  /// The answers of Ruby's `Time.at` in these zones: `Fixtures/zones.tsv`. Skipped without zone
  /// files.
  @Test(
    "the machine's zone files say what Ruby says, past the end of their tables too",
    .enabled(
      if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Tokyo"),
      "the machine has no zone files"))
  func machine() throws {
    for row in try Fixtures.rows("zones.tsv") {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(row[0])")))
      let zone = try #require(TimeZoneRules(tzif: bytes))
      let seconds = try #require(Int64(row[1]))
      #expect(zone.offset(atUTC: seconds) == Int(row[2]), "\(row)")
      #expect(zone.abbreviation(atUTC: seconds) == row[3], "\(row)")
    }
  }

  @Test("a damaged zone file is refused and never read past its end")
  func damaged() {
    let whole = Self.tzif(footer: "JST-9")
    for length in 0..<(whole.count - 7) {
      #expect(TimeZoneRules(tzif: Array(whole.prefix(length))) == nil)
    }
    for index in whole.indices {
      var copy = whole
      copy[index] ^= 0xFF
      _ = TimeZoneRules(tzif: copy)?.offset(atUTC: 0)
    }
  }

  @Test(
    "a time out of its range counts where Ruby subtracts an offset from it",
    arguments: [
      ("2020-3-19 29:39:08 +0800", "2020-03-19 21:39:08"),
      ("2020-03-19 33:00:00 +0900", "2020-03-20 00:00:00"),
      ("2020-03-19 10:75:00 +0530", "2020-03-19 05:45:00"),
      ("2020-03-31 40:00:00 +0100", nil),
      ("2020-03-19 24:30:00 -0100", "2020-03-20 01:30:00"), ("2020-03-19 29:39:08", nil),
      ("2020-03-19 29:39:08 +0000", nil), ("2020-03-19 10:75:00 +0900", nil),
      ("2020-03-32 29:39:08 +0800", nil),
    ] as [(String, String?)])
  func outOfRange(_ text: String, _ shown: String?) {
    let moment = Timestamp(parsing: text, zone: .utc)
    var buffer = OutputBuffer(capacity: 64)
    moment?.localized(in: .utc).format("%F %T", zone: .utc, into: &buffer)
    #expect(moment.map { _ in buffer.text() } == shown)
  }
}
