internal import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// The cache of one destination: the previous build's manifest, and the place for the next one.
final class BuildCache: Sendable {
  private let environmentFingerprint: EnvironmentFingerprint
  /// The destination as it is before this build.
  let destination: DestinationFolder
  private let store: BuildCacheStore?

  /// The tables of the last build's manifest; nil when that build ran in another environment.
  let tables: ManifestIndex?
  /// The tables of the last manifest, in any environment; nil when there is none.
  private let lastTables: ManifestIndex?

  /// Opens the cache directory and takes the lock.
  /// - Throws: `build.locked` when another build of the site is running, `destination.unwritable`;
  ///   `destination.foreign` when the site's own files point to a directory that blogc does not own.
  static func open(
    _ request: BuildRequest, _ loaded: LoadedConfiguration, destination: Destination,
    environment: EnvironmentFingerprint, reporting problems: inout DiagnosticSink
  ) throws(Diagnostic) -> BuildCache {
    let folder: DestinationFolder
    do throws(SystemError) {
      folder = try DestinationFolder.open(destination.path)
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(destination.path)' cannot be read: \(error.reason)")
    }
    let cache: BuildCache
    let ownsDestination: Bool
    let isInside = destination.path.hasBytePrefix(loaded.siteFolder + "/")
    var isKnown = false
    do throws(BuildCacheStore.Failure) {
      let store = try BuildCacheStore.open(
        request, loaded, destination: destination.path, environment: environment)
      ownsDestination = isInside || store.isOwner || destination.wasEmpty
      isKnown = store.isKnown
      if destination.wasEmpty {
        store.claim(.everything)
      } else if !isInside, !store.hasOwner, isKnown || request.destination != nil {
        store.claim(.known)
      }
      let settled = store.environment
      cache = BuildCache(
        settled, folder, tables: destination.wasEmpty ? nil : store.tables,
        lastTables: destination.wasEmpty ? nil : store.lastTables, store)
    } catch {
      if case .locked = error {
        throw Diagnostic(
          "build.locked", .error, "another build of this site is running",
          hint: "wait until it is done")
      }
      if case .unusable(let problem?) = error { problems.report(problem) }
      ownsDestination = isInside || destination.wasEmpty
      cache = BuildCache(environment, folder, tables: nil, lastTables: nil, nil)
    }
    if !ownsDestination, !isKnown, request.destination == nil {
      throw Diagnostic(
        "destination.foreign", .error,
        "the configuration's destination '\(loaded.destinationName)' is outside the site and contains "
          + "files that blogc did not make",
        hint:
          "to write the site there, confirm it once with --destination \(loaded.destinationName)"
      )
    }
    return cache
  }

  private init(
    _ environment: EnvironmentFingerprint, _ destination: DestinationFolder,
    tables: ManifestIndex?, lastTables: ManifestIndex?, _ store: consuming BuildCacheStore?
  ) {
    environmentFingerprint = environment
    self.destination = destination
    self.tables = tables
    self.lastTables = lastTables
    self.store = store
  }

  /// The environment that this build's manifest records once everything is rendered.
  var environment: UInt64 { environmentFingerprint.number(after: tables?.environment) }

  /// Why pictures are published as they are; nil where libvips makes them.
  var missingPictureLibrary: String? { environmentFingerprint.missingPictureLibrary }

  /// The files that earlier builds wrote to the destination, according to the last manifest.
  /// - Complexity: O(number of files).
  var ownedOutputs: [String] {
    guard let lastTables else { return [] }
    var paths: [String] = []
    paths.reserveCapacity(lastTables.outputs.count)
    lastTables.forEachRow(in: lastTables.outputs) { _, row in paths.append(row.path) }
    return paths
  }

  /// Saves a manifest that only lists the files which the destination is about to contain. If the build is
  /// interrupted while it moves them, the next build still knows that blogc wrote them.
  /// - Parameter outputs: the files of this build and the files that it will remove.
  /// - Complexity: O(number of files).
  func announce(_ outputs: [String]) async {
    var manifest = BuildManifest()
    manifest.copies = outputs.map {
      (0, BuildManifest.Output(path: $0, stamp: FileStamp(), content: 0))
    }
    switch store {
    case .some(let store): store.save(await manifest.encoded(workers: 1, seal: store.seal))
    case nil: break
    }
  }

  /// Returns true if a build would change nothing.
  func isUpToDate(_ changeScan: FileChangeScan, time: Timestamp) -> Bool {
    let tables = changeScan.tables
    if !changeScan.isUntouched || tables.scanHadDiagnostics { return false }
    return tables.fits(time)
  }

  /// Returns the part of the last manifest that follows its tables; nil when the file cannot be read.
  func manifestBytes() -> [UInt8]? {
    switch store {
    case .some(let store): tables.flatMap { store.bytes(after: $0) }
    case nil: nil
    }
  }

  /// Saves a manifest for the next build.
  func save(_ manifest: BuildManifest, workers: Int) async {
    switch store {
    case .some(let store): store.save(await manifest.encoded(workers: workers, seal: store.seal))
    case nil: break
    }
  }

  /// Saves the last manifest with some of its parts replaced.
  func save(_ splice: ManifestPatch, of view: ManifestReader) {
    switch store {
    case .some(let store):
      switch splice.outcome(view) {
      case .whole(let bytes): store.save(bytes)
      case .patches(let patches, let front, let head): store.patch(patches, front, head: head)
      }
    case nil: break
    }
  }
}
