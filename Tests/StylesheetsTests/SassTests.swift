import Foundation
import SourceText
import Stylesheets
import Testing

@Suite("Sass")
struct SassTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Compiles a text against files given by their paths.
  static func compile(
    _ text: String, files: [String: String] = [:], options: StylesheetOptions = .init(),
    path: String = "main.scss"
  ) throws -> StylesheetResult {
    try SassCompiler().compile(
      StylesheetSource(
        file: SourceFile(path: path, text: text), isIndented: path.hasSuffix(".sass")),
      options: options, load: { files[$0].map { Array($0.utf8) } })
  }

  /// The diagnostic of a style sheet that must not compile, as it is printed.
  static func failure(
    _ text: String, files: [String: String] = [:], path: String = "main.scss"
  ) -> (Diagnostic?, String) {
    do {
      _ = try compile(text, files: files, path: path)
      return (nil, "it compiled")
    } catch let diagnostic as Diagnostic {
      var buffer = OutputBuffer()
      DiagnosticRenderer(.terminal(colored: false)).render([diagnostic], into: &buffer)
      return (diagnostic, buffer.text())
    } catch {
      return (nil, "\(error)")
    }
  }

  /// `Fixtures/record.sh` recorded what Jekyll 4.3 with libsass makes of these style sheets.
  @Test(
    "CSS and source map are Jekyll's to the byte", arguments: StylesheetOptions.Style.allCases,
    ["main.scss", "ascii.scss", "indented.sass", "css/nested.scss"])
  func sideBySide(style: StylesheetOptions.Style, path: String) throws {
    let site = Self.fixtures.appending(path: "site")
    let file = SourceFile(
      path: path, bytes: [UInt8](try Data(contentsOf: site.appending(path: path))))
    let header = Array("---\n".utf8)
    let closing = try #require(
      file.bytes.indices.dropFirst(4).first { file.bytes[$0...].starts(with: header) })
    let result = try SassCompiler().compile(
      StylesheetSource(
        file: file, bodyStart: closing + header.count, isIndented: path.hasSuffix(".sass")),
      options: .init(style: style, loadPaths: ["vendor", "_sass"], hasSourceMap: true),
      load: { path in
        (try? Data(contentsOf: site.appending(path: path))).map { [UInt8]($0) }
      })
    let stem = path.split(separator: ".")[0]
    let expected = Self.fixtures.appending(path: "expected/\(style.rawValue)")
    let css = try Data(contentsOf: expected.appending(path: "\(stem).css"))
    let map = try Data(contentsOf: expected.appending(path: "\(stem).css.map"))
    #expect(String(decoding: result.css, as: UTF8.self) == String(decoding: css, as: UTF8.self))
    #expect(
      result.sourceMap.map { String(decoding: $0, as: UTF8.self) }
        == String(decoding: map, as: UTF8.self))
  }

  @Test("every imported file is named once, in order")
  func dependencies() throws {
    let result = try Self.compile(
      "@import 'a'; @import 'b'; @import 'a';",
      files: ["_sass/_a.scss": "@import 'c';", "_sass/b.scss": "", "_sass/c.css": "x{y:z}"])
    #expect(result.importedFiles == ["_sass/_a.scss", "_sass/c.css", "_sass/b.scss"])
  }

  @Test("a file that is imported again gives its rules again, as if its text stood there")
  func repeatedImports() throws {
    let repeated = try Self.compile(
      "$v: 3; @import 'a'; $v: 4; @import 'a'; .z { @import 'b'; } @import 'c'; @import 'c';",
      files: [
        "_a.scss": "@import 'b'; .a { x: $v }",
        "_b.scss": "$w: 1 !default; .b { y: $w + $v } @mixin m { q: $v }",
        "_c.sass": ".c\n  @import 'b'\n  +m\n",
      ])
    let b = "$w: 1 !default; .b { y: $w + $v }"
    let (a, c) = ("\(b) .a { x: $v }", ".c { \(b) q: $v }")
    let written = try Self.compile("$v: 3; \(a) $v: 4; \(a) .z { \(b) } \(c) \(c)")
    #expect(repeated.css == written.css)
  }

  @Test("imports within imports are limited, also of files that were imported before")
  func nestedRepeats() {
    let numbers = 1...250
    let (diagnostic, printed) = Self.failure(
      numbers.map { "@import 'f\($0)';" }.joined(),
      files: Dictionary(
        uniqueKeysWithValues: [("_f0.scss", "")]
          + numbers.map { ("_f\($0).scss", "@import 'f\($0 - 1)';") }))
    #expect(diagnostic?.id == "sass.too-deep", "\(printed)")
  }

  @Test(
    "an import is found by Sass's rules",
    arguments: [
      ("a", "main.scss", "a.scss"), ("a", "main.scss", "_a.sass"),
      ("a", "main.scss", "_sass/a.css"),
      ("x/a", "main.scss", "_sass/x/_a.scss"), ("a.scss", "main.scss", "_sass/_a.scss"),
      ("a", "main.scss", "_sass/a/_index.scss"), ("a", "main.scss", "a/index.sass"),
      ("./a", "main.scss", "_a.scss"), ("x/../a", "main.scss", "_sass/_a.scss"),
    ])
  func resolution(name: String, importer: String, file: String) throws {
    let result = try Self.compile("@import '\(name)';", files: [file: ""], path: importer)
    #expect(result.importedFiles == [file])
  }

  @Test("a partial finds its neighbours before the load paths")
  func neighbours() throws {
    let result = try Self.compile(
      "@import 'x/a';",
      files: ["_sass/x/_a.scss": "@import 'b';", "_sass/x/_b.scss": "", "_sass/_b.scss": ""])
    #expect(result.importedFiles == ["_sass/x/_a.scss", "_sass/x/_b.scss"])
  }

  @Test(
    "nothing outside the source folder is asked for",
    arguments: [
      "../secret", "/etc/passwd", "../../../../etc/passwd", "a/../../secret", "file:///etc/passwd",
      "~/.ssh/config", "main.scss\" screen; @import \"../secret",
      "../secret.css\"; @import \"../secret",
    ])
  func confinement(name: String) {
    var asked: [String] = []
    let compile = {
      try SassCompiler().compile(
        StylesheetSource(file: SourceFile(path: "main.scss", text: "@import \"\(name)\";")),
        options: .init(),
        load: {
          asked.append($0)
          return nil
        })
    }
    #expect(throws: Diagnostic.self) { try compile() }
    #expect(asked.allSatisfy { !$0.contains("..") && !$0.hasPrefix("/") })
  }

  @Test(
    "an import with media queries, of a CSS file or of another server stays in the CSS",
    arguments: [
      ("@import 'a' screen;", "@import 'a' screen;"),
      ("@import 'a' (min-width: 1px);", "@import 'a' (min-width: 1px);"),
      ("@import 'b.css';", "@import url(b.css);"),
      ("@import 'http://x.y/z';", "@import 'http://x.y/z';"),
      ("@import '//x.y/z';", "@import '//x.y/z';"), ("@import url(x);", "@import url(x);"),
    ])
  func plainImports(text: String, css: String) throws {
    let result = try Self.compile(text)
    #expect(String(decoding: result.css, as: UTF8.self) == css + "\n")
  }

  @Test(
    "two hundred style sheets may import one another, and more are refused where the first is named"
  )
  func nestedImports() throws {
    func chain(_ length: Int) -> [String: String] {
      var files = ["_p\(length).scss": ".z { a: b }"]
      for number in 1..<length { files["_p\(number).scss"] = "@import 'p\(number + 1)';" }
      return files
    }
    let css = try Self.compile("@import 'p1';", files: chain(200)).css
    #expect(css == Array(".z { a: b; }\n".utf8))
    let (diagnostic, text) = Self.failure("@import 'p1';", files: chain(201))
    #expect(diagnostic?.id == "sass.too-deep")
    #expect(text.contains("--> _p200.scss:1"), "\(text)")
    // Beside one another they are no nest.
    let flat = Dictionary(uniqueKeysWithValues: (1...300).map { ("_p\($0).scss", ".z { a: b }") })
    let imports = (1...300).map { "@import 'p\($0)';" }.joined(separator: "\n")
    #expect(try Self.compile(imports, files: flat).importedFiles.count == 300)
  }

  @Test("an import with media queries stays in the CSS though a style sheet of the name is there")
  func mediaImportOfExistingSheet() throws {
    let result = try Self.compile("@import 'a' print;", files: ["_sass/_a.scss": "b { c: d }"])
    #expect(String(decoding: result.css, as: UTF8.self) == "@import 'a' print;\n")
    #expect(result.importedFiles.isEmpty)
  }

  @Test("in the indented syntax the next line is not a media query")
  func indentedImport() throws {
    let result = try Self.compile(
      "@import \"a\"\nbody\n  c: d\n", files: ["_sass/_a.scss": "e { f: g }"], path: "main.sass")
    #expect(String(decoding: result.css, as: UTF8.self) == "e { f: g; }\n\nbody { c: d; }\n")
    #expect(result.importedFiles == ["_sass/_a.scss"])
  }

  @Test("a problem in the style sheet is shown in the file, after its front matter")
  func placeInFile() {
    let file = SourceFile(
      path: "css/main.scss", text: "---\n---\n.a {\n  /* 日本語 */ color: $accent;\n}\n")
    var buffer = OutputBuffer()
    do throws(Diagnostic) {
      _ = try SassCompiler().compile(
        StylesheetSource(file: file, bodyStart: 8), options: .init(), load: { _ in nil })
    } catch {
      DiagnosticRenderer(.terminal(colored: false)).render([error], into: &buffer)
    }
    #expect(
      buffer.text() == """
        error: undefined variable: "$accent" [sass.error]
          --> css/main.scss:4:20
          |
        4 |   /* 日本語 */ color: $accent;
          |                       ^^^^^^^

        """)
  }

  @Test("a problem in an imported file is shown there, with the way to it")
  func placeInPartial() {
    let (_, text) = Self.failure(
      "@import 'a';",
      files: ["_sass/_a.scss": "\n@import 'b';", "_sass/_b.scss": ".a {\n  color: ;\n}\n"])
    #expect(
      text == """
        error: style declaration must contain a value [sass.error]
          --> _sass/_b.scss:2:8
          |
        2 |   color: ;
          |        ^
        note: imported here
          --> _sass/_a.scss:2:9
          |
        2 | @import 'b';
          |         ^
        note: imported here
          --> main.scss:1:9
          |
        1 | @import 'a';
          |         ^

        """)
  }

  @Test(
    "what cannot compile has its own message",
    arguments: [
      ("@import 'nothing';", "sass.import-not-found", 8),
      ("@import 'two';", "sass.ambiguous-import", 8),
      ("@use 'sass:math';", "sass.modules", 0), (".a{}\n @forward \"b\";", "sass.modules", 6),
      ("@import 'modern';", "sass.modules", 0), (".a { color: red", "sass.error", 12),
      (".a\u{0} {}", "sass.zero-byte", 2), ("@error 'stop here';", "sass.error", 7),
      ("@import 'loop';", "sass.error", 0), ("@import 'ring';", "sass.error", 0),
      ("}", "sass.error", 0),
    ])
  func faults(text: String, id: String, offset: Int) {
    let (diagnostic, printed) = Self.failure(
      text,
      files: [
        "_sass/_two.scss": "", "_sass/two.scss": "", "_sass/_modern.scss": "@use 'x';",
        "_sass/_loop.scss": "@import 'loop';", "_sass/_ring.scss": "@import 'chain';",
        "_sass/_chain.scss": "@import 'ring';",
      ])
    #expect(diagnostic?.id == id, "\(printed)")
    #expect(diagnostic?.location?.range?.start == offset, "\(printed)")
  }

  @Test(
    "what only looks like a module rule is left alone",
    arguments: [
      "/* @use 'x'; */", "// @use 'x';\n", ".a { content: \"@use 'x'\"; }", "@user-thing x;",
      ".a { background: url(//example.com/@use) }",
    ])
  func noModules(text: String) throws {
    _ = try Self.compile(text)
  }

  @Test("what @warn and @debug say comes back as warnings")
  func warnings() throws {
    let result = try Self.compile("@warn \"old\"; @debug 1 + 2; a { b: c }")
    #expect(result.warnings.map(\.message) == ["old", "3"])
    #expect(String(decoding: result.css, as: UTF8.self) == "a { b: c; }\n")
  }

  @Test("chance gives the same CSS in every build")
  func determinism() throws {
    let text =
      "@for $i from 1 through 20 { a { b: random(); c: random(6); d: unique-id(); } }"
    let first = String(decoding: try Self.compile(text).css, as: UTF8.self)
    #expect(String(decoding: try Self.compile(text).css, as: UTF8.self) == first)
    let dice = first.split(separator: "c: ").dropFirst().compactMap { Int($0.prefix(1)) }
    #expect(dice.count == 20 && Set(dice).count > 3 && dice.allSatisfy { (1...6).contains($0) })
    let names = Set(first.split(separator: "d: ").dropFirst().map { $0.prefix(9) })
    #expect(names.count == 20)
    #expect(Self.failure("a { b: random(0) }").0?.id == "sass.error")
  }

  @Test("an empty style sheet is empty")
  func empty() throws {
    let result = try Self.compile("")
    #expect(result.css.isEmpty && result.sourceMap == nil)
  }

  @Test("compressed CSS has no byte order mark, or @charset when asked for")
  func charset() throws {
    let plain = try Self.compile(".a{content:'日'}", options: .init(style: .compressed))
    #expect(String(decoding: plain.css, as: UTF8.self) == ".a{content:'日'}\n")
    let named = try Self.compile(
      ".a{content:'日'}", options: .init(style: .compressed, addsCharset: true))
    #expect(
      String(decoding: named.css, as: UTF8.self) == "@charset \"UTF-8\";.a{content:'日'}\n")
  }

  @Test("8 tasks at once give what one gives")
  func concurrency() async throws {
    let expected = try Self.compile(
      "@import 'a'; .b { color: darken(red, 10%) }", files: ["a.scss": "i { j: k }"])
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          let result = try? Self.compile(
            "@import 'a'; .b { color: darken(red, 10%) }", files: ["a.scss": "i { j: k }"])
          return result?.css == expected.css
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("damaged style sheets end in CSS or a message, never in a trap")
  func mutated() {
    let seed = Array(
      "$a: 1px;\n@mixin m($x) { b: $x; }\n.c { @include m($a); &:hover { d: \"e\" + 'f'; } @media (g) { h: i } }\n@each $j in 1, 2 { .k-#{$j} { l: $j * 2 } } /* 日 */"
        .utf8)
    var state: UInt64 = 88_172_645_463_325_252
    func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(sides))
    }
    for _ in 0..<400 {
      var bytes = seed
      for _ in 0...roll(4) {
        let place = roll(bytes.count)
        switch roll(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(Array("{}();:$@#\"'\\/*,".utf8)[roll(15)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + roll(9)))
        }
        if bytes.isEmpty { bytes = seed }
      }
      let source = StylesheetSource(file: SourceFile(path: "x.scss", bytes: bytes))
      do throws(Diagnostic) {
        _ = try SassCompiler().compile(source, options: .init(), load: { _ in nil })
      } catch {
        let range = error.location?.range
        #expect(range.map { $0.start >= 0 && $0.end <= bytes.count } == true)
        #expect(!error.message.isEmpty)
      }
    }
  }
}
