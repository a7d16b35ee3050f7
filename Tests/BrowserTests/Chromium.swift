import CommandRunner
import Foundation
import Testing

/// A headless Chromium, driven over its DevTools protocol: one command at a time, each waiting for its answer.
actor Chromium {
  /// The reasons why a browser cannot be driven.
  enum Failure: Error {
    case notInstalled
    case didNotStart
    case refused(String)
    case threw(String)
    case closed
  }

  /// The executable; nil when none is installed.
  static let executable: URL? =
    ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap { Blogc.find($0) }.first
    ?? ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].lazy
    .map { URL(fileURLWithPath: $0) }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// True if the browser tests are requested and a browser is installed.
  static let isWanted =
    ProcessInfo.processInfo.environment["BLOGC_BROWSER_TESTS"] != nil && executable != nil

  private let process: Process
  private let profile: TemporaryFolder
  private let connection: DevToolsConnection
  private var nextID = 1
  private var session: String?

  /// Starts a browser with one empty page.
  init() async throws {
    guard let executable = Self.executable else { throw Failure.notInstalled }
    profile = try TemporaryFolder()
    process = Process()
    process.executableURL = executable
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
      "--disable-dev-shm-usage", "--remote-debugging-port=0",
      "--user-data-dir=\(profile.url.path)", "about:blank",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let (port, path) = try await Self.endpoint(in: profile)
    connection = try await DevToolsConnection(port: port, path: path)
    let target: CreatedTarget = try await send("Target.createTarget", ["url": "about:blank"])
    let attached: AttachedTarget = try await send(
      "Target.attachToTarget", AttachParameters(targetId: target.targetId))
    session = attached.sessionId
    let _: Nothing = try await send("Page.enable", [String: String]())
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Sets the page's size in CSS pixels and its colour scheme (`light`, `dark`).
  func look(width: Int, height: Int = 900, scheme: String) async throws {
    let _: Nothing = try await send(
      "Emulation.setDeviceMetricsOverride", Metrics(width: width, height: height))
    let _: Nothing = try await send(
      "Emulation.setEmulatedMedia",
      Media(features: [.init(name: "prefers-color-scheme", value: scheme)]))
  }

  /// Opens an address and waits until everything in it is loaded.
  func open(_ address: String) async throws {
    let _: Nothing = try await send("Page.navigate", ["url": address])
    _ = try await evaluate(
      """
      new Promise((done) => {
        const wait = () => location.href !== "about:blank" && document.readyState === "complete"
          ? done("") : setTimeout(wait, 5);
        wait();
      })
      """)
  }

  /// Runs a JavaScript expression in the page, waits for it if it is a promise, and returns its value
  /// as text.
  func evaluate(_ expression: String) async throws -> String {
    let outcome: Evaluation = try await send(
      "Runtime.evaluate", EvaluateParameters(expression: expression))
    if let details = outcome.exceptionDetails {
      throw Failure.threw(details.exception?.description ?? details.text)
    }
    return outcome.result.value ?? ""
  }

  /// Waits in the page until an expression is true, at most ten seconds; the page may be loaded anew meanwhile.
  func wait(
    _ condition: String, _ place: SourceLocation = #_sourceLocation
  ) async throws {
    var outcome = "no"
    for _ in 0..<5 {
      do {
        outcome = try await waitHere(condition)
        if !outcome.isEmpty { break }
      } catch Failure.refused {
        continue
      }
    }
    #expect(outcome == "yes", "\(condition)", sourceLocation: place)
  }

  private func waitHere(_ condition: String) async throws -> String {
    try await evaluate(
      """
      new Promise((done) => {
        const began = performance.now();
        const holds = () => { try { return \(condition); } catch { return false; } };
        const look = () => holds() ? done("yes")
          : performance.now() - began > 10000 ? done("no") : setTimeout(look, 2);
        look();
      })
      """)
  }

  /// Types a text into the element that has the focus.
  func insert(_ text: String) async throws {
    let _: Nothing = try await send("Input.insertText", ["text": text])
  }

  /// Presses and releases a key.
  /// - Parameter code: the key's number on Windows, by which the browser knows it.
  func press(_ key: String, code: Int) async throws {
    for type in ["rawKeyDown", "keyUp"] {
      let _: Nothing = try await send(
        "Input.dispatchKeyEvent", KeyEvent(type: type, key: key, windowsVirtualKeyCode: code))
      if type == "rawKeyDown", key == "Enter" {
        let _: Nothing = try await send(
          "Input.dispatchKeyEvent",
          KeyEvent(type: "char", key: key, windowsVirtualKeyCode: code, text: "\r"))
      }
    }
  }

  private struct KeyEvent: Encodable {
    var type: String
    var key: String
    var windowsVirtualKeyCode: Int
    var text: String?
  }

  /// A picture of the page as PNG.
  func screenshot() async throws -> Data {
    let picture: Picture = try await send("Page.captureScreenshot", ["format": "png"])
    return Data(base64Encoded: picture.data) ?? Data()
  }

  private func send<Parameters: Encodable, Result: Decodable>(
    _ method: String, _ parameters: Parameters
  ) async throws -> Result {
    let id = nextID
    nextID += 1
    let command = Command(id: id, method: method, params: parameters, sessionId: session)
    try await connection.write(JSONEncoder().encode(command))
    while true {
      let message = try await connection.read()
      guard let reply = try? JSONDecoder().decode(ReplyHead.self, from: message), reply.id == id
      else {
        continue
      }
      if let error = reply.error { throw Failure.refused("\(method): \(error.message)") }
      return try JSONDecoder().decode(Reply<Result>.self, from: message).result
    }
  }

  /// The DevTools address, from the file that the browser writes when it is ready.
  private static func endpoint(in profile: TemporaryFolder) async throws -> (UInt16, String) {
    for _ in 0..<600 {
      let lines = (try? profile.text("DevToolsActivePort"))?.split(separator: "\n") ?? []
      if lines.count == 2, let port = UInt16(lines[0]) { return (port, String(lines[1])) }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Failure.didNotStart
  }
}

// The messages of the DevTools protocol, by the protocol's names.

private struct Command<Parameters: Encodable>: Encodable {
  var id: Int
  var method: String
  var params: Parameters
  var sessionId: String?
}

private struct ReplyHead: Decodable {
  struct Problem: Decodable { var message: String }
  var id: Int?
  var error: Problem?
}

private struct Reply<Result: Decodable>: Decodable { var result: Result }
private struct Nothing: Decodable {}
private struct CreatedTarget: Decodable { var targetId: String }
private struct AttachedTarget: Decodable { var sessionId: String }
private struct Picture: Decodable { var data: String }

private struct AttachParameters: Encodable {
  var targetId: String
  var flatten = true
}

private struct Metrics: Encodable {
  var width: Int
  var height: Int
  var deviceScaleFactor = 1
  var mobile = false
}

private struct Media: Encodable {
  struct Feature: Encodable {
    var name: String
    var value: String
  }
  var features: [Feature]
}

private struct EvaluateParameters: Encodable {
  var expression: String
  var awaitPromise = true
  var returnByValue = true
}

private struct Evaluation: Decodable {
  struct Value: Decodable {
    /// The text; nil for a value of another type, such as a promise that a navigation has aborted.
    var value: String?

    enum CodingKeys: CodingKey { case value }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      value = try? container.decode(String.self, forKey: .value)
    }
  }
  struct Details: Decodable {
    struct Thrown: Decodable { var description: String? }
    var text: String
    var exception: Thrown?
  }
  var result: Value
  var exceptionDetails: Details?
}
