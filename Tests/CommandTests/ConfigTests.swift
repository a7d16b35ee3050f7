import CommandRunner
import Foundation
import Testing

@Suite("blogc config")
struct ConfigTests {
  private func blog() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "_config.yml", "# a blog\ntitle: A\nliquid:\n  strict_filters: true\npermalink: pretty\n")
    try folder.write("local.yml", "title: B\n")
    return folder
  }

  private func config(_ arguments: [String]) throws -> Blogc.Outcome {
    let folder = try blog()
    return try withExtendedLifetime(folder) {
      try Blogc.run(["config"] + arguments, in: folder.url)
    }
  }

  @Test(
    "says where each value comes from",
    arguments: [
      (["title"], "title\t_config.yml:2\t\"A\"\n"),
      (["title", "--config", "_config.yml,local.yml"], "title\tlocal.yml:1\t\"B\"\n"),
      (["permalink"], "permalink\t_config.yml:5\t\"pretty\"\n"),
      (["future"], "future\tdefault\tfalse\n"),
      (["future", "--future"], "future\tcommand line\ttrue\n"),
      (["destination"], "destination\tdefault\t\"_site\"\n"),
      (["destination", "--destination", "out"], "destination\tcommand line\t\"out\"\n"),
      (["liquid.strict_filters"], "liquid.strict_filters\t_config.yml:4\ttrue\n"),
      (
        ["liquid"],
        "liquid.error_mode\tdefault\t\"warn\"\nliquid.strict_filters\t_config.yml:4\ttrue\n"
          + "liquid.strict_variables\tdefault\tfalse\n"
      ),
      (["paginate"], "paginate\tdefault\tnull\n"), (["title", "--value"], "A\n"),
      (["future", "--value"], "false\n"),
      (
        ["liquid.strict_filters", "--json"],
        """
        [
          {
            "key": "liquid.strict_filters",
            "value": true,
            "origin": "_config.yml:4"
          }
        ]

        """
      ),
    ] as [([String], String)])
  func origins(arguments: [String], output: String) throws {
    let outcome = try config(arguments)
    #expect(outcome.output == output, "\(outcome.error)")
    #expect(outcome.status == 0)
  }

  @Test("prints all settings, as columns and as JSON")
  func all() throws {
    let columns = try config(["--columns"])
    #expect(columns.output.hasPrefix("KEY "))
    #expect(columns.output.contains(" _config.yml:5  \"pretty\"\n"))
    #expect(columns.output.contains(#"[1,2,3,4,5,6]"#))
    let json = try config(["--json"])
    let values = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(values?.contains { $0["key"] as? String == "kramdown.toc_levels" } == true)
    #expect(try config(["liquid", "--value"]).output.contains(#""error_mode": "warn""#))
  }

  @Test("a key that nothing sets gets a suggestion; broken settings are an error")
  func mistakes() throws {
    let unknown = try config(["permlink"])
    #expect(unknown.status == 1)
    #expect(unknown.error.contains("did you mean 'permalink'?"))
    #expect(try config(["--value"]).status == 64)
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "limit_posts: many\n")
    let broken = try Blogc.run(["config", "limit_posts"], in: folder.url)
    #expect(broken.status == 1)
    #expect(broken.error.contains("_config.yml:1:14"))
  }
}
