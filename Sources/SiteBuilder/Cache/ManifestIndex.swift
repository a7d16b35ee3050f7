internal import SiteSources
internal import SourceText
internal import FileSystem
internal import ContentData
internal import SiteModel

/// The front part of a manifest: everything that decides whether a build would change anything.
///
/// Stamps have a fixed size and names end with a zero byte, so that both are compared in place. A no-op build decodes
/// nothing and creates no strings.
struct ManifestIndex: Sendable {
  /// Changes with the format: a manifest of another format leads to a full build.
  static let magic: [UInt8] = Array("blogc record 8\n\n".utf8)

  /// The numbers at the front, by their place after the magic.
  enum Field: Int, CaseIterable {
    /// The signature of the numbers that follow it and of the head of the sections, see ``CacheTrust``.
    case signature0
    case signature1
    case signature2
    case signature3
    /// The authentication code of everything from ``length`` to the end of the tables, see
    /// ``ManifestSeal``.
    case fingerprint
    /// Where the tables end and the rest of the manifest begins.
    case length
    case environment
    case scanStart
    /// The earliest date that was in the future at that build; the largest number for none.
    case nextDue
    /// The latest date that was in the past at that build; the smallest number for none.
    case lastDue
    case flags
    case clock
    case posts
    case pages
    case files
    case folders
    case entries
    case outputFolders
    case outputs
    /// Where the names begin.
    case names
    /// Where the warnings to be repeated begin.
    case diagnostics
  }

  static let rowsStart = magic.count + Field.allCases.count * 8
  /// The size of a row: size, modified, changed, inode, content, and the place of the name with a flag.
  static let rowSize = 48
  static let showsClockFlag: UInt64 = 1
  static let scanHadDiagnosticsFlag: UInt64 = 2
  static let isNamedByClockFlag: UInt64 = 4

  private enum Storage {
    case array([UInt8])
    /// The manifest's file itself: a build that changes nothing copies none of it.
    case file(FileMapping)

