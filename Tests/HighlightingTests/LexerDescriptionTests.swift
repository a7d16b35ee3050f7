internal import Highlighting
internal import Lexing
internal import MarkupLanguages
internal import ProgrammingLanguages
import Testing

/// The tokens that a description gives for code, as "class:text" joined by blanks.
private func tokens(_ description: String, _ code: String) throws -> String {
  let language = Language(LanguageDefinition("test", "Test", description))
  try #require(language.fault == nil, "\(language.fault ?? "")")
  let lexer = try #require(language.lexer)
  let bytes = Array(code.utf8)
  let list = Highlighter().tokens(of: bytes.span, lexer)
  var start = 0
  return list.tokens.map { token in
    defer { start = Int(token.end) }
    let name = token.kind == .text ? "-" : token.kind.name.description
    return name + ":" + String(decoding: bytes[start..<Int(token.end)], as: UTF8.self)
  }.joined(separator: " ")
}

@Suite("Lexer descriptions")
struct LexerDescriptionTests {
  @Test(
    "a state with these rules gives these tokens",
    arguments: [
      // The first rule that matches wins, not the longest; so does the first alternative.
      ("  a  k\n  ab  n\n  b  o", "ab", "k:a o:b"),
      ("  (?:a|ab)(?:c|bcd)  k\n  d  n", "abcd", "k:abcd"),
      ("  a|ab  k\n  b  n", "ab", "k:a n:b"),
      // Groups.
      ("  (def)( +)(\\w+)  k,-,nf", "def f", "k:def -:  nf:f"),
      ("  (a)?(b)  k,n", "b", "n:b"),
      ("  (a+?)(a*)  k,n", "aaa", "k:a n:aa"),
      // Conditions on the preceding text.
      ("  ^a  k\n  a  n\n  \\n  -", "aa\na", "k:a n:a -:\n k:a"),
      ("  \\ba\\b  k\n  \\w  n\n  [ ]  -", "a ba a", "k:a -:  n:ba -:  k:a"),
      ("  (?<=:)a  k\n  a  n\n  :  o", "a:a", "n:a o:: k:a"),
      ("  (?<!:)a  k\n  a  n\n  :  o", "a:a", "k:a o:: n:a"),
      ("  (?<=ab)c  k\n  \\w  n", "abcc", "n:ab k:c n:c"),
      // Conditions on the following text.
      ("  \\w+(?=\\()  nf\n  \\w+  n\n  \\(  p", "f(g", "nf:f p:( n:g"),
      ("  \\w+(?= *=)  na\n  \\w+  n\n  [ =]  o", "a = b", "na:a o: =  n:b"),
      ("  (?!if\\b)\\w+  n\n  \\w+  k\n  [ ]  -", "if iff", "k:if -:  n:iff"),
      ("  \\w+(?!\\w*:)  n\n  \\w+  k\n  :  p", "ab:", "k:ab p::"),
      ("  a(?=b|$)  k\n  \\w  n", "abaca", "k:a n:bac k:a"),
      ("  a$  k\n  [a\\n]  n", "aa\na", "n:a k:a n:\n k:a"),
      ("  あ\\b  k\n  .  n", "ああ", "n:あ k:あ"),
      // References, atoms, reluctance.
      ("  (['\"]).*?\\1  s1\n  .  n", "'a\"'b'", "s1:'a\"' n:b'"),
      ("  (?>a*)ab  k\n  .  n", "aab", "n:aab"),
      ("  a++b  k\n  .  n", "aab", "k:aab"),
      ("  \".*?\"  s2\n  .  n", "\"a\"b\"", "s2:\"a\" n:b\""),
      ("  (?:a|b*)*c  k\n  .  n", "abbac", "k:abbac"),
      // Characters beyond ASCII.
      ("  '.'  sc\n  .  n", "'あ''ab'", "sc:'あ' n:'ab'"),
      ("  [^a]  n\n  a  k", "あa", "n:あ k:a"),
      ("  \\w+  n", "aあいa", "n:a err:あい n:a"),
      ("  \\i\\I*  n", "aあ1", "n:aあ1"),
      ("  [≤あ]  k\n  .  n", "≤い", "k:≤ n:い"),
      // States.
      ("  a  k  >x\nstate x\n  b  n  <\n  a  o  >\n  c  p  <<", "aabba", "k:a o:a n:bb k:a"),
      ("  a  k  >x,y\nstate x\n  b  n  <\nstate y\n  c  o  <", "acba", "k:a o:c n:b k:a"),
      ("  a  k  >x\n  c  p\nstate x\n  b  n\n  default <", "abbc", "k:a n:bb p:c"),
      ("  a  k  >x\nstate x\n  b  n  =y\nstate y\n  c  o  !", "abca", "k:a n:b o:c k:a"),
      // Words.
      ("  \\w+  n:w\n  [ ]  -\nwords w\n  k: if\n  kt: int", "if int x", "k:if -:  kt:int -:  n:x"),
      (
        "  (\\w+)(\\()  nf:w,p\n  \\w+  n\nwords w\n  k >x: if\nstate x\n  .  o", "if(a",
        "k:if p:( o:a"
      ),
      ("  \\w+  n:w\nwords w nocase\n  k: if\n    else", "ELSE", "k:ELSE"),
      ("  (?i)select  k\n  \\w  n", "SELECTa", "k:SELECT n:a"),
      // Languages inside.
      ("  <[^>]*>  in:json", "<1>", "err:< mi:1 err:>"),
      ("  (\\[)(.*?)(\\])  p,in:self,p\n  a  k", "[a[a]]", "p:[ k:a err:[ k:a p:] err:]"),
    ])
  func rules(rules: String, code: String, expected: String) throws {
    #expect(try tokens("state root\n" + rules, code) == expected)
  }

