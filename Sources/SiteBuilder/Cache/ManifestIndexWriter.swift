internal import SiteSources
internal import SourceText

/// Writes the tables of a manifest.
struct ManifestIndexWriter: ~Copyable {
  /// The tables: a head and rows that are filled in later, then the names in the order in which
  /// they are added.
  private var bytes: [UInt8] = ManifestIndex.magic
  private let namesStart: Int
  private var row = 0

  /// - Parameters:
  ///   - count: the exact number of rows.
  ///   - names: the approximate length of all names.
  ///   - rest: the approximate number of bytes that follow the tables.
  init(rows count: Int, names: Int, rest: Int) {
    namesStart = ManifestIndex.rowsStart + count * ManifestIndex.rowSize
    bytes.reserveCapacity(namesStart + names + rest)
    bytes.append(contentsOf: repeatElement(0, count: namesStart - bytes.count))
  }

  /// Appends a row.
  /// - Parameter path: empty for the root folder.
  mutating func add(
    _ path: String, _ stamp: FileStamp, content: UInt64 = 0, isFromTheme: Bool = false
  ) {
    let place = UInt64(bytes.count - namesStart) << 1 | (isFromTheme ? 1 : 0)
    let start = ManifestIndex.rowsStart + row * ManifestIndex.rowSize
    row += 1
    precondition(start + ManifestIndex.rowSize <= namesStart, "more rows than were announced")
    bytes.set(word: UInt64(bitPattern: Int64(stamp.size)), at: start)
    bytes.set(word: UInt64(bitPattern: stamp.modified), at: start + 8)
    bytes.set(word: UInt64(bitPattern: stamp.changed), at: start + 16)
    bytes.set(word: stamp.inode, at: start + 24)
    bytes.set(word: content, at: start + 32)
    bytes.set(word: place, at: start + 40)
    if path.isEmpty { bytes.append(UInt8(ascii: ".")) } else { bytes.append(contentsOf: path.utf8) }
    bytes.append(0)
  }

  /// Completes the tables of a manifest.
  /// - Parameter seal: computes the authentication code of the tables.
  /// - Returns: where they end.
  /// - Complexity: O(size of the tables).
  mutating func end(of manifest: BuildManifest, _ seal: ManifestSeal) -> Int {
    let diagnostics = ManifestIndex.encoded(manifest.diagnostics, unpublished: manifest.unpublished)
    if bytes.count == namesStart { bytes.append(0) }
    let diagnosticsStart = bytes.count
    let length = diagnosticsStart + diagnostics.count
    let scanHadDiagnostics = manifest.diagnostics.contains {
      $0.owner == CachedDiagnostic.scanOwner
    }
    var numbers = [UInt64](repeating: 0, count: ManifestIndex.Field.allCases.count)
    func set(_ field: ManifestIndex.Field, _ value: Int64) {
      numbers[field.rawValue] = UInt64(bitPattern: value)
    }
    numbers[ManifestIndex.Field.environment.rawValue] = manifest.environment
    numbers[ManifestIndex.Field.clock.rawValue] = manifest.clock
    numbers[ManifestIndex.Field.flags.rawValue] =
      (manifest.showsClock ? ManifestIndex.showsClockFlag : 0)
      | (scanHadDiagnostics ? ManifestIndex.scanHadDiagnosticsFlag : 0)
      | (manifest.isNamedByClock ? ManifestIndex.isNamedByClockFlag : 0)
    set(.length, Int64(length))
    set(.scanStart, manifest.scanStart)
    set(.nextDue, manifest.nextDue ?? .max)
    set(.lastDue, manifest.lastDue ?? .min)
    set(.posts, Int64(manifest.posts))
    set(.pages, Int64(manifest.pages))
    set(.files, Int64(manifest.files))
    set(.folders, Int64(manifest.folders.count))
    set(.entries, Int64(manifest.entries.count))
    set(.outputFolders, Int64(manifest.outputFolders.count))
    let others = manifest.folders.count + manifest.entries.count + manifest.outputFolders.count
    set(.outputs, Int64(row - others))
    set(.names, Int64(namesStart))
    set(.diagnostics, Int64(diagnosticsStart))

    bytes += diagnostics
    for (place, number) in numbers.enumerated() { self.set(number, at: place) }
    self.set(
      seal.number(of: bytes, from: ManifestIndex.place(of: .length)),
      at: ManifestIndex.Field.fingerprint.rawValue)
    return length
  }

  /// Sets a number of the head.
  private mutating func set(_ number: UInt64, at place: Int) {
    bytes.set(word: number, at: ManifestIndex.magic.count + place * 8)
  }

  /// Moves the tables out, with room for what follows them.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
