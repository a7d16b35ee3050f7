internal import ContentData
internal import SourceText
internal import Stylesheets

/// Which compiler the style sheets of a build go to.
enum StylesheetCompilers {
  /// libsass, or the Dart Sass that the command line or the environment names; a site's own files
  /// cannot name one.
  /// - Parameters:
  ///   - program: `--sass` or `BLOGC_SASS`.
  ///   - worker: an executable of blogc to run libsass in; nil for this process.
  ///   - source: the source folder's absolute path.
  static func compiler(
    program: String?, worker: String?, source: String, theme: Theme?
  ) -> any StylesheetCompiler {
    guard let program else {
      guard let worker else { return SassCompiler() }
      return SassCompiler { () throws(Diagnostic) in try start(worker) }
    }
    let themeFolder = theme.map { (name: $0.name + "/_sass", path: $0.path + "/_sass") }
    return DartSassCompiler(
      folder: { name in
        if name.isEmpty { return source }
        if let themeFolder, name.hasSameBytes(as: themeFolder.name) { return themeFolder.path }
        return source + "/" + name
      },
      run: { arguments, input throws(Diagnostic) in
        do throws(SystemError) {
          let result = try FileSystem.run(program, arguments, input: input)
          return ProgramReply(
            status: result.status, output: result.output, messages: result.messages)
        } catch {
          throw Diagnostic(
            "sass.program", "'\(program)' cannot be started: \(error.reason)",
            hint: "--sass and BLOGC_SASS must name the Dart Sass program")
        }
      })
  }

  private static func start(_ worker: String) throws(Diagnostic) -> any SassChannel {
    do throws(SystemError) {
      return try FileSystem.spawnWorker(worker, [SheetWorker.commandName])
    } catch {
      throw Diagnostic(
        "sass.process", "no process can be started to compile the style sheet: \(error.reason)")
    }
  }
}

/// The process that compiles one style sheet for a build: what `blogc` does under a name that no person
/// types.
package enum SheetWorker {
  /// The command that runs it.
  package static let commandName = "compile-sheet"

  /// Compiles the style sheet that the build sends over the standard input, within limits that the system
  /// enforces.
  package static func run() {
    FileSystem.limitOwnUse(seconds: SassWorker.mostSeconds, bytes: SassWorker.mostBytes)
    SassWorker.run(FileSystem.StandardChannel())
  }
}
