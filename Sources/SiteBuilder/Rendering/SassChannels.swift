internal import FileSystem
package import Stylesheets

extension FileSystem.WorkerProcess: SassChannel {
  package func end() -> SassProcessEnd {
    switch stop() {
    case .outOfTime(let messages): .outOfTime(messages: messages)
    case .other(let reason, let messages): .other(reason, messages: messages)
    }
  }
}

extension FileSystem.StandardChannel: SassChannel {
  /// Does nothing: the process that started this one limits the time.
  package func limit(seconds: Int) {}

  package func end() -> SassProcessEnd { .other("", messages: "") }
}
