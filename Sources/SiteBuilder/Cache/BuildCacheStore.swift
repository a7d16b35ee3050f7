internal import ContentData
internal import SiteModel
internal import SourceText

/// The folder that holds the manifests of a site's builds, one for each destination, and the locks that
/// keep two builds of one destination apart.
struct BuildCacheStore: ~Copyable {
  /// The folder's usual name, in the source.
  static let folderName = ".blogc-cache"
  /// The text of the `.gitignore` in it.
  static let ignoringEverything = Array("*\n".utf8)

  private let folder: FileHandle
  private let lock: FileHandle
  private let manifestName: String
  private let ownerName: String
  /// The tables of the manifest as it was found, nil when there is none or it cannot be used.
  let tables: ManifestIndex?
  /// The same whatever the record was made under: it knows what blogc put into the destination.
  let left: ManifestIndex?
  /// True if blogc made everything in the destination: it was empty when it was first built.
  let isOwner: Bool
  /// True if the destination was built before, under whatever environment.
  let hasManifest: Bool

  /// Why there is no keeper.
  enum Failure: Error {
    /// Another build holds the lock.
    case locked
    /// The folder cannot be made or written: the build goes on without a memory.
    case unwritable
  }

  /// Opens the folder, takes the lock and reads the tables of the manifest.
  /// - Parameters:
  ///   - path: the folder, absolute.
  ///   - destination: the destination with all links resolved.
  ///   - environment: what the manifest must have been made under to be used.
  init(
    _ path: String, destination: String, environment: EnvironmentFingerprint, isUsed: Bool
  ) throws(Failure) {
    let name = Self.name(forDestination: destination)
    do throws(SystemError) {
      try FileSystem.makeFolder(path)
      let folder = try FileSystem.openFolder(path)
      guard let lock = try Self.lock(name + ".lock", in: folder) else { throw .held }
      self.folder = folder
      self.lock = lock
    } catch {
      throw error == .held ? .locked : .unwritable
    }
    manifestName = name + ".record"
    ownerName = name + ".owner"
    isOwner = (try? FileSystem.status(of: ownerName, in: folder)) != nil
    hasManifest = (try? FileSystem.status(of: manifestName, in: folder)) != nil
    left = Self.tables(manifestName, in: self.folder)
    tables = isUsed ? left.flatMap { environment.fits($0.environment) ? $0 : nil } : nil
  }

  /// Takes the lock; nil when another build holds it.
  ///
  /// A program that this process has just started shares its open files for a moment, and with them the lock of a
  /// build that has ended: so a lock that is held is tried for again, for a tenth of a second.
  private static func lock(
    _ name: String, in folder: borrowing FileHandle
  ) throws(SystemError) -> FileHandle? {
    for _ in 0..<10 {
      if let lock = try FileSystem.lock(name, in: folder) { return lock }
      FileSystem.pause(milliseconds: 10)
    }
    return nil
  }

  private static func tables(_ name: String, in folder: borrowing FileHandle) -> ManifestIndex? {
    guard
      let file = try? FileSystem.openFile(name, in: folder),
      let start = try? FileSystem.read(file, at: 0, count: ManifestIndex.rowsStart),
      let length = ManifestIndex.length(ofManifestBeginningWith: start),
      let mapping = FileSystem.mapping(of: file, count: length)
    else { return nil }
    return ManifestIndex(mapping)
  }

  /// Reads what follows the tables of the manifest as it lies in its file.
  func bytes(after tables: ManifestIndex) -> [UInt8]? {
    guard let size = try? FileSystem.status(of: manifestName, in: folder).size,
      size > tables.length
    else { return nil }
    return try? FileSystem.readPart(
      of: manifestName, in: folder, from: tables.length, count: size - tables.length)
  }

  /// Returns the common prefix of the names of all cache files of a destination.
  static func name(forDestination path: String) -> String {
    "site-" + String(Fingerprint.of(Array(path.utf8)), radix: 16)
  }

  /// The manifest of a destination's last build, whatever it was made under; nil when there is none.
  ///
  /// For questions only: no lock is taken and nothing is made.
  /// - Parameters:
  ///   - folder: the folder of records.
  ///   - destination: the destination with all links resolved.
  static func manifest(in folder: String, destination: String) -> BuildManifest? {
    (try? FileSystem.read(folder + "/" + name(forDestination: destination) + ".record"))
      .flatMap { BuildManifest(decoding: $0) }
  }

  /// Remembers that everything in the destination is blogc's to replace.
  func claim() {
    [UInt8]().withUnsafeBufferPointer {
      _ = try? FileSystem.write($0, to: ownerName, in: folder)
    }
  }

  /// Changes the manifest where it lies.
  ///
  /// Its front is made invalid first and put right last: when this is interrupted, the next build reads everything.
  func patch(_ patches: [BytePatch], _ front: BytePatch) {
    var invalid = front
    for index in invalid.bytes.indices { invalid.bytes[index] = 0 }
    try? FileSystem.overwrite(
      manifestName, in: folder, ([invalid] + patches + [front]).map { ($0.start, $0.bytes) })
  }

  /// Puts a manifest into the place of the old one, in one step.
  ///
  /// A failure costs the next build its shortcut and nothing else.
  /// - Parameter bytes: the manifest, encoded.
  func save(_ bytes: [UInt8]) {
    let temporary = manifestName + ".new"
    bytes.withUnsafeBufferPointer { bytes in
      guard (try? FileSystem.write(bytes, to: temporary, in: folder)) != nil else { return }
      try? FileSystem.rename(temporary, in: folder, to: manifestName, in: folder)
    }
    if (try? FileSystem.status(of: ".gitignore", in: folder)) == nil {
      Self.ignoringEverything.withUnsafeBufferPointer {
        _ = try? FileSystem.write($0, to: ".gitignore", in: folder)
      }
    }
  }
}
