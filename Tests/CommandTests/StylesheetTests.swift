import CommandRunner
import Foundation
import Testing

@Suite("Style sheets in a build")
struct StylesheetTests {
  /// A site with one sheet, and a fake program in place of Dart Sass.
  static func site(_ sheet: String, configuration: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("site/css/main.scss", "---\n---\n" + sheet)
    try folder.write("site/_sass/_part.scss", "$c: red;\n")
    try folder.write("site/_config.yml", configuration)
    try folder.write(
      "bin/sass", "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/asked\"\ntr a-z A-Z\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/sass").path())
    return folder
  }

  /// The search path with a folder in front.
  static func path(_ folder: String) -> [String: String] {
    ["PATH": folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")]
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

  @Test("an import that is not there points to package.json, whose scripts may make it")
  func madeByATool() throws {
    let folder = try Self.site("@import 'vendors/bootstrap';\n")
    let site = folder.url.appending(path: "site")
    let note = "run 'npm install' and 'npm run build' first"
    let without = try Blogc.run(["build"], in: site)
    #expect(without.status == 1)
    #expect(without.error.contains("[sass.import-not-found]"))
    #expect(!without.error.contains(note))
    try folder.write("site/package.json", "{}")
    #expect(try Blogc.run(["build"], in: site).error.contains(note))
  }

  @Test("a module rule without Dart Sass is one error, before anything is rendered")
  func modules() throws {
    let folder = try Self.site("@import 'deep';\n")
    try folder.write("site/_sass/_deep.scss", "a { b: c }\n@use 'part';\n")
    try folder.write("site/css/two.scss", "---\n---\n@use 'part';\n")
    try folder.write("site/index.html", "---\n---\n{{ 'x' | divided_by: 0 }}\n")
    let outcome = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("_sass/_deep.scss:2:1"), "\(outcome.error)")
    #expect(outcome.error.contains("css/two.scss:3:1"))
    #expect(outcome.error.contains("https://sass-lang.com/install"))
    #expect(outcome.error.contains("Build failed: 1 error"))
  }

  private static let hasDartSass = Blogc.dartSass != nil

  @Test(
    "Dart Sass on the PATH, in the environment or on the command line compiles every sheet",
    .enabled(if: hasDartSass, "Dart Sass is not installed"),
    arguments: ["PATH", "BLOGC_SASS", "--sass"])
  func dartSass(by way: String) throws {
    let program = try #require(Blogc.dartSass)
    let folder = try Self.site(
      "@use 'part';\n.a { b: part.$c rgb(0 0 0 / 50%) }\n", configuration: "title: x\n")
    for number in 0..<5 {
      try folder.write(
        "site/css/s\(number).scss", "---\n---\n@use 'part';\n.s\(number) { b: part.$c }\n")
    }
    let site = folder.url.appending(path: "site")
    let environment: [String: String] =
      switch way {
      case "PATH": Self.path(program.deletingLastPathComponent().path)
      case "BLOGC_SASS": ["BLOGC_SASS": program.path]
      default: [:]
      }
    func build() throws -> Blogc.Outcome {
      try Blogc.run(
        ["build"] + (way == "--sass" ? ["--sass", program.path] : []), in: site,
        environment: environment)
    }
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try Self.css(folder)
        == ".a {\n  b: red rgba(0, 0, 0, 0.5);\n}\n\n/*# sourceMappingURL=main.css.map */")
    #expect(try folder.text("site/_site/css/s4.css").hasPrefix(".s4 {\n  b: red;\n}"))
    #expect(folder.has("site/_site/css/main.css.map"))
    // An import is a known dependency: another partial makes no sheet again.
    try folder.write("site/_sass/_other.scss", "$x: 1;\n")
    #expect(try build().output.contains("0 written"), "another partial")
    try folder.write("site/_sass/_part.scss", "$c: blue;\n")
    #expect(try build().status == 0)
    #expect(try Self.css(folder).contains("b: blue"))
  }

  @Test(
    "a sheet that does not end under Dart Sass is stopped, and the others are compiled",
    .enabled(if: hasDartSass, "Dart Sass is not installed"))
  func endlessDartSass() throws {
    let program = try #require(Blogc.dartSass)
    let folder = try Self.site("@while true { @debug 1; }\n")
    try folder.write("site/css/z.scss", "---\n---\n.a { b: x( }\n")
    let outcome = try Blogc.run(
      ["build", "--sass", program.path], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[sass.too-complex]"), "\(outcome.error.suffix(2000))")
    #expect(outcome.error.contains("css/z.scss:3"))
  }

  @Test(
    "a sheet that Dart Sass refuses and libsass accepts is compiled, with a warning",
    .enabled(if: hasDartSass, "Dart Sass is not installed"))
  func refusedSheet() throws {
    let program = try #require(Blogc.dartSass)
    let folder = try Self.site("@import 'old';\n")
    try folder.write("site/_sass/_old.sass", ".a\n\tb: c\n.d\n  e: f\n")
    let site = folder.url.appending(path: "site")
    let outcome = try Blogc.run(["build", "--sass", program.path], in: site)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try Self.css(folder).hasPrefix(".a { b: c; }"))
    #expect(outcome.error.contains("[sass.refused]") && outcome.error.contains("_sass/_old.sass:4"))
    // A sheet that both refuse gives the error of Dart Sass, and so does one that needs modules.
    try folder.write("site/_sass/_old.sass", ".a\n\tb: (\n")
    #expect(try Blogc.run(["build", "--sass", program.path], in: site).status == 1)
    try folder.write("site/css/main.scss", "---\n---\n@use 'old';\n")
    try folder.write("site/_sass/_old.sass", ".a\n\tb: c\n.d\n  e: f\n")
    let modules = try Blogc.run(["build", "--sass", program.path], in: site)
    #expect(modules.status == 1 && modules.error.contains("[sass.error]"), "\(modules.error)")
  }

  @Test("a 'sass' on the PATH that is another program is passed over")
  func otherProgram() throws {
    let folder = try Self.site("@import 'part';\n.a { color: $c; }\n")
    let site = folder.url.appending(path: "site")
    let outcome = try Blogc.run(
      ["build"], in: site, environment: Self.path(folder.url.path + "/bin"))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try Self.css(folder).hasPrefix(".a { color: red; }"))
    #expect(try folder.text("bin/asked") == "--embedded\n")
    try folder.write("site/css/main.scss", "---\n---\n@use 'part';\n")
    let refused = try Blogc.run(
      ["build"], in: site, environment: Self.path(folder.url.path + "/bin"))
    #expect(refused.error.contains("[sass.modules]"), "\(refused.error)")
  }

  @Test("a relative folder of the PATH is not looked into")
  func relativePath() throws {
    let folder = try Self.site("@import 'part';\n.a { color: $c; }\n")
    let outcome = try Blogc.run(
      ["build", "--source", "../site"], in: folder.url.appending(path: "bin"),
      environment: Self.path(":."))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(!folder.has("bin/asked"))
  }

  @Test("a program that is named and no Dart Sass is an error")
  func namedProgram() throws {
    let folder = try Self.site("a { b: c }\n")
    let outcome = try Blogc.run(
      ["build", "--sass", folder.url.path + "/bin/sass"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("does not speak Dart Sass's embedded protocol"))
  }

  @Test("a site's own files name no program")
  func noProgramFromSite() throws {
    let folder = try Self.site("@import 'part';\n")
    let program = folder.url.appending(path: "bin/sass").path()
    try folder.write(
      "site/_config.yml",
      "sass: {implementation: \(program), program: \(program)}\nBLOGC_SASS: \(program)\n")
    _ = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(!folder.has("bin/asked"))
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

  @Test("a sheet that libsass does not survive keeps no other from being compiled")
  func afterEndless() throws {
    let folder = try Self.site("@function f($n) { @return f($n + 1); }\n.a { b: f(1); }\n")
    try folder.write("site/css/z.scss", "---\n---\n.a { b: x( }\n")
    let outcome = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("css/main.scss"), "\(outcome.error.suffix(2000))")
    #expect(outcome.error.contains("css/z.scss:3"), "\(outcome.error.suffix(2000))")
  }

  @Test("sheets with the same text become the same, and a changed import is seen in all of them")
  func sameText() throws {
    let folder = try Self.site("@import 'part';\n.a { color: $c; }\n")
    for name in ["other", "third"] {
      try folder.write(
        "site/css/\(name).scss", "---\n---\n@import 'part';\n.a { color: $c; }\n")
    }
    try folder.write("site/_config.yml", "sass: {sourcemap: never}\n")
    let site = folder.url.appending(path: "site")
    for (colour, written) in [("red", "3 written"), ("blue", "3 written")] {
      try folder.write("site/_sass/_part.scss", "$c: \(colour);\n")
      let outcome = try Blogc.run(["build"], in: site)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(outcome.output.contains(written), "\(outcome.output)")
      for name in ["main", "other", "third"] {
        #expect(try folder.text("site/_site/css/\(name).css").contains(".a { color: \(colour); }"))
      }
    }
  }

  @Test("what libsass thinks outdated is a warning of each sheet, though one process compiles them")
  func outdatedTwice() throws {
    let folder = try Self.site(".a { $g: 3 !global; b: $g; }\n")
    try folder.write("site/css/z.scss", "---\n---\n.z { $h: 3 !global; b: $h; }\n")
    let outcome = try Blogc.run(["build"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("css/main.scss"), "\(outcome.error)")
    #expect(outcome.error.contains("css/z.scss"), "\(outcome.error)")
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
