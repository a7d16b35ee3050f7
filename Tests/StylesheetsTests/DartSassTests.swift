import Foundation
import SourceText
import Stylesheets
import Synchronization
import Testing

/// Dart Sass as blogc asks it. The replies were given by Dart Sass 1.99; with `BLOGC_SASS` set to an
/// installed one the last test asks that.
@Suite("Dart Sass")
struct DartSassTests {
  /// What the program was asked.
  final class Log: Sendable {
    let calls = Mutex<[[String]]>([])
  }

  static func compile(
    _ text: String, reply: ProgramReply, files: [String: String] = [:],
    options: StylesheetOptions = .init(), log: Log = Log()
  ) throws -> StylesheetResult {
    try DartSassCompiler(
      folder: { $0 == "missing" ? nil : "/site" + ($0.isEmpty ? "" : "/" + $0) },
      run: { arguments, _ throws(Diagnostic) in
        log.calls.withLock { $0.append(arguments) }
        return reply
      }
    ).compile(
      StylesheetSource(
        file: SourceFile(path: "css/main.scss", text: "---\n---\n" + text), bodyStart: 8),
      options: options, load: { files[$0].map { Array($0.utf8) } })
  }

  static func reply(_ status: Int32, _ output: String, _ messages: String = "") -> ProgramReply {
    ProgramReply(status: status, output: Array(output.utf8), messages: Array(messages.utf8))
  }

  static let map =
    "%7B%22version%22:3,%22sourceRoot%22:%22%22,%22sources%22:%5B%22file:///site/_sass/_p%2520a.scss%22,%22data:;charset=utf-8,@use%2520%2522part%2522;%22%5D,%22names%22:%5B%5D,%22mappings%22:%22;AACA%22%7D"

