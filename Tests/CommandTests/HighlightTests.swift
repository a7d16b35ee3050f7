import CommandRunner
import Foundation
import Testing

/// The `highlight` tag in whole builds.
@Suite struct HighlightTests {
  /// The page of a site with one block whose second line is marked.
  private func page(_ settings: String, gemfile: String? = nil, lock: String? = nil) throws
    -> String
  {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", settings)
    if let gemfile { try folder.write("Gemfile", gemfile) }
    if let lock { try folder.write("Gemfile.lock", lock) }
    try folder.write(
      "a.html", "---\n---\n{% highlight text mark_lines=\"2\" %}\n1\n2\n{% endhighlight %}\n")
    let outcome = try Blogc.run(["build", "-d", "out"], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return try String(
      contentsOf: folder.url.appendingPathComponent("out/a.html"), encoding: .utf8)
  }

  @Test(
    "mark_lines has a meaning in blogc's profiles and where the gem files have Jekyll 4.4",
    arguments: [
      ("markdown: GFM\n", nil, nil, true), ("markdown: CommonMark\n", nil, nil, true),
      ("markdown: kramdown\n", nil, nil, false),
      ("title: x\n", "source 'https://e.example'\ngem 'jekyll', '~> 4.4'\n", nil, true),
      ("title: x\n", "source 'https://e.example'\ngem 'jekyll', '~> 4.3'\n", nil, false),
      ("title: x\n", "source 'https://e.example'\ngem 'jekyll'\n", "4.4.1", true),
      ("title: x\n", "source 'https://e.example'\ngem 'jekyll'\n", "4.3.4", false),
    ] as [(String, String?, String?, Bool)])
  func marksLines(settings: String, gemfile: String?, version: String?, expected: Bool) throws {
    let lock = version.map { "GEM\n  remote: https://e.example/\n  specs:\n    jekyll (\($0))\n" }
    let html = try page(settings, gemfile: gemfile, lock: lock)
    #expect(html.contains("<span class=\"hll\">2\n</span>") == expected, "\(html)")
  }
}
