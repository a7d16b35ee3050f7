import Foundation
import Markdown
import MarkdownShared
import Testing

/// A Markdown text with the HTML that Japanese, Chinese or Korean authors expect.
struct CJKCase: Sendable, CustomTestStringConvertible, Decodable {
  var name: String
  var options: [String: Bool]?
  var markdown: String
  var html: String

  var testDescription: String { name }

  private struct File: Decodable {
    var cases: [CJKCase]
  }

  /// The cases in a file beside the repository; empty if there is no such file.
  static let handedOut: [CJKCase] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let url = root.appendingPathComponent("../shared/cjk/cases.json").standardized
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode(File.self, from: data).cases) ?? []
  }()

  var added: MarkdownFeatures {
    var features: MarkdownFeatures = []
    if options?["nest_indented_items"] == true { features.insert(.nestedIndentedItems) }
    if options?["ruby"] == true { features.insert(.ruby) }
    return features
  }
}

@Suite("Japanese, Chinese and Korean")
struct CJKTests {
  // Needs the cases file beside the repository.
  @Test(
    "a case that was handed out",
    .enabled(if: !CJKCase.handedOut.isEmpty, "../shared/cjk/cases.json is absent"),
    arguments: CJKCase.handedOut)
  func handedOut(_ example: CJKCase) {
    #expect(html(example.markdown, .gfm(with: example.added)) == example.html + "\n")
  }

