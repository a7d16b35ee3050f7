import CommandRunner
import Foundation
import Testing

@Suite("A build that is cut off")
struct CrashTests {
  /// The number of builds to kill; `BLOGC_KILLS` sets another number.
  private static let kills =
    ProcessInfo.processInfo.environment["BLOGC_KILLS"].flatMap { Int($0) } ?? 200

  /// A blog whose pages depend on each other.
  private static func makeBlog(posts: Int) throws -> TemporaryFolder {
    let blog = try TemporaryFolder()
    try blog.write(
      "_config.yml", "title: T\ntimezone: UTC\nmarkdown: GFM\nplugins: [jekyll-feed]\n")
    try blog.write(
      "_layouts/post.html",
      "<h1>{{ page.title }}</h1>{{ content }}<p>{{ page.previous.title }} {{ page.next.title }}</p>\n"
    )
    try blog.write(
      "index.html",
      "---\n---\n{% for p in site.posts %}{{ p.title }}: {{ p.excerpt }}{% endfor %}\n")
    for number in 1...posts { try write(number, revision: 0, in: blog) }
    return blog
  }

  /// Titles change periodically, so that some builds find no more than edited texts.
  private static func write(_ number: Int, revision: Int, in blog: TemporaryFolder) throws {
    let day = String(format: "2020-%02d-%02d", number % 12 + 1, number % 28 + 1)
    try blog.write(
      "_posts/\(day)-post-\(number).md",
      """
      ---
      layout: post
      title: Post \(number), edition \(revision / 4)
      ---
      The text of revision \(revision).

      - a list
      - of **things**

      """)
  }

  @Test("leaves every file whole, and the next build ends as a clean one does")
  func cutOff() throws {
    let blog = try Self.makeBlog(posts: 24)
    let site = blog.url.appendingPathComponent("_site")
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
    var numbers = SystemRandomNumberGenerator()
    var cut = 0
    var builds = 0
    // Some end before they are killed: others take their place.
    while cut < Self.kills, builds < Self.kills * 8 {
      builds += 1
      let revision = builds
      let before = try TemporaryFolder.contents(of: site)
      for number in 1...24 where number % 3 != revision % 3 {
        try Self.write(number, revision: revision, in: blog)
      }
      let clean = try TemporaryFolder()
      // The time of one build, so that the next ones can be killed at a random moment.
      let start = ContinuousClock.now
      #expect(
        try Blogc.run(
          ["build", "--quiet", "--clean", "--destination", clean.url.path], in: blog.url
        ).status == 0)
      let duration = ContinuousClock.now - start
      let after = try TemporaryFolder.contents(of: clean.url)

      let process = Process()
      process.executableURL = Blogc.executable
      process.arguments = ["build", "--quiet"]
      process.currentDirectoryURL = blog.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let most = max(UInt32(duration / .microseconds(1)), 1)
      usleep(UInt32.random(in: 0...most, using: &numbers))
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        cut += 1
      }
      process.waitUntilExit()
      for (path, bytes) in try TemporaryFolder.contents(of: site)
      where !path.hasPrefix(".blogc-stage/") {
        #expect(
          bytes == before[path] || bytes == after[path], "\(path) is neither the old nor the new")
      }
      for path in before.keys where after[path] != nil {
        #expect(
          FileManager.default.fileExists(atPath: site.appendingPathComponent(path).path),
          "\(path) is gone")
      }
      #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
      #expect(try TemporaryFolder.contents(of: site) == after)
    }
    print("\(builds) builds, \(cut) of them killed: every file whole, every next build right")
    #expect(cut > 0, "every build ended before it was killed")
  }

  @Test(
    "does not read a record that is damaged",
    arguments: ["cut short", "a flipped bit", "empty", "not a record"])
  func damagedRecord(how: String) throws {
    let blog = try Self.makeBlog(posts: 3)
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
    let cache = blog.url.appendingPathComponent(".blogc-cache")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: cache.path)
        .first { $0.hasSuffix(".record") })
    let record = cache.appendingPathComponent(name)
    var bytes = try Data(contentsOf: record)
    switch how {
    case "cut short": bytes = bytes.prefix(bytes.count / 2)
    case "a flipped bit": bytes[bytes.count / 3] ^= 0x10
    case "empty": bytes = Data()
    default: bytes = Data("blogc record 1\nsomething else entirely, and long enough".utf8)
    }
    try bytes.write(to: record)
    try Self.write(2, revision: 9, in: blog)
    let result = try Blogc.run(["build"], in: blog.url)
    #expect(result.status == 0)
    let clean = try TemporaryFolder()
    #expect(
      try Blogc.run(
        ["build", "--quiet", "--clean", "--destination", clean.url.path], in: blog.url
      ).status == 0)
    #expect(
      try TemporaryFolder.contents(of: blog.url.appendingPathComponent("_site"))
        == TemporaryFolder.contents(of: clean.url))
  }

  @Test("does not start while another build of the same site runs")
  func lock() throws {
    let blog = try Self.makeBlog(posts: 1)
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
    let cache = blog.url.appendingPathComponent(".blogc-cache")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: cache.path)
        .first { $0.hasSuffix(".lock") })
    let descriptor = open(cache.appendingPathComponent(name).path, O_RDWR)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let refused = try Blogc.run(["build"], in: blog.url)
    #expect(refused.status == 1)
    #expect(refused.error.contains("[build.locked]"))
    close(descriptor)
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
  }

  @Test("explains what it makes, and makes no more than it must")
  func explain() throws {
    let blog = try Self.makeBlog(posts: 3)
    #expect(
      try Blogc.run(["build", "--explain"], in: blog.url).output.contains("no earlier build"))
    #expect(
      try Blogc.run(["build"], in: blog.url).output.contains(": 0 written, 5 unchanged, 0 removed"))
    try Self.write(2, revision: 4, in: blog)
    let explained = try Blogc.run(["build", "--explain"], in: blog.url).output
    #expect(
      explained.contains("2020/03/03/post-2.html: its front matter or its position"))
    #expect(
      explained.contains(
        "2020/04/04/post-3.html: _posts/2020-03-03-post-2.md (front matter) changed"))
    #expect(
      try Blogc.run(["build", "--explain", "/index.html"], in: blog.url).output
        .contains("index.html: not rebuilt"))
    try blog.write("_layouts/post.html", "<h1>{{ page.title }}</h1>{{ content }}\n")
    #expect(
      try Blogc.run(["build", "--explain"], in: blog.url).output
        .contains("2020/02/02/post-1.html: _layouts/post.html changed"))
  }
}
