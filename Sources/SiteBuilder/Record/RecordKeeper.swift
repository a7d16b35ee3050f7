internal import ContentData
internal import SiteModel
internal import SourceText

/// The folder that holds the records of a site's builds, one for each destination, and the locks that
/// keep two builds of one destination apart.
struct RecordKeeper: ~Copyable {
  /// The folder's usual name, in the source.
  static let folderName = ".blogc-cache"

  private let folder: FileHandle
  private let lock: FileHandle
  private let recordName: String
  private let ownerName: String
  /// The tables of the record as it was found, nil when there is none or it cannot be used.
  let tables: RecordTables?
  /// Whether blogc made everything in the destination: it was empty when it was first built.
  let isOwner: Bool
  /// Whether the destination was built before, under whatever surroundings.
  let hasRecord: Bool

  /// Why there is no keeper.
  enum Failure: Error {
    /// Another build holds the lock.
    case locked
    /// The folder cannot be made or written: the build goes on without a memory.
    case unwritable
  }

  /// Opens the folder, takes the lock and reads the tables of the record.
  /// - Parameters:
  ///   - path: the folder, absolute.
  ///   - destination: the destination with all links resolved.
  ///   - surroundings: what the record must have been made under to be used.
  init(
    _ path: String, destination: String, surroundings: SurroundingsFingerprint, isUsed: Bool
  ) throws(Failure) {
    let name = Self.name(forDestination: destination)
    do throws(SystemError) {
      try SystemCalls.makeFolder(path)
      let folder = try SystemCalls.openFolder(path)
      guard let lock = try Self.lock(name + ".lock", in: folder) else { throw .held }
      self.folder = folder
      self.lock = lock
    } catch {
      throw error == .held ? .locked : .unwritable
    }
    recordName = name + ".record"
    ownerName = name + ".owner"
    isOwner = (try? SystemCalls.status(of: ownerName, in: folder)) != nil
    hasRecord = (try? SystemCalls.status(of: recordName, in: folder)) != nil
    tables =
      isUsed
      ? Self.tables(recordName, in: self.folder).flatMap {
        surroundings.fits($0.surroundings) ? $0 : nil
      } : nil
  }

  /// Takes the lock; nil when another build holds it.
  ///
  /// A program that this process has just started shares its open files for a moment, and with them the lock of a
  /// build that has ended: so a lock that is held is tried for again, for a tenth of a second.
  private static func lock(
    _ name: String, in folder: borrowing FileHandle
  ) throws(SystemError) -> FileHandle? {
    for _ in 0..<10 {
      if let lock = try SystemCalls.lock(name, in: folder) { return lock }
      SystemCalls.pause(milliseconds: 10)
    }
    return nil
  }

  private static func tables(_ name: String, in folder: borrowing FileHandle) -> RecordTables? {
    guard
      let file = try? SystemCalls.openFile(name, in: folder),
      let start = try? SystemCalls.read(file, at: 0, count: RecordTables.rowsStart),
      let length = RecordTables.length(ofRecordBeginningWith: start),
      let mapping = SystemCalls.mapping(of: file, count: length)
    else { return nil }
    return RecordTables(mapping)
  }

  /// Reads what follows the tables of the record as it lies in its file.
  func bytes(after tables: RecordTables) -> [UInt8]? {
    guard let size = try? SystemCalls.status(of: recordName, in: folder).size,
      size > tables.length
    else { return nil }
    return try? SystemCalls.readPart(
      of: recordName, in: folder, from: tables.length, count: size - tables.length)
  }

  /// What the names of all files begin with that are kept for a destination.
  static func name(forDestination path: String) -> String {
    "site-" + String(Fingerprint.of(Array(path.utf8)), radix: 16)
  }

  /// The record of a destination's last build, whatever it was made under; nil when there is none.
  ///
  /// For questions only: no lock is taken and nothing is made.
  /// - Parameters:
  ///   - folder: the folder of records.
  ///   - destination: the destination with all links resolved.
  static func record(in folder: String, destination: String) -> BuildRecord? {
    (try? SystemCalls.read(folder + "/" + name(forDestination: destination) + ".record"))
      .flatMap { BuildRecord(decoding: $0) }
  }

  /// Remembers that everything in the destination is blogc's to replace.
  func claim() {
    [UInt8]().withUnsafeBufferPointer {
      _ = try? SystemCalls.write($0, to: ownerName, in: folder)
    }
  }

  /// Changes the record where it lies.
  ///
  /// Its front is made invalid first and put right last: when this is interrupted, the next build reads everything.
  func patch(_ patches: [RecordPatch], _ front: RecordPatch) {
    var invalid = front
    for index in invalid.bytes.indices { invalid.bytes[index] = 0 }
    try? SystemCalls.overwrite(
      recordName, in: folder, ([invalid] + patches + [front]).map { ($0.start, $0.bytes) })
  }

  /// Puts a record into the place of the old one, in one step.
  ///
  /// A failure costs the next build its shortcut and nothing else.
  /// - Parameter bytes: the record, encoded.
  func save(_ bytes: [UInt8]) {
    let temporary = recordName + ".new"
    bytes.withUnsafeBufferPointer { bytes in
      guard (try? SystemCalls.write(bytes, to: temporary, in: folder)) != nil else { return }
      try? SystemCalls.rename(temporary, in: folder, to: recordName, in: folder)
    }
    if (try? SystemCalls.status(of: ".gitignore", in: folder)) == nil {
      Array("*\n".utf8).withUnsafeBufferPointer {
        _ = try? SystemCalls.write($0, to: ".gitignore", in: folder)
      }
    }
  }
}
