import SiteSources
import Foundation
import SiteBuilder
import Testing

/// A manifest that differs from the one written leads to a full build, not to an error or a wrong
/// page.
@Suite("A damaged manifest")
struct DamagedManifestTests {
  /// A site, its clean output, and a manifest of it before an edit.
  private struct Case {
    let folder: URL
    let manifest: URL
    let bytes: Data
    let site: [String: Data]

    init() async throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "blogc-damage-\(UUID().uuidString)").resolvingSymlinksInPath()
      var numbers = SeededNumbers(seed: 7)
      let source = RandomSite(&numbers)
      for (path, text) in source.files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      let folder = folder
      #expect(await Build.run(Self.request(folder, isClean: false)).succeeded)
      let cache = folder.appending(path: ".blogc-cache")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: cache.path)
          .first { $0.hasSuffix(".record") })
      manifest = cache.appending(path: name)
      bytes = try Data(contentsOf: manifest)
      let post = try #require(source.files.keys.sorted().first { $0.hasPrefix("_posts/") })
      try Data((source.files[post]! + "more\n").utf8).write(to: folder.appending(path: post))
      #expect(await Build.run(Self.request(folder, isClean: true)).succeeded)
      site = Self.contents(folder.appending(path: "_site"))
    }

    static func request(_ folder: URL, isClean: Bool) -> BuildRequest {
      var request = BuildRequest()
      request.source = folder.path
      request.destination = folder.appending(path: "_site").path
      request.workers = 1
      request.isClean = isClean
      request.environment.now = (1_700_000_000, 0)
      request.environment.stateFolder = TestState.folder
      return request
    }

    static func contents(_ folder: URL) -> [String: Data] {
      var files: [String: Data] = [:]
      for path in FileManager.default.subpaths(atPath: folder.path) ?? [] {
        files[path] = try? Data(contentsOf: folder.appending(path: path))
      }
      return files
    }

    /// Builds with a damaged manifest.
    /// - Returns: The error, or nil if the site is right.
    func build(on damaged: Data) async throws -> String? {
      try damaged.write(to: manifest)
      let report = await Build.run(Self.request(folder, isClean: false))
      if !report.succeeded { return "\(report.diagnostics)" }
      return Self.contents(folder.appending(path: "_site")) == site ? nil : "another site"
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
  }

  @Test("cut short at every 64th byte")
  func cut() async throws {
    let site = try await Case()
    defer { site.remove() }
    var count = 0
    for length in stride(from: 0, to: site.bytes.count, by: 64) {
      let problem = try await site.build(on: site.bytes.prefix(length))
      #expect(problem == nil, "cut at \(length)")
      count += 1
    }
    print("a record cut short at \(count) places: every build right")
  }

  @Test("with a flipped bit in many places")
  func flipped() async throws {
    let site = try await Case()
    defer { site.remove() }
    var numbers = SeededNumbers(seed: 11)
    var count = 0
    for start in stride(from: 0, to: site.bytes.count, by: max(1, site.bytes.count / 200)) {
      var damaged = site.bytes
      let place = min(start + Int(numbers.next() % 40), site.bytes.count - 1)
      damaged[place] ^= 1 << UInt8(numbers.next() % 8)
      let problem = try await site.build(on: damaged)
      #expect(problem == nil, "a bit of byte \(place)")
      count += 1
    }
    print("a record with a flipped bit at \(count) places: every build right")
  }
}
