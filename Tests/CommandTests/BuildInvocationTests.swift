import SiteSources
import Testing

@testable import blogc

/// The most common command lines are parsed without ArgumentParser; the results must be those of
/// ArgumentParser.
@Suite("The usual options of a build")
struct BuildInvocationTests {
  /// All values of an invocation, except for the time of the build.
  private func text(_ invocation: BuildInvocation) -> String {
    var invocation = invocation
    invocation.request.environment.now = (0, 0)
    var text = ""
    dump(invocation, to: &text)
    return text
  }

  @Test(
    "what is read without the library means the same to it",
    arguments: [
      [], ["--clean"], ["-q"], ["--quiet"], ["-s", "blog"], ["--source", "日本 語"],
      ["-d", "out"], ["--destination", "../public"],
      ["--clean", "--source", "a=b", "--destination", "c,d", "--quiet"],
      ["-q", "-d", "out", "--clean", "-s", "."], ["--cache", "a b/c", "--source", "x"],
    ])
  func plain(words: [String]) throws {
    let invocation = try #require(BuildInvocation(plain: words[...]))
    let parsed = try BuildInvocation(parsing: words)
    #expect(text(invocation) == text(parsed))
    #expect(invocation.request.environment.sheetWorker != nil)
  }

  @Test(
    "anything else is left to the library",
    arguments: [
      ["--source"], ["-s", ""], ["-s", "--clean"], ["-d", "-q"], ["--source=a"], ["-sa"],
      ["-qs", "a"],
      ["-s", "a", "--source", "b"], ["--cache"], ["--cache", "-q"],
      ["--cache", "a", "--cache", "a"], ["-q", "--quiet"], ["--clean", "--clean"], ["a"], ["--"],
      [""],
      ["--Clean"], ["--profile"], ["--explain", "a"], ["--drafts"], ["-b", "/a"], ["--help"],
      ["-h"],
      ["--version"], ["--clean", "--no-clean"], ["--quiét"],
    ])
  func other(words: [String]) {
    #expect(BuildInvocation(plain: words[...]) == nil)
  }

  @Test("the library's own reading of other options reaches the order")
  func parsed() throws {
    let invocation = try BuildInvocation(parsing: [
      "--source=a", "-qV", "--cache", "c", "--explain", "p", "-w",
    ])
    #expect(invocation.request.source == "a")
    #expect(invocation.request.cache == "c")
    #expect(invocation.isQuiet && invocation.isVerbose)
    #expect(invocation.explain == "p")
    #expect(invocation.remarks.count == 1)
    #expect(throws: (any Error).self) { try BuildInvocation(parsing: ["--nonsense"]) }
  }
}
