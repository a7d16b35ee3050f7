import Foundation
import PreviewServer
import SourceText

/// A finished site in a folder, served as it is.
struct FolderSite: PreviewSite {
  let folder: URL

  func entry(at path: String) -> AddressResolver.Entry? {
    var isFolder: ObjCBool = false
    let file = folder.appendingPathComponent(path).path
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue ? .folder : .file
  }

  var baseurl: String { "" }

  func file(at path: String) -> SiteFile? {
    (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
      SiteFile(Array($0), version: "only")
    }
  }

  func badge(of path: String) -> String? { nil }

  func build(
    open: [String], early: @escaping @Sendable (String, [UInt8]) -> Void
  ) async -> PreviewOutcome {
    PreviewOutcome(changed: [], diagnostics: [], failed: false)
  }

  /// Serves a site for the time of a closure, which gets the address of its home page.
  static func serving(
    _ folder: URL, _ body: @Sendable (_ home: String) async throws -> Void
  ) async throws {
    var options = PreviewOptions()
    options.port = 0
    options.reload = false
    let server = PreviewServer(site: FolderSite(folder: folder), options: options)
    let (addresses, found) = AsyncStream.makeStream(of: String.self)
    let running = Task { try await server.run { found.yield($0) } }
    var waiting = addresses.makeAsyncIterator()
    let home = await waiting.next() ?? ""
    do {
      try await body(home)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
    try await running.value
  }
}
