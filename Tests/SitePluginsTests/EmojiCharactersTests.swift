import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct EmojiCharactersTests {
  private func rewritten(_ page: String) -> String {
    var buffer = OutputBuffer()
    EmojiCharacters.rewrite(page.utf8.span, into: &buffer)
    return buffer.text()
  }

  @Test(arguments: [
    (":smile:", "😄"), ("a:+1:b", "a👍b"), ("日本:sushi:語", "日本🍣語"), ("12:30:heart:", "12:30❤️"),
    (":8ball::zzz:", "🎱💤"), (":1st_place_medal:", "🥇"), (":-1:", "👎"), ("::tada::", ":🎉:"),
    ("<p title=\":smile:\">:smile:</p>", "<p title=\":smile:\">😄</p>"),
  ])
  func `names become characters`(page: String, wanted: String) {
    #expect(rewritten(page) == wanted)
  }

  @Test(arguments: [
    ":nobody:", ":Smile:", ": smile :", ":smile", "smile:", ":", "::", ":octocat:",
    "<code>:smile:</code>", "<pre><b>:smile:</b></pre>", "<head><title>:smile:</title></head>",
    "<style>a:hover:b{}</style>",
  ])
  func `everything else stays`(page: String) {
    #expect(rewritten(page) == page)
  }
}
