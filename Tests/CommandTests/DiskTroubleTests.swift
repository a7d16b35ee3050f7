import CommandRunner
import Foundation
import Testing

/// Errors outside of blogc: a full disk, files that may not be read or written, two builds at once. The
/// previous site stays complete, and the next build gives the result of a clean one.
@Suite("When the disk makes trouble", .serialized)
struct DiskTroubleTests {
  private static func makeBlog(_ blog: TemporaryFolder, posts: Int = 12) throws {
    try blog.write("_config.yml", "title: T\ntimezone: UTC\nmarkdown: GFM\n")
    try blog.write(
      "_layouts/post.html", "<h1>{{ page.title }}</h1>{{ content }}{{ page.next.title }}\n")
    try blog.write(
      "index.html", "---\n---\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n")
    try write(posts, revision: 0, in: blog)
  }

  private static func write(_ posts: Int, revision: Int, in blog: TemporaryFolder) throws {
    for number in 1...posts {
      let text = String(repeating: "Revision \(revision) of a long text. ", count: 200 + revision)
      try blog.write(
        String(format: "_posts/2020-01-%02d-post.md", number),
        "---\nlayout: post\ntitle: Post \(number)\n---\n\(text)\n")
    }
  }

  /// The files of a clean build of the blog.
  private static func clean(_ blog: TemporaryFolder) throws -> [String: Data] {
    let folder = try TemporaryFolder()
    let cache = try TemporaryFolder()
    let arguments = ["build", "--quiet", "--clean", "--destination", folder.url.path]
    #expect(
      try Blogc.run(arguments + ["--cache", cache.url.path], in: blog.url).status == 0)
    return try TemporaryFolder.contents(of: folder.url)
  }

  @Test("the folder of records is not a part of the site, wherever it lies in the source")
  func cacheInSource() throws {
    let blog = try TemporaryFolder()
    try Self.makeBlog(blog)
    for _ in 0..<2 {
      #expect(try Blogc.run(["build", "--quiet", "--cache", "cache"], in: blog.url).status == 0)
    }
    #expect(blog.has("cache") && !blog.has("_site/cache"))
  }

  // MARK: A full disk

  /// True if a small file system can be mounted, which requires a superuser and rights that most containers
  /// lack.
  private static let canMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(at: folder.url, kilobytes: 64)) != nil
  }()

  /// A file system in memory with little room, unmounted when the last reference to it goes.
  private final class SmallDisk {
    private struct NotMounted: Error {}
    private let path: String

    init(at url: URL, kilobytes: Int) throws {
      path = url.path
      guard let mount = Blogc.find("mount"),
        try Blogc.run(
          mount, ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path], in: url
        ).status == 0
      else { throw NotMounted() }
    }

    deinit {
      if let umount = Blogc.find("umount") {
        _ = try? Blogc.run(umount, [path], in: URL(fileURLWithPath: "/"))
      }
    }
  }

  /// Fills a disk but for some kilobytes.
  private static func fill(_ folder: URL, leaving kilobytes: Int) throws {
    let file = folder.appendingPathComponent("filler")
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    let handle = try FileHandle(forWritingTo: file)
    let block = Data(repeating: 1, count: 4096)
    while (try? handle.write(contentsOf: block)) != nil {}
    let size = try handle.seekToEnd()
    try handle.truncate(
      atOffset: size > UInt64(kilobytes * 1024) ? size - UInt64(kilobytes * 1024) : 0)
    try handle.close()
  }

  @Test(
    "a full disk leaves the site whole", .enabled(if: canMount, "needs a superuser who may mount"),
    arguments: [0, 8, 40, 100, 200])
  func fullDisk(kilobytesFree: Int) throws {
    let blog = try TemporaryFolder()
    try Self.makeBlog(blog)
    let place = try TemporaryFolder()
    let disk = try SmallDisk(at: place.url, kilobytes: 1024)
    defer { withExtendedLifetime(disk) {} }
    let site = place.url.appendingPathComponent("site")
    let arguments = [
      "build", "--destination", site.path,
      "--cache", place.url.appendingPathComponent("cache").path,
    ]
    let first = try Blogc.run(arguments, in: blog.url)
    #expect(first.status == 0, "\(first)")
    let before = try TemporaryFolder.contents(of: site)
    try Self.write(12, revision: 1, in: blog)
    let after = try Self.clean(blog)
    try Self.fill(place.url, leaving: kilobytesFree)
    let outcome = try Blogc.run(arguments, in: blog.url)
    let now = try TemporaryFolder.contents(of: site)
    if outcome.status == 0 {
      #expect(now == after)
    } else {
      #expect(outcome.error.contains("no space left on device"), "\(outcome)")
      #expect(now == before, "a failed build changed the site")
    }
    try FileManager.default.removeItem(at: place.url.appendingPathComponent("filler"))
    let next = try Blogc.run(arguments, in: blog.url)
    #expect(next.status == 0, "\(next)")
    #expect(try TemporaryFolder.contents(of: site) == after)
  }

  // MARK: Permissions

  /// The command that runs blogc as a user whom permissions restrict; nil if there is none.
  private static let ordinaryUser: (program: URL, arguments: [String])? = {
    if geteuid() != 0 { return (Blogc.executable, []) }
    guard let setpriv = Blogc.find("setpriv"), let folder = try? TemporaryFolder() else {
      return nil
    }
    let arguments = [
      "--reuid=65534", "--regid=65534", "--clear-groups", Blogc.executable.path,
    ]
    let outcome = try? Blogc.run(setpriv, arguments + ["--help"], in: folder.url)
    return outcome?.status == 0 ? (setpriv, arguments) : nil
  }()

  private static func run(_ arguments: [String], in blog: TemporaryFolder) throws -> Blogc.Outcome {
    let user = try #require(ordinaryUser)
    return try Blogc.run(user.program, user.arguments + arguments, in: blog.url)
  }

  private static func give(_ blog: TemporaryFolder) throws {
    guard geteuid() == 0 else { return }
    var paths = [blog.url.path]
    for path in try FileManager.default.subpathsOfDirectory(atPath: blog.url.path) {
      paths.append(blog.url.appendingPathComponent(path).path)
    }
    for path in paths {
      try FileManager.default.setAttributes(
        [.ownerAccountID: 65534, .groupOwnerAccountID: 65534], ofItemAtPath: path)
    }
  }

  @Test(
    "what may not be read or written leaves the site whole",
    .enabled(if: ordinaryUser != nil, "needs a user whom permissions bind"),
    arguments: [
      ("_site", 0o555), ("_site/2020/01", 0o555), ("_site/index.html", 0o444),
      (".blogc-cache", 0o555), ("_posts/2020-01-03-post.md", 0o000), ("_layouts", 0o000),
      ("_posts", 0o000),
    ])
  func permissions(path: String, mode: Int) throws {
    let blog = try TemporaryFolder()
    try Self.makeBlog(blog)
    try Self.give(blog)
    #expect(try Self.run(["build", "--quiet"], in: blog).status == 0)
    let site = blog.url.appendingPathComponent("_site")
    let before = try TemporaryFolder.contents(of: site)
    try Self.write(12, revision: 1, in: blog)
    // A new post needs a new folder in the destination.
    try blog.write("_posts/2021-05-05-new.md", "---\nlayout: post\n---\nNew\n")
    try Self.give(blog)
    let after = try Self.clean(blog)
    let item = blog.url.appendingPathComponent(path).path
    let permissions = try FileManager.default.attributesOfItem(atPath: item)[.posixPermissions]
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: item)
    let outcome = try Self.run(["build"], in: blog)
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions as Any], ofItemAtPath: item)
    let now = try TemporaryFolder.contents(of: site)
    if outcome.status == 0 {
      #expect(now == after, "\(outcome)")
    } else {
      #expect(outcome.error.contains("permission denied"), "\(outcome)")
      for (path, bytes) in now where !path.hasPrefix(".blogc-stage/") {
        #expect(bytes == before[path] || bytes == after[path], "\(path) is neither old nor new")
      }
      for path in before.keys { #expect(now[path] != nil, "\(path) is gone") }
    }
    let next = try Self.run(["build"], in: blog)
    #expect(next.status == 0, "\(next)")
    #expect(try TemporaryFolder.contents(of: site) == after)
  }

  // MARK: Two at once

  @Test("builds of one site at the same time: one goes on, the others say so")
  func atOnce() throws {
    let blog = try TemporaryFolder()
    try Self.makeBlog(blog)
    let errors = try TemporaryFolder()
    var processes: [(process: Process, error: URL)] = []
    for number in 0..<6 {
      let file = errors.url.appendingPathComponent("\(number)")
      try Data().write(to: file)
      let process = Process()
      process.executableURL = Blogc.executable
      process.arguments = ["build"]
      process.currentDirectoryURL = blog.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: file)
      try process.run()
      processes.append((process, file))
    }
    var succeeded = 0
    for (process, file) in processes {
      process.waitUntilExit()
      if process.terminationStatus == 0 {
        succeeded += 1
      } else {
        #expect(
          String(decoding: try Data(contentsOf: file), as: UTF8.self).contains("[build.locked]"))
      }
    }
    #expect(succeeded >= 1)
    #expect(
      try TemporaryFolder.contents(of: blog.url.appendingPathComponent("_site"))
        == Self.clean(blog))
  }
}
