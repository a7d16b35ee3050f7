import Markdown
import MarkdownShared
import SourceText
import Testing

@Suite("Many tasks at once")
struct ConcurrencyTests {
  @Test("8,000 renders with strikethrough under 8 tasks are all right")
  func strikethrough() async {
    let documents: [(text: [UInt8], html: String)] = [
      ("a ~~x~~ b ~~y~~", "<p>a <del>x</del> b <del>y</del></p>\n"),
      (
        "**~~x~~** a**~~b~~**c",
        "<p><strong><del>x</del></strong> a<strong><del>b</del></strong>c</p>\n"
      ),
      ("no tilde, *just* text", "<p>no tilde, <em>just</em> text</p>\n"),
      (
        "|a|\n|-|\n|~~z~~|\n",
        """
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><del>z</del></td>
        </tr>
        </tbody>
        </table>

        """
      ),
      ("home ~/x and ~/y", "<p>home ~/x and ~/y</p>\n"),
      ("*a*~ *~b* ~ c", "<p><em>a</em>~ <em>~b</em> ~ c</p>\n"),
    ].map { (Array($0.0.utf8), $0.1) }
    let options = MarkdownOptions.gfm()
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var renderer = MarkdownRenderer()
          var output = OutputBuffer()
          var wrong = 0
          for number in 0..<1000 {
            let document = documents[(number + task) % documents.count]
            output.removeAll()
            _ = renderer.render(document.text.span, options: options, into: &output)
            if output.text() != document.html { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
