internal import ContentData
internal import FileSystem
internal import Pictures
internal import SiteModel
internal import SiteSources
internal import SourceText
internal import Synchronization

/// Why the variants of a picture could not be made.
enum PictureFailure: Sendable {
  case undecodable(String)
  case outOfTime
  case crash(String)
  /// A variant cannot be written to the destination.
  case unwritable(Diagnostic)
}

/// Makes the variants of pictures while the pages of a build are rendered: each starts when the first page that shows
/// it has been rendered. Each thread of this type has a worker process that makes its pictures.
///
/// The files depend on the pictures and the settings alone, not on the process that makes them.
final class PictureMaker: Sendable {
  /// The variants of one picture.
  struct Order: Sendable {
    let file: StaticFile
    /// The fingerprint of the picture, from which the variants have their names.
    let content: UInt64
    let variants: [PictureVariant]
  }

  /// The results of all orders.
  struct Outcome: Sendable {
    /// The staged files, by their paths.
    var files: [ByteKey: StagingDirectory.Written] = [:]
    /// The failures, by the paths of pictures in the source.
    var failures: [ByteKey: PictureFailure] = [:]
    /// Why no picture can be made at all.
    var obstacle: Diagnostic?
    /// Why there is no libvips.
    var missingLibrary: String?
  }

  private struct State {
    var stage: StagingDirectory?
    /// The files that the last build left in the destination.
    var left: [ByteKey: BuildManifest.Output] = [:]
    var ordered: Set<ByteKey> = []
    var waiting: [Order] = []
    /// The place of the next order that waits.
    var next = 0
    var threads = 0
    var idle: [PictureProcess] = []
    var outcome = Outcome()
    var hasMade = false
    var meter: ProgressMeter?
    var finished: CheckedContinuation<Void, Never>?
  }

  private let roots: SourceRoots
  private let cache: PictureCache?
  private let workers: Int
  /// Starts a process that runs ``PictureWorkerProcess/run()``.
  private let start: @Sendable () throws(Diagnostic) -> any PictureChannel
  private let state = Mutex(State())

  init(
    roots: SourceRoots, cache: PictureCache?, workers: Int,
    start: @escaping @Sendable () throws(Diagnostic) -> any PictureChannel
  ) {
    self.roots = roots
    self.cache = cache
    self.workers = workers
    self.start = start
  }

  /// Sets the staging directory for the files; from then on orders are accepted.
  /// - Parameter left: the files that the last build left there, by their paths.
  func begin(_ stage: StagingDirectory, left: [ByteKey: BuildManifest.Output]) {
    state.withLock {
      $0.stage = stage
      $0.left = left
    }
  }

  /// Orders variants, except those that already exist in the destination or the cache.
  func order(_ order: Order) {
    let isThreadNeeded = state.withLock { state -> Bool in
      guard state.stage != nil, state.outcome.obstacle == nil, state.outcome.missingLibrary == nil
      else { return false }
      var missing: [PictureVariant] = []
      for variant in order.variants where state.ordered.insert(ByteKey(variant.path)).inserted {
        if let old = state.left[ByteKey(variant.path)] {
          state.outcome.files[ByteKey(variant.path)] = StagingDirectory.Written(
            outcome: .unchanged, status: FileStatus(old.stamp), content: old.content)
        } else {
          missing.append(variant)
        }
      }
      if missing.isEmpty { return false }
      state.waiting.append(Order(file: order.file, content: order.content, variants: missing))
      if state.threads >= workers { return false }
      state.threads += 1
      return true
    }
    if isThreadNeeded, !FileSystem.startThread({ self.work() }) { work() }
  }

