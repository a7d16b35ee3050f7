import CommandRunner
import Foundation
import Testing

/// The configuration files that services run: those that `blogc ci` writes, and this repository's
/// own.
@Suite("Workflows")
struct WorkflowTests {
  private static let sum = String(repeating: "0", count: 64)
  private static let validator = Blogc.find("check-jsonschema")
  private static let own: URL = Blogc.repository.appendingPathComponent(".github/workflows")

  /// The files that `blogc ci` writes for a service, in a folder.
  private static func written(_ service: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Blogc.run(
      ["ci", service, "--from", "https://example.com/blogc.tar.gz", "--sha256", sum], in: folder.url
    )
    try #require(outcome.status == 0, "\(outcome.error)")
    return folder
  }

  private static func shell(
    _ commands: String, in folder: URL, _ environment: [String: String] = [:]
  ) throws -> Blogc.Outcome {
    try Blogc.run(
      URL(fileURLWithPath: "/bin/sh"), ["-e", "-c", commands], in: folder, environment: environment)
  }

  private static func validate(_ file: URL, against schema: String) throws {
    let outcome = try Blogc.run(
      try #require(validator), ["--builtin-schema", schema, file.path],
      in: file.deletingLastPathComponent())
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  @Test(
    "fit the schemas of the services",
    .enabled(if: validator != nil, "needs check-jsonschema, which .ci/install-references installs"))
  func schemas() throws {
    let github = try Self.written("github")
    let workflow = github.url.appendingPathComponent(".github/workflows/blog.yml")
    try Self.validate(workflow, against: "vendor.github-workflows")
    try Self.validate(workflow, against: "custom.github-workflows-require-timeout")
    let gitlab = try Self.written("gitlab")
    try Self.validate(
      gitlab.url.appendingPathComponent(".gitlab-ci.yml"), against: "vendor.gitlab-ci")
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.own.path) {
      try Self.validate(
        Self.own.appendingPathComponent(name), against: "vendor.github-workflows")
      try Self.validate(
        Self.own.appendingPathComponent(name), against: "custom.github-workflows-require-timeout")
    }
  }

