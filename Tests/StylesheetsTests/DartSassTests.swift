import CommandRunner
import Foundation
import SourceText
import Synchronization
import Testing

@testable import Stylesheets

/// Conversations with Dart Sass: with a scripted channel in place of the program, and with an installed Dart
/// Sass if there is one.
@Suite("Dart Sass")
struct DartSassTests {
  /// A channel with prepared responses, in place of Dart Sass.
  final class Script: SassChannel {
    private let answers: Mutex<[UInt8]>

    init(_ packets: [ProtocolMessage]) {
      var answers: [UInt8] = []
      for message in packets {
        let content = [1] + message.bytes
        answers.append(varint: content.count)
        answers += content
      }
      self.answers = Mutex(answers)
    }

    init(bytes: [UInt8]) { answers = Mutex(bytes) }

    func send(_ bytes: [UInt8]) -> Bool { true }

    func receive(_ count: Int) -> [UInt8]? {
      answers.withLock { answers in
        guard answers.count >= count else { return nil }
        defer { answers.removeFirst(count) }
        return Array(answers.prefix(count))
      }
    }

    func limit(seconds: Int) {}

    func end() -> SassProcessEnd { .other("it is a script", messages: "said this") }
  }

  private static func message(_ fields: (inout ProtocolMessage) -> Void) -> ProtocolMessage {
    var message = ProtocolMessage()
    fields(&message)
    return message
  }

  private static let version = message { $0.set(8, message { $0.set(1, "3.2.0") }) }

  private static func source(_ text: String, indented: Bool = false) -> StylesheetSource {
    StylesheetSource(
      file: SourceFile(path: "css/main.scss", text: "---\n---\n" + text), bodyStart: 8,
      isIndented: indented)
  }

  private static func compile(
    _ text: String, _ packets: [ProtocolMessage], files: [String: String] = [:],
    options: StylesheetOptions = .init()
  ) throws -> StylesheetResult {
    try DartSassCompiler(fallback: nil) { Script([version] + packets) }.compile(
      source(text), options: options, load: { files[$0].map { Array($0.utf8) } })
  }

  @Test func `numbers of any size come back from the wire`() {
    for number in [0, 1, 127, 128, 300, 1 << 31, 1 << 50] {
      var bytes: [UInt8] = []
      bytes.append(varint: number)
      var rest = bytes[...]
      #expect(rest.takeVarint() == number && rest.isEmpty)
    }
    #expect(ProtocolFields([0x0A, 5, 1]) == nil)
    #expect(ProtocolFields([0x80]) == nil)
    #expect(ProtocolFields([0x0F]) == nil)
    #expect(ProtocolFields([0x0D, 1, 2, 3, 4, 0x08, 7])?.number(1) == 7)
  }

