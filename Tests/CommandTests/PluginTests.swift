import CommandRunner
import Foundation
import Testing

/// Plugins in whole builds: their calls of git, their messages, and hostile repositories, whose
/// code is not run.
@Suite struct PluginTests {
  /// A site in a git repository with two commits: `a.md` of 2020, `b.md` of 2021.
  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "_config.yml",
      "plugins: [jekyll-last-modified-at, jekyll-github-metadata]\nexclude: [out]\n")
    for name in ["a", "b"] {
      try folder.write(
        "\(name).md",
        "---\n---\n{{ page.last_modified_at | date: '%Y' }} {{ site.github.repository_nwo }} "
          + "{{ site.title }} {{ site.github.build_revision | size }}\n")
    }
    try git(["init", "-q", "-b", "main"], folder)
    try git(["remote", "add", "origin", "git@github.com:ann/site.git"], folder)
    try git(["add", "_config.yml", "a.md"], folder)
    try git(["commit", "-q", "-m", "one"], folder, date: "2020-03-04T00:00:00Z")
    try git(["add", "b.md"], folder)
    try git(["commit", "-q", "-m", "two"], folder, date: "2021-03-04T00:00:00Z")
    return folder
  }

  private func git(_ arguments: [String], _ folder: TemporaryFolder, date: String = "") throws {
    let program = try #require(Blogc.find("git"))
    let person = ["-c", "user.name=A", "-c", "user.email=a@e.example"]
    let outcome = try Blogc.run(
      program, person + arguments, in: folder.url,
      environment: ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date])
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  private func build(_ folder: TemporaryFolder, _ more: [String] = []) throws -> Blogc.Outcome {
    try Blogc.run(
      ["build", "-d", "out"] + more, in: folder.url, environment: ["TZ": "UTC", "JEKYLL_ENV": ""])
  }

  private static let hasGit = Blogc.find("git") != nil

  @Test(.enabled(if: hasGit, "git is not installed"))
  func `files know when they were committed, and the site where it lives`() throws {
    let folder = try repository()
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("out/a.html").contains("<p>2020 ann/site site 40</p>"))
    #expect(try folder.text("out/b.html").contains("<p>2021 ann/site site 40</p>"))
  }

  @Test(.enabled(if: hasGit, "git is not installed"))
  func `a history that was cut off gives no times, and a warning`() throws {
    let original = try repository()
    let folder = try TemporaryFolder()
    try git(["clone", "-q", "--depth", "1", "file://\(original.url.path)", "."], folder)
    let outcome = try build(folder)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("git.shallow-clone"))
    #expect(outcome.error.contains("git fetch --unshallow"))
    #expect(try folder.text("out/a.html").contains("20") == false)
  }

  @Test func `without a repository there is a warning too`() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "plugins: [jekyll-last-modified-at]\n")
    try folder.write("a.md", "---\n---\n[{% last_modified_at %}]\n")
    let outcome = try Blogc.run(
      ["build", "-d", "out"], in: folder.url,
      environment: ["GIT_CEILING_DIRECTORIES": folder.url.path])
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("git.no-repository"))
    #expect(try folder.text("out/a.html").contains("[]"))
  }

  @Test(.enabled(if: hasGit, "git is not installed"))
  func `a repository's settings run nothing`() throws {
    let folder = try repository()
    let trap = "touch \(folder.url.path)/trapped"
    for (key, value) in [
      ("core.fsmonitor", trap), ("core.pager", trap), ("log.showSignature", "true"),
      ("gpg.program", trap), ("diff.external", trap), ("core.sshCommand", trap),
      ("core.hooksPath", folder.url.path), ("alias.log", "!\(trap)"),
      ("alias.rev-parse", "!\(trap)"),
      ("pager.log", trap), ("core.alternateRefsCommand", trap), ("include.path", "none"),
    ] {
      try git(["config", key, value], folder)
    }
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(!folder.has("trapped"))
    #expect(try folder.text("out/a.html").contains("2020"))
  }

  @Test func `what a site will lack is said, and the site is built`() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "plugins:\n  - jekyll-feed\n  - jekyll-assets\n")
    try folder.write(
      "Gemfile", "group :jekyll_plugins do\n  gem \"jekyll-sitemap\"\n  gem \"own-thing\"\nend\n")
    try folder.write("_plugins/sub/x.rb", "raise 'never run'")
    try folder.write("index.html", "---\n---\n:tada: @x")
    let outcome = try build(folder)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("_config.yml:3:5"))
    #expect(outcome.error.contains("hashed asset names"))
    #expect(outcome.error.contains("Gemfile:3:8"))
    #expect(outcome.error.contains("_plugins/sub/x.rb"))
    #expect(folder.has("out/feed.xml") && folder.has("out/sitemap.xml"))
    #expect(try folder.text("out/index.html") == ":tada: @x")
  }

  @Test func `finished pages, bare Markdown and redirects come out of a build`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "_config.yml",
      """
      url: https://e.example
      plugins: [jemoji, jekyll-mentions, jekyll-optional-front-matter, jekyll-readme-index,
        jekyll-redirect-from, jekyll-titles-from-headings, jekyll-default-layout]
      exclude: [out]
      """)
    try folder.write(
      "_layouts/default.html", "<title>{{ page.title }}</title><body>{{ content }}</body>")
    try folder.write("README.md", "# Hello :wave:\n\nby @ann :tada:\n")
    try folder.write("moved.md", "---\nredirect_to: /x/\nredirect_from: /old\n---\n")
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let index = try folder.text("out/index.html")
    #expect(index.contains("<title>Hello :wave:</title>"))
    #expect(
      index.contains("by <a href=\"https://github.com/ann\" class=\"user-mention\">@ann</a> 🎉"))
    #expect(try folder.text("out/moved.html").contains("location=\"https://e.example/x/\""))
    #expect(try folder.text("out/old.html").contains("location=\"https://e.example/moved.html\""))
  }
}

