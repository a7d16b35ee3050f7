internal import SiteSources
internal import ContentData
internal import SiteModel
internal import SourceText

/// A manifest with some of its parts replaced: the rest is copied unchanged.
struct ManifestPatch {
  /// A new stamp in a row of the tables, and a new fingerprint where the file's bytes changed.
  private var rows: [(row: Int, stamp: FileStamp, content: UInt64?)] = []
  /// The replacements in each section, in the order of their positions.
  private var parts: [[(range: Range<Int>, bytes: [UInt8])]] = Array(
    repeating: [], count: ManifestSections.Section.allCases.count)
  /// The encoded diagnostics to repeat; nil to leave them unchanged.
  var diagnostics: [UInt8]?
  var environment: UInt64
  var scanStart: Int64
  var clock: UInt64
  var showsClock: Bool

  /// A manifest in which only the time of the build changes.
  /// - Parameter clock: the fingerprint of the moment of the build.
  init(_ view: ManifestReader, scanStart: Int64, clock: UInt64) {
    self.scanStart = scanStart
    self.clock = clock
    environment = view.tables.environment
    showsClock = view.tables.showsClock
    let place = view.sections[.fixed].lowerBound + SiteResources.clock.number * 8
    var bytes: [UInt8] = []
    bytes.append(word: clock)
    replace(place..<(place + 8), in: .fixed, by: bytes)
  }

  /// Gives a row another stamp.
  mutating func setStamp(
    ofRow row: Int, _ stamp: FileStamp, content: UInt64? = nil
  ) {
    rows.append((row, stamp, content))
  }

  /// Replaces bytes of a section.
  mutating func replace(
    _ range: Range<Int>, in section: ManifestSections.Section, by bytes: [UInt8]
  ) {
    parts[section.rawValue].append((range, bytes))
  }

  /// The way to apply a patch.
  enum Outcome {
    /// The whole manifest is written again.
    case whole([UInt8])
    /// No position changes: some bytes are overwritten, the front last.
    case patches([BytePatch], front: BytePatch, head: [UInt8])
  }

  /// Builds the new manifest from the old one.
  /// - Complexity: O(size of the tables and of the sections that change).
  func outcome(_ view: ManifestReader) -> Outcome {
    let (tables, places) = newTables(view)
    var changed: [[UInt8]?] = []
    var ends: [Int] = []
    var end = 0
    let seal = view.tables.seal
    var seals: [UInt64] = []
    var moves = tables.count != view.tables.length
    for section in ManifestSections.Section.allCases {
      let old = view.sections[section]
      let new = newSection(section, view)
      if let new, new.count != old.count { moves = true }
      end += new?.count ?? old.count
      ends.append(end)
      seals.append(new.map { seal.number(of: $0) } ?? view.sections.seal(of: section))
      changed.append(new)
    }
    let head = ManifestSections(ends: ends, seals: seals).head
    if moves {
      var all = tables
      all.reserveCapacity(tables.count + head.count + end)
      all += head
      for section in ManifestSections.Section.allCases {
        if let new = changed[section.rawValue] {
          all += new
        } else {
          all += view.bytes[view.sections[section]]
        }
      }
      return .whole(all)
    }
    var patches = places.map { BytePatch(start: $0.lowerBound, bytes: Array(tables[$0])) }
    patches.append(BytePatch(start: tables.count, bytes: head))
    for part in parts.joined() {
      patches.append(BytePatch(start: tables.count + part.range.lowerBound, bytes: part.bytes))
    }
    let front = ManifestIndex.magic.count..<ManifestIndex.rowsStart
    return .patches(
      patches, front: BytePatch(start: front.lowerBound, bytes: Array(tables[front])), head: head)
  }

  /// The new tables, and the ranges after their front that differ from the old ones.
  private func newTables(_ view: ManifestReader) -> (bytes: [UInt8], places: [Range<Int>]) {
    let old = view.tables
    var all = old.copy()
    var places: [Range<Int>] = []
    if let diagnostics, !diagnostics.elementsEqual(all[old.diagnosticsStart...]) {
      all.replaceSubrange(old.diagnosticsStart..., with: diagnostics)
      places.append(old.diagnosticsStart..<all.count)
    }
    func set(_ number: UInt64, at place: Int) {
      all.set(word: number, at: place)
    }
    for (row, stamp, content) in rows {
      let place = ManifestIndex.rowsStart + row * ManifestIndex.rowSize
      set(UInt64(bitPattern: Int64(stamp.size)), at: place)
      set(UInt64(bitPattern: stamp.modified), at: place + 8)
      set(UInt64(bitPattern: stamp.changed), at: place + 16)
      set(stamp.inode, at: place + 24)
      if let content { set(content, at: place + 32) }
      places.append(place..<(place + 40))
    }
    let flags =
      (showsClock ? ManifestIndex.showsClockFlag : 0)
      | (old.scanHadDiagnostics ? ManifestIndex.scanHadDiagnosticsFlag : 0)
      | (old.isNamedByClock ? ManifestIndex.isNamedByClockFlag : 0)
    set(UInt64(all.count), at: ManifestIndex.place(of: .length))
    set(flags, at: ManifestIndex.place(of: .flags))
    set(environment, at: ManifestIndex.place(of: .environment))
    set(clock, at: ManifestIndex.place(of: .clock))
    set(UInt64(bitPattern: scanStart), at: ManifestIndex.place(of: .scanStart))
    let number = old.seal.number(of: all, from: ManifestIndex.place(of: .length))
    set(number, at: ManifestIndex.place(of: .fingerprint))
    return (all, places)
  }

  /// A section with its parts replaced; nil when it stays as it is.
  private func newSection(
    _ section: ManifestSections.Section, _ view: ManifestReader
  ) -> [UInt8]? {
    let parts = parts[section.rawValue]
    if parts.allSatisfy({ view.bytes[$0.range].elementsEqual($0.bytes) }) { return nil }
    let range = view.sections[section]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(range.count) { $0 + $1.bytes.count })
    var index = range.lowerBound
    for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += view.bytes[index..<part.range.lowerBound]
      bytes += part.bytes
      index = part.range.upperBound
    }
    return bytes + view.bytes[index..<range.upperBound]
  }
}

/// Bytes that take the place of as many others in a manifest's file.
struct BytePatch {
  let start: Int
  var bytes: [UInt8]
}
