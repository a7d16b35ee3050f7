import CommandRunner
import Foundation
import Markdown
import MarkdownShared
import SourceText
import Testing

/// The post that the first reader brought along, beside what the installed kramdown makes of it. Neither is part of
/// the repository: where one is missing, this is skipped.
@Suite("The real post under kramdown's profile")
struct KramdownPostTests {
  private static let post = Blogc.repository
    .appendingPathComponent("../shared/seed/docker-meetup-tokyo-6.md").standardizedFileURL
  private static let recorder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/kramdown/record.rb")

  /// What kramdown makes of the post; nil where the post, Ruby or Jekyll is missing.
  private static let expected: String? = {
    guard FileManager.default.fileExists(atPath: post.path), let ruby = Blogc.find("ruby"),
      let outcome = try? Blogc.run(
        ruby, [recorder.path, post.path], in: recorder.deletingLastPathComponent()),
      outcome.status == 0
    else { return nil }
    return outcome.output
  }()

  @Test(
    "its HTML is kramdown's",
    .enabled(if: expected != nil, "the post or kramdown is not here"))
  func equals() throws {
    let file = try String(contentsOf: Self.post, encoding: .utf8)
    let end = try #require(file.range(of: "\n---\n"))
    let ours = html(String(file[end.upperBound...]), MarkdownOptions(.kramdown))
    #expect(NormalisedHTML.of(ours) == NormalisedHTML.of(try #require(Self.expected)))
  }
}
