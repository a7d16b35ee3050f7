internal import CommandRunner
internal import Foundation
internal import Highlighting
internal import Lexing
internal import SourceText
import Testing

private func css(_ sheet: StyleSheet) -> String {
  var output = OutputBuffer()
  sheet.write(into: &output)
  return output.text()
}

@Suite("Styles")
struct StyleTests {
  @Test("there are light and dark styles, at least four together")
  func count() {
    #expect(Style.all.count >= 4)
    #expect(Style.all.contains { $0.isDark } && Style.all.contains { !$0.isDark })
    #expect(Set(Style.all.map(\.name)).count == Style.all.count)
  }

  @Test(
    "black on white has the contrast 21",
    arguments: [(0x000000, 0xFFFFFF, 21.0), (0x777777, 0xFFFFFF, 4.48)])
  func formula(left: Int, right: Int, expected: Double) {
    let contrast = Style.contrast(Style.Colour(left), Style.Colour(right))
    #expect(abs(contrast - expected) < 0.01)
  }

  @Test("every token has a contrast of at least 4.5", arguments: Style.all.map(\.name))
  func contrast(name: String) throws {
    let style = try #require(Style.named(name))
    for token in TokenClass.allCases {
      let colour = style.colour(of: token)
      #expect(Style.contrast(colour, style.background(of: token)) >= 4.5, "\(token)")
      if style.background(of: token) == style.background {
        #expect(Style.contrast(colour, style.marked) >= 4.5, "\(token) on a marked line")
        for line in [TokenClass.gi, .gd] {
          let ground = style.background(of: line)
          #expect(Style.contrast(colour, ground) >= 4.5, "\(token) on a line of class \(line)")
        }
      }
    }
  }

  @Test("the colours of a sheet are those that the contrast was measured with")
  func sheetHasColours() throws {
    for style in Style.all {
      let sheet = css(StyleSheet(style))
      for token in TokenClass.allCases where Style.Role.of(token) != nil {
        let digits = String(style.colour(of: token), radix: 16)
        let colour = "#" + String(repeating: "0", count: 6 - digits.count) + digits
        let rule = try #require(
          sheet.split(separator: "\n").last { line in
            line.contains("color: ")
              && line.prefix { $0 != "{" }.split(separator: ",")
                .contains { $0.split(separator: " ").last == ".\(token.name)" }
          })
        #expect(rule.contains("color: \(colour)"), "\(token) in \(style.name)")
      }
    }
  }

  @Test("a dark style is in a media query, with the given selector")
  func darkAndScope() throws {
    let night = try #require(Style.named("Night"))
    let paper = try #require(Style.named("paper"))
    let sheet = css(StyleSheet(paper, dark: night, scope: "pre.code"))
    #expect(sheet.contains("@media (prefers-color-scheme: dark) {\n  pre.code { color: #d7dae0;"))
    #expect(sheet.contains("\npre.code .nt { color: "))
    #expect(!sheet.contains(".highlight"))
    #expect(
      sheet.utf8.filter { $0 == UInt8(ascii: "{") }.count
        == sheet.utf8.filter { $0 == UInt8(ascii: "}") }.count)
  }

  @Test(
    "the project's own pages have the sheet that the command prints",
    arguments: ["assets/css/highlight.css", "docs/assets/highlight.css"])
  func ownPages(path: String) throws {
    let sheet = try String(
      contentsOf: Blogc.repository.appendingPathComponent(path), encoding: .utf8)
    let harbour = try #require(Style.named("harbour"))
    #expect(sheet == css(StyleSheet(harbour, dark: Style.named("deep"))))
  }
}
