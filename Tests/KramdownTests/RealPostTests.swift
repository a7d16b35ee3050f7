import CommandRunner
import ConfiguredKramdown
import Foundation
import Testing

/// A real post, compared with the output of the installed kramdown. Neither the post nor kramdown is part of the
/// repository; if one is missing, the test is skipped.
@Suite("The real post")
struct RealPostTests {
  private static let post = Blogc.repository
    .appendingPathComponent("../shared/seed/docker-meetup-tokyo-6.md").standardizedFileURL
  private static let tools = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference")
  private static let script = """
    require './reference'
    body = File.read(ARGV[0], encoding: 'UTF-8').sub(/\\A---\\n.*?^---\\n/m, '')
    print Reference.new.convert(body, 'highlighter' => 'none')[0]
    """

  /// The HTML that kramdown makes from the post; nil if the post, Ruby or Jekyll is missing.
  private static let expected: String? = {
    guard FileManager.default.fileExists(atPath: post.path), let ruby = Blogc.find("ruby"),
      let outcome = try? Blogc.run(ruby, ["-W0", "-e", script, post.path], in: tools),
      outcome.status == 0
    else { return nil }
    return outcome.output
  }()

  @Test(
    "its HTML is kramdown's, byte for byte",
    .enabled(if: expected != nil, "the post or kramdown is not here"))
  func equals() throws {
    let file = try String(contentsOf: Self.post, encoding: .utf8)
    let end = try #require(file.range(of: "\n---\n"))
    let renderer = try ConfiguredKramdown(json: Array("{\"highlighter\": \"none\"}".utf8))
    let html = renderer.html(of: Array(file[end.upperBound...].utf8))
    #expect(String(decoding: html, as: UTF8.self) == Self.expected)
  }
}
