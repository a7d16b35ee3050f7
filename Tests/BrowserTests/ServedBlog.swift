import CommandRunner
import Foundation

/// A small blog in a temporary folder, and the real `blogc serve` running on it.
final class ServedBlog: Sendable {
  let folder: TemporaryFolder
  private let process: Process
  /// The address of the home page.
  let home: String

  /// What can go wrong before the first request.
  struct DidNotStart: Error {
    let output: String
  }

  /// Writes the blog, starts the preview and waits until it listens.
  /// - Parameters:
  ///   - files: paths and texts; a layout, a page and a stylesheet are there already.
  ///   - arguments: options of `blogc serve` beside the port.
  init(_ files: [String: String] = [:], arguments: [String] = []) async throws {
    folder = try TemporaryFolder()
    try folder.write("_config.yml", "markdown: GFM\nlang: en\n")
    try folder.write(
      "_layouts/default.html",
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>{{ page.title }}</title>
      <link rel="stylesheet" href="{{ '/style.css' | relative_url }}"></head>
      <body>{{ content }}</body></html>
      """)
    try folder.write("style.css", "p { color: rgb(1, 2, 3) }")
    try folder.write(
      "index.md",
      "---\nlayout: default\ntitle: Home\n---\nfirst words\n\n<details><summary>more</summary>inner</details>\n\n"
        + String(repeating: "line\n\n", count: 200) + "last words\n")
    for (path, text) in files { try folder.write(path, text) }
    let log = folder.url.appendingPathComponent("../\(folder.url.lastPathComponent).log")
      .standardizedFileURL
    try Data().write(to: log)
    let process = Process()
    process.executableURL = Blogc.executable
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    self.process = process
    defer { try? FileManager.default.removeItem(at: log) }
    for _ in 0..<600 {
      let output = try String(contentsOf: log, encoding: .utf8)
      if let match = output.firstMatch(of: /Serving (http:\S+)/) {
        home = String(match.1)
        return
      }
      guard process.isRunning else { throw DidNotStart(output: output) }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw DidNotStart(output: "")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }
}
