import CommandRunner
import Testing

@Suite("Forms of configuration")
struct ConfigurationFormTests {
  @Test("_config.toml says what _config.yml says")
  func toml() throws {
    let folder = try TemporaryFolder()
    try folder.write("index.html", "---\n---\n{{ site.title }} {{ site.author.name }}")
    try folder.write(
      "_config.toml", "title = \"日記\"\nexclude = ['README.md']\n\n[author]\nname = 'A B'\n")
    try folder.write("README.md", "not part of the site")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("_site/index.html") == "日記 A B")
    #expect(!folder.has("_site/README.md"))
  }

  @Test("a problem in _config.toml is shown at its place")
  func fault() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.toml", "title = \"x\"\nname = A B\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("_config.toml:2:8"))
  }
}
