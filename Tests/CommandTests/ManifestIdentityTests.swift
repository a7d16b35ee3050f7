import CommandRunner
import Foundation
import Testing

/// The record belongs to the program that made it: another blogc may make other pages.
@Suite("The record and the program")
struct ManifestIdentityTests {
  private static func makeBlog() throws -> TemporaryFolder {
    let blog = try TemporaryFolder()
    try blog.write("index.md", "---\n---\nText\n")
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
    return blog
  }

  /// A copy of the program, its bytes changed by a closure.
  private static func copy(
    into folder: TemporaryFolder, _ change: (inout Data) -> Void
  ) throws -> URL {
    var bytes = try Data(contentsOf: Blogc.executable)
    change(&bytes)
    let url = folder.url.appendingPathComponent("blogc")
    try bytes.write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    return url
  }

  @Test("a copy of the program has nothing to do")
  func copied() throws {
    let blog = try Self.makeBlog()
    let folder = try TemporaryFolder()
    let program = try Self.copy(into: folder) { _ in }
    let outcome = try Blogc.run(program, ["build", "--explain"], in: blog.url)
    #expect(outcome.output.contains(": 0 written, 1 unchanged"), "\(outcome)")
    #expect(!outcome.output.contains("no earlier build"))
  }

  #if os(Linux)
    @Test("another program makes everything again")
    func other() throws {
      let blog = try Self.makeBlog()
      let folder = try TemporaryFolder()
      let program = try Self.copy(into: folder) { bytes in
        // The note that holds the linker's build identifier: 4 bytes of owner, 20 of description, type 3.
        let head = Data([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0]) + Data("GNU\0".utf8)
        if let note = bytes.range(of: head) { bytes[note.upperBound] ^= 0xFF }
      }
      let outcome = try Blogc.run(program, ["build", "--explain"], in: blog.url)
      #expect(outcome.output.contains("no earlier build"), "\(outcome)")
    }
  #endif
}
