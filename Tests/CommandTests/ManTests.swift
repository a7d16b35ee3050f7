import CommandRunner
import Foundation
import Testing

@Suite("blogc man and completions")
struct ManTests {
  private func page() throws -> String {
    let outcome = try Blogc.run(["man"], in: Blogc.repository)
    try #require(outcome.status == 0)
    return outcome.output
  }

  @Test("the page has every command with its options and examples")
  func commands() throws {
    let page = try page()
    #expect(page.hasPrefix(".TH BLOGC 1 "))
    for name in ["build", "serve", "new post", "publish", "rename", "list", "clean", "deploy"] {
      #expect(page.contains(".SS \"blogc \(name)"), "\(name)")
    }
    #expect(page.contains("\\fB\\-\\-explain\\fR"))
    #expect(page.contains("blogc publish some\\-day"))
    for section in ["NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES"] {
      #expect(page.contains(".SH \"\(section)\""))
    }
  }

  // Skipped where groff is not installed.
  @Test(
    "groff has nothing to say about it", .enabled(if: Blogc.find("groff") != nil, "needs groff"))
  func groff() throws {
    let folder = try TemporaryFolder()
    try folder.write("blogc.1", page())
    let outcome = try Blogc.run(
      try #require(Blogc.find("groff")), ["-man", "-ww", "-Tutf8", "blogc.1"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty, "\(outcome.error)")
    #expect(outcome.output.contains("blogc"))
  }

  @Test("each shell takes its script", arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) throws {
    let script = try Blogc.run(["completions", shell], in: Blogc.repository)
    #expect(script.status == 0)
    #expect(script.output.contains("publish"))
    guard let program = Blogc.find(shell) else {
      try Test.cancel("\(shell) is not installed; its script was made and not read")
    }
    let folder = try TemporaryFolder()
    try folder.write("script", script.output)
    let outcome = try Blogc.run(program, ["-n", "script"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.isEmpty)
  }

  // Skipped where bash is not installed.
  @Test(
    "bash completes commands, options and the names of drafts",
    .enabled(if: Blogc.find("bash") != nil, "needs bash"),
    arguments: [
      ("pub", 1, "publish"), ("list dra", 2, "drafts"), ("publish ", 2, "some-idea"),
      ("unpublish ", 2, "2016-02-26-a-post"), ("build --exp", 2, "--explain"),
    ])
  func bash(words: String, index: Int, wanted: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("_drafts/some-idea.md", "---\n---\n")
    try folder.write("_posts/2016-02-26-a-post.md", "---\n---\n")
    let script = try Blogc.run(["completions", "bash"], in: folder.url)
    try folder.write("script", script.output)
    try folder.write(
      "try",
      """
      source ./script
      PATH="\(Blogc.executable.deletingLastPathComponent().path):$PATH"
      COMP_WORDS=(blogc \(words.hasSuffix(" ") ? words + "''" : words))
      COMP_CWORD=\(index)
      COMP_LINE="blogc \(words)"
      COMP_POINT=${#COMP_LINE}
      function=$(complete -p blogc | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$function" blogc "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"

      """)
    let outcome = try Blogc.run(
      try #require(Blogc.find("bash")), ["try"], in: folder.url)
    #expect(
      outcome.output.split(separator: "\n").contains {
        $0.trimmingCharacters(in: .whitespaces) == wanted
      }, "\(outcome.output) \(outcome.error)")
  }
}
