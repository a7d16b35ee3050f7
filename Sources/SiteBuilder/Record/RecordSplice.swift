internal import ContentData
internal import SiteModel

/// A record with some of its parts replaced: the rest is copied as it lies.
struct RecordSplice {
  /// A new mark in a row of the tables, and a new fingerprint of the file's bytes where they are others.
  private var rows: [(row: Int, mark: BuildRecord.Mark, content: UInt64?)] = []
  /// By section, in the order of their places.
  private var parts: [[(range: Range<Int>, bytes: [UInt8])]] = Array(
    repeating: [], count: RecordSections.Section.allCases.count)
  /// What stands in the place of the remarks; nil to leave them.
  var remarks: [UInt8]?
  var scanStart: Int64
  var clock: UInt64
  var showsClock: Bool

  /// A record that stays as it is but for when it was looked at.
  /// - Parameter clock: the fingerprint of the moment of the build.
  init(_ view: RecordView, scanStart: Int64, clock: UInt64) {
    self.scanStart = scanStart
    self.clock = clock
    showsClock = view.tables.showsClock
    let place = view.sections[.fixed].lowerBound + SiteResources.clock.number * 8
    replace(
      place..<(place + 8), in: .fixed, by: withUnsafeBytes(of: clock.littleEndian) { Array($0) })
  }

  /// Gives a row another mark.
  mutating func setMark(
    ofRow row: Int, _ mark: BuildRecord.Mark, content: UInt64? = nil
  ) {
    rows.append((row, mark, content))
  }

  /// Replaces bytes of a section.
  mutating func replace(
    _ range: Range<Int>, in section: RecordSections.Section, by bytes: [UInt8]
  ) {
    parts[section.rawValue].append((range, bytes))
  }

  /// The whole record.
  /// - Complexity: O(size of the record), most of it copied in large pieces.
  func encoded(_ view: RecordView) -> [UInt8] {
    let old = view.bytes
    let tables = view.tables
    let remarks = remarks ?? Array(old[tables.remarksStart..<tables.length])
    let length = tables.remarksStart + remarks.count
    var all: [UInt8] = []
    all.reserveCapacity(
      old.count + remarks.count + parts.joined().reduce(0) { $0 + $1.bytes.count })
    all.append(contentsOf: old[..<tables.remarksStart])
    all.append(contentsOf: remarks)
    func set(_ number: UInt64, at place: Int) {
      all.withUnsafeMutableBytes {
        $0.storeBytes(of: number.littleEndian, toByteOffset: place, as: UInt64.self)
      }
    }
    for (row, mark, content) in rows {
      let place = RecordTables.rowsStart + row * RecordTables.rowSize
      set(UInt64(bitPattern: Int64(mark.size)), at: place)
      set(UInt64(bitPattern: mark.modified), at: place + 8)
      set(UInt64(bitPattern: mark.changed), at: place + 16)
      set(mark.inode, at: place + 24)
      if let content { set(content, at: place + 32) }
    }
    let flags =
      (showsClock ? RecordTables.showsClockFlag : 0)
      | (tables.scanHadRemarks ? RecordTables.scanHadRemarksFlag : 0)
    for (field, number) in [
      (RecordTables.Field.length, UInt64(length)), (.flags, flags), (.clock, clock),
      (.scanStart, UInt64(bitPattern: scanStart)),
    ] {
      set(number, at: RecordTables.place(of: field))
    }
    let fingerprint = Fingerprint.of(all, from: RecordTables.place(of: .length))
    set(fingerprint, at: RecordTables.place(of: .fingerprint))

    var ends: [Int] = []
    var end = 0
    for section in RecordSections.Section.allCases {
      end += view.sections[section].count
      for part in parts[section.rawValue] { end += part.bytes.count - part.range.count }
      ends.append(end)
    }
    all.append(contentsOf: [UInt8](repeating: 0, count: 8))
    all.append(contentsOf: RecordSections(ends: ends).encoded)
    for section in RecordSections.Section.allCases {
      let range = view.sections[section]
      var index = range.lowerBound
      for part in parts[section.rawValue].sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      {
        all.append(contentsOf: old[index..<part.range.lowerBound])
        all.append(contentsOf: part.bytes)
        index = part.range.upperBound
      }
      all.append(contentsOf: old[index..<range.upperBound])
    }
    set(Fingerprint.of(all, from: length + 8), at: length)
    return all
  }
}
