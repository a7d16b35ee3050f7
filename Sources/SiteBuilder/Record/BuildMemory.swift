internal import ContentData
internal import SiteModel
internal import SourceText

/// What a build remembers of the one before it, and where it puts what the next one needs.
final class BuildMemory: Sendable {
  private let surroundingsFingerprint: SurroundingsFingerprint
  /// The destination as it is before this build.
  let destination: DestinationFolder
  /// Whether everything in the destination is blogc's to replace.
  let ownsDestination: Bool
  private let keeper: RecordKeeper?

  /// The tables of the last build's record, if that had the same surroundings.
  let tables: RecordTables?

  /// Opens the folder of records and takes the lock.
  /// - Throws: `build.locked` when another build of the site is running, `destination.unwritable`;
  ///   `destination.foreign` when the site's own files lead to a folder of somebody else.
  init(
    _ request: BuildRequest, _ loaded: LoadedConfiguration, destination: Destination,
    surroundings: SurroundingsFingerprint
  ) throws(Diagnostic) {
    surroundingsFingerprint = surroundings
    do throws(SystemError) {
      self.destination = try DestinationFolder(destination.path)
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(destination.path)' cannot be read: \(error.reason)")
    }
    let isInside = destination.path.hasBytePrefix(loaded.source + "/")
    var isKnown = false
    let folder = request.cache ?? loaded.source + "/" + RecordKeeper.folderName
    do throws(RecordKeeper.Failure) {
      let keeper = try RecordKeeper(
        folder, destination: destination.path, surroundings: surroundings,
        isUsed: !request.isClean)
      ownsDestination = isInside || keeper.isOwner || destination.wasEmpty
      isKnown = keeper.hasRecord
      if destination.wasEmpty { keeper.claim() }
      tables = destination.wasEmpty ? nil : keeper.tables
      self.keeper = consume keeper
    } catch {
      if case .locked = error {
        throw Diagnostic(
          "build.locked", .error, "another build of this site is running",
          hint: "wait until it is done")
      }
      ownsDestination = isInside || destination.wasEmpty
      tables = nil
      keeper = nil
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
  var surroundings: UInt64 { surroundingsFingerprint.number(after: tables?.surroundings) }

  /// Whether a build would make nothing but what is there already.
  func isUpToDate(_ survey: Survey, time: Timestamp) -> Bool {
    let tables = survey.tables
    if !survey.isUntouched || tables.scanHadRemarks { return false }
    if tables.showsClock, tables.clock != ListingFingerprints.of(time) { return false }
    if let due = tables.nextDue, due <= time.seconds { return false }
    return true
  }

  /// What follows the tables in the last build's record, as it lies in its file; nil when it cannot be read.
  func recordBytes() -> [UInt8]? {
    switch keeper {
    case .some(let keeper): tables.flatMap { keeper.bytes(after: $0) }
    case nil: nil
    }
  }

  /// Keeps a record for the next build.
  func save(_ record: BuildRecord, workers: Int) async {
    switch keeper {
    case .some(let keeper): keeper.save(await record.encoded(workers: workers))
    case nil: break
    }
  }

  /// The same with the last record, of which parts are replaced.
  func save(_ splice: RecordSplice, of view: RecordView) {
    switch keeper {
    case .some(let keeper):
      switch splice.outcome(view) {
      case .whole(let bytes): keeper.save(bytes)
      case .patches(let patches, let front): keeper.patch(patches, front)
      }
    case nil: break
    }
  }
}
