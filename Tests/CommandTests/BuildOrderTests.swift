import SiteBuilder
import Testing

@testable import blogc

/// Usual command lines are read without the library; they must mean what they mean to it.
@Suite("The usual options of a build")
struct BuildOrderTests {
  /// Everything that an order says, but for the moment.
  private func text(_ order: BuildOrder) -> String {
    var order = order
    order.request.surroundings.now = (0, 0)
    var text = ""
    dump(order, to: &text)
    return text
  }

  @Test(
    "what is read without the library means the same to it",
    arguments: [
      [], ["--clean"], ["-q"], ["--quiet"], ["-s", "blog"], ["--source", "日本 語"],
      ["-d", "out"], ["--destination", "../public"],
      ["--clean", "--source", "a=b", "--destination", "c,d", "--quiet"],
      ["-q", "-d", "out", "--clean", "-s", "."],
    ])
  func plain(words: [String]) throws {
    let order = try #require(BuildOrder(plain: words[...]))
    let parsed = try BuildOrder(parsing: words)
    #expect(text(order) == text(parsed))
    #expect(order.request.surroundings.sheetWorker != nil)
  }

  @Test(
    "anything else is left to the library",
    arguments: [
      ["--source"], ["-s", ""], ["-s", "--clean"], ["-d", "-q"], ["--source=a"], ["-sa"],
      ["-qs", "a"],
      ["-s", "a", "--source", "b"], ["-q", "--quiet"], ["--clean", "--clean"], ["a"], ["--"], [""],
      ["--Clean"], ["--profile"], ["--explain", "a"], ["--drafts"], ["-b", "/a"], ["--help"],
      ["-h"],
      ["--version"], ["--clean", "--no-clean"], ["--quiét"],
    ])
  func other(words: [String]) {
    #expect(BuildOrder(plain: words[...]) == nil)
  }

  @Test("the library's own reading of other options reaches the order")
  func parsed() throws {
    let order = try BuildOrder(parsing: [
      "--source=a", "-qV", "--cache", "c", "--explain", "p", "-w",
    ])
    #expect(order.request.source == "a")
    #expect(order.request.cache == "c")
    #expect(order.isQuiet && order.isVerbose)
    #expect(order.explain == "p")
    #expect(order.remarks.count == 1)
    #expect(throws: (any Error).self) { try BuildOrder(parsing: ["--nonsense"]) }
  }
}