  @Test("name each action by the sum of its commit")
  func pins() throws {
    let folder = try Self.written("github")
    var texts = [try folder.text(".github/workflows/blog.yml")]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.own.path) {
      texts.append(
        try String(contentsOf: Self.own.appendingPathComponent(name), encoding: .utf8))
    }
    for line in texts.flatMap({ $0.split(separator: "\n") }) where line.contains("uses:") {
      #expect(
        line.contains(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/), "\(line)")
    }
  }

  @Test(
    "for Cloudflare and Netlify are TOML with the keys that the services read",
    .enabled(if: Blogc.find("python3") != nil, "needs Python 3.11 for its reader of TOML"),
    arguments: [
      ("cloudflare", "wrangler.toml", "t['pages_build_output_dir']", "_site"),
      ("netlify", "netlify.toml", "t['build']['publish']", "_site"),
      ("netlify", "netlify.toml", "t['build']['command']", "sh build-blog.sh"),
    ])
  func toml(service: String, file: String, key: String, value: String) throws {
    let folder = try Self.written(service)
    let outcome = try Blogc.run(
      try #require(Blogc.find("python3")),
      ["-c", "import tomllib\nt = tomllib.load(open('\(file)', 'rb'))\nprint(\(key))"],
      in: folder.url)
    #expect(outcome.output == value + "\n", "\(outcome.error)")
  }

  /// A clone of a new blog with the files of a service in it; blogc comes from an archive on this disk, by the commands of
  /// the workflow.
  private static func clone(with service: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try shell(
      """
      mkdir -p blogc-0.1.0/bin
      ln -s "$FOLDER/blogc" blogc-0.1.0/bin/blogc
      tar -czhf blogc.tar.gz blogc-0.1.0
      sum=$(sha256sum blogc.tar.gz | cut -c1-64)
      "$FOLDER/blogc" init original --lang ja --title 花子の日記
      "$FOLDER/blogc" ci \(service) --source original --from "file://$PWD/blogc.tar.gz" --sha256 "$sum"
      git -C original init -q -b main
      git -C original add .
      git -C original -c user.name=A -c user.email=a@example.com commit -qm first
      git clone -q original blog
      mkdir runner
      """, in: folder.url,
      [
        "FOLDER": Blogc.executable.deletingLastPathComponent().path,
        "GIT_CONFIG_GLOBAL": "/dev/null",
      ])
    try #require(outcome.status == 0, "\(outcome.error)")
    return folder
  }

  private static let hasTools = ["curl", "sha256sum", "git", "tar"].allSatisfy {
    Blogc.find($0) != nil
  }

  @Test(
    "for GitHub publish a blog with their commands as they are written",
    .enabled(if: hasTools, "needs curl, sha256sum, git and tar"))
  func github() throws {
    let folder = try Self.clone(with: "github")
    let blog = folder.url.appendingPathComponent("blog")
    // The variables that the service and its actions would set: a folder for temporary files, and the URL
    // of the pages.
    let environment = [
      "RUNNER_TEMP": folder.url.appendingPathComponent("runner").path,
      "ORIGIN": "https://example.com", "BASE_PATH": "/blog",
    ]
    let commands = Self.commands(of: try folder.text("blog/.github/workflows/blog.yml"))
    #expect(commands.count >= 2)
    for command in commands {
      let outcome = try Self.shell(command, in: blog, environment)
      #expect(outcome.status == 0, "\(command)\n\(outcome.output)\(outcome.error)")
    }
    let page = try folder.text("blog/_site/index.html")
    #expect(page.contains(#"<link rel="canonical" href="https://example.com/blog/">"#))
    #expect(page.contains(#"href="/blog/assets/css/blog.css""#))
    #expect(try Self.shell("git status --porcelain", in: blog).output.isEmpty)
  }

  @Test(
    "for GitLab publish a blog with their commands, /tmp and the system's packages apart",
    .enabled(if: hasTools, "needs curl, sha256sum, git and tar"))
  func gitlab() throws {
    let folder = try Self.clone(with: "gitlab")
    let workflow = try folder.text("blog/.gitlab-ci.yml")
    let commands = workflow.split(separator: "\n").filter { $0.hasPrefix("    - ") }
      .map { String($0.dropFirst(6)) }.filter { !$0.hasPrefix("apt-get") && !$0.hasPrefix("if:") }
    #expect(commands.count >= 4)
    for command in commands {
      let runner = folder.url.appendingPathComponent("runner").path
      let outcome = try Self.shell(
        // The archive itself lies in the system's folder for temporary files, which may be /tmp.
        command.replacing("/tmp/blogc.", with: "\(runner)/blogc.")
          .replacing("/usr/local", with: runner)
          .replacing(#/^blogc /#, with: "\(runner)/bin/blogc "),
        in: folder.url.appendingPathComponent("blog"), ["JEKYLL_ENV": "production"])
      #expect(outcome.status == 0, "\(command)\n\(outcome.output)\(outcome.error)")
    }
    #expect(folder.has("blog/public/index.html"))
  }

  @Test(
    "for Cloudflare and Netlify build a blog with their script",
    .enabled(if: hasTools, "needs curl, sha256sum, git and tar"),
    arguments: ["cloudflare", "netlify"])
  func script(service: String) throws {
    let folder = try Self.clone(with: service)
    let outcome = try Self.shell(
      "sh build-blog.sh", in: folder.url.appendingPathComponent("blog"))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(folder.has("blog/_site/index.html"))
  }

  @Test("of this repository call only targets and scripts that there are")
  func ownCommands() throws {
    let makefile = try String(
      contentsOf: Blogc.repository.appendingPathComponent("Makefile"), encoding: .utf8)
    var called: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.own.path) {
      let workflow = try String(
        contentsOf: Self.own.appendingPathComponent(name), encoding: .utf8)
      for command in Self.commands(of: workflow) {
        for match in command.matches(of: /(?:^|&& |\n)make ([a-z-]+)/) {
          called.insert(String(match.1))
          #expect(makefile.contains("\n\(match.1):"), "\(command)")
        }
        for match in command.matches(of: /(?:^|\n)(\.ci\/[a-z-]+)/) {
          called.insert(String(match.1))
          #expect(
            FileManager.default.isExecutableFile(
              atPath: Blogc.repository.appendingPathComponent(String(match.1)).path), "\(command)")
        }
      }
    }
    #expect(called.isSuperset(of: ["build", "dist", ".ci/run"]))
  }

  @Test(
    "of this repository build its blog and its documentation by the commands that publish them",
    .enabled(
      if: hasTools && FileManager.default.fileExists(atPath: Blogc.repository.path + "/.git"),
      "needs git and the repository's history"))
  func ownPages() throws {
    let folder = try TemporaryFolder()
    let clone = try Self.shell(
      "git clone -q --no-hardlinks \"$ROOT\" blog", in: folder.url,
      ["ROOT": Blogc.repository.path, "GIT_CONFIG_GLOBAL": "/dev/null"])
    try #require(clone.status == 0, "\(clone.error)")
    let workflow = try String(
      contentsOf: Self.own.appendingPathComponent("pages.yml"), encoding: .utf8)
    let command = try #require(
      Self.commands(of: workflow).first { $0.contains(".build/release/blogc build") })
    // The step before it builds blogc; here the one that was built with the tests is used.
    let outcome = try Self.shell(
      command.replacing(".build/release/blogc", with: Blogc.executable.path),
      in: folder.url.appendingPathComponent("blog"),
      ["ORIGIN": "https://example.com", "BASE_PATH": "/blogc"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    for path in ["index.html", "feed.xml", "docs/index.html", "docs/commands/index.html"] {
      #expect(folder.has("blog/_site/\(path)"), "\(path)")
    }
    #expect(try folder.text("blog/_site/docs/index.html").contains(#"href="/blogc/docs/"#))
  }

  /// The texts behind `run:`, without their indentation.
  private static func commands(of workflow: String) -> [String] {
    var found: [String] = []
    var lines: [Substring]?
    for line in workflow.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.firstMatch(of: /^ {6}(?:- |  )run: (.*)$/) {
        if let ended = lines { found.append(ended.joined(separator: "\n")) }
        lines = match.1 == "|" ? [] : nil
        if match.1 != "|" { found.append(String(match.1)) }
      } else if lines != nil, line.hasPrefix("          ") {
        lines?.append(line.dropFirst(10))
      } else if let ended = lines {
        found.append(ended.joined(separator: "\n"))
        lines = nil
      }
    }
    if let ended = lines { found.append(ended.joined(separator: "\n")) }
    return found
  }
}
