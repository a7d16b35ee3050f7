internal import FileSystem
package import Pictures

extension FileSystem.WorkerProcess: PictureChannel {
  package func pictureEnd() -> PictureProcessEnd {
    switch stop() {
    case .outOfTime: .outOfTime
    case .other(let reason, _): .other(reason)
    }
  }
}

extension FileSystem.StandardChannel: PictureChannel {
  package func pictureEnd() -> PictureProcessEnd { .other("") }
}

/// The worker process that makes pictures: a hidden command of `blogc`.
package enum PictureWorkerProcess {
  /// The command that runs it.
  package static let commandName = "make-pictures"

  /// Makes the pictures that the build sends over the standard input, each within limits that the system enforces.
  package static func run() {
    PictureWorker.run(FileSystem.StandardChannel()) {
      FileSystem.limitOwnUse(seconds: PictureLimits.seconds, bytes: PictureLimits.bytes)
    }
  }
}
