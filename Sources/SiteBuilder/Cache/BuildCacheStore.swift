package import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// The cache of one destination, with the lock that keeps two builds of it apart.
struct BuildCacheStore: ~Copyable {
  private let folder: CacheDirectory
  private let lock: FileHandle
  private let names: ManifestFiles
  /// The head of the sections as it was when the manifest's signature was verified.
  private let head: [UInt8]
  /// The tables of the previous manifest, nil when there is none or it cannot be used.
  let tables: ManifestIndex?
  /// The tables of the previous manifest in any environment, which list the files that blogc wrote
  /// to the destination.
  let lastTables: ManifestIndex?
  /// True if blogc made everything in the destination: it was empty when it was first built.
  let isOwner: Bool
  /// True if the destination was built before, in any environment.
  let isKnown: Bool
  /// The environment of this build.
  let environment: EnvironmentFingerprint
  /// True if the owner is stored in a file of its own: another version of blogc may not understand the
  /// manifest.
  let hasOwner: Bool

  /// Why there is no cache.
  enum Failure: Error {
    /// Another build holds the lock.
    case locked
    /// The directory cannot be created or written: the build continues without a cache, with a warning unless the
    /// disk is only read-only.
    case unusable(Diagnostic?)
  }

  /// Opens the folder, takes the lock and reads the tables of the manifest.
  /// - Parameters:
  ///   - destination: the destination with all links resolved.
  ///   - environment: the environment that the manifest must have been made in to be used.
  static func open(
    _ request: BuildRequest, _ loaded: LoadedConfiguration, destination: String,
    environment: EnvironmentFingerprint
  ) throws(Failure) -> BuildCacheStore {
    let names = ManifestFiles(destination)
    let folder = try folder(request, loaded)
    let lock = try lock(names, in: folder, request)
    let owner = names.owner(in: folder)
    let found = names.tables(in: folder)
    let lastTables = found?.tables
    let environment = environment.settled(after: lastTables?.environment)
    return BuildCacheStore(
      folder: folder, lock: lock, names: names, head: found?.head ?? [],
      tables: request.isClean
        ? nil : lastTables.flatMap { environment.fits($0.environment) ? $0 : nil },
      lastTables: lastTables, isOwner: owner == .everything, isKnown: owner != nil || found != nil,
      environment: environment, hasOwner: owner != nil)
  }

  private static func folder(
    _ request: BuildRequest, _ loaded: LoadedConfiguration
  ) throws(Failure) -> CacheDirectory {
    do throws(SystemError) {
      return try CacheDirectory.open(request, loaded, isMade: true)
    } catch {
      throw .unusable(CacheDirectory.refusal(error, request))
    }
  }

  private static func lock(
    _ names: ManifestFiles, in folder: borrowing CacheDirectory, _ request: BuildRequest
  ) throws(Failure) -> FileHandle {
    do throws(SystemError) {
      guard let lock = try lock(names.lock, in: folder.handle) else { throw .held }
      return lock
    } catch {
      throw error == .held ? .locked : .unusable(CacheDirectory.refusal(error, request))
    }
  }

  /// Takes the lock; nil when another build holds it.
  ///
  /// A program that this process has just started shares its open files for a moment, and with them the lock of a
  /// finished build, so the lock is retried for a tenth of a second.
  private static func lock(
    _ name: String, in folder: borrowing FileHandle
  ) throws(SystemError) -> FileHandle? {
    for _ in 0..<10 {
      if let lock = try FileSystem.lock(name, in: folder) { return lock }
      FileSystem.pause(milliseconds: 10)
    }
    return nil
  }

  /// Reads the part of the manifest's file that follows its tables; nil when the file no longer has the bytes
  /// that were signed.
  func bytes(after tables: ManifestIndex) -> [UInt8]? {
    guard let size = try? FileSystem.status(of: names.manifest, in: folder.handle).size,
      size > tables.length, size <= FileLimit.copy.bytes,
      let bytes = try? FileSystem.readPart(
        of: names.manifest, in: folder.handle, from: tables.length, count: size - tables.length),
      bytes.starts(with: head)
    else { return nil }
    return bytes
  }

  /// Computes the authentication codes of a manifest's parts.
  var seal: ManifestSeal { folder.trust.seal }

  /// Stores the owner of the files in the destination.
  func claim(_ owner: DestinationOwner) { names.save(owner, in: folder) }

  /// Changes the manifest in place.
  ///
  /// Its front is invalidated first and completed last: after an interruption, the next build reads everything.
  /// - Parameter head: the head of the sections after the change.
  func patch(_ patches: [BytePatch], _ front: BytePatch, head: [UInt8]) {
    if !folder.trust.isLasting { return }
    var front = front
    names.sign(&front.bytes, head: head, by: folder.trust)
    var invalid = front
    for index in invalid.bytes.indices { invalid.bytes[index] = 0 }
    try? FileSystem.overwrite(
      names.manifest, in: folder.handle,
      ([invalid] + patches + [front]).map { ($0.start, $0.bytes) })
  }

