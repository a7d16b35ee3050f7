internal import CFileSystem

extension FileSystem {
  /// A function on its way to its thread.
  private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }

    /// The beginning of a thread: takes its function and runs it.
    static let begin: @convention(c) (UnsafeMutableRawPointer?) -> Void = { argument in
      guard let argument else { return }
      Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
    }
  }

  /// Runs a function in a thread of its own (`pthread_create`): for waiting, which a task must not do, because the tasks of
  /// this process share as many threads as there are processors.
  /// - Returns: false when the system gives no thread; then the function is not run.
  package static func startThread(_ run: @escaping @Sendable () -> Void) -> Bool {
    let body = Unmanaged.passRetained(ThreadBody(run))
    if blogc_start_thread(ThreadBody.begin, body.toOpaque()) == 0 { return true }
    body.release()
    return false
  }
}
