internal import SourceText
internal import Synchronization

/// Where libsass runs.
///
/// Sass is a programming language: `@while true` never ends, and a mixin that doubles a list fills any
/// memory. libsass can be neither interrupted nor limited, so style sheets that nobody vouches for go to
/// a process of their own, which the system stops (``SassChannel``).
enum SassEngine: Sendable {
  /// In this process.
  case inProcess
  /// In a process of its own, one style sheet after the other.
  case child(SassProcess)

  /// Why there is no CSS.
  enum Failure: Error {
    /// libsass does not accept the style sheet.
    case sheet(SassFailure)
    /// There is no libsass; or the process could not be started, or was stopped before it had an answer.
    case process(Diagnostic)
  }

  /// libsass keeps no promise about threads (its colour table hands out objects with plain reference
  /// counts), so a process compiles one style sheet at a time.
  private static let gate = Mutex(())

  /// Compiles a style sheet.
  func compile(_ job: SassJob, _ host: SassHost) throws(Failure) -> SassOutput {
    switch self {
    case .inProcess:
      return try Self.gate.withLock { _ in
        var contexts: [SassContext] = []
        return SassOutcome(of: job, host, keeping: &contexts)
      }.css()
    case .child(let process):
      return try process.outcome(of: job, host).css()
    }
  }

  /// Ends the process, if there is one; the next style sheet starts another.
  func stop() {
    if case .child(let process) = self { process.stop() }
  }
}

/// The process that compiles the style sheets of a build, one after the other: starting it and loading libsass take as
/// long as a small style sheet.
final class SassProcess: Sendable {
  private let start: @Sendable () throws(Diagnostic) -> any SassChannel
  /// The way to the process; nil before the first style sheet and after one that it did not survive.
  private let channel = Mutex<(any SassChannel)?>(nil)

  /// - Parameter start: starts a process that runs ``SassWorker/run(_:beforeEach:)``.
  init(start: @escaping @Sendable () throws(Diagnostic) -> any SassChannel) {
    self.start = start
  }

  /// Compiles a style sheet; waits while another is compiled.
  /// - Throws: when the process cannot be started, or ends before it has answered.
  func outcome(of job: SassJob, _ host: SassHost) throws(SassEngine.Failure) -> SassOutcome {
    let result = channel.withLock { channel -> Result<SassOutcome, SassEngine.Failure> in
      let current: any SassChannel
      if let channel {
        current = channel
      } else {
        do throws(Diagnostic) { current = try start() } catch { return .failure(.process(error)) }
      }
      channel = current
      if let outcome = Self.converse(job, host, over: current) { return .success(outcome) }
      channel = nil
      return .failure(.process(Self.diagnostic(current.end())))
    }
    return try result.get()
  }

  /// Ends the process and waits for its end.
  func stop() {
    channel.withLock { channel in
      _ = channel?.end()
      channel = nil
    }
  }

  /// Leads the conversation with the process: the job goes there; imports and warnings come until the
  /// answer.
  /// - Returns: nil when the process is gone or says what it should not.
  private static func converse(
    _ job: SassJob, _ host: SassHost, over channel: any SassChannel
  ) -> SassOutcome? {
    var isHeard = channel.send(SassMessage.job(job).encoded)
    while isHeard, let message = SassMessage(from: channel) {
      switch message {
      case .version(let version): SassLibrary.note(version: version)
      case .wanted(let name, let importer):
        isHeard = channel.send(SassMessage.answer(host.answer(name, importer)).encoded)
      case .warning(let text): host.warn(text)
      case .outcome(let outcome):
        passOn(channel.messages(), to: host)
        return outcome
      case .job, .answer: isHeard = false
      }
    }
    return nil
  }

  /// libsass writes what it thinks outdated to the standard error, in paragraphs.
  private static func passOn(_ messages: String, to host: SassHost) {
    var paragraph: [Substring] = []
    let lines = messages.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines + [Substring()] {
      if !line.isEmpty {
        paragraph.append(line)
      } else if !paragraph.isEmpty {
        host.warn(paragraph.joined(separator: " "))
        paragraph = []
      }
    }
  }