  /// Waits until everything that was ordered is made.
  /// - Parameters:
  ///   - isNeeded: false if the build has failed: then waiting orders are dropped.
  ///   - meter: receives the progress.
  func finish(isNeeded: Bool, meter: ProgressMeter?) async -> Outcome {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if !isNeeded { state.next = state.waiting.count }
        meter?.phaseBegan(.pictures, count: state.waiting.count - state.next + state.threads)
        state.meter = meter
        if state.threads == 0 { return true }
        state.finished = continuation
        return false
      }
      if isDone { continuation.resume() }
    }
    let (outcome, idle) = state.withLock { state in
      defer { state.idle = [] }
      return (state.outcome, state.idle)
    }
    for process in idle { process.end() }
    return outcome
  }

  /// Removes the oldest files of the cache if this build has added some and the cache is over its
  /// limit.
  func pruneCache(keeping used: Set<UInt64>) {
    if state.withLock(\.hasMade) { cache?.prune(keeping: used) }
  }

  // MARK: Threads

  /// Makes pictures until none waits.
  private func work() {
    var process = state.withLock { $0.idle.popLast() }
    while let order = take(&process) {
      make(order, &process)
      state.withLock(\.meter)?.step()
    }
  }

  /// The next order; nil when none waits: then this thread is over.
  private func take(_ process: inout PictureProcess?) -> Order? {
    let (order, finished) = state.withLock {
      state -> (Order?, CheckedContinuation<Void, Never>?) in
      if state.next < state.waiting.count {
        state.next += 1
        return (state.waiting[state.next - 1], nil)
      }
      state.threads -= 1
      if let process { state.idle.append(process) }
      guard state.threads == 0 else { return (nil, nil) }
      defer { state.finished = nil }
      return (nil, state.finished)
    }
    if order == nil { process = nil }
    finished?.resume()
    return order
  }

  private func make(_ order: Order, _ process: inout PictureProcess?) {
    var missing: [PictureVariant] = []
    for variant in order.variants {
      if let bytes = cache?.read(variant) {
        stage(bytes, variant, order)
      } else {
        missing.append(variant)
      }
    }
    if missing.isEmpty { return }
    let file = order.file
    guard
      let bytes = try? roots.read(file.sourcePath, isFromTheme: file.isFromTheme, limit: .copy),
      Fingerprint.of(bytes) == order.content
    else { return roots.uses.noteChange() }
    let current: PictureProcess
    if let process {
      current = process
    } else {
      do throws(Diagnostic) {
        current = PictureProcess(try start())
      } catch {
        return stop { $0.obstacle = $0.obstacle ?? error }
      }
    }
    process = current
    let job = PictureJob(
      source: bytes, decodedWidth: missing[0].decodedWidth,
      outputs: missing.map {
        PictureJob.Output(format: $0.format, width: $0.width, quality: $0.quality)
      })
    switch current.answer(to: job) {
    case .outcome(.files(let files)):
      for (variant, bytes) in zip(missing, files) {
        cache?.save(bytes, variant)
        stage(bytes, variant, order)
      }
      state.withLock { $0.hasMade = true }
    case .outcome(.failure(let reason)): fail(order, .undecodable(reason))
    case .outcome(.missing(let reason)):
      stop { $0.missingLibrary = reason }
    case .ended(.outOfTime):
      process = nil
      fail(order, .outOfTime)
    case .ended(.other(let reason)):
      process = nil
      fail(order, .crash(reason))
    }
  }

  private func stage(_ bytes: [UInt8], _ variant: PictureVariant, _ order: Order) {
    guard let stage = state.withLock(\.stage) else { return }
    do throws(SystemError) {
      let written = try stage.put(bytes.span, at: variant.path)
      state.withLock { $0.outcome.files[ByteKey(variant.path)] = written }
    } catch {
      fail(order, .unwritable(.unstaged(variant.path, of: order.file.sourcePath, error)))
    }
  }

  private func fail(_ order: Order, _ failure: PictureFailure) {
    state.withLock { $0.outcome.failures[ByteKey(order.file.sourcePath)] = failure }
  }

  /// Makes no more pictures.
  private func stop(_ note: (inout Outcome) -> Void) {
    state.withLock { state in
      note(&state.outcome)
      state.next = state.waiting.count
    }
  }
}
