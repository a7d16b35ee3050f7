import CommandRunner
import Foundation
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

  @Test("an error on the command line ends with status 64", arguments: ["biuld", "--nonsense"])
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

  @Test(
    "an error says what to type instead, in both languages",
    arguments: [
      (["new", "A title"], "blogc new post \"A title\""),
      (["new", "post", "Two", "words"], "blogc new post \"Two words\""),
      (["new", "draft", "It costs", "$5"], "blogc new draft 'It costs $5'"),
      (["init"], "blogc init diary"), (["deploy", "../www"], "blogc deploy --to ../www"),
      (["deploy"], "blogc deploy --to /var/www/blog"), (["publish"], "blogc list drafts"),
      (["rename", "a b"], "blogc rename 'a b' \""),
      (["theme", "install", "minima"], "'theme: minima'"),
      (["preview", "--open"], "blogc serve --open"), (["build", "drafts"], "'--drafts'"),
      (["post", "A title"], "blogc new post 'A title'"),
      (["new", "post", "A", "--tags", "x"], "'tags'"),
    ] as [([String], String)])
  func advice(arguments: [String], wanted: String) throws {
    let folder = try TemporaryFolder()
    for (language, label) in [("en", "Help:  "), ("ja", "ヒント: ")] {
      let outcome = try Blogc.run(
        arguments, in: folder.url, environment: ["BLOGC_LANG": language])
      #expect(outcome.status == 64)
      let lines = outcome.error.split(separator: "\n")
      #expect(
        lines.contains { $0.hasPrefix(label) && $0.contains(wanted) }, "\(outcome.error)")
      #expect(!lines[0].contains("--date"), "\(outcome.error)")
    }
  }

  @Test(
    "an error of the command line that explains itself gets no advice",
    arguments: [["build", "--nope"], ["new", "post", ""], ["list", "nope"], ["biuld"]])
  func silence(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Blogc.run(arguments, in: folder.url)
    #expect(!outcome.error.contains("try: "), "\(outcome.error)")
  }

  @Test(
    "a mistyped command gets a suggestion",
    arguments: [
      (["biuld"], "build"), (["pubish", "idea"], "publish"), (["new", "psot", "A"], "post"),
      (["lst"], "list"), (["hlep"], "help"),
    ] as [([String], String)])
  func suggestion(arguments: [String], wanted: String) throws {
    let outcome = try Blogc.run(arguments, in: Blogc.repository)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("Did you mean '\(wanted)'?"), "\(outcome.error)")
  }

  /// Every command below one, as the argument parser describes it.
  private func commands(below command: [String: Any]) -> [[String: Any]] {
    let inner = (command["subcommands"] as? [[String: Any]] ?? [])
      .filter { $0["commandName"] as? String != "help" }
    return inner + inner.flatMap(commands)
  }

  @Test("every command has examples in its help, and every option says what it does")
  func examples() throws {
    let outcome = try Blogc.run(["--experimental-dump-help"], in: Blogc.repository)
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let commands = commands(below: try #require(value?["command"] as? [String: Any]))
    #expect(commands.count > 15)
    for command in commands {
      let name = try #require(command["commandName"] as? String)
      let discussion = command["discussion"] as? String ?? ""
      #expect(discussion.contains("Example"), "\(name)")
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        guard argument["shouldDisplay"] as? Bool != false else { continue }
        #expect(
          argument["abstract"] as? String != nil,
          "\(name): \(argument["valueName"] as? String ?? "")")
      }
    }
  }

  @Test("the help of a command is what it was", arguments: ["publish", "rename", "clean"])
  func snapshot(name: String) throws {
    let outcome = try Blogc.run(
      ["help", name], in: Blogc.repository, environment: ["COLUMNS": "80"])
    let file = Blogc.repository.appendingPathComponent(
      "Tests/CommandTests/Fixtures/help/\(name).txt")
    #expect(outcome.output == (try String(contentsOf: file, encoding: .utf8)))
  }
}