  @Test func `a program that says something else is an error, or libsass compiles`() throws {
    let nonsense = ["", "sass 3.4\n", String(repeating: "\u{7F}", count: 40)]
    for text in nonsense {
      let compiler = DartSassCompiler(fallback: nil) { Script(bytes: Array(text.utf8)) }
      let error = try #require(throws: Diagnostic.self) {
        try compiler.compile(Self.source("a { b: c }"), options: .init(), load: { _ in nil })
      }
      #expect(error.id == "sass.program" && error.notes.first?.message == "said this")
      let other = DartSassCompiler(fallback: SassCompiler()) { Script(bytes: Array(text.utf8)) }
      #expect(!other.compilesModules())
      let result = try other.compile(
        Self.source("a { b: c }"), options: .init(), load: { _ in nil })
      #expect(String(decoding: result.css, as: UTF8.self) == "a { b: c; }\n")
    }
  }

  @Test
  func
    `a program that goes away is an error with the sheet's name, and the next sheet begins anew`()
    throws
  {
    let starts = Mutex(0)
    let done = Self.message {
      $0.set(2, Self.message { $0.set(2, Self.message { $0.set(1, "a") }) })
    }
    let compiler = DartSassCompiler(fallback: nil) {
      let number = starts.withLock { count in
        count += 1
        return count
      }
      return Script(number == 1 ? [Self.version] : [Self.version, done, done])
    }
    func compile() throws -> StylesheetResult {
      try compiler.compile(Self.source("a"), options: .init(), load: { _ in nil })
    }
    let error = try #require(throws: Diagnostic.self) { try compile() }
    #expect(error.id == "sass.crash" && error.location?.path == "css/main.scss")
    #expect(try compile().css == Array("a".utf8))
    #expect(try compile().css == Array("a".utf8))
    #expect(starts.withLock { $0 } == 2)
  }

  // MARK: An installed one

  private static func installed(
    _ text: String, files: [String: String] = [:], options: StylesheetOptions = .init(),
    indented: Bool = false
  ) throws -> StylesheetResult {
    let program = try #require(Blogc.dartSass)
    let compiler = DartSassCompiler(fallback: nil) { () throws(Diagnostic) in
      try SpawnedSass(program)
    }
    return try compiler.compile(
      source(text, indented: indented), options: options,
      load: { files[$0].map { Array($0.utf8) } })
  }

  /// Dart Sass over two pipes.
  final class SpawnedSass: SassChannel {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    init(_ program: URL) throws(Diagnostic) {
      process.executableURL = program
      process.arguments = ["--embedded"]
      process.standardInput = input
      process.standardOutput = output
      do { try process.run() } catch { throw Diagnostic("test.run", "\(error)") }
    }

    deinit { process.terminate() }

    func send(_ bytes: [UInt8]) -> Bool {
      (try? input.fileHandleForWriting.write(contentsOf: Data(bytes))) != nil
    }

    func receive(_ count: Int) -> [UInt8]? {
      var bytes: [UInt8] = []
      while bytes.count < count {
        guard let more = try? output.fileHandleForReading.read(upToCount: count - bytes.count),
          !more.isEmpty
        else { return nil }
        bytes += more
      }
      return bytes
    }

    func limit(seconds: Int) {}

    func end() -> SassProcessEnd { .other("", messages: "") }
  }

  private static let isInstalled = Blogc.dartSass != nil

  @Test(.enabled(if: isInstalled, "Dart Sass is not installed"))
  func `modules are found beside the sheet, in the load paths and in folders`() throws {
    let files = [
      "css/_beside.scss": "$c: red;", "_sass/_part.scss": "@forward 'deep';\n$d: blue;",
      "_sass/deep/_index.scss": ".deep { e: f }\n$e: 1;", "_sass/plain.css": ".plain{g:h}",
      "_sass/old.sass": ".old\n  i: j\n", "theme/_sass/_themed.scss": "$t: 2;",
      "_sass/日本.scss": ".日本 { k: l }",
    ]
    let result = try Self.installed(
      """
      @use 'beside'; @use 'part'; @use 'plain'; @use 'old'; @use 'themed'; @use '日本';
      .a { b: beside.$c part.$d part.$e themed.$t }
      """, files: files, options: .init(loadPaths: ["_sass", "theme/_sass"], hasSourceMap: true))
    let css = String(decoding: result.css, as: UTF8.self)
    for part in [
      ".deep {\n  e: f;\n}", ".plain {\n  g: h;\n}", ".old {\n  i: j;\n}", ".日本 {\n  k: l;\n}",
      "b: red blue 1 2;", "\n\n/*# sourceMappingURL=main.css.map */",
    ] { #expect(css.contains(part), "\(css)") }
    #expect(!css.contains("@charset"))
    #expect(
      Set(result.importedFiles) == Set(files.keys), "\(result.importedFiles)")
    let map = String(decoding: try #require(result.sourceMap), as: UTF8.self)
    #expect(map.contains("\"../_sass/deep/_index.scss\"") && map.contains("\"main.scss\""))
    #expect(map.contains("\"../_sass/%E6%97%A5%E6%9C%AC.scss\""))
    #expect(map.hasSuffix(",\"file\":\"main.css\"}") && !map.contains("blogc:"))
    #expect((try? JSONSerialization.jsonObject(with: Data(map.utf8))) != nil)
  }

  @Test(.enabled(if: isInstalled, "Dart Sass is not installed"))
  func `both syntaxes and both styles come out`() throws {
    #expect(
      try Self.installed("a\n  b: c\n", indented: true).css == Array("a {\n  b: c;\n}".utf8))
    #expect(
      try Self.installed("a { b: c }", options: .init(style: .compressed, hasSourceMap: true)).css
        == Array("a{b:c}/*# sourceMappingURL=main.css.map */".utf8))
  }

  @Test(.enabled(if: isInstalled, "Dart Sass is not installed"))
  func `an error is shown in its file, with the way of imports`() throws {
    let error = try #require(throws: Diagnostic.self) {
      try Self.installed(
        "// 日本\n@use 'bad';", files: ["_sass/_bad.scss": "/* 日 */ .b { color: $y }"])
    }
    var buffer = OutputBuffer()
    DiagnosticRenderer(.terminal(colored: false)).render([error], into: &buffer)
    #expect(
      buffer.text() == """
        error: undefined variable [sass.error]
          --> _sass/_bad.scss:1:21
          |
        1 | /* 日 */ .b { color: $y }
          |                      ^^
        note: imported here
          --> css/main.scss:4:1
          |
        4 | @use 'bad';
          | ^^^^

        """)
  }

  @Test(.enabled(if: isInstalled, "Dart Sass is not installed"))
  func `an import that is missing, leads out or may mean two files is an error`() throws {
    let files = ["_sass/a.scss": "", "_sass/_a.scss": ""]
    for name in ["nothing", "../../../etc/passwd", "/etc/passwd", "a", "file:///etc/passwd"] {
      let error = try #require(throws: Diagnostic.self) {
        try Self.installed("@use '\(name)' as x;", files: files)
      }
      #expect(error.id == "sass.error" && error.location?.path == "css/main.scss", "\(name)")
    }
  }

  @Test(.enabled(if: isInstalled, "Dart Sass is not installed"))
  func `warnings, debug output and what is out of date come back`() throws {
    let result = try Self.installed(
      "@import 'a';\n@warn 'x y';\n@debug 1;", files: ["_sass/_a.scss": ""])
    #expect(result.warnings.map(\.severity) == [.note, .warning, .warning])
    #expect(result.warnings.map(\.message).suffix(2) == ["x y", "1"])
    #expect(result.warnings[0].message.hasPrefix("sass @import rules are deprecated"))
    #expect(result.warnings[1].location?.range != nil)
  }

  @Test(.enabled(if: isInstalled, "Dart Sass is not installed"))
  func `CSS that libsass cannot read passes, and libsass says who reads it`() throws {
    for sheet in [
      ".a { color: rgb(0 0 0 / 50%) }", ".a { width: min(1px, 2%) }",
      "@media (width >= 10em) { .a { b: c } }",
    ] {
      #expect(throws: Never.self) { try Self.installed(sheet) }
      let error = #expect(throws: Diagnostic.self) {
        try SassCompiler().compile(Self.source(sheet), options: .init(), load: { _ in nil })
      }
      #expect(error?.hint?.contains("https://sass-lang.com/install") == true, "\(sheet)")
    }
  }
}
