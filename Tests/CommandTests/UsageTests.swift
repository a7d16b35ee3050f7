import CommandRunner
import Testing

@Suite("The command line")
struct UsageTests {
  @Test("help ends well and names the tool")
  func help() throws {
    let outcome = try Blogc.run(["--help"], in: Blogc.repository)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("A compiler for blogs."))
    #expect(outcome.error.isEmpty)
  }

  @Test("a mistake on the command line ends with status 64", arguments: ["biuld", "--nonsense"])
  func mistake(argument: String) throws {
    let outcome = try Blogc.run([argument], in: Blogc.repository)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("Usage: blogc"))
  }

  @Test("the version names the libraries")
  func version() throws {
    let outcome = try Blogc.run(["--version"], in: Blogc.repository)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.wholeMatch(
        of: /blogc \d+\.\d+\.\d+\ncmark-gfm \d.*\nlibyaml \d.*\nlibsass .*\nSwift \d.*\n/) != nil)
  }
}
