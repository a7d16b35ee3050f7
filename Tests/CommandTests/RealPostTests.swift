import CommandRunner
import Foundation
import Testing

/// A real post. It is not part of the repository; if it is not in `../shared/seed`, its tests are skipped.
private enum RealPost {
  static let file = Blogc.repository
    .appendingPathComponent("../shared/seed/docker-meetup-tokyo-6.md").standardizedFileURL
  static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }
}

@Suite(
  "The real post",
  .enabled(if: RealPost.isPresent, "the post does not lie beside the repository"))
struct RealPostTests {
  /// Builds a blog with only this post and returns the post's page.
  private func page(config: String = "") throws -> String {
    let blog = try TemporaryFolder()
    try blog.write("_config.yml", "lang: ja\ntimezone: Asia/Tokyo\nmarkdown: GFM\n" + config)
    try blog.write("_layouts/post.html", "<title>{{ page.title | escape }}</title>\n{{ content }}")
    try blog.write(
      "_posts/2016-02-26-docker-meetup-tokyo-6.md",
      String(contentsOf: RealPost.file, encoding: .utf8))
    let outcome = try Blogc.run(["build"], in: blog.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return try blog.text("_site/2016/02/26/docker-meetup-tokyo-6.html")
  }

  @Test("keeps its title")
  func title() throws {
    #expect(try page().contains("<title>Docker Meetup Tokyo#6へ行ってきた</title>"))
  }

  @Test("numbers the headings that come twice")
  func headings() throws {
    let html = try page()
    #expect(html.contains(#"<h3 id="今後">今後</h3>"#))
    #expect(html.contains(#"<h3 id="今後-1">今後</h3>"#))
    #expect(!html.contains(#"id="今後-2""#))
  }

  @Test("links the bare URL and nothing around it")
  func bareAddress() throws {
    let address = "http://jp-redhat.com/openeye_online/column/nakai/3077/"
    #expect(try page().contains(#"参考情報) <a href="\#(address)">\#(address)</a>"#))
  }

  @Test("shows a code span with angle brackets as code")
  func codeSpan() throws {
    #expect(
      try page().contains("<code>docker kill --signal=&lt;SIGNAL&gt; container</code>"))
  }

  @Test("breaks the line at two spaces")
  func hardBreaks() throws {
    let html = try page()
    #expect(html.contains("@ianmlewis</a><br />\nDeveloper Advocate"))
    #expect(html.contains("独自のノウハウが必要になってしまう。それが導入の壁になる。<br />\n参考情報)"))
  }

  @Test("nests the lists that its author indented by two spaces")
  func nestedLists() throws {
    let html = try page()
    #expect(
      html.contains(
        "<li><strong>新機能</strong>\n<ul>\n<li>Docker compose が今回バージョンアップして"))
    #expect(
      html.contains(
        "<li>DockerはLinuxの2つの機能をラッピングしている\n<ul>\n<li>Linux cgroup</li>"))
  }

  @Test("nests the items that its author indented by one space, where the blog asks for it")
  func nestedIndentedItems() throws {
    let html = try page(config: "gfm: { nest_indented_items: true }\n")
    #expect(html.contains("<li>ClusterでVolumeを使うときは？\n<ul>\n<li>1つのクラスタ上に"))
    #expect(html.contains("<li>コンテナは短命なものとして扱う\n<ul>\n<li>頻繁に起動しては"))
    #expect(try page().contains("<li>ClusterでVolumeを使うときは？</li>\n<li>1つのクラスタ上に"))
  }

  @Test("has as many headings and list items as its source", arguments: [("h2", 8), ("h3", 25)])
  func headingCounts(tag: String, count: Int) throws {
    #expect(try page().components(separatedBy: "<\(tag) ").count - 1 == count)
  }

  @Test("has one list item for each line that begins with a dash")
  func itemCount() throws {
    let source = try String(contentsOf: RealPost.file, encoding: .utf8)
    let dashes = source.split(separator: "\n").filter {
      $0.drop(while: { $0 == " " }).hasPrefix("- ")
    }
    #expect(try page().components(separatedBy: "<li>").count - 1 == dashes.count)
  }
}