  private static func diagnostic(_ end: SassProcessEnd) -> Diagnostic {
    switch end {
    case .outOfTime:
      Diagnostic(StylesheetsDiagnostic.outOfTime(seconds: SassWorker.mostSeconds))
    case .other(let reason, _):
      Diagnostic(StylesheetsDiagnostic.crash(compiler: "libsass", reason: reason))
    }
  }
}

extension SassOutcome {
  /// Compiles a style sheet in this process.
  /// - Parameter contexts: gets what compiled it, for who wants to free that later.
  fileprivate init(of job: SassJob, _ host: SassHost, keeping contexts: inout [SassContext]) {
    do throws(SassLibrary.Missing) {
      let context = try SassContext(job, host)
      contexts.append(context)
      do throws(SassFailure) {
        self = .output(try context.compile())
      } catch {
        self = .failure(error)
      }
    } catch {
      self = .missing(error.reason)
    }
  }

  /// The CSS.
  /// - Throws: why there is none.
  fileprivate func css() throws(SassEngine.Failure) -> SassOutput {
    switch self {
    case .output(let output): return output
    case .failure(let failure): throw .sheet(failure)
    case .missing(let reason):
      throw .process(Diagnostic(StylesheetsDiagnostic.missingLibrary(reason: reason)))
    }
  }
}

/// How a process that compiles a style sheet ended without an answer.
package enum SassProcessEnd: Sendable {
  /// It used up its time.
  case outOfTime(messages: String)
  /// In the system's words.
  case other(String, messages: String)

  /// Its standard error.
  var messages: String {
    switch self {
    case .outOfTime(let messages), .other(_, let messages): messages
    }
  }
}

/// The way to the other side of a style sheet's compilation.
package protocol SassChannel: Sendable {
  /// Sends bytes.
  /// - Returns: false when the other side is gone.
  func send(_ bytes: [UInt8]) -> Bool

  /// Waits for bytes: exactly as many, or nil when the other side is gone.
  func receive(_ count: Int) -> [UInt8]?

  /// Gives the other side so many seconds from now; after them, nothing is received.
  func limit(seconds: Int)

  /// The text that the other side has written to its standard error since the last call.
  func messages() -> String

  /// Stops the other side if need be, and says how it ended.
  func end() -> SassProcessEnd
}

extension SassChannel {
  /// Nothing: for channels whose other side's standard error nobody reads.
  package func messages() -> String { "" }
}

/// The side of a compilation that calls libsass, in a process of its own.
package enum SassWorker {
  /// Seconds of processor time that a style sheet may take; large frameworks take less than one.
  package static let mostSeconds = 5
  /// Bytes of memory that it may take, everything that the process maps included.
  package static let mostBytes = 2 << 30

  /// Takes style sheets from a channel, compiles each and sends the answer, until the other side is gone. Before the
  /// first answer it tells libsass's version, for which the other side need not load the library. What a style sheet
  /// took is freed when the next one comes: the last one's goes with the process.
  /// - Parameter prepare: called before each style sheet.
  package static func run(_ channel: some SassChannel, beforeEach prepare: () -> Void) {
    var isFirst = true
    var contexts: [SassContext] = []
    while case .job(let job)? = SassMessage(from: channel) {
      contexts.removeAll()
      prepare()
      if isFirst, let version = SassLibrary.version {
        _ = channel.send(SassMessage.version(version).encoded)
      }
      isFirst = false
      answer(job, over: channel, keeping: &contexts)
    }
  }

  private static func answer(
    _ job: SassJob, over channel: some SassChannel, keeping contexts: inout [SassContext]
  ) {
    let host = SassHost(
      answer: { name, importer in
        let isHeard = channel.send(SassMessage.wanted(name: name, importer: importer).encoded)
        guard isHeard, case .answer(let answer)? = SassMessage(from: channel) else {
          return .failure("no response")
        }
        return answer
      },
      warn: { _ = channel.send(SassMessage.warning($0).encoded) })
    let outcome = SassOutcome(of: job, host, keeping: &contexts)
    _ = channel.send(SassMessage.outcome(outcome).encoded)
  }
}
