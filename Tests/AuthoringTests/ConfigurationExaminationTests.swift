import ContentData
import SiteModel
import SourceText
import Testing

@testable import Authoring

@Suite struct ConfigurationExaminationTests {
  /// The identifiers and the lines of what is found in one configuration file.
  private func findings(_ text: String) throws -> [String] {
    let file = SourceFile(path: "_config.yml", text: text)
    var problems = DiagnosticSink()
    let value = try #require(YAMLReader.read(file, zone: .utc, reporting: &problems))
    let layer = ConfigurationLayer(value.object ?? Object(), file: file)
    return ConfigurationExamination.findings(
      in: [layer],
      pluginDifference: {
        $0 == "jekyll-feed" || $0 == "jemoji" ? Message("differs", ja: "違います") : nil
      }
    ).map { finding in
      let line = finding.location?.range.map { file.position(at: $0.start).line } ?? 0
      return "\(finding.id):\(line)"
    }
  }

  @Test("a plain configuration gives no finding")
  func acceptsPlain() throws {
    #expect(
      try findings("title: x\nurl: https://example.com\nbaseurl: /b\nplugins: [jekyll-sitemap]\n")
        == [])
  }

  @Test(
    "each finding stands at its line",
    arguments: [
      ("title: x", ["doctor.no-url:0"]),
      ("a: 1\nurl: example.com", ["doctor.url:2"]),
      ("url: https://example.com/", ["doctor.url:1"]),
      ("url: https://e.com\nbaseurl: b", ["doctor.baseurl:2"]),
      ("url: https://e.com\ngems: [jekyll-sitemap]", ["doctor.deprecated-setting:2"]),
      ("url: https://e.com\nplugins: ./code", ["doctor.deprecated-setting:2"]),
      ("url: https://e.com\n\nrelative_permalinks: true", ["doctor.deprecated-setting:3"]),
      ("url: https://e.com\nexclude: vendor", ["doctor.deprecated-setting:2"]),
      ("url: https://e.com\nlsi: true", ["doctor.no-effect:2"]),
      ("url: https://e.com\nlsi: false", []),
      ("url: https://e.com\nencoding: euc-jp", ["doctor.encoding:2"]),
      ("url: https://e.com\nmarkdown: asciidoc", ["doctor.markdown:2"]),
      ("url: https://e.com\nmarkdown: redcarpet", []),
      ("url: https://e.com\npaginate: 0", ["doctor.paginate:2"]),
      ("url: https://e.com\nplugins: [jekyll-feed, mine]", ["doctor.plugin:2"]),
      ("url: https://e.com\nkramdown:\n  hard_wrap: true\n  toc_levels: 2..3", []),
      (
        "url: https://e.com\nkramdown:\n  hard_wrap: true\n  toc_levels: 5..9",
        ["doctor.kramdown:4"]
      ),
      ("url: https://e.com\nkramdown:\n  math_engine: katex", ["doctor.kramdown:3"]),
      ("url: https://e.com\nkramdown:\n  input: html", ["doctor.kramdown:3"]),
      ("url: https://e.com\nkramdown:\n  smart_quotes: apos,apos", ["doctor.kramdown:3"]),
      ("url: https://e.com\nkramdown:\n  template: x", ["doctor.no-effect:3"]),
    ])
  func finds(text: String, expected: [String]) throws {
    #expect(try findings(text) == expected)
  }
}
