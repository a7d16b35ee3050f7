internal import Highlighting
internal import Lexing
internal import SourceText
import Testing

/// The HTML of a piece of code, or nil for an unknown language.
private func highlighted(_ code: String, _ language: String) -> String? {
  var output = OutputBuffer()
  let isKnown = Highlighter().highlight(code.utf8.span, language: language, into: &output)
  return isKnown ? output.text() : nil
}

@Suite("Lexers")
struct LexerTests {
  @Test("every language's description is sound", arguments: Language.all.map(\.name))
  func descriptionIsSound(name: String) throws {
    let language = try #require(Language.named(name))
    #expect(language.fault == nil)
    #expect(language.lexer != nil)
  }

  @Test("no name or alias belongs to two languages")
  func namesAreUnique() {
    var owners: [String: String] = [:]
    for language in Language.all {
      for name in [language.name] + language.aliases {
        #expect(owners[name] == nil, "\(name) is \(owners[name] ?? "") and \(language.name)")
        owners[name] = language.name
      }
    }
  }

  @Test(
    "code becomes spans with short class names",
    arguments: [
      ("ruby", "\"a#{b}\"", "<span class=\"s2\">\"a</span><span class=\"si\">#{</span>"),
      ("c", "a && b", "<span class=\"o\">&amp;&amp;</span>"),
      ("python", "def f(): pass", "<span class=\"k\">def</span> <span class=\"nf\">f</span>"),
      ("json", "{\"a\": null}", "<span class=\"nl\">\"a\"</span>"),
      ("html", "<b>x</b>", "<span class=\"nt\">&lt;b&gt;</span>x<span class=\"nt\">"),
      ("yaml", "a: b", "<span class=\"na\">a</span><span class=\"pi\">:</span>"),
      ("plaintext", "a <b> \"c\"", "a &lt;b&gt; \"c\""),
    ])
  func spans(language: String, code: String, expected: String) throws {
    #expect(try #require(highlighted(code, language)).contains(expected))
  }

  @Test(
    "names and aliases find their language, as in Rouge",
    arguments: [
      ("swift", "swift"), ("c++", "cpp"), ("js", "javascript"), ("yml", "yaml"), ("sh", "bash"),
      ("c#", "csharp"), ("php?start_inline=1", "php"), ("rust,no_run", "rust"),
    ])
  func aliases(name: String, language: String) {
    #expect(Language.named(name)?.name == language)
  }

  @Test(
    "another case, a file extension and an unknown name find none, as in Rouge",
    arguments: ["Swift", "C++", "kts", "h", "?x", ",rust", ""])
  func noAlias(name: String) {
    #expect(Language.named(name) == nil)
  }

  @Test(
    "a file's language is known by its name",
    arguments: [
      ("Sources/main.swift", "swift"), ("Makefile", "make"), ("a/b/x.tar.yml", "yaml"),
      ("conf/nginx.conf", "nginx"),
    ])
  func files(path: String, language: String) {
    #expect(Language.ofFile(path)?.name == language)
  }

  @Test("a file without a known ending has no language")
  func unknownFile() {
    #expect(Language.ofFile("README") == nil)
    #expect(Language.ofFile("a.unheard-of") == nil)
  }

  @Test(
    "a slip in a language's name gets a suggestion",
    arguments: [("pyhton", "python"), ("swfit", "swift"), ("javascrpt", "javascript")])
  func suggestion(slip: String, name: String) {
    #expect(Language.suggestion(for: slip) == name)
  }

  @Test("an unknown language writes nothing and has no wild suggestion")
  func unknownLanguage() {
    #expect(highlighted("x", "klingon-script") == nil)
    #expect(Language.suggestion(for: "klingon-script") == nil)
  }

  @Test(
    "a language that Rouge knows and blogc does not is plain, one that scripts draw is left alone")
  func otherLanguages() {
    #expect(highlighted("a < b", "lasso") == "a &lt; b")
    #expect(highlighted("a --> b", "mermaid") == nil)
    #expect(Language.isDrawnByScripts("mermaid"))
    for name in ["lasso", "mermaid"] { #expect(Language.named(name) == nil) }
  }

  @Test(
    "elements in a script stand where a value can, and nowhere else",
    arguments: [
      (
        "f = <A b={1 < c}>x &amp; y</A>;",
        "<span class=\"p\">&lt;</span><span class=\"nc\">A</span>"
      ),
      ("f = <A b={1 < c}>x &amp; y</A>;", "</span>x <span class=\"ni\">&amp;amp;</span> y<span"),
      ("f = a < B;", "<span class=\"o\">&lt;</span> <span class=\"nx\">B</span>"),
      ("x => <li key={i}/>", "<span class=\"nt\">li</span> <span class=\"na\">key</span>"),
    ])
  func elements(code: String, expected: String) throws {
    for language in ["jsx", "tsx"] {
      #expect(try #require(highlighted(code, language)).contains(expected), "\(language)")
    }
  }

  @Test("a diff of a language marks the lines and lexes their text")
  func languageDiff() throws {
    let html = try #require(highlighted("@@ -1 +1 @@\n-let a = 1\n+let b = 2\n", "diff-swift"))
    #expect(html.contains("<span class=\"gu\">@@ -1 +1 @@</span>\n"))
    #expect(html.contains("<span class=\"gd\">-<span class=\"k\">let</span>"))
    #expect(html.contains("<span class=\"gi\">+<span class=\"k\">let</span>"))
    #expect(html.hasSuffix("<span class=\"mi\">2</span></span>\n"))
  }
}
