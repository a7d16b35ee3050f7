internal import SourceText
internal import Synchronization

/// The process in which libsass runs.
///
/// Sass is a programming language: `@while true` never ends, and a mixin that doubles a list fills any
/// memory. libsass can be neither interrupted nor limited, so untrusted style sheets are compiled in a
/// worker process that the system stops (``SassChannel``).
enum SassEngine: Sendable {
  /// libsass runs in this process.
  case inProcess
  /// libsass runs in a worker process.
  case child(SassProcess)

  /// The reason why there is no CSS.
  enum Failure: Error {
    /// libsass does not accept the style sheet.
    case sheet(SassFailure)
    /// libsass cannot be loaded, or the process could not be started or was stopped before it had
    /// responded.
    case process(Diagnostic)
  }

  /// libsass is not thread-safe (the reference counts of its colour table are not atomic), so a
  /// process compiles one style sheet at a time.
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

  /// Stops the process, if there is one; the next style sheet starts a new one.
  func stop() {
    if case .child(let process) = self { process.stop() }
  }
}

/// The worker process for the style sheets of a build, which are compiled one after the other, because starting it
/// and loading libsass take as long as a small style sheet.
final class SassProcess: Sendable {
  private let start: @Sendable () throws(Diagnostic) -> any SassChannel
  /// The channel to the process; nil before the first style sheet, and after one that ended the
  /// process.
  private let channel = Mutex<(any SassChannel)?>(nil)

  /// - Parameter start: starts a process that runs ``SassWorker/run(_:beforeEach:)``.
  init(start: @escaping @Sendable () throws(Diagnostic) -> any SassChannel) {
    self.start = start
  }

  /// Compiles a style sheet; waits while another is compiled.
  /// - Throws: an error when the process cannot be started, or ends before it has responded.
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

  /// Sends a job to the process and handles its import requests and warnings until the result
  /// arrives.
  /// - Returns: nil when the process has ended or violates the protocol.
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

  /// Reports the deprecation warnings that libsass writes to the standard error, in paragraphs.
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
  /// - Parameter contexts: gets the context, so that the caller can free it later.
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
  /// - Throws: the reason why there is none.
  fileprivate func css() throws(SassEngine.Failure) -> SassOutput {
    switch self {
    case .output(let output): return output
    case .failure(let failure): throw .sheet(failure)
    case .missing(let reason):
      throw .process(Diagnostic(StylesheetsDiagnostic.missingLibrary(reason: reason)))
    }
  }
}

/// The reason why a worker process ended without a response.
package enum SassProcessEnd: Sendable {
  /// It exceeded its time limit.
  case outOfTime(messages: String)
  /// Another reason, in the system's words.
  case other(String, messages: String)

  /// Its standard error.
  var messages: String {
    switch self {
    case .outOfTime(let messages), .other(_, let messages): messages
    }
  }
}

/// A channel between a build and a worker process for style sheets.
package protocol SassChannel: Sendable {
  /// Sends bytes.
  /// - Returns: false when the other side is gone.
  func send(_ bytes: [UInt8]) -> Bool

  /// Waits for exactly a number of bytes; nil when the other side has closed the channel.
  func receive(_ count: Int) -> [UInt8]?

  /// Sets the deadline for the other side to a number of seconds from now.
  func limit(seconds: Int)

  /// The text that the other side has written to its standard error since the last call.
  func messages() -> String

  /// Stops the other side if it still runs, and returns how it ended.
  func end() -> SassProcessEnd
}

extension SassChannel {
  /// The default, for channels that do not read the other side's standard error: no text.
  package func messages() -> String { "" }
}

/// The worker side, which calls libsass in a separate process.
package enum SassWorker {
  /// The limit on the processor time of a style sheet in seconds; large frameworks take less than
  /// one.
  package static let mostSeconds = 5
  /// The limit on the memory in bytes, including everything that the process maps.
  package static let mostBytes = 2 << 30

  /// Receives style sheets from a channel, compiles each and sends the result, until the other side closes the
  /// channel. Before the first result it sends libsass's version, so that the other side need not load the library.
  /// The memory of a style sheet is freed when the next one arrives; that of the last one is released with the
  /// process.
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
