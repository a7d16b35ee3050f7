import CommandRunner
import Foundation
import Testing

/// `blogc serve` in everyday situations, without a browser.
@Suite("blogc serve", .serialized)
struct ServeTests {
  private static func blog(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("index.md", "---\ntitle: Home\n---\nhome\n")
    try folder.write("about.md", "---\ntitle: About\n---\nabout\n")
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  /// Runs commands on a thread of its own: other tests share the pool of Swift's tasks.
  private static func shell(_ commands: String, in folder: TemporaryFolder) async throws {
    let environment = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
      "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com",
    ]
    let outcome = try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Blogc.Outcome, any Error>) in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try Blogc.run(
              URL(fileURLWithPath: "/bin/sh"), ["-e", "-c", commands], in: folder.url,
              environment: environment)
          })
      }
    }
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  @Test("says which port is in use when it was asked for")
  func portInUse() async throws {
    let first = try await ServedBlog(serving: Self.blog())
    let other = try Self.blog()
    let second = try Blogc.run(["serve", "--port", String(first.port)], in: other.url)
    #expect(second.status == 1)
    #expect(second.error.contains("port \(first.port) is in use"))
    #expect(second.error.contains("--port"))
  }

  @Test("ends when the source folder is deleted, and says so")
  func sourceGone() async throws {
    let folder = try Self.blog()
    let blog = try await ServedBlog(serving: folder)
    try FileManager.default.removeItem(at: folder.url)
    #expect(try await blog.ended() == 1)
    #expect(blog.output.contains("the source folder no longer exists"))
  }

  @Test(
    "shows what an editor saved, in whatever way, and never loses the page meanwhile",
    arguments: [
      ("in place", "printf '%s' \"$TEXT\" > about.md"),
      ("vim", "mv about.md about.md~; printf '%s' \"$TEXT\" > about.md; rm about.md~"),
      (
        "vim with its probe",
        "touch 4913; rm 4913; mv about.md about.md~; printf '%s' \"$TEXT\" > about.md; rm about.md~"
      ),
      (
        "emacs",
        "ln -s me@host.1 '.#about.md'; printf x > '#about.md#'; cp about.md about.md~; "
          + "printf '%s' \"$TEXT\" > about.md; rm '.#about.md' '#about.md#'"
      ),
      ("by a renamed copy", "printf '%s' \"$TEXT\" > .about.md.tmp; mv .about.md.tmp about.md"),
      (
        "by a name of its own", "printf '%s' \"$TEXT\" > about.md.12345; mv about.md.12345 about.md"
      ),
      ("in two steps", ": > about.md; printf '%s' \"$TEXT\" >> about.md"),
    ])
  func editors(name: String, commands: String) async throws {
    let folder = try Self.blog()
    let blog = try await ServedBlog(serving: folder)
    let watching = Task {
      var missed = 0
      while !Task.isCancelled {
        if try await blog.get("/about").status != 200 { missed += 1 }
      }
      return missed
    }
    try await Self.shell("TEXT='---\ntitle: T\n---\nsaved by \(name)\n'\n" + commands, in: folder)
    #expect(try await blog.shows("/about") { $0.body.contains("saved by \(name)") })
    watching.cancel()
    #expect(try await watching.value == 0)
    #expect(!folder.has("_site"), "the preview built into the destination")
  }

  @Test("says when which file was saved")
  func saved() async throws {
    let folder = try Self.blog()
    let blog = try await ServedBlog(serving: folder)
    try folder.write("about.md", "---\ntitle: T\n---\nsaved\n")
    #expect(try await blog.shows("/about") { $0.body.contains("saved<") })
    for _ in 0..<100 where !blog.output.contains("about.md") {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(blog.output.contains(/(?m)^\d\d:\d\d:\d\d about\.md$/), "\(blog.output)")
  }

  @Test("shows the last of many saves")
  func burst() async throws {
    let folder = try Self.blog()
    let blog = try await ServedBlog(serving: folder)
    for number in 1...60 {
      try folder.write("about.md", "---\ntitle: T\n---\nsave \(number)\n")
      if number % 7 == 0 { try await Task.sleep(for: .milliseconds(3)) }
    }
    #expect(try await blog.shows("/about") { $0.body.contains("save 60<") })
  }

  @Test(
    "copes with a branch switch that touches thousands of files",
    .enabled(if: Blogc.find("git") != nil, "needs git"))
  func branchSwitch() async throws {
    // 10,000 files need BLOGC_SWITCHED_FILES=10000 and, on a busy disk, minutes.
    let count =
      ProcessInfo.processInfo.environment["BLOGC_SWITCHED_FILES"].flatMap { Int($0) } ?? 1_000
    let folder = try Self.blog()
    try await Self.shell(
      """
      git init -q -b main .
      printf '_site\\n.blogc-cache\\n' > .gitignore
      mkdir -p assets/files
      for part in 0 1 2 3 4 5 6 7 8 9; do
        mkdir assets/files/$part
        (cd assets/files/$part && seq \(count / 10) | split -l 1 -a 3 - f)
      done
      git add . && git commit -qm one
      git checkout -qb other
      sed -i.old s/home/other/ index.md && rm index.md.old
      for file in assets/files/*/f*; do echo more >> $file; done
      git commit -qam two
      git checkout -q main
      """, in: folder)
    let blog = try await ServedBlog(serving: folder)
    #expect(try await blog.get("/assets/files/3/faab").body == "2\n")
    let before = blog.buildCount
    try await Self.shell("git checkout -q other", in: folder)
    #expect(try await blog.shows("/") { $0.body.contains("other") })
    for part in 0...9 {
      #expect(try await blog.shows("/assets/files/\(part)/faar") { $0.body.contains("more") })
    }
    #expect(blog.buildCount - before < 20, "\(blog.output.suffix(2_000))")
  }

  @Test(
    "follows a file that becomes a folder, a folder with another name, and a page that is deleted")
  func shapes() async throws {
    let folder = try Self.blog(["notes/one.md": "---\n---\none\n"])
    let blog = try await ServedBlog(serving: folder)
    #expect(try await blog.get("/notes/one.html").status == 200)
    try await Self.shell(
      "rm about.md; mkdir about.md; printf -- '---\\n---\\ninside\\n' > about.md/index.md",
      in: folder)
    #expect(try await blog.shows("/about.md/") { $0.body.contains("inside") })
    #expect(try await blog.get("/about").status == 404)
    try await Self.shell("mv notes texts", in: folder)
    #expect(try await blog.shows("/texts/one.html") { $0.status == 200 })
    try folder.write("texts/one.md", "---\n---\nchanged\n")
    #expect(try await blog.shows("/texts/one.html") { $0.body.contains("changed") })
    try await Self.shell("rm -r texts", in: folder)
    #expect(try await blog.shows("/texts/one.html") { $0.status == 404 })
  }

  @Test("obeys a changed configuration, also a changed baseurl")
  func configuration() async throws {
    let folder = try Self.blog(["_config.yml": "title: T\n"])
    let blog = try await ServedBlog(serving: folder)
    try folder.write("_config.yml", "title: T\nbaseurl: /blog\n")
    #expect(try await blog.shows("/blog/") { $0.status == 200 })
    #expect(try await blog.get("/").head.contains("Location: /blog/"))
    try folder.write("_config.yml", "title: [\n")
    #expect(try await blog.shows("/blog/about") { _ in blog.output.contains("_config.yml:") })
    #expect(try await blog.get("/blog/about").status == 200)
    try folder.write("_config.yml", "title: T\n")
    #expect(try await blog.shows("/about") { $0.status == 200 })
  }

  @Test(
    "starts although the first build fails, and shows the site when it is mended",
    arguments: [
      ("index.md", "---\n---\n{% if %}\n", "---\n---\nmended\n"),
      ("_config.yml", "title: [\n", "title: mended\n"),
    ])
  func brokenAtFirst(file: String, broken: String, mended: String) async throws {
    let folder = try Self.blog()
    try folder.write("index.md", "---\n---\n{{ site.title }}\n")
    try folder.write(file, broken)
    let blog = try await ServedBlog(serving: folder)
    let page = try await blog.get("/")
    #expect(page.status == 404)
    #expect(page.body.contains("/.blogc/live.js"))
    #expect(blog.output.contains("\(file):"))
    try folder.write(file, mended)
    #expect(try await blog.shows("/") { $0.status == 200 && $0.body.contains("mended") })
  }

  @Test(
    "ends with the signal's status, and leaves nothing behind",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(signal: Int32) async throws {
    let folder = try Self.blog()
    let blog = try await ServedBlog(serving: folder)
    for number in 0..<200 { try folder.write("pages/\(number).md", "---\n---\npage \(number)\n") }
    kill(blog.process.processIdentifier, signal)
    #expect(try await blog.ended() == 128 + signal)
    #expect(blog.leftovers == [])
    #expect(!folder.has("_site"))
    #expect(!folder.has(".blogc-cache"))
  }

  @Test(
    "builds into a destination that is named, leaves a whole site there, and makes it again when it is deleted"
  )
  func namedDestination() async throws {
    let folder = try Self.blog()
    let blog = try await ServedBlog(serving: folder, arguments: ["--destination", "out"])
    #expect(blog.site == nil)
    #expect(blog.output.contains("into out "))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out"))
    try folder.write("about.md", "---\ntitle: About\n---\nagain\n")
    #expect(try await blog.shows("/about") { $0.body.contains("again") })
    for number in 0..<200 { try folder.write("pages/\(number).md", "---\n---\npage \(number)\n") }
    kill(blog.process.processIdentifier, SIGINT)
    #expect(try await blog.ended() == 128 + SIGINT)
    let site = try TemporaryFolder.contents(of: folder.url.appendingPathComponent("out"))
    #expect(site.keys.allSatisfy { $0.hasSuffix(".html") }, "\(site.keys.sorted())")
    #expect(site.values.allSatisfy { !$0.isEmpty })
  }

  @Test("leaves the destination alone, and does not take it for a source where its name is plain")
  func destinationStays() async throws {
    let folder = try Self.blog(["_config.yml": "destination: docs\n"])
    try #require(try Blogc.run(["build"], in: folder.url).status == 0)
    let before = try TemporaryFolder.contents(of: folder.url.appendingPathComponent("docs"))
    let blog = try await ServedBlog(serving: folder)
    try folder.write("about.md", "---\ntitle: About\n---\nedited\n")
    #expect(try await blog.shows("/about") { $0.body.contains("edited") })
    #expect(try await blog.get("/docs/about.html").status == 404)
    #expect(
      try TemporaryFolder.contents(of: folder.url.appendingPathComponent("docs")) == before)
  }

  @Test("builds nothing when its port is taken")
  func portTaken() async throws {
    let first = try await ServedBlog(serving: Self.blog())
    let other = try Self.blog()
    for arguments in [[], ["--destination", "out"]] {
      let second = try Blogc.run(
        ["serve", "--port", String(first.port)] + arguments, in: other.url)
      #expect(second.status == 1)
      #expect(!second.output.contains("Built"))
      for name in ["_site", "out", ".blogc-cache"] { #expect(!other.has(name)) }
    }
  }

  @Test("shows what was saved while the first build ran")
  func savedMeanwhile() async throws {
    let folder = try Self.blog()
    for number in 0..<400 { try folder.write("pages/\(number).md", "---\n---\npage \(number)\n") }
    let saving = Task {
      for number in 0..<40 {
        try folder.write("about.md", "---\n---\nsave \(number)\n")
        try await Task.sleep(for: .milliseconds(10))
      }
    }
    let blog = try await ServedBlog(serving: folder)
    try await saving.value
    #expect(try await blog.shows("/about") { $0.body.contains("save 39<") })
  }

  @Test("of a site goes on as it is beside another one of the same site, with other options")
  func two() async throws {
    let folder = try Self.blog()
    let first = try await ServedBlog(serving: folder)
    let second = try await ServedBlog(serving: folder)
    for number in 1...5 {
      try folder.write("about.md", "---\n---\nround \(number)\n")
      for blog in [first, second] {
        #expect(try await blog.shows("/about") { $0.body.contains("round \(number)<") })
      }
    }
    #expect(!first.output.contains("build.locked") && !second.output.contains("build.locked"))

    try folder.write("_drafts/idea.md", "---\npermalink: /idea.html\n---\nidea\n")
    let drafts = try await ServedBlog(serving: folder, arguments: ["--drafts"])
    #expect(try await first.get("/idea.html").status == 404)
    let plain = try await ServedBlog(serving: folder)
    for _ in 0..<5 {
      #expect(try await drafts.get("/idea.html").status == 200)
      #expect(try await plain.get("/idea.html").status == 404)
    }
  }

  @Test("follows edits through symbolic links to folders")
  func links() async throws {
    let folder = try Self.blog(["texts/_posts/2020-01-01-post.md": "---\n---\npost\n"])
    try await Self.shell("ln -s texts/_posts _posts", in: folder)
    let outer = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: outer.url.appendingPathComponent("blog"), withDestinationURL: folder.url)
    let blog = try await ServedBlog(serving: outer, arguments: ["--source", "blog"])
    #expect(try await blog.get("/2020/01/01/post.html").status == 200)
    try folder.write("texts/_posts/2020-01-01-post.md", "---\n---\nchanged\n")
    #expect(try await blog.shows("/2020/01/01/post.html") { $0.body.contains("changed") })
  }

  @Test("warns when others can read the preview, and does not when only this machine can")
  func hosts() async throws {
    let open = try await ServedBlog(serving: Self.blog(), arguments: ["--host", "0.0.0.0"])
    #expect(open.output.contains("[serve.public]"))
    #expect(open.home.hasPrefix("http://localhost:"))
    #expect(try await open.get("/").status == 200)
    let own = try await ServedBlog(serving: Self.blog(), arguments: ["--host", "::1"])
    #expect(!own.output.contains("serve.public"))
    #expect(own.home.hasPrefix("http://[::1]:"))
    #expect(try await own.get("/", isIPv6: true).status == 200)
  }

  @Test("opens the browser at the home page when asked")
  func opens() async throws {
    let folder = try Self.blog()
    let tools = try TemporaryFolder()
    for name in ["xdg-open", "open"] {
      try tools.write(name, "#!/bin/sh\nprintf '%s' \"$1\" > \"$OPENED\"\n")
      try await Self.shell("chmod +x \(name)", in: tools)
    }
    let opened = tools.url.appendingPathComponent("opened").path
    let blog = try await ServedBlog(
      serving: folder, arguments: ["--open", "--base-url-path", "/sub"],
      environment: ["PATH": "\(tools.url.path):/usr/bin:/bin", "OPENED": opened])
    #expect(blog.home.hasSuffix("/sub/"))
    for _ in 0..<500 where !tools.has("opened") { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try tools.text("opened") == blog.home)
    #expect(try await blog.get("/sub/about").status == 200)
  }

  @Test("adds its script and badges on the way to the browser, and nothing with --no-reload")
  func additions() async throws {
    let files = [
      "_drafts/idea.md": "---\npermalink: /idea.html\n---\nidea\n",
      "_posts/2999-01-01-later.md": "---\npermalink: /later.html\n---\nlater\n",
    ]
    let live = try await ServedBlog(serving: Self.blog(files), arguments: ["--drafts", "--future"])
    #expect(try await live.get("/idea.html").body.contains(#"data-badge="draft""#))
    #expect(try await live.get("/later.html").body.contains(#"data-badge="future""#))
    #expect(try await !live.get("/about").body.contains("data-badge"))
    let page = try #require(live.site).appendingPathComponent("idea.html")
    #expect(try String(contentsOf: page, encoding: .utf8) == "<p>idea</p>\n")
    let still = try await ServedBlog(
      serving: Self.blog(files), arguments: ["--drafts", "--no-reload"])
    #expect(try await still.get("/idea.html").body == "<p>idea</p>\n")
    #expect(try await still.get("/later.html").status == 404)
    #expect(try await still.get("/.blogc/live.js").status == 404)
  }

  @Test("serves nothing from outside the site")
  func outside() async throws {
    let folder = try Self.blog(["_secret": "a secret"])
    let blog = try await ServedBlog(serving: folder)
    let site = try #require(blog.site).path
    try await Self.shell(
      "ln -s \"$PWD/_secret\" '\(site)/link'; ln -s \"$PWD\" '\(site)/up'", in: folder)
    for path in [
      "/../_secret", "/%2e%2e/_secret", "/..%2f_secret", "/..%5c_secret", "/..\\_secret",
      "/link", "/up/_secret", "/about%00", "//../_secret", "/./_secret", "/_secret",
      "/.blogc/../_secret", "/.blogc/live/x/../../_secret", "file:///etc/passwd",
    ] {
      let answer = try await blog.get(path)
      #expect((400...404).contains(answer.status), "\(path)")
      #expect(!answer.body.contains("a secret"), "\(path)")
    }
  }
}
