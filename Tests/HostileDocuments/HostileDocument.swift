/// A hostile document: a pattern, repeated until it has a length.
package struct HostileDocument: Sendable {
  package var name: String
  package var before = ""
  package var pattern: String
  package var after = ""

  /// The document with about a number of bytes.
  package func text(_ length: Int) -> [UInt8] {
    let unit = Array(pattern.utf8)
    var text = Array(before.utf8)
    for _ in 0...(length / unit.count) { text += unit }
    return text + Array(after.utf8)
  }

  /// Documents that can cost any Markdown parser too much time.
  package static let all: [HostileDocument] = [
    HostileDocument(name: "delimiters that open and none that close", pattern: "*a **a "),
    HostileDocument(name: "delimiters that close and none that open", pattern: "a_ "),
    HostileDocument(
      name: "openers before closers of another kind", pattern: "*a ",
      after: String(repeating: "_a*_ ", count: 20_000)),
    HostileDocument(name: "one long run of underscores", pattern: "_", after: "a"),
    HostileDocument(name: "alternating delimiters", pattern: "_*"),
    HostileDocument(name: "tildes", pattern: "~a~~b "),
    HostileDocument(name: "openers of three lengths", before: "a**b", pattern: "c* "),
    HostileDocument(name: "opening brackets", pattern: "[a"),
    HostileDocument(name: "closing brackets", pattern: "a]"),
    HostileDocument(name: "images in images", pattern: "![[]()"),
    HostileDocument(name: "brackets and parentheses", pattern: "[ (]("),
    HostileDocument(name: "links without an end", pattern: "[a](b"),
    HostileDocument(name: "links in pointed brackets without an end", pattern: "[a](<b"),
    HostileDocument(name: "nested brackets", pattern: "[", after: "a]]]]"),
    HostileDocument(name: "nested quotes", pattern: "> ", after: "a"),
    HostileDocument(name: "nested lists on one line", pattern: "- ", after: "a"),
    HostileDocument(name: "lines of nested quotes", pattern: "> > > > > > > > > > > a\n"),
    HostileDocument(name: "backticks of growing length", pattern: "`a``b```c````d"),
    HostileDocument(name: "comments without an end", pattern: "a <!-- "),
    HostileDocument(name: "processing instructions without an end", pattern: "a <? "),
    HostileDocument(name: "character data without an end", pattern: "a<![CDATA["),
    HostileDocument(name: "attributes without an end", pattern: "<a b=\""),
    HostileDocument(name: "empty lines in a list", before: "- a\n", pattern: "  \n"),
    HostileDocument(
      name: "a table of a thousand columns whose rows are empty",
      before: "|" + String(repeating: "x|", count: 5_000) + "\n|"
        + String(repeating: "-|", count: 5_000) + "\n", pattern: "|a|\n"),
    HostileDocument(name: "tables of one row", pattern: "|a|b|\n|-|-|\n\n"),
    HostileDocument(name: "a paragraph above a table's second row", pattern: "x\n", after: "|-|\n"),
    HostileDocument(name: "second rows of tables", pattern: "|-\n"),
    HostileDocument(name: "footnote references", before: "[^a]: b\n\n", pattern: "[^a]"),
    HostileDocument(name: "references to no footnote", pattern: "[^b"),
    HostileDocument(
      name: "one long destination, referred to often",
      before: "[a]: /" + String(repeating: "x", count: 30_000) + "\n\n", pattern: "[a]"),
    HostileDocument(name: "definitions of one name", pattern: "[foo]: x\n"),
    HostileDocument(name: "bare addresses in each other", pattern: "http://a_www.a_"),
    HostileDocument(name: "at signs", pattern: "a@"),
    HostileDocument(name: "parentheses in a bare URL", before: "http://a.b/", pattern: "()("),
    HostileDocument(name: "emphasis beside CJK punctuation", pattern: "あ**「"),
    HostileDocument(name: "ruby without an end", pattern: "{a|"),
    HostileDocument(name: "containers without an end", pattern: ":::message\n"),
    HostileDocument(name: "ends of containers", before: "::::note\n", pattern: ":::\n"),
    HostileDocument(name: "one heading often", pattern: "# a\n"),
    HostileDocument(name: "tables of contents", before: "# a\n\n", pattern: "[[toc]]\n\n"),
    HostileDocument(name: "list items that would nest", pattern: "- a\n - b\n"),
    HostileDocument(name: "emoji names", pattern: ":a"),
    HostileDocument(name: "bytes that are not UTF-8", pattern: "\u{80}"),
    HostileDocument(name: "zero bytes", pattern: "\0"),
    HostileDocument(name: "carriage returns", pattern: "a\r"),
    HostileDocument(
      name: "a table of fifty columns", before: "|a|b\n|-|-\n",
      pattern: String(repeating: "|`a`", count: 50) + "|\n"),
    HostileDocument(name: "code fences", pattern: "```a:b {1-9}\n+\n```\n"),
  ]
}