  @Test(
    "emphasis follows the CJK-friendly amendments",
    arguments: [
      // Punctuation of CJK on either side counts as a letter.
      ("値は**「高い」**。", "値は<strong>「高い」</strong>。"),
      ("*『本』*を読む", "<em>『本』</em>を読む"),
      ("a**（甲）**b", "a<strong>（甲）</strong>b"),
      ("***「強い」***ね", "<em><strong>「強い」</strong></em>ね"),
      ("**甲、**乙**、丙**", "<strong>甲、</strong>乙<strong>、丙</strong>"),
      // Other punctuation counts as a letter when CJK is across the run.
      ("甲**(乙)**丙", "甲<strong>(乙)</strong>丙"),
      ("甲**\"a\"**", "甲<strong>&quot;a&quot;</strong>"),
      ("**a!**甲", "<strong>a!</strong>甲"),
      ("国**[a](b)**", "国<strong><a href=\"b\">a</a></strong>"),
      ("価格は**¥100**です", "価格は<strong>¥100</strong>です"),
      ("中文**“引用”**中文", "中文<strong>“引用”</strong>中文"),
      ("漢**…**字", "漢<strong>…</strong>字"),
      // Hangul, also its older letters.
      ("**(주)**는", "<strong>(주)</strong>는"),
      ("한**\"말\"**이", "한<strong>&quot;말&quot;</strong>이"),
      ("ᄀᆞ**(x)y**a", "ᄀᆞ<strong>(x)y</strong>a"),
      // Beyond the basic plane.
      ("𠮷**(よし)y**a", "𠮷<strong>(よし)y</strong>a"),
      ("a**y(b)**𠮷", "a<strong>y(b)</strong>𠮷"),
      // Variation selectors belong to what they follow.
      ("葛\u{E0100}**(かつ)y**a", "葛\u{E0100}<strong>(かつ)y</strong>a"),
      ("羽\u{FE00}**(はね)y**a", "羽\u{FE00}<strong>(はね)y</strong>a"),
      (
        "**\u{201C}\u{FE01}a\u{201D}\u{FE01}**b",
        "<strong>\u{201C}\u{FE01}a\u{201D}\u{FE01}</strong>b"
      ),
      ("a\u{FE00}**(x)**b", "a\u{FE00}**(x)**b"),
      // Emoji are not CJK; the few that are text by default are.
      ("a**❌a**b", "a**❌a**b"),
      ("a**㊗**a", "a<strong>㊗</strong>a"),
      ("a**〰**a", "a<strong>〰</strong>a"),
      // Symbols are punctuation, as in CommonMark 0.31.
      ("a**∇a**b", "a**∇a**b"),
      ("a**a€**b", "a**a€**b"),
      ("a**»a**b", "a**»a**b"),
      // Text without CJK stays as CommonMark has it.
      ("a**\"b\"**c é", "a**&quot;b&quot;**c é"),
      ("a*\"b\"*", "a*&quot;b&quot;*"),
      ("** 甲 **", "** 甲 **"),
      ("甲** 乙**", "甲** 乙**"),
    ])
  func emphasis(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == "<p>\(expected)</p>\n")
  }

  @Test(
    "underscores follow the amendments and stay inside words",
    arguments: [
      ("__注意__：本文", "<strong>注意</strong>：本文"),
      ("注意：__本文__", "注意：<strong>本文</strong>"),
      ("文。\u{FE01}_Text._", "文。\u{FE01}<em>Text.</em>"),
      ("甲_乙_丙", "甲_乙_丙"),
      ("「_乙_」", "「<em>乙</em>」"),
      ("__「甲」__乙", "__「甲」__乙"),
      ("名前_snake_名前", "名前_snake_名前"),
    ])
  func underscores(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == "<p>\(expected)</p>\n")
  }

  @Test(
    "strikethrough follows the amendments",
    arguments: [
      ("a~~b()~~あ", "a<del>b()</del>あ"),
      ("あ~~()b~~a", "あ<del>()b</del>a"),
      ("葛\u{E0100}~~()b~~a", "葛\u{E0100}<del>()b</del>a"),
      ("羽\u{FE00}~~()b~~a", "羽\u{FE00}<del>()b</del>a"),
      ("a~~「b~~」", "a<del>「b</del>」"),
      ("「~~b」~~a", "「<del>b」</del>a"),
      ("~~b~~：~~b~~", "<del>b</del>：<del>b</del>"),
      ("これは**~~「x」~~**です", "これは<strong><del>「x」</del></strong>です"),
      ("これは~~**「x」**~~です", "これは<del><strong>「x」</strong></del>です"),
      ("これは**_「x」_**です", "これは<strong><em>「x」</em></strong>です"),
      ("これは~~*「x」*~~です", "これは<del><em>「x」</em></del>です"),
    ])
  func strikethrough(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == "<p>\(expected)</p>\n")
  }

  @Test(
    "code, raw HTML and destinations keep their bytes",
    arguments: [
      ("甲`**「x」**`乙", "<p>甲<code>**「x」**</code>乙</p>"),
      ("甲<b title=\"**「x」**\">乙</b>", "<p>甲<b title=\"**「x」**\">乙</b></p>"),
      ("[甲](<a**「b」**c>)", "<p><a href=\"a**%E3%80%8Cb%E3%80%8D**c\">甲</a></p>"),
      ("[甲](a \"**「b」**c\")", "<p><a href=\"a\" title=\"**「b」**c\">甲</a></p>"),
      ("```\n甲**「x」**乙\n```", "<pre><code>甲**「x」**乙\n</code></pre>"),
      ("    甲**「x」**乙", "<pre><code>甲**「x」**乙\n</code></pre>"),
      ("<div>\n甲**「x」**乙\n</div>", "<div>\n甲**「x」**乙\n</div>"),
      ("甲\\**「x」*乙", "<p>甲*<em>「x」</em>乙</p>"),
      ("[甲**「x」**]\n\n[甲**「x」**]: /u", "<p><a href=\"/u\">甲<strong>「x」</strong></a></p>"),
      (
        "外\u{E000}字\u{E010}**「x」**で\u{EFFF}",
        "<p>外\u{E000}字\u{E010}<strong>「x」</strong>で\u{EFFF}</p>"
      ),
      ("᛫甲**「x」**乙", "<p>᛫甲<strong>「x」</strong>乙</p>"),
      ("# 甲**「x」**乙", "<h1 id=\"甲x乙\">甲<strong>「x」</strong>乙</h1>"),
      ("![甲**「x」**乙](u)", "<p><img src=\"u\" alt=\"甲「x」乙\" loading=\"lazy\" /></p>"),
    ])
  func untouched(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == expected + "\n")
  }

  @Test(
    "the specification's examples are the same with the amendments",
    arguments: SpecificationExample.all)
  func specification(example: SpecificationExample) {
    #expect(
      html(example.markdown, .plain(example.features.union(.cjkFriendly)))
        == html(example.markdown, .plain(example.features)))
  }

  @Test(
    "destinations are composed, so that they meet ids and file names",
    arguments: [
      ("[x](#か\u{3099})", "#%E3%81%8C"), ("[x](cafe\u{301})", "caf%C3%A9"),
      ("[x](\u{1100}\u{1161})", "%EA%B0%80"), ("[x](日本)", "%E6%97%A5%E6%9C%AC"),
    ])
  func destinations(markdown: String, destination: String) {
    #expect(html(markdown, .gfm()) == "<p><a href=\"\(destination)\">x</a></p>\n")
  }

  @Test("a document full of private-use characters is rendered without the amendments")
  func noMarkerFree() {
    let all = String(String.UnicodeScalarView((0xE000...0xEFFF).compactMap(Unicode.Scalar.init)))
    #expect(html(all + "甲**「x」**乙", .gfm()) == "<p>\(all)甲**「x」**乙</p>\n")
  }

  @Test(
    "line breaks vanish where the script has no spaces",
    arguments: [
      ("甲\n乙", "甲乙"), ("甲\na", "甲\na"), ("甲。\na", "甲。a"), ("a\n「甲", "a「甲"),
      ("가\n나", "가\n나"), ("ｶﾅ\nｶﾅ", "ｶﾅｶﾅ"), ("[甲](u)\n乙", "<a href=\"u\">甲</a>乙"),
      ("`甲`\n乙", "<code>甲</code>乙"),
      ("甲\n![x](u)", "甲\n<img src=\"u\" alt=\"x\" loading=\"lazy\" />"),
      ("１\n２", "１２"), ("甲😀\n乙", "甲😀\n乙"), ("**甲**\n*乙*", "<strong>甲</strong><em>乙</em>"),
    ])
  func joinedLines(markdown: String, expected: String) {
    #expect(html(markdown, .gfm("zh-Hant")) == "<p>\(expected)</p>\n")
  }

  @Test("line breaks stay on sites of other languages", arguments: ["ko", "en", nil])
  func keptLines(language: String?) {
    #expect(html("甲。\n乙", .gfm(language)) == "<p>甲。\n乙</p>\n")
  }

  @Test(
    "ruby is written over the characters that it is for",
    arguments: [
      ("{漢字|かんじ}", "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>"),
      (
        "{東京|とう|きょう}",
        "<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>"
      ),
      ("{a|}", "{a|}"), ("{|a}", "{|a}"), ("{a b}", "{a b}"), ("{a|b", "{a|b"),
      ("`{漢字|かんじ}`", "<code>{漢字|かんじ}</code>"),
      ("**{&|<}**", "<strong><ruby>&amp;<rp>(</rp><rt>&lt;</rt><rp>)</rp></ruby></strong>"),
    ])
  func ruby(markdown: String, expected: String) {
    #expect(html(markdown, .gfm(with: .ruby)) == "<p>\(expected)</p>\n")
  }
}
