import Foundation

/// The state folder of the builds in this test process, so that tests do not change the user's own.
enum TestState {
  static let folder: String = {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "blogc-state-\(ProcessInfo.processInfo.processIdentifier)")
    return folder.resolvingSymlinksInPath().path
  }()
}
