package import SourceText
internal import Synchronization

/// Compiles Sass with an installed Dart Sass, through its embedded protocol.
///
/// One process serves all sheets of a build, one after the other. It gets every file from the loader, so it reads
/// none itself and every import is a known dependency. A sheet that takes too long ends the process; the next one
/// gets a new one.
package final class DartSassCompiler: StylesheetCompiler {
  /// The seconds in which a sheet has to be compiled; large frameworks take two.
  package static let mostSeconds = 20
  private let start: @Sendable () throws(Diagnostic) -> any SassChannel
  /// The compiler used where Dart Sass does not speak the protocol; nil where the author has named the program.
  private let fallback: (any StylesheetCompiler)?
  /// The compiler for sheets that Dart Sass refuses and that need no modules; nil when there is none.
  private let older: (any StylesheetCompiler)?
  private let process = Mutex(DartSassProcess())

  /// Makes a compiler; the program is started with the first sheet.
  /// - Parameters:
  ///   - fallback: compiles instead when the program turns out to be no Dart Sass that speaks the protocol.
  ///   - older: compiles the sheets that Dart Sass refuses, with a warning: sheets of old themes lean on what earlier Sass
  ///     let pass, such as an indentation by tabs and spaces.
  ///   - start: starts `sass --embedded`.
  package init(
    fallback: (any StylesheetCompiler)?, older: (any StylesheetCompiler)? = nil,
    start: @escaping @Sendable () throws(Diagnostic) -> any SassChannel
  ) {
    self.fallback = fallback
    self.older = older
    self.start = start
  }

  package func compilesModules() -> Bool {
    let isRunning = process.withLock { process in
      do throws(Diagnostic) {
        return try process.begin(start, isRequired: false)
      } catch {
        return false
      }
    }
    // The error of a program that was named explicitly is reported.
    return isRunning || fallback == nil
  }

  package func finish() {
    process.withLock { $0.stop() }
    fallback?.finish()
  }

  package func compile(
    _ source: StylesheetSource, options: StylesheetOptions, load: @escaping StylesheetLoader
  ) throws(Diagnostic) -> StylesheetResult {
    let answer: StylesheetResult?
    do throws(Diagnostic) {
      answer = try process.withLock { process throws(Diagnostic) -> StylesheetResult? in
        guard try process.begin(start, isRequired: fallback == nil) else { return nil }
        return try process.compile(source, options, load)
      }
    } catch {
      if let result = olderResult(source, options, load, refusedFor: error) { return result }
      throw error
    }
    if let answer { return answer }
    guard let fallback else {
      throw Diagnostic(StylesheetsDiagnostic.otherProgram)
    }
    return try fallback.compile(source, options: options, load: load)
  }

  /// The CSS of a sheet that Dart Sass refuses, by the older compiler, with a warning that has the place; nil where that one
  /// refuses it too, or where the sheet needs modules.
  private func olderResult(
    _ source: StylesheetSource, _ options: StylesheetOptions, _ load: @escaping StylesheetLoader,
    refusedFor error: Diagnostic
  ) -> StylesheetResult? {
    guard let older, case .refused? = error.kind as? StylesheetsDiagnostic,
      SassModules.firstRule(in: source, loadPaths: options.loadPaths, load: load) == nil,
      var result = try? older.compile(source, options: options, load: load)
    else { return nil }
    result.warnings.append(
      Diagnostic(
        StylesheetsDiagnostic.refusedByDartSass, at: error.location,
        notes: [.init(error.sentence, at: error.location)] + error.notes))
    return result
  }
}
