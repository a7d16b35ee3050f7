import CommandRunner
import Foundation
import Testing

/// Requests that no browser would send, against a real `blogc serve` on this machine.
///
/// Runs for `BLOGC_FUZZ_SECONDS`, a few seconds if that is not set, and stops by itself. `BLOGC_FUZZ_SEED` repeats a run's choices
/// as far as the timing of sockets allows.
@Suite("Hostile requests", .serialized)
struct ServeFuzzTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["BLOGC_FUZZ_SECONDS"].flatMap { Double($0) } ?? 4
  private static let seed =
    ProcessInfo.processInfo.environment["BLOGC_FUZZ_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 1...UInt64.max)
  private static let secret = "the-secret-beside-the-site"

  @Test("do not stop the preview, get nothing from outside the site, and leave nothing behind")
  func fuzz() async throws {
    let folder = try TemporaryFolder()
    try folder.write("blog/index.md", "---\ntitle: Home\n---\nhome\n")
    try folder.write("blog/assets/big.bin", String(repeating: "0123456789abcdef", count: 40_000))
    try folder.write("blog/_secret.txt", Self.secret)
    try folder.write("secret.txt", Self.secret)
    let blog = try await ServedBlog(serving: folder, arguments: ["--source", "blog"])
    try FileManager.default.createSymbolicLink(
      at: try #require(blog.site).appendingPathComponent("link"),
      withDestinationURL: folder.url.appendingPathComponent("secret.txt"))
    #expect(try await blog.get("/").status == 200)
    let before = Usage(of: blog.process)

    let end = ContinuousClock.now + .seconds(Self.seconds)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<6 {
        group.addTask {
          var requests = HostileRequests(seed: Self.seed &+ UInt64(worker))
          var count = 0
          while ContinuousClock.now < end, blog.process.isRunning {
            let heard = try await Self.converse(requests.next(), blog.port)
            #expect(
              heard.firstRange(of: Array(Self.secret.utf8)) == nil,
              "seed \(Self.seed), worker \(worker), conversation \(count)")
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    print("hostile requests: \(counts) conversations in \(Self.seconds) s, seed \(Self.seed)")
    #expect(blog.process.isRunning)
    #expect(try await blog.shows("/") { $0.status == 200 && $0.body.contains("home") })
    // Connections that were left open are let go within half a minute.
    var after = Usage(of: blog.process)
    for _ in 0..<90 where after.descriptors > before.descriptors + 4 {
      try await Task.sleep(for: .milliseconds(500))
      after = Usage(of: blog.process)
    }
    print("memory: \(before.megabytes) MB before, \(after.megabytes) MB after")
    #expect(after.descriptors <= before.descriptors + 4)
    #expect(after.megabytes < before.megabytes + 128)
    kill(blog.process.processIdentifier, SIGINT)
    #expect(try await blog.ended() == 130)
  }

  /// Sends the pieces of a conversation and listens for what comes, for a moment only.
  private static func converse(
    _ conversation: HostileRequests.Conversation, _ port: UInt16
  ) async throws -> [UInt8] {
    // While 256 connections are open, new ones are closed at once; that is not a failure.
    guard let socket = try? LoopbackSocket(port: port, timeout: 1) else { return [] }
    var heard: [UInt8] = []
    for (index, piece) in conversation.pieces.enumerated() {
      if index > 0 { try await Task.sleep(for: .milliseconds(2)) }
      guard (try? await socket.write(piece)) != nil else { break }
    }
    if conversation.endsWriting { socket.endWriting() }
    if conversation.leaves { return [] }
    while heard.count < 4_000_000, let more = try? await socket.read(), !more.isEmpty {
      heard += more
      if !conversation.listensToTheEnd { break }
    }
    return heard
  }

  /// The resources that a process uses.
  private struct Usage {
    var descriptors = 0
    var megabytes = 0

    /// Reads it from /proc; zeros where there is none.
    init(of process: Process) {
      let folder = "/proc/\(process.processIdentifier)"
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/fd")
      descriptors = names?.count ?? 0
      let status = (try? String(contentsOfFile: folder + "/status", encoding: .utf8)) ?? ""
      if let match = status.firstMatch(of: /VmRSS:\s+(\d+) kB/) {
        megabytes = (Int(match.1) ?? 0) / 1_024
      }
    }
  }
}
