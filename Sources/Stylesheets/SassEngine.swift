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
  /// In a process that is started for each style sheet.
  case child(@Sendable () throws(Diagnostic) -> any SassChannel)

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
      return try Self.gate.withLock { _ in SassOutcome(of: job, host) }.css()
    case .child(let start):
      let channel: any SassChannel
      do throws(Diagnostic) { channel = try start() } catch { throw .process(error) }
      return try Self.compile(job, host, in: channel)
    }
  }

  /// Leads the conversation with the process: the job goes there; imports and warnings come until the
  /// answer.
  private static func compile(
    _ job: SassJob, _ host: SassHost, in channel: any SassChannel
  ) throws(Failure) -> SassOutput {
    var isHeard = channel.send(SassMessage.job(job).encoded)
    while isHeard, let message = SassMessage(from: channel) {
      switch message {
      case .wanted(let name, let importer):
        isHeard = channel.send(SassMessage.answer(host.answer(name, importer)).encoded)
      case .warning(let text): host.warn(text)
      case .outcome(let outcome):
        passOn(channel.end().messages, to: host)
        return try outcome.css()
      case .job, .answer: isHeard = false
      }
    }
    throw .process(Self.diagnostic(channel.end()))
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
      Diagnostic(
        "sass.too-complex",
        "the style sheet was not compiled within \(SassWorker.mostSeconds) seconds",
        hint: "look for a @while, @for or recursion that does not end")
    case .other(let reason, _):
      Diagnostic(
        "sass.crash", "libsass crashed on this style sheet: \(reason)",
        hint:
          "look for very deep nesting or recursion, or for lists and strings that grow in a loop")
    }
  }
}

extension SassOutcome {
  /// Compiles a style sheet in this process.
  fileprivate init(of job: SassJob, _ host: SassHost) {
    do throws(SassLibrary.Missing) {
      let context = try SassContext(job, host)
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
      throw .process(
        Diagnostic(
          "sass.library", "libsass, which compiles style sheets, cannot be loaded: \(reason)",
          hint:
            "install it (apt-get install libsass1, brew install libsass), or install Dart Sass: "
            + "https://sass-lang.com/install"))
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

  /// Stops the other side if need be, and says how it ended.
  func end() -> SassProcessEnd
}

/// The side of a compilation that calls libsass, in a process of its own.
package enum SassWorker {
  /// Seconds of processor time that a style sheet may take; large frameworks take less than one.
  package static let mostSeconds = 5
  /// Bytes of memory that it may take, everything that the process maps included.
  package static let mostBytes = 2 << 30

  /// Takes one style sheet from a channel, compiles it and sends the answer.
  package static func run(_ channel: some SassChannel) {
    guard case .job(let job)? = SassMessage(from: channel) else { return }
    let host = SassHost(
      answer: { name, importer in
        let isHeard = channel.send(SassMessage.wanted(name: name, importer: importer).encoded)
        guard isHeard, case .answer(let answer)? = SassMessage(from: channel) else {
          return .failure("no response")
        }
        return answer
      },
      warn: { _ = channel.send(SassMessage.warning($0).encoded) })
    _ = channel.send(SassMessage.outcome(SassOutcome(of: job, host)).encoded)
  }
}
