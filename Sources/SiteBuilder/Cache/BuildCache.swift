internal import ContentData
internal import SiteModel
internal import SourceText

/// What a build remembers of the one before it, and where it puts what the next one needs.
final class BuildCache: Sendable {
  private let environmentFingerprint: EnvironmentFingerprint
  /// The destination as it is before this build.
  let destination: DestinationFolder
  /// Whether everything in the destination is blogc's to replace.
  let ownsDestination: Bool
  private let store: BuildCacheStore?

  /// The tables of the last build's record, if that had the same surroundings.
  let tables: ManifestIndex?

  /// Opens the folder of records and takes the lock.
  /// - Throws: `build.locked` when another build of the site is running, `destination.unwritable`;
  ///   `destination.foreign` when the site's own files lead to a folder of somebody else.
  init(
    _ request: BuildRequest, _ loaded: LoadedConfiguration, destination: Destination,
    environment: EnvironmentFingerprint
  ) throws(Diagnostic) {
    environmentFingerprint = environment
    do throws(SystemError) {
      self.destination = try DestinationFolder(destination.path)
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(destination.path)' cannot be read: \(error.reason)")
    }
    let isInside = destination.path.hasBytePrefix(loaded.source + "/")
    var isKnown = false
    let folder = request.cache ?? loaded.source + "/" + BuildCacheStore.folderName
    do throws(BuildCacheStore.Failure) {
      let store = try BuildCacheStore(
        folder, destination: destination.path, environment: environment,
        isUsed: !request.isClean)
      ownsDestination = isInside || store.isOwner || destination.wasEmpty
      isKnown = store.hasManifest
      if destination.wasEmpty { store.claim() }
      tables = destination.wasEmpty ? nil : store.tables
      self.store = consume store
    } catch {
      if case .locked = error {
        throw Diagnostic(
          "build.locked", .error, "another build of this site is running",
          hint: "wait until it is done")
      }
      ownsDestination = isInside || destination.wasEmpty
      tables = nil
      store = nil
    }
    if !ownsDestination, !isKnown, request.destination == nil {
      throw Diagnostic(
        "destination.foreign", .error,
        "the configuration's destination '\(loaded.destinationName)' lies outside of the site and holds "
          + "files that blogc did not make",
        hint: "if the site is to go there, say so once with --destination \(loaded.destinationName)"
      )
    }
  }

  /// What a record of this build, when all is rendered, says that it was made under.
  var environment: UInt64 { environmentFingerprint.number(after: tables?.environment) }

  /// Whether a build would make nothing but what is there already.
  func isUpToDate(_ changeScan: FileChangeScan, time: Timestamp) -> Bool {
    let tables = changeScan.tables
    if !changeScan.isUntouched || tables.scanHadRemarks { return false }
    return tables.fits(time)
  }

  /// What follows the tables in the last build's record, as it lies in its file; nil when it cannot be read.
  func manifestBytes() -> [UInt8]? {
    switch store {
    case .some(let store): tables.flatMap { store.bytes(after: $0) }
    case nil: nil
    }
  }

  /// Keeps a record for the next build.
  func save(_ manifest: BuildManifest, workers: Int) async {
    switch store {
    case .some(let store): store.save(await manifest.encoded(workers: workers))
    case nil: break
    }
  }

  /// The same with the last record, of which parts are replaced.
  func save(_ splice: ManifestPatch, of view: ManifestReader) {
    switch store {
    case .some(let store):
      switch splice.outcome(view) {
      case .whole(let bytes): store.save(bytes)
      case .patches(let patches, let front): store.patch(patches, front)
      }
    case nil: break
    }
  }
}