    func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
      switch self {
      case .array(let bytes): body(bytes.span)
      case .file(let mapping): body(mapping.bytes)
      }
    }
  }

  private let storage: Storage
  /// Computes the authentication codes of the manifest's parts.
  let seal: ManifestSeal
  let environment: UInt64
  let scanStart: Int64
  let nextDue: Int64?
  let lastDue: Int64?
  let showsClock: Bool
  /// True if the URL of any document shows the moment of that build.
  let isNamedByClock: Bool
  /// True if listing the source reported a diagnostic: then the source is listed again.
  let scanHadDiagnostics: Bool
  /// The fingerprint of the clock of that build.
  let clock: UInt64
  let posts: Int
  let pages: Int
  let files: Int
  /// The rows of the folders of the source that were scanned.
  let folders: Range<Int>
  /// The rows of the files of the source.
  let entries: Range<Int>
  /// The rows of the folders of the destination, in the order in which their first files occur. In place of
  /// the content's fingerprint, each has the number of its first file among the files of the destination.
  let outputFolders: Range<Int>
  /// The rows of the files of the destination.
  let outputs: Range<Int>
  private let namesStart: Int
  /// Where the warnings to be repeated begin.
  let diagnosticsStart: Int
  /// Where the rest of the manifest begins.
  let length: Int

  /// The length of the tables, from the first bytes of a manifest; nil when it is not one.
  static func length(ofManifestBeginningWith start: [UInt8]) -> Int? {
    guard start.count >= rowsStart, start.starts(with: magic) else { return nil }
    let length = number(.length, of: start.span)
    return length >= UInt64(rowsStart) && length < 1 << 40 ? Int(length) : nil
  }

  /// The range of the signature.
  static let signature = magic.count..<place(of: .fingerprint)

  /// The position of a field in the front.
  static func place(of field: Field) -> Int { magic.count + field.rawValue * 8 }

  private static func number(_ field: Field, of bytes: Span<UInt8>) -> UInt64 {
    bytes.word(at: place(of: field))
  }

  /// Opens tables; nil when they are damaged or of another format.
  /// - Parameters:
  ///   - bytes: a manifest, or its first bytes up to the end of the tables.
  ///   - seal: the one that it was made with.
  /// - Complexity: O(size of the tables), 64 bytes a step.
  init?(_ bytes: [UInt8], seal: ManifestSeal = .plain) {
    guard let length = Self.length(ofManifestBeginningWith: bytes), length <= bytes.count else {
      return nil
    }
    self.init(.array(bytes), length: length, seal)
  }

  /// The same from a file.
  init?(_ mapping: FileMapping, seal: ManifestSeal) {
    let start = Array(mapping.bytes.extracting(first: Self.rowsStart))
    guard let length = Self.length(ofManifestBeginningWith: start), length <= mapping.bytes.count
    else { return nil }
    self.init(.file(mapping), length: length, seal)
  }

  private init?(_ storage: Storage, length: Int, _ seal: ManifestSeal) {
    let start = Self.place(of: .length)
    let (written, numbers) = storage.withBytes { bytes in
      (
        seal.number(of: bytes.extracting(start..<length)),
        Field.allCases.map { Self.number($0, of: bytes) }
      )
    }
    func number(_ field: Field) -> UInt64 { numbers[field.rawValue] }
    guard written == number(.fingerprint) else { return nil }
    var counts: [Range<Int>] = []
    var row = 0
    for field in [Field.folders, .entries, .outputFolders, .outputs] {
      guard number(field) < 1 << 32 else { return nil }
      counts.append(row..<(row + Int(number(field))))
      row = counts[counts.count - 1].upperBound
    }
    guard [Field.posts, .pages, .files].allSatisfy({ number($0) < 1 << 32 }),
      FileStamp.canBe(Int64(bitPattern: number(.scanStart)))
    else { return nil }
    guard number(.names) == UInt64(Self.rowsStart + row * Self.rowSize),
      number(.diagnostics) <= UInt64(length), number(.diagnostics) > number(.names),
      storage.withBytes({ $0[Int(number(.diagnostics)) - 1] }) == 0
    else { return nil }
    self.storage = storage
    self.seal = seal
    self.length = length
    environment = number(.environment)
    scanStart = Int64(bitPattern: number(.scanStart))
    let due = Int64(bitPattern: number(.nextDue))
    nextDue = due == .max ? nil : due
    let past = Int64(bitPattern: number(.lastDue))
    lastDue = past == .min ? nil : past
    showsClock = number(.flags) & Self.showsClockFlag != 0
    isNamedByClock = number(.flags) & Self.isNamedByClockFlag != 0
    scanHadDiagnostics = number(.flags) & Self.scanHadDiagnosticsFlag != 0
    clock = number(.clock)
    posts = Int(truncatingIfNeeded: number(.posts))
    pages = Int(truncatingIfNeeded: number(.pages))
    files = Int(truncatingIfNeeded: number(.files))
    folders = counts[0]
    entries = counts[1]
    outputFolders = counts[2]
    outputs = counts[3]
    namesStart = Int(number(.names))
    diagnosticsStart = Int(number(.diagnostics))
  }

  /// Returns true if a build at a moment would make the same site from the same files, so that only files need to be
  /// compared.
  func fits(_ time: Timestamp) -> Bool {
    if showsClock || isNamedByClock, clock != ListingFingerprints.of(time) { return false }
    if let nextDue, nextDue <= time.seconds { return false }
    if let lastDue, lastDue > time.seconds { return false }
    return true
  }

  /// One row as it lies in the tables.
  struct Row: ~Escapable {
    let stamp: FileStamp
    let content: UInt64
    let isFromTheme: Bool
    /// The path, ending with a zero byte.
    let name: Span<UInt8>

    @_lifetime(copy name)
    fileprivate init(_ stamp: FileStamp, content: UInt64, isFromTheme: Bool, name: Span<UInt8>) {
      self.stamp = stamp
      self.content = content
      self.isFromTheme = isFromTheme
      self.name = name
    }

    /// The path as a string, `.` for the root folder.
    var path: String { String(decoding: name.extracting(droppingLast: 1), as: UTF8.self) }

    /// Returns true if the row is that of a path.
    func isNamed(_ path: String) -> Bool {
      name.extracting(droppingLast: 1).hasSameBytes(as: path.utf8.span)
    }

    /// The path, if it is one that a row may have: below its root, with facts that a file can have.
    fileprivate var checkedPath: String? {
      let path = path
      let isSound =
        PathComponents.staysBelow(path) && (0..<1 << 48).contains(stamp.size)
        && FileStamp.canBe(stamp.modified)
        && FileStamp.canBe(stamp.changed)
      return isSound ? path : nil
    }
  }

  /// Validates each row and passes it with its path to a closure: a manifest is untrusted input.
  /// - Throws: for a row that no build writes.
  /// - Complexity: O(size of the rows and their names).
  func forEachChecked(
    in rows: Range<Int>, _ body: (_ path: String, Row) -> Void
  ) throws(ManifestError) {
    let isSound = withRows { all in
      for index in rows {
        let row = all.row(index)
        guard let path = row.checkedPath else { return false }
        body(path, row)
      }
      return true
    }
    if !isSound { throw ManifestError() }
  }

  /// The tables as they lie in the manifest.
  func copy() -> [UInt8] { storage.withBytes { Array($0.extracting(first: length)) } }

  /// All rows, while they are borrowed.
  struct Rows: ~Escapable {
    private let bytes: Span<UInt8>
    private let names: Range<Int>

    @_lifetime(copy bytes)
    fileprivate init(_ bytes: Span<UInt8>, names: Range<Int>) {
      self.bytes = bytes
      self.names = names
    }

    /// The row of a number.
    @_lifetime(copy self)
    func row(_ index: Int) -> Row {
      var stamp = FileStamp()
      stamp.size = Int(truncatingIfNeeded: number(0, of: index))
      stamp.modified = Int64(bitPattern: number(1, of: index))
      stamp.changed = Int64(bitPattern: number(2, of: index))
      stamp.inode = number(3, of: index)
      let offset = Int(number(5, of: index) >> 1)
      // A position outside of the names is damage that the fingerprint did not detect.
      let place = min(names.lowerBound &+ min(offset, names.upperBound), names.upperBound - 1)
      let end = bytes.find(0, from: place) + 1
      return Row(
        stamp, content: number(4, of: index), isFromTheme: number(5, of: index) & 1 != 0,
        name: bytes.extracting(place..<end))
    }

    /// The number of the first file of the destination that is below a folder.
    func firstOutput(ofFolder index: Int) -> Int { Int(truncatingIfNeeded: number(4, of: index)) }

    private func number(_ place: Int, of index: Int) -> UInt64 {
      bytes.word(at: ManifestIndex.rowsStart + index * ManifestIndex.rowSize + place * 8)
    }
  }

  /// Passes all rows to a closure.
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    storage.withBytes { body(Rows($0, names: namesStart..<diagnosticsStart)) }
  }

  /// Passes each row to a closure.
  /// - Complexity: O(number of rows).
  func forEachRow(in rows: Range<Int>, _ body: (Int, Row) -> Void) {
    withRows { all in
      for index in rows { body(index, all.row(index)) }
    }
  }

  /// The rows of the destination's folders whose first file is in a range of rows; all folders for the range of all
  /// files.
  /// - Complexity: O(log n) for n folders.
  func outputFolders(of rows: Range<Int>) -> Range<Int> {
    if rows.isEmpty, !outputs.isEmpty { return outputFolders.lowerBound..<outputFolders.lowerBound }
    let isFirst = rows.lowerBound == outputs.lowerBound
    let isLast = rows.upperBound == outputs.upperBound
    let start = isFirst ? outputFolders.lowerBound : folder(from: rows.lowerBound)
    return start..<(isLast ? outputFolders.upperBound : max(start, folder(from: rows.upperBound)))
  }

  /// The first folder of the destination whose first file is at an index or after it.
  private func folder(from output: Int) -> Int {
    withRows { all in
      var rows = outputFolders
      while let middle = rows.dropFirst(rows.count / 2).first {
        if all.firstOutput(ofFolder: middle) < output - outputs.lowerBound {
          rows = (middle + 1)..<rows.upperBound
        } else {
          rows = rows.lowerBound..<middle
        }
      }
      return rows.lowerBound
    }
  }

  /// The diagnostics to repeat, encoded at the end of the tables.
  static func encoded(
    _ diagnostics: [CachedDiagnostic], unpublished: [String: UnpublishedKind]
  ) -> [UInt8] {
    var encoder = ManifestEncoder(capacity: 256)
    let hidden = unpublished.sorted { $0.key.precedesInBytes($1.key) }
    encoder.write(UInt64(hidden.count))
    for (path, kind) in hidden {
      encoder.write(path)
      encoder.write(kind == .draft)
    }
    encoder.write(UInt64(diagnostics.count))
    for diagnostic in diagnostics { encoder.write(diagnostic) }
    return encoder.bytes
  }

  /// Decodes the last build's diagnostics, and the files that a published site would not have.
  func lastDiagnostics() -> (
    diagnostics: [CachedDiagnostic], unpublished: [String: UnpublishedKind]
  )? {
    let bytes = storage.withBytes { Array($0.extracting(diagnosticsStart..<length)) }
    var reader = ManifestDecoder(bytes, from: 0, to: bytes.count)
    do throws(ManifestError) {
      var unpublished: [String: UnpublishedKind] = [:]
      for _ in 0..<(try reader.count()) {
        let path = try reader.text()
        unpublished[path] = try reader.flag() ? .draft : .future
      }
      var diagnostics: [CachedDiagnostic] = []
      for _ in 0..<(try reader.count()) { diagnostics.append(try reader.diagnostic()) }
      return (diagnostics, unpublished)
    } catch {
      return nil
    }
  }
}