/// Plugins in builds after the first: the result is that of a clean build.
@Suite struct PluginRebuildTests {
  @Test func `a link to a source follows it when it moves, and lists follow their posts`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "site/_config.yml",
      """
      plugins: [jekyll-relative-links, jekyll-paginate, jekyll-archives, jekyll-feed, jekyll-sitemap]
      paginate: 1
      jekyll-archives: {enabled: all}
      """)
    try folder.write(
      "site/_layouts/archive.html", "{% for p in page.posts %}{{ p.title }}{% endfor %}")
    try folder.write(
      "site/index.html", "---\n---\n{% for p in paginator.posts %}{{ p.title }}{% endfor %}")
    try folder.write("site/a.md", "---\n---\n[b](b.md)\n")
    try folder.write("site/b.md", "---\n---\nb\n")
    for number in 1...3 {
      try folder.write("site/_posts/2024-01-0\(number)-p.md", "---\ntags: [t\(number)]\n---\nx\n")
    }
    func build(_ destination: String, _ more: [String] = []) throws -> [String: Data] {
      let outcome = try Blogc.run(
        ["build", "-s", "site", "-d", destination] + more, in: folder.url,
        environment: ["SOURCE_DATE_EPOCH": "1800000000"])
      try #require(outcome.status == 0, "\(outcome.error)")
      return try TemporaryFolder.contents(of: folder.url.appendingPathComponent(destination))
    }
    _ = try build("out")
    try folder.write("site/b.md", "---\npermalink: /moved/\n---\nb\n")
    #expect(try build("out") == build("clean1"))
    #expect(try folder.text("out/a.html").contains("href=\"/moved/\""))
    try folder.write("site/_posts/2024-01-01-p.md", "---\ntags: [t2, new]\nhidden: true\n---\nx\n")
    #expect(try build("out") == build("clean2"))
    try folder.write("site/_posts/2024-01-03-p.md", "---\ntitle: New title\ntags: [t3]\n---\ny\n")
    #expect(try build("out") == build("clean3"))
  }
}
