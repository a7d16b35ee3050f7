import CommandRunner
import Foundation
import Testing

@Suite("Style sheets in a build")
struct StylesheetTests {
  /// A site with one style sheet, and beside it a program that stands in for Dart Sass.
  static func site(_ sheet: String, configuration: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("site/css/main.scss", "---\n---\n" + sheet)
    try folder.write("site/_sass/_part.scss", "$c: red;\n")
    try folder.write("site/_config.yml", configuration)
    try folder.write(
      "sass", "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/asked\"\ntr a-z A-Z\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "sass").path())
    return folder
  }

  static func css(_ folder: TemporaryFolder) throws -> String {
    try folder.text("site/_site/css/main.css")
  }

  @Test("libsass compiles the style sheet and its partials, with a source map beside it")
  func libsass() throws {
    let folder = try Self.site("@import 'part';\n.a { color: $c; }\n")
    let outcome = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try Self.css(folder) == ".a { color: red; }\n\n/*# sourceMappingURL=main.css.map */")
    #expect(folder.has("site/_site/css/main.css.map"))
  }

  @Test("a module rule is refused at its place, with what to do")
  func modules() throws {
    let folder = try Self.site("@use 'part';\n")
    let outcome = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("css/main.scss:3:1"))
    #expect(outcome.error.contains("BLOGC_SASS"))
  }

  @Test("the environment or the command line may name another compiler", arguments: [true, false])
  func external(isOption: Bool) throws {
    let folder = try Self.site("@use 'part';\n", configuration: "sass: {style: compressed}\n")
    let program = folder.url.appending(path: "sass").path()
    let outcome = try Blogc.run(
      ["build"] + (isOption ? ["--sass", program] : []), in: folder.url.appending(path: "site"),
      environment: isOption ? [:] : ["BLOGC_SASS": program])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try Self.css(folder).hasPrefix("@USE 'PART';\n"))
    let asked = try folder.text("asked")
    #expect(asked.contains("--style=compressed"))
    #expect(asked.contains("/site/_sass\n"))
  }

  @Test("a site's own files name no program")
  func noProgramFromSite() throws {
    let folder = try Self.site("@import 'part';\n")
    let program = folder.url.appending(path: "sass").path()
    try folder.write(
      "site/_config.yml",
      "sass: {implementation: \(program), program: \(program)}\nBLOGC_SASS: \(program)\n")
    _ = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(!folder.has("asked"))
  }

  @Test("a program that cannot be started is an error")
  func missingProgram() throws {
    let folder = try Self.site("a { b: c }\n")
    let outcome = try Blogc.run(
      ["build", "--sass", "/nowhere/sass"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("'/nowhere/sass' cannot be started"))
  }

  /// Sass is a programming language, and a stranger's style sheet may never end: each of these would keep the
  /// build, or fill the memory, for ever.
  @Test(
    "a sheet that does not end, or fills the memory, is stopped with a diagnostic",
    arguments: [
      ("@while true { $a: 1 !global; }\n", "sass.too-complex"),
      ("@for $i from 1 through 1000000000 { $a: $i !global; }\n", "sass.too-complex"),
      (
        "$a: 'x';\n@while true { $a: $a + $a + $a + $a + $a + $a + $a + $a !global; }\n",
        "sass."
      ),
      ("@function f($n) { @return f($n + 1); }\n.a { b: f(1); }\n", "sass."),
    ])
  func endless(sheet: String, id: String) throws {
    let folder = try Self.site("a { b: c }\n")
    let site = folder.url.appending(path: "site")
    #expect(try Blogc.run(["build"], in: site).status == 0)
    let css = try Self.css(folder)
    try folder.write("site/css/main.scss", "---\n---\n" + sheet)
    let outcome = try Blogc.run(["build"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[\(id)"), "\(outcome.error)")
    #expect(outcome.error.contains("css/main.scss"), "\(outcome.error)")
    #expect(try Self.css(folder) == css)
  }

  @Test("what libsass thinks outdated is a warning of the build, not a stray line")
  func outdated() throws {
    let folder = try Self.site(".a { $g: 3 !global; b: $g; }\n")
    let outcome = try Blogc.run(
      ["build", "--format", "json"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("!global assignments"), "\(outcome.error)")
    for line in outcome.error.split(separator: "\n") {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
    }
    #expect(try Self.css(folder).contains(".a { b: 3; }"))
  }

  @Test("two style sheets at once each have their own imports, warnings and random numbers")
  func several() throws {
    let folder = try Self.site("@import 'part';\n.a { color: $c; w: random(9); }\n@warn 'one';\n")
    for number in 0..<8 {
      try folder.write(
        "site/css/s\(number).scss",
        "---\n---\n@import 'part';\n.s\(number) { color: $c; w: random(9); }\n@warn 'n\(number)';\n"
      )
    }
    let site = folder.url.appending(path: "site")
    let outcome = try Blogc.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.error)")
    for number in 0..<8 {
      #expect(outcome.error.contains("n\(number)"))
      #expect(
        try folder.text("site/_site/css/s\(number).css").hasPrefix(".s\(number) { color: red; w:"))
    }
  }
}
