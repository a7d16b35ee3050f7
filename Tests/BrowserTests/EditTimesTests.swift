import CommandRunner
import Foundation
import Testing

/// The blogc to measure, a release build: what `BLOGC_EDIT_TIMES` names.
private let measuredProgram = ProcessInfo.processInfo.environment["BLOGC_EDIT_TIMES"]

/// Measures the time from an edit until the open page shows it, in a blog of 1,000 posts; run by `make edit-times`.
@Suite(
  "From the edit to the screen", .serialized,
  .enabled(if: Chromium.isWanted && measuredProgram != nil, "run by make edit-times"))
struct EditTimesTests {
  private static let posts = 1_000
  private static let rounds = 15

  /// A blog with the theme of new blogs and many posts.
  private static func makeBlog(_ program: URL) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try Blogc.run(
      program, ["init", ".", "--lang", "en", "--title", "Measured"], in: folder.url)
    try #require(made.status == 0, "\(made.error)")
    for number in 0..<posts {
      let date = String(
        format: "%d-%02d-%02d", 2000 + number / 200, number / 20 % 10 + 1, number % 20 + 1)
      var text =
        "---\ntitle: Post \(number)\ntags: [tag\(number % 17), tag\(number % 5)]\n---\n"
        + "The first paragraph of post \(number), with a [link](https://example.com/\(number)).\n\n"
      for section in 1...6 {
        text += "## Section \(section)\n\nSome *text* with `code`, and 日本語の文章も少しあります。 "
        text += String(repeating: "The quick brown fox jumps over the lazy dog. ", count: 5)
        text +=
          "\n\n- one\n- two\n- three\n\n```swift\nlet answer = \(number) * \(section)\n```\n\n"
      }
      try folder.write("_posts/\(date)-post-\(number).md", text)
    }
    return folder
  }

  @Test("is measured for the body and the title of the open post, a layout and a stylesheet")
  func measure() async throws {
    let program = URL(fileURLWithPath: try #require(measuredProgram))
    let folder = try Self.makeBlog(program)
    let blog = try await ServedBlog(serving: folder, program: program)
    let name = "_posts/2002-06-01-post-500.md"
    let browser = try await Chromium()
    try await browser.look(width: 1000, scheme: "light")
    try await browser.open(blog.home + "2002/06/01/post-500/")
    try await browser.wait("\"blogcLive\" in document.documentElement.dataset")

    let post = try folder.text(name)
    try await report("body of the open post", browser, folder, name) { round in
      (
        post.replacingOccurrences(of: "The first paragraph", with: "Paragraph \(round)"),
        "document.body.textContent.includes('Paragraph \(round) of')"
      )
    }
    try await report("title of the open post", browser, folder, name) { round in
      (
        post.replacingOccurrences(of: "title: Post 500", with: "title: Title \(round)"),
        "document.querySelector('h1').textContent.includes('Title \(round)')"
      )
    }
    let layoutName = "_layouts/post.html"
    let layout = try folder.text(layoutName)
    try await report("layout of all posts", browser, folder, layoutName) { round in
      (
        layout.replacingOccurrences(
          of: "{{ content }}", with: "<p id=\"round\">Round \(round)</p>{{ content }}"),
        "document.querySelector('#round')?.textContent === 'Round \(round)'"
      )
    }
    let styleName = "assets/css/blog.css"
    let style = try folder.text(styleName)
    try await report("stylesheet", browser, folder, styleName) { round in
      (
        style + "\nbody { --round: \(round) }\n",
        "getComputedStyle(document.body).getPropertyValue('--round').trim() === '\(round)'"
      )
    }
  }

  /// Edits a file again and again and prints how long the page takes to show it.
  private func report(
    _ what: String, _ browser: Chromium, _ folder: TemporaryFolder, _ name: String,
    _ edit: (_ round: Int) -> (text: String, condition: String)
  ) async throws {
    var times: [Double] = []
    for round in 1...Self.rounds {
      let (text, condition) = edit(round)
      _ = try await browser.evaluate(
        """
        window.shown = new Promise((done) => {
          const look = () => {
            if (!(\(condition))) return;
            clearInterval(timer);
            observer.disconnect();
            document.removeEventListener("blogc:restyled", look);
            done(String(performance.timeOrigin + performance.now()));
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
          document.addEventListener("blogc:restyled", look);
          const timer = setInterval(look, 4);
          setTimeout(() => done(""), 20000);
        });
        ""
        """)
      try await Task.sleep(for: .milliseconds(300))
      let began = Date().timeIntervalSince1970 * 1_000
      try folder.write(name, text)
      let shown = try #require(Double(try await browser.evaluate("window.shown")), "\(what)")
      times.append(shown - began)
    }
    times.sort()
    let median = times[times.count / 2]
    print(
      "edit to screen, \(Self.posts) posts, \(what):",
      String(
        format: "median %.0f ms, least %.0f ms, most %.0f ms of %d edits", median, times[0],
        times[times.count - 1], times.count))
  }
}
