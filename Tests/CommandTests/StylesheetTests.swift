import CommandRunner
import Foundation
import Testing

@Suite("Style sheets in a build")
struct StylesheetTests {
  /// A site with one sheet, and beside it a program that stands in for Dart Sass.
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

  @Test("libsass compiles the sheet and its partials, with a source map beside it")
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
}
