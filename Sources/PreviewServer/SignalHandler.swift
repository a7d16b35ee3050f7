internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Handles signals such as Ctrl-C while the preview runs: the first one requests a shutdown, a second one ends
/// the process at once.
///
/// A process can have only one, because signals belong to the process.
package final class SignalHandler: Sendable {
  /// The state that the signal handler can access: it may only set a number and write a byte to a
  /// pipe.
  private enum Arrival {
    static let signal = Atomic<Int32>(0)
    static let pipe = Atomic<Int32>(-1)

    static func take(_ number: Int32) {
      if signal.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      var byte: UInt8 = 0
      _ = write(pipe.load(ordering: .relaxed), &byte, 1)
    }
  }

  private let arrivals: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  /// Installs the handlers: from now on, the signals do not end the process by default.
  package init() {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
    self.arrivals = arrivals
    self.continuation = continuation
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = ends[0]
    Arrival.pipe.store(ends[1], ordering: .relaxed)
    Arrival.signal.store(0, ordering: .relaxed)
    DispatchQueue(label: "blogc.signals").async {
      var byte: UInt8 = 0
      while read(reading, &byte, 1) < 0, errno == EINTR {}
      continuation.yield()
    }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { Arrival.take($0) } }
  }

  /// The received signal; nil if there was none.
  package var received: Int32? {
    let number = Arrival.signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// The exit status that identifies the signal: 130 for Ctrl-C.
  package var exitStatus: Int32 { 128 + (received ?? 0) }

  /// Waits for a signal, or for ``stop()``.
  package func wait() async {
    var waiting = arrivals.makeAsyncIterator()
    _ = await waiting.next()
  }

  /// Ends ``wait()``.
  package func stop() {
    continuation.finish()
  }
}
