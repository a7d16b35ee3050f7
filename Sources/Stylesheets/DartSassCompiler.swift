package import SourceText
internal import Synchronization

/// Compiles Sass with an installed Dart Sass, through its embedded protocol.
///
/// One process serves all sheets of a build, one after the other. It gets every file from the loader, so that it
/// reads none itself and every import is a known dependency. If a sheet takes too long, the process is stopped,
/// and a new one is started for the next sheet.
package final class DartSassCompiler: StylesheetCompiler {
  /// The time limit for a sheet in seconds; large frameworks take two.
  package static let mostSeconds = 20
  private let start: @Sendable () throws(Diagnostic) -> any SassChannel
  /// The compiler used if Dart Sass does not support the protocol; nil if the author has named the program
  /// explicitly.
  private let fallback: (any StylesheetCompiler)?
  /// The compiler for sheets without modules that Dart Sass rejects; nil when there is none.
  private let older: (any StylesheetCompiler)?
  private let process = Mutex(DartSassProcess())

  /// Makes a compiler; the program is started with the first sheet.
  /// - Parameters:
  ///   - fallback: the compiler to use if the program turns out not to be a Dart Sass that supports the protocol.
  ///   - older: the compiler for sheets that Dart Sass rejects; it is used with a warning. Sheets of old themes rely
  ///     on the tolerance of earlier versions, for instance of an indentation by tabs and spaces.
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
    // The error of an explicitly named program is reported.
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

  /// The CSS from the older compiler for a sheet that Dart Sass rejects, with a located warning; nil if the older
  /// compiler rejects it too, or if the sheet needs modules.
  private func olderResult(
    _ source: StylesheetSource, _ options: StylesheetOptions, _ load: @escaping StylesheetLoader,
    refusedFor error: Diagnostic
  ) -> StylesheetResult? {
    guard let older, case .refused? = error.kind as? StylesheetsDiagnostic,
      SassModules.firstRule(in: source, loadPaths: options.loadPaths, load: load) == nil,
      var result = try? older.compile(source, options: options, load: load)
    else { return nil }
    result.warnings.report(
      Diagnostic(
        StylesheetsDiagnostic.refusedByDartSass, at: error.location,
        notes: [.init(error.sentence, at: error.location)] + error.notes))
    return result
  }
}
