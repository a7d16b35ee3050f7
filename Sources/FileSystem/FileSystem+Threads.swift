internal import CFileSystem

extension FileSystem {
  /// Holds a function until its thread runs it.
  private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }

    /// The start routine of a thread: takes the function and runs it.
    static let begin: @convention(c) (UnsafeMutableRawPointer?) -> Void = { argument in
      guard let argument else { return }
      Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
    }
  }

  /// Runs a function in a new thread (`pthread_create`). Functions that block use it: a task must not block, because
  /// all tasks share as many threads as there are processors.
  /// - Returns: false when the system gives no thread; then the function is not run.
  package static func startThread(_ run: @escaping @Sendable () -> Void) -> Bool {
    let body = Unmanaged.passRetained(ThreadBody(run))
    if blogc_start_thread(ThreadBody.begin, body.toOpaque()) == 0 { return true }
    body.release()
    return false
  }
}
