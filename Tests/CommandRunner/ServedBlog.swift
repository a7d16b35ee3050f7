package import Foundation

/// A process of the real `blogc serve` on a blog in a temporary folder, ended when this object is
/// deallocated.
package final class ServedBlog: Sendable {
  package let folder: TemporaryFolder
  package let process: Process
  /// The address of the home page.
  package let home: String
  /// The port that it listens on.
  package let port: UInt16
  private let log: URL
  /// Where it puts temporary files.
  private let scratch: TemporaryFolder

  /// An error before the first request.
  package struct DidNotStart: Error {
    package let output: String
    package let status: Int32
  }

  /// A parsed response.
  package struct Response: Sendable {
    package let status: Int
    package let head: String
    package let body: String
  }

  /// Starts the preview and waits until it listens.
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - program: another blogc than the one that was built with the tests.
  ///   - arguments: options of `blogc serve`; without `--port`, any free one is taken.
  ///   - environment: set on top of this process's own.
  package init(
    serving folder: TemporaryFolder, program: URL = Blogc.executable, arguments: [String] = [],
    environment: [String: String] = [:]
  ) async throws {
    self.folder = folder
    scratch = try TemporaryFolder()
    let log = folder.url.appendingPathComponent("../\(folder.url.lastPathComponent).log")
      .standardizedFileURL
    try Data().write(to: log)
    self.log = log
    let process = Process()
    process.executableURL = program
    process.arguments =
      ["serve"] + (arguments.contains("--port") ? [] : ["--port", "0"]) + arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment
      .merging(["NO_COLOR": "1", "LC_ALL": "C.UTF-8", "TMPDIR": scratch.url.path]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    self.process = process
    for _ in 0..<1_200 {
      let output = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      if let match = output.firstMatch(of: /Serving (http:\S+:(\d+)\/\S*)/) {
        home = String(match.1)
        port = UInt16(match.2) ?? 0
        return
      }
      guard process.isRunning else {
        try? FileManager.default.removeItem(at: log)
        throw DidNotStart(output: output, status: process.terminationStatus)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw DidNotStart(output: "it never listened", status: -1)
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: log)
  }

  /// The folder that the preview's site is built in; nil if it has been removed.
  package var site: URL? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: scratch.url.path)) ?? []
    return names.first { $0.hasPrefix("blogc-preview-") }.map {
      scratch.url.appendingPathComponent($0 + "/site")
    }
  }

  /// The names of the temporary files that the process left behind.
  package var leftovers: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: scratch.url.path)) ?? []
  }

  /// The text that the process has printed so far.
  package var output: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// The number of builds that the process has reported so far.
  package var buildCount: Int { output.matches(of: /Built \d+ post|Build failed|[Nn]othing/).count }

  /// Requests an address over a new connection.
  package func get(
    _ path: String, method: String = "GET", headers: String = "", isIPv6: Bool = false
  ) async throws -> Response {
    let socket = try LoopbackSocket(port: port, isIPv6: isIPv6)
    try await socket.write(
      "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\(headers)\r\n"
    )
    let text = String(decoding: await socket.readAll(), as: UTF8.self)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Response(
      status: status, head: String(parts.first ?? ""), body: parts.count > 1 ? String(parts[1]) : ""
    )
  }

  /// Repeats a request until its response satisfies a condition, for at most half a minute.
  /// - Returns: True if a response satisfied the condition.
  package func shows(_ path: String, _ isWanted: (Response) -> Bool) async throws -> Bool {
    for _ in 0..<1_500 {
      if isWanted(try await get(path)) { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return false
  }

  /// Waits until the process has ended, at most for half a minute.
  /// - Returns: its status, or nil when it still runs.
  package func ended() async throws -> Int32? {
    for _ in 0..<1_500 {
      if !process.isRunning { return process.terminationStatus }
      try await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }
}
