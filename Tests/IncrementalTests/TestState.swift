import Foundation

/// The state folder of the builds that tests make in this process: the user's own stays as it is.
enum TestState {
  static let folder: String = {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "blogc-state-\(ProcessInfo.processInfo.processIdentifier)")
    return folder.resolvingSymlinksInPath().path
  }()
}
