import Foundation
import PreviewServer
import Testing

@Suite("File watcher", .timeLimit(.minutes(5)))
struct FileWatcherTests {
  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "blogc-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.resolvingSymlinksInPath()
  }

  /// Waits until the changes told so far mention a path's name.
  private static func wait(
    for name: String, in iterator: inout AsyncStream<FileChange>.Iterator
  ) async -> Int {
    var told = 0
    while let change = await iterator.next() {
      told += 1
      if change.lostEvents || change.paths.contains(where: { $0.hasSuffix("/" + name) }) { break }
    }
    return told
  }

  @Test("reports written, renamed and new files, also in folders created later")
  func tells() async throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let watcher = try makeFileWatcher(
      folder: folder.path, options: FileWatcherOptions(excluded: [folder.path + "/_site"]))
    defer { watcher.stop() }
    var changes = watcher.changes.makeAsyncIterator()

    try Data("a".utf8).write(to: folder.appending(path: "a.md"))
    _ = await Self.wait(for: "a.md", in: &changes)

    try Data("b".utf8).write(to: folder.appending(path: "b.md.swp"))
    try FileManager.default.moveItem(
      at: folder.appending(path: "b.md.swp"), to: folder.appending(path: "b.md"))
    _ = await Self.wait(for: "b.md", in: &changes)

    let deep = folder.appending(path: "_posts/2024")
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    try Data("c".utf8).write(to: deep.appending(path: "c.md"))
    _ = await Self.wait(for: "c.md", in: &changes)
  }

  @Test("a burst of many files is few changes, and what is excluded is silent")
  func burst() async throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = folder.appending(path: "_site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    let watcher = try makeFileWatcher(
      folder: folder.path, options: FileWatcherOptions(excluded: [site.path]))
    defer { watcher.stop() }
    var changes = watcher.changes.makeAsyncIterator()
    for number in 0..<2_000 {
      try Data("x".utf8).write(to: site.appending(path: "\(number).html"))
      try Data("x".utf8).write(to: folder.appending(path: "\(number).md"))
    }
    try Data("x".utf8).write(to: folder.appending(path: "last.md"))
    let told = await Self.wait(for: "last.md", in: &changes)
    // How few depends on how busy the machine is; one by one would be 2,001.
    #expect(told < 2_001, "told \(told) times of 2,001 files")
  }

  @Test("says when the watched folder is gone, and ends")
  func gone() async throws {
    let folder = try Self.temporaryFolder()
    let watcher = try makeFileWatcher(
      folder: folder.path, options: FileWatcherOptions(excluded: []))
    try FileManager.default.removeItem(at: folder)
    var sawGone = false
    for await change in watcher.changes where change.folderIsGone { sawGone = true }
    #expect(sawGone)
  }
}
