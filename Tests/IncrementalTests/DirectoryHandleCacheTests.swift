import SiteSources
@testable import FileSystem
import Foundation
import Testing

@testable import SiteBuilder

@Suite("A folder that is kept open")
struct DirectoryHandleCacheTests {
  @Test("changes nothing of what is found, wherever a name leads")
  func sameFacts() throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "blogc-nearby-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: root) }
    for path in ["top", "a/one", "a/two", "b/c/d/e", "b/c/d/f", "b/c/g/h", "b/x/y", "b/xy/z"] {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(path.utf8).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "link"), withDestinationURL: root.appending(path: "b/c"))
    let folder = try FileSystem.openFolder(root.path)
    let names = [
      "top", "a/one", "a/two", "a/two", "a/none", "b/c/d/e", "b/c/d/f", "b/c/g/h", "b/c/g/none",
      "none/x", "none/y", "none/z", "b/x/y", "b/xy/z", "b/xy/z", "link/d/e", "link/d/f", "link/d/f",
      "top/x", "top/y", "top/z", "a/one", ".", "link", "b/c/d/e",
    ]
    var handles = DirectoryHandleCache()
    for name in names {
      let expected = try? FileSystem.status(of: name, in: folder)
      let path = Array("\(name)\0".utf8)
      let found = handles.status(ofName: path.span, in: folder)
      #expect(found == expected, "\(name)")
    }
    // A change of the file in the meantime is visible.
    try Data("longer than before".utf8).write(to: root.appending(path: "b/c/d/e"))
    let path = Array("b/c/d/e\0".utf8)
    let size = handles.status(ofName: path.span, in: folder)?.size
    #expect(size == 18)
  }
}
