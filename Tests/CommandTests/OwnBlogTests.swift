import CommandRunner
import Foundation
import Testing

/// The project's own blog, built from the top of the repository.
@Suite("The project's own blog and documentation")
struct OwnBlogTests {
  /// The files and folders of the blog; everything else at the top of the repository belongs to the
  /// program.
  private static let parts = [
    "_config.yml", "_data", "_includes", "_layouts", "_posts", "assets", "404.html", "about.md",
    "archive.html", "index.md", "tags.html",
  ]

  /// A copy of the blog in a folder of its own.
  private func copy(into folder: TemporaryFolder, named name: String = "blog") throws -> URL {
    let blog = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: blog, withIntermediateDirectories: true)
    for part in Self.parts {
      try FileManager.default.copyItem(
        at: Blogc.repository.appendingPathComponent(part), to: blog.appendingPathComponent(part))
    }
    return blog
  }

  @Test("builds without a word of complaint")
  func builds() throws {
    let folder = try TemporaryFolder()
    let blog = try copy(into: folder)
    let outcome = try Blogc.run(["build"], in: blog)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    for path in [
      "index.html", "404.html", "about/index.html", "archive/index.html", "tags/index.html",
      "feed.xml",
      "sitemap.xml",
    ] {
      #expect(folder.has("blog/_site/\(path)"), "\(path)")
    }
    #expect(folder.has("blog/_site/2016/02/26/docker-meetup-tokyo-6へ行ってきた/index.html"))
  }

  @Test("is the same bytes from another folder, in another time zone, under another umask")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    var sites: [[String: Data]] = []
    for (name, zone, umask) in [
      ("first", "Asia/Tokyo", "022"), ("second place", "America/New_York", "077"),
    ] {
      let blog = try copy(into: folder, named: name)
      let outcome = try Blogc.run(
        URL(fileURLWithPath: "/bin/sh"),
        ["-c", "umask \(umask) && exec \"$0\" build", Blogc.executable.path], in: blog,
        environment: ["TZ": zone])
      try #require(outcome.status == 0, "\(outcome.error)")
      sites.append(try TemporaryFolder.contents(of: blog.appendingPathComponent("_site")))
    }
    #expect(sites[0].count > 8)
    #expect(sites[0] == sites[1])
  }

  @Test("is left alone by a second build")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    let blog = try copy(into: folder)
    try #require(try Blogc.run(["build"], in: blog).status == 0)
    let before = try changeTimes(below: blog.appendingPathComponent("_site"))
    try #require(try Blogc.run(["build"], in: blog).status == 0)
    #expect(try changeTimes(below: blog.appendingPathComponent("_site")) == before)
  }

  @Test("names the language of each page, and no link leads nowhere", arguments: [false, true])
  func pages(documentation: Bool) throws {
    let folder = try TemporaryFolder()
    let source =
      documentation
      ? Blogc.repository.appendingPathComponent("docs") : try copy(into: folder, named: "blog")
    let destination = folder.url.appendingPathComponent("site")
    let outcome = try Blogc.run(["build", "--destination", destination.path], in: source)
    try #require(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    let site = try TemporaryFolder.contents(of: destination)
    let pages = site.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count >= 7)
    for (path, data) in pages {
      let html = String(decoding: data, as: UTF8.self)
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\""), "\(path)")
      #expect(html.components(separatedBy: "<h1").count == 2, "\(path)")
      for match in html.matches(of: /(?:href|src)="([^"#:]+)[#"]/) {
        // Every URL within the site is absolute: written by relative_url, or rewritten from a source file's name.
        var target = String(match.1).removingPercentEncoding ?? String(match.1)
        #expect(target.removeFirst() == "/", "\(path) links to \(match.1)")
        if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
        #expect(site[target] != nil, "\(path) links to \(match.1)")
      }
    }
  }

  private func changeTimes(below folder: URL) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for path in try TemporaryFolder.contents(of: folder).keys {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appendingPathComponent(path).path)
      times[path] = attributes[.modificationDate] as? Date
    }
    return times
  }
}
