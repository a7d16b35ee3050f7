import CommandRunner
import Foundation
import Testing

/// A manifest is used only by the program that wrote it, because another blogc may render pages
/// differently.
@Suite("The manifest and the program that wrote it")
struct ManifestIdentityTests {
  private static func makeBlog() throws -> TemporaryFolder {
    let blog = try TemporaryFolder()
    try blog.write("index.md", "---\n---\nText\n")
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
    return blog
  }

  /// A copy of the program, made some seconds after it.
  private static func copy(into folder: TemporaryFolder, laterBy seconds: Double) throws -> URL {
    let url = folder.url.appendingPathComponent("blogc")
    try FileManager.default.copyItem(at: Blogc.executable, to: url)
    let time = try Blogc.executable.resourceValues(forKeys: [.contentModificationDateKey])
      .contentModificationDate
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time).addingTimeInterval(seconds)], ofItemAtPath: url.path)
    return url
  }

  @Test("a program of another time makes everything again")
  func other() throws {
    let blog = try Self.makeBlog()
    let folder = try TemporaryFolder()
    let program = try Self.copy(into: folder, laterBy: 1)
    let first = try Blogc.run(program, ["build", "--explain"], in: blog.url)
    #expect(first.output.contains("no earlier build"), "\(first)")
    let second = try Blogc.run(program, ["build", "--explain"], in: blog.url)
    #expect(second.output.contains(": 0 written, 1 unchanged"), "\(second)")
    #expect(!second.output.contains("no earlier build"))
  }
}
