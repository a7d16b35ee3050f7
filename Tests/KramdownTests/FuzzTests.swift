import CommandRunner
import Foundation
import Testing

/// Random documents beside what kramdown makes of them, where Ruby and Jekyll are installed.
@Suite("Random documents")
struct FuzzTests {
  private static let tools = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference")
  private static let ruby = Blogc.find("ruby")
  private static let hasJekyll: Bool = {
    guard let ruby, let outcome = try? Blogc.run(ruby, ["-e", "require 'jekyll'"], in: tools)
    else { return false }
    return outcome.status == 0
  }()

  /// The number of documents: 2,000, or what `BLOGC_FUZZ_COUNT` says.
  private static let count =
    ProcessInfo.processInfo.environment["BLOGC_FUZZ_COUNT"].flatMap { Int($0) } ?? 2_000

  @Test(
    "at least 995 of 1,000 are equal byte for byte, and none crashes or hangs",
    .enabled(if: hasJekyll, "Ruby or Jekyll is not here"))
  func equal() throws {
    let engine = Blogc.executable.deletingLastPathComponent().appending(path: "kramdown-frames")
    let outcome = try Blogc.run(
      try #require(Self.ruby),
      [
        "fuzz.rb", "--count", "\(Self.count)", "--share", "0.995", "--shrink", "3", "--show", "3",
        engine.path,
      ], in: Self.tools)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error.suffix(2_000))")
  }
}
