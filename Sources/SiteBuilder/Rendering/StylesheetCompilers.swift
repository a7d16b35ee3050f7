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
  ///   - root: the source folder. Of load paths that lead out of it, Dart Sass is told nothing.
  static func compiler(
    program: String?, worker: String?, root: RootDirectory, theme: Theme?
  ) -> any StylesheetCompiler {
    guard let program else {
      guard let worker else { return SassCompiler() }
      return SassCompiler { () throws(Diagnostic) in try start(worker) }
    }
    let themeFolder = theme.map { (name: $0.name + "/_sass", root: $0.root) }
    return DartSassCompiler(
      folder: { name in
        if name.isEmpty { return root.path }
        if let themeFolder, name.hasSameBytes(as: themeFolder.name) {
          return Self.path("_sass", below: themeFolder.root)
        }
        return Self.path(name, below: root)
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

  /// The absolute path of a folder; nil when it leads out of its root or is not there.
  private static func path(_ folder: String, below root: RootDirectory) -> String? {
    guard (try? root.openFolder(folder)) != nil else { return nil }
    return root.path + "/" + folder
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