  @Test("is given the style sheet, the load paths that exist and the style")
  func arguments() throws {
    let log = Log()
    _ = try Self.compile(
      "a{}", reply: Self.reply(0, ""),
      options: .init(style: .compressed, loadPaths: ["_sass", "missing"]), log: log)
    #expect(
      log.calls.withLock { $0 } == [
        [
          "--stdin", "--no-color", "--no-unicode", "--embed-source-map", "--style=compressed",
          "--load-path=/site", "--load-path=/site/_sass",
        ]
      ])
  }

  @Test("the CSS comes without the map, and no absolute path with it")
  func output() throws {
    let css =
      ".p {\n  color: red;\n}\n\n/*# sourceMappingURL=data:application/json;charset=utf-8,\(Self.map) */\n"
    let plain = try Self.compile("@use 'p a';", reply: Self.reply(0, css))
    #expect(String(decoding: plain.css, as: UTF8.self) == ".p {\n  color: red;\n}\n")
    #expect(plain.sourceMap == nil)
    #expect(plain.importedFiles == ["_sass/_p a.scss"])
    let mapped = try Self.compile(
      "@use 'p a';", reply: Self.reply(0, css), options: .init(hasSourceMap: true))
    #expect(
      String(decoding: mapped.css, as: UTF8.self)
        == ".p {\n  color: red;\n}\n\n/*# sourceMappingURL=main.css.map */")
    #expect(
      mapped.sourceMap.map { String(decoding: $0, as: UTF8.self) }
        == #"{"version":3,"sourceRoot":"","sources":["_sass/_p a.scss","main.scss"],"names":[],"mappings":";AACA"}"#
    )
  }

  @Test("its error is shown in the file, with the way of imports")
  func error() throws {
    let messages =
      "Error: Undefined variable.\n  ,\n1 | .b{color:$y}\n  |          ^^\n  '\n  _bad.scss 1:10  @use\n  - 1:1           root stylesheet\n"
    do {
      _ = try Self.compile(
        "@use 'bad';", reply: Self.reply(65, "", messages),
        files: ["_sass/_bad.scss": ".b{color:$y}"])
      Issue.record("it compiled")
    } catch let diagnostic as Diagnostic {
      var buffer = OutputBuffer()
      DiagnosticRenderer(.terminal(colored: false)).render([diagnostic], into: &buffer)
      #expect(
        buffer.text() == """
          error: undefined variable [sass.error]
            --> _sass/_bad.scss:1:10
            |
          1 | .b{color:$y}
            |          ^^
          note: imported here
            --> css/main.scss:3:1
            |
          3 | @use 'bad';
            | ^^^^

          """)
    }
  }

  @Test("warnings and deprecations come back")
  func warnings() throws {
    let messages =
      "DEPRECATION WARNING [import]: Sass @import rules are deprecated.\n\nMore info: https://x.y\n\n  ,\n1 | @import 'a';\n  '\n    - 1:9  root stylesheet\n\nWARNING: x y\n    - 1:14  root stylesheet\n\n-:1 DEBUG: 1\n"
    let result = try Self.compile(
      "@import 'a'; @warn 'x y'; @debug 1;", reply: Self.reply(0, "", messages))
    #expect(result.warnings.map(\.message) == ["sass @import rules are deprecated", "x y", "1"])
    #expect(result.warnings.map(\.severity) == [.note, .warning, .warning])
    #expect(result.warnings[1].location?.range?.start == 21)
  }

  @Test("a program that says nothing sensible is an error with the style sheet's name")
  func nonsense() {
    #expect(throws: Diagnostic.self) { try Self.compile("a", reply: Self.reply(1, "", "?")) }
    #expect(throws: Never.self) {
      try Self.compile(
        "a", reply: Self.reply(0, "/*# sourceMappingURL=data:application/json;charset=utf-8,%"))
    }
  }

  @Test(
    "an installed Dart Sass compiles modules",
    .enabled(if: ProcessInfo.processInfo.environment["BLOGC_SASS"] != nil))
  func installed() throws {
    let site = FileManager.default.temporaryDirectory.appending(path: "blogc-\(UUID().uuidString)")
    let partials = site.appending(path: "_sass")
    try FileManager.default.createDirectory(at: partials, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: site) }
    try Data("$c: red;\n.p { color: $c; }\n".utf8).write(to: partials.appending(path: "_part.scss"))
    let root = site.resolvingSymlinksInPath().path()
    let compiler = DartSassCompiler(folder: { $0.isEmpty ? root : root + "/" + $0 }) {
      arguments, input throws(Diagnostic) in
      let process = Process()
      process.executableURL = URL(
        filePath: ProcessInfo.processInfo.environment["BLOGC_SASS"] ?? "")
      process.arguments = arguments
      let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
      (process.standardInput, process.standardOutput, process.standardError) =
        (stdin, stdout, stderr)
      do {
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input))
        try stdin.fileHandleForWriting.close()
      } catch {
        throw Diagnostic("test.run", "\(error)")
      }
      let output = stdout.fileHandleForReading.readDataToEndOfFile()
      let messages = stderr.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return ProgramReply(
        status: process.terminationStatus, output: [UInt8](output), messages: [UInt8](messages))
    }
    let source = StylesheetSource(
      file: SourceFile(path: "main.scss", text: "@use 'part';\n.a { color: part.$c; b: '日' }\n"))
    let result = try compiler.compile(
      source, options: .init(hasSourceMap: true), load: { _ in nil })
    #expect(
      String(decoding: result.css, as: UTF8.self)
        == "@charset \"UTF-8\";\n.p {\n  color: red;\n}\n\n.a {\n  color: red;\n  b: \"日\";\n}\n\n/*# sourceMappingURL=main.css.map */"
    )
    let map = String(decoding: try #require(result.sourceMap), as: UTF8.self)
    #expect(map.contains(#""sources":["_sass/_part.scss","main.scss"]"#))
    #expect(!map.contains("file://"))
    #expect(result.importedFiles == ["_sass/_part.scss"])
  }
}