  @Test("a resumed language goes on where it stopped, another begins anew")
  func resumed() throws {
    let description = """
      state root
        %  p
        [^%]+  CLASS:php
      """
    let code = "<?php /*%*/ $a"
    let resumed = try tokens(description.replacingClass("resume"), code)
    let fresh = try tokens(description.replacingClass("in"), code)
    #expect(resumed.contains("p:%"))
    #expect(fresh.contains("p:%"))
    #expect(resumed != fresh)
  }

  @Test("a description that extends another comes first in its states and tables")
  func extended() throws {
    let code = "class Foo;"
    let plain = try tokens("extends c\nstate root\n  [\\s\\S]  k  >own\nstate own\n  .  n", "ab")
    #expect(plain == "k:a n:b")
    let cpp = try tokens("extends cpp\nwords none\n  k: x", code)
    #expect(cpp.hasPrefix("k:class"))
  }

  @Test(
    "a mistake is reported with its line",
    arguments: [
      (
        "state root\n  #  k",
        "line 2: a comment has one space behind its #, the pattern of a # is [#]"
      ),
      ("state root\n  a k", "line 2: a rule needs a pattern, two spaces and a class"),
      ("state root\n  a  kk", "line 2: unknown class kk"),
      ("state root\n  (a)(b)  k,n,o", "line 2: 2 groups and 3 classes"),
      ("state root\n  (a  k", "line 2: pattern (a: missing ')'"),
      ("state root\n  a  k  >x", "state x has no rules"),
      ("state root\n  a  k\n  include root", "includes itself"),
      ("state root\n  a{nope}  k", "no pattern 'nope'"),
      ("what\n", "line 1: unknown header"),
      ("extends nothing\nstate root\n  a  k", "nothing to extend"),
    ])
  func mistakes(description: String, message: String) {
    let fault = Language(LanguageDefinition("test", "Test", description)).fault
    #expect(fault?.contains(message) == true, "\(fault ?? "no fault")")
  }

  @Test("no word stands twice in a table of a description")
  func repeatedWords() {
    for definition in LanguageDefinition.programming + LanguageDefinition.markup {
      let ignoresCase = definition.text.split(separator: "\n").contains("nocase")
      var table: [Substring]?
      var known: Set<String> = []
      for line in definition.text.split(separator: "\n") {
        if line.first != " " {
          let header = line.split(separator: " ")
          table = header.first == "words" ? header : nil
          known = []
          continue
        }
        guard let table else { continue }
        // The class of a row, and the step beside it.
        let row = line.split(separator: " ")
        let start = row.prefix(2).lastIndex { $0.last == ":" }.map { $0 + 1 } ?? 0
        for word in row[start...] {
          let name = ignoresCase || table.last == "nocase" ? word.lowercased() : String(word)
          #expect(known.insert(name).inserted, "\(definition.name): \(word)")
        }
      }
    }
  }

  @Test(
    "languages whose words Rouge reads in either case do so here",
    arguments: [
      ("cypher", "Match MATCH match", "k"), ("abap", "Report REPORT report", "k"),
      ("sparql", "Select SELECT select", "k"), ("idlang", "Begin BEGIN begin", "k"),
      ("yang", "Module MODULE module", "kd"),
    ])
  func eitherCase(name: String, code: String, kind: String) throws {
    let definition = try #require(
      (LanguageDefinition.programming + LanguageDefinition.markup).first { $0.name == name })
    let classes = try tokens(definition.text, code).split(separator: " ").filter {
      $0.last != ":"
    }
    #expect(classes.allSatisfy { $0.hasPrefix(kind + ":") } && classes.count == 3, "\(classes)")
  }
}

extension String {
  /// The text with `CLASS` replaced.
  fileprivate func replacingClass(_ word: String) -> String {
    split(separator: "CLASS", omittingEmptySubsequences: false).joined(separator: word)
  }
}
