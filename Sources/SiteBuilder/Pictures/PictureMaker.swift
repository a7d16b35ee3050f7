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
  case card(CardFailure)
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
    /// The failures, by the paths of pictures in the source, and of cards in the destination.
    var failures: [ByteKey: PictureFailure] = [:]
    /// Why no picture can be made at all.
    var obstacle: Diagnostic?
    /// Why there is no libvips.
    var missingLibrary: String?
  }

  private enum Work {
    case variants(Order)
    case card(SocialCard)
  }

  private struct State {
    var stage: StagingDirectory?
    /// The files that the last build left in the destination.
    var left: [ByteKey: BuildManifest.Output] = [:]
    var ordered: Set<ByteKey> = []
    var waiting: [Work] = []
    /// The place of the next order that waits.
    var next = 0
    var threads = 0
    var idle: [PictureProcess] = []
    var outcome = Outcome()
    var hasMade = false
    var font: FontFolder?
    var meter: ProgressMeter?
    var finished: CheckedContinuation<Void, Never>?

    /// Returns true if a file has to be made: it was not ordered before, and the last build did not leave it.
    mutating func isNeeded(_ path: String) -> Bool {
      guard stage != nil, outcome.obstacle == nil, outcome.missingLibrary == nil,
        ordered.insert(ByteKey(path)).inserted
      else { return false }
      guard let old = left[ByteKey(path)] else { return true }
      outcome.files[ByteKey(path)] = StagingDirectory.Written(
        outcome: .unchanged, status: FileStatus(old.stamp), content: old.content)
      return false
    }

    /// Takes work.
    /// - Returns: whether a thread has to be started for it.
    mutating func add(_ work: Work, _ workers: Int) -> Bool {
      waiting.append(work)
      if threads >= workers { return false }
      threads += 1
      return true
    }
  }

  private let roots: SourceRoots
  private let cache: PictureCache?
  private let workers: Int
  private let cards: CardFiles?
  /// Starts a process that runs ``PictureWorkerProcess/run()``.
  private let start: @Sendable () throws(Diagnostic) -> any PictureChannel
  private let state = Mutex(State())

  init(
    roots: SourceRoots, cache: PictureCache?, workers: Int, cards: CardFiles?,
    start: @escaping @Sendable () throws(Diagnostic) -> any PictureChannel
  ) {
    self.roots = roots
    self.cache = cache
    self.workers = workers
    self.cards = cards
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
      let missing = order.variants.filter { state.isNeeded($0.path) }
      if missing.isEmpty { return false }
      return state.add(
        .variants(Order(file: order.file, content: order.content, variants: missing)), workers)
    }
    if isThreadNeeded, !FileSystem.startThread({ self.work() }) { work() }
  }

  /// Orders a card; one that is there already is not drawn again.
  func order(_ card: SocialCard) {
    let isThreadNeeded = state.withLock { state in
      state.isNeeded(card.path) && state.add(.card(card), workers)
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
    let (outcome, idle, font) = state.withLock { state in
      defer { (state.idle, state.font) = ([], nil) }
      return (state.outcome, state.idle, state.font)
    }
    for process in idle { process.end() }
    font?.remove()
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
    while let work = take(&process) {
      switch work {
      case .variants(let order): make(order, &process)
      case .card(let card): draw(card, &process)
      }
      state.withLock(\.meter)?.step()
    }
  }

  /// The next order; nil when none waits: then this thread is over.
  private func take(_ process: inout PictureProcess?) -> Work? {
    let (order, finished) = state.withLock {
      state -> (Work?, CheckedContinuation<Void, Never>?) in
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
      if let bytes = cache?.read(PictureCache.Name(variant)) {
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
    guard let current = started(&process) else { return }
    let job = PictureJob(
      source: bytes, decodedWidth: missing[0].decodedWidth,
      outputs: missing.map {
        PictureJob.Output(format: $0.format, width: $0.width, quality: $0.quality)
      })
    switch current.answer(to: job) {
    case .outcome(.files(let files)):
      for (variant, bytes) in zip(missing, files) {
        cache?.save(bytes, PictureCache.Name(variant))
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

  /// The process of a thread, which is started when it has none; nil where that is impossible.
  private func started(_ process: inout PictureProcess?) -> PictureProcess? {
    do throws(Diagnostic) {
      if process == nil { process = PictureProcess(try start()) }
    } catch {
      stop { $0.obstacle = $0.obstacle ?? error }
    }
    return process
  }

  private func draw(_ card: SocialCard, _ process: inout PictureProcess?) {
    let name = PictureCache.Name(card)
    if let bytes = cache?.read(name) { return stage(bytes, card) }
    let font: String
    do throws(SystemError) {
      font = try fontPath()
    } catch {
      return fail(card.path, .unwritable(.unstaged("font", of: nil, error)))
    }
    guard let current = started(&process) else { return }
    let settings = cards?.settings
    let installed = settings?.fontFile == nil ? settings?.font ?? "" : ""
    switch current.answer(to: CardJob(svg: card.svg, font: installed, fontFile: font)) {
    case .outcome(.card(let bytes, _)):
      cache?.save(bytes, name)
      stage(bytes, card)
      state.withLock { $0.hasMade = true }
    case .outcome(.failure(let failure)): fail(card.path, .card(failure))
    case .outcome(.missing(let reason)): stop { $0.missingLibrary = reason }
    case .ended(.outOfTime):
      process = nil
      fail(card.path, .outOfTime)
    case .ended(.other(let reason)):
      process = nil
      fail(card.path, .crash(reason))
    }
  }

  /// The path of the site's font, for the processes; empty where the settings name no file.
  private func fontPath() throws(SystemError) -> String {
    guard let bytes = cards?.font else { return "" }
    return try state.withLock { state throws(SystemError) in
      let folder: FontFolder
      if let known = state.font { folder = known } else { folder = try FontFolder(bytes) }
      state.font = folder
      return folder.file
    }
  }

  private func stage(_ bytes: [UInt8], _ card: SocialCard) {
    guard let stage = state.withLock(\.stage) else { return }
    do throws(SystemError) {
      let written = try stage.put(bytes.span, at: card.path)
      state.withLock { $0.outcome.files[ByteKey(card.path)] = written }
    } catch {
      fail(card.path, .unwritable(.unstaged(card.path, of: nil, error)))
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
    fail(order.file.sourcePath, failure)
  }

  private func fail(_ path: String, _ failure: PictureFailure) {
    state.withLock { $0.outcome.failures[ByteKey(path)] = failure }
  }

  /// Makes no more pictures.
  private func stop(_ note: (inout Outcome) -> Void) {
    state.withLock { state in
      note(&state.outcome)
      state.next = state.waiting.count
    }
  }
}
