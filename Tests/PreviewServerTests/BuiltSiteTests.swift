import SiteSources
import Foundation
import PreviewServer
import SiteBuilder
import Testing

@Suite("The built site behind the preview")
struct BuiltSiteTests {
  /// A blog with one page, built once; the folder is removed after the closure.
  private func withSite(_ body: (BuiltSite, URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "blogc-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("---\n---\nhello\n".utf8).write(to: folder.appending(path: "index.md"))
    try Data("outside".utf8).write(to: folder.appending(path: "_secret"))
    var request = BuildRequest()
    request.source = folder.path
    request.destination = folder.appending(path: "_site").path
    let site = BuiltSite(request)
    let outcome = await site.build()
    try #require(!outcome.failed)
    #expect(outcome.changed == ["index.html"])
    try await body(site, folder)
  }

  @Test("lends files and folders below the destination, and nothing through a symbolic link")
  func links() async throws {
    try await withSite { site, folder in
      let destination = folder.appending(path: "_site")
      for (name, target) in [("file", "_secret"), ("up", ".")] {
        try FileManager.default.createSymbolicLink(
          at: destination.appending(path: name),
          withDestinationURL: folder.appending(path: target))
      }
      #expect(site.entry(at: "") == .folder)
      #expect(site.entry(at: "index.html") == .file)
      #expect(site.file(at: "index.html")?.bytes == Array("<p>hello</p>\n".utf8))
      for path in ["file", "up", "up/_secret", "../_secret", "nowhere", "index.html/x"] {
        #expect(site.entry(at: path) == nil, "\(path)")
        #expect(site.file(at: path) == nil, "\(path)")
      }
    }
  }

  @Test("keeps the last good site when a build fails, and says what is wrong")
  func failure() async throws {
    try await withSite { site, folder in
      try Data("---\n---\n{% if %}\n".utf8).write(to: folder.appending(path: "index.md"))
      let outcome = await site.build()
      #expect(outcome.failed)
      #expect(!outcome.diagnostics.isEmpty)
      #expect(site.file(at: "index.html")?.bytes == Array("<p>hello</p>\n".utf8))
    }
  }

  @Test("a polled folder reports new, changed and removed files")
  func polling() async throws {
    try await withSite { _, folder in
      let watcher = PollingWatcher(
        folder: folder.path,
        options: FileWatcherOptions(excluded: [folder.appending(path: "_site").path]),
        interval: .milliseconds(10))
      defer { watcher.stop() }
      var changes = watcher.changes.makeAsyncIterator()
      let file = folder.appending(path: "new.md")
      for text in ["one", "longer"] {
        try Data(text.utf8).write(to: file)
        #expect(await changes.next()?.paths == [file.path])
      }
      try Data("x".utf8).write(to: folder.appending(path: "_site/silent.html"))
      try FileManager.default.removeItem(at: file)
      #expect(await changes.next()?.paths == [file.path])
      try FileManager.default.removeItem(at: folder)
      while let change = await changes.next() {
        if change.folderIsGone { return }
      }
      Issue.record("the watch ended without telling that the folder is gone")
    }
  }
}
