internal import SiteSources
internal import FileSystem
internal import ContentData
internal import SourceText
internal import Stylesheets

/// Chooses the compiler for the style sheets of a build.
enum StylesheetCompilers {
  /// Dart Sass where the command line or the environment names it or `sass` is on the PATH, else libsass; a site's
  /// own files cannot name a program.
  static func compiler(_ environment: BuildEnvironment) -> any StylesheetCompiler {
    let libsass: SassCompiler
    if let worker = environment.sheetWorker {
      libsass = SassCompiler { () throws(Diagnostic) in try start(worker) }
    } else {
      libsass = SassCompiler()
    }
    if let program = environment.sassProgram {
      return DartSassCompiler(fallback: nil, older: libsass) { () throws(Diagnostic) in
        try startDartSass(program)
      }
    }
    guard let program = environment.sassOnPath else { return libsass }
    return DartSassCompiler(fallback: libsass, older: libsass) { () throws(Diagnostic) in
      try startDartSass(program)
    }
  }

  /// Starts Dart Sass for its embedded protocol, with the memory that a sheet may take; its time is limited sheet by
  /// sheet.
  private static func startDartSass(_ program: String) throws(Diagnostic) -> any SassChannel {
    let hint = "--sass and BLOGC_SASS must name the Dart Sass program"
    guard let path = FileSystem.program(named: program) else {
      throw Diagnostic(
        "sass.program", "'\(program)' cannot be started: \(SystemError.notFound.reason)", hint: hint
      )
    }
    let kilobytes = SassWorker.mostBytes >> 10
    let script =
      "ulimit -v \(kilobytes) 2>/dev/null; ulimit -c 0 2>/dev/null; exec \"$0\" --embedded"
    do throws(SystemError) {
      return try FileSystem.spawnWorker("/bin/sh", ["-c", script, path])
    } catch {
      throw Diagnostic(
        "sass.program", "'\(program)' cannot be started: \(error.reason)", hint: hint)
    }
  }

  /// Settings of glibc's allocator: it requests memory in large blocks and huge pages and keeps freed blocks in its
  /// lists by size. Without them, a third of libsass's time is spent on memory management.
  private static let memorySettings =
    "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.top_pad=16777216:glibc.malloc.trim_threshold=1073741824"
    + ":glibc.malloc.tcache_count=65535"

  private static func start(_ worker: String) throws(Diagnostic) -> any SassChannel {
    do throws(SystemError) {
      return try FileSystem.spawnWorker(
        worker, [SheetWorker.commandName], environment: [memorySettings])
    } catch {
      throw Diagnostic(
        "sass.process", "no process can be started to compile the style sheet: \(error.reason)")
    }
  }
}

/// The worker process that compiles the style sheets of a build: a hidden command of `blogc`.
package enum SheetWorker {
  /// The command that runs it.
  package static let commandName = "compile-sheet"

  /// Compiles the style sheets that the build sends over the standard input, each within limits that the system
  /// enforces.
  package static func run() {
    SassWorker.run(FileSystem.StandardChannel()) {
      FileSystem.limitOwnUse(seconds: SassWorker.mostSeconds, bytes: SassWorker.mostBytes)
    }
  }
}