  /// Replaces the manifest in one step.
  ///
  /// A failure only costs the next build its shortcut.
  /// - Parameter bytes: the encoded manifest.
  func save(_ bytes: consuming [UInt8]) {
    if !folder.trust.isLasting { return }
    names.sign(&bytes, by: folder.trust)
    folder.save(bytes, as: names.manifest)
  }
}

/// The owner of the files in a destination.
enum DestinationOwner: UInt8 {
  /// The destination was empty before its first build, so every file in it is blogc's.
  case everything = 1
  /// The destination had other files, and the user has confirmed it as the site's destination.
  case known = 2
}

/// The cache files of one destination, and their verification.
package struct ManifestFiles: Sendable {
  private let destination: String
  package let prefix: String
  var manifest: String { prefix + ".record" }
  package var lock: String { prefix + ".lock" }
  private var owner: String { prefix + ".owner" }

  /// - Parameter destination: with all links resolved.
  package init(_ destination: String) {
    self.destination = destination
    prefix = "site-" + String(Fingerprint.of(Array(destination.utf8)), radix: 16)
  }

  private func purpose(_ kind: String) -> String { kind + " " + destination }

  /// The owner of the files in the destination; nil when it is unknown or cannot be trusted.
  func owner(in folder: borrowing CacheDirectory) -> DestinationOwner? {
    guard let bytes = folder.read(owner), let first = bytes.first,
      folder.trust.accepts(Array(bytes.dropFirst()), of: [first], for: purpose("owner"))
    else { return nil }
    return DestinationOwner(rawValue: first)
  }

  func save(_ kind: DestinationOwner, in folder: borrowing CacheDirectory) {
    let signature = folder.trust.signature(of: [kind.rawValue], for: purpose("owner"))
    folder.save([kind.rawValue] + signature, as: owner)
  }

  /// The tables of the manifest and the head of the sections after them; nil when no manifest can be trusted.
  func tables(in folder: borrowing CacheDirectory) -> (tables: ManifestIndex, head: [UInt8])? {
    guard let file = try? FileSystem.openFile(manifest, in: folder.handle),
      let start = try? FileSystem.read(file, at: 0, count: ManifestIndex.rowsStart),
      let length = ManifestIndex.length(ofManifestBeginningWith: start),
      let mapping = FileSystem.mapping(of: file, count: length + ManifestSections.headSize)
    else { return nil }
    let head = Array(
      mapping.bytes.extracting(length..<(length + ManifestSections.headSize)))
    guard accepts(start, head: head, by: folder.trust),
      let tables = ManifestIndex(mapping, seal: folder.trust.seal)
    else {
      return nil
    }
    return (tables, head)
  }

  /// The manifest of a destination's last build, in any environment; nil when none can be trusted.
  ///
  /// For commands that only read: it takes no lock and creates nothing.
  package static func manifest(
    _ request: BuildRequest, _ loaded: LoadedConfiguration, destination: String
  ) -> BuildManifest? {
    let names = ManifestFiles(destination)
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: false),
      let bytes = folder.read(names.manifest),
      let length = ManifestIndex.length(ofManifestBeginningWith: bytes),
      length + ManifestSections.headSize <= bytes.count,
      names.accepts(
        bytes, head: Array(bytes[length..<(length + ManifestSections.headSize)]), by: folder.trust)
    else { return nil }
    return BuildManifest(decoding: bytes, seal: folder.trust.seal)
  }

  // MARK: Signatures

  // The signature covers the front, which holds the authentication code of the tables, and the head of the sections,
  // which holds their codes (``ManifestSeal``): a few hundred bytes, however large the manifest is.

  private func accepts(_ start: [UInt8], head: [UInt8], by trust: CacheTrust) -> Bool {
    let place = ManifestIndex.signature
    return trust.accepts(
      Array(start[place]), of: Array(start[place.upperBound..<ManifestIndex.rowsStart] + head),
      for: purpose("record"))
  }

  /// Signs a whole manifest.
  func sign(_ manifest: inout [UInt8], by trust: CacheTrust) {
    guard let length = ManifestIndex.length(ofManifestBeginningWith: manifest),
      length + ManifestSections.headSize <= manifest.count
    else { return }
    let head = Array(manifest[length..<(length + ManifestSections.headSize)])
    let place = ManifestIndex.signature
    let signature = trust.signature(
      of: Array(manifest[place.upperBound..<ManifestIndex.rowsStart] + head), for: purpose("record")
    )
    manifest.replaceSubrange(place, with: signature)
  }

  /// Signs the front of a manifest: the numbers after its magic.
  func sign(_ front: inout [UInt8], head: [UInt8], by trust: CacheTrust) {
    let signature = trust.signature(
      of: Array(front[CacheTrust.signatureLength...] + head), for: purpose("record"))
    front.replaceSubrange(..<CacheTrust.signatureLength, with: signature)
  }
}
