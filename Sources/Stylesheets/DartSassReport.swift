internal import SourceText

/// The standard error of Dart Sass, parsed into diagnostics.
///
///     Error: Undefined variable.
///       ,
///     1 | .b{color:$y}
///       |          ^^
///       '
///       _bad.scss 1:10  @use
///       - 1:1           root stylesheet
struct DartSassReport {
  /// The error that stopped the program.
  private(set) var error: Diagnostic
  /// The messages of `@warn` and `@debug`, and deprecation warnings as notes.
  private(set) var warnings: [Diagnostic] = []

  /// Reads a report.
  /// - Parameters:
  ///   - loadPaths: the folders in which the program looked, in order; its paths are relative to them.
  ///   - load: gives the bytes of an imported file, for the excerpt.
  init(
    _ text: String, source: StylesheetSource, loadPaths: [String], load: StylesheetLoader
  ) {
    error = Diagnostic(
      "sass.failed", "Dart Sass failed without an error message",
      at: SourceLocation(path: source.file.path))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var index = 0
    while index < lines.count {
      guard let head = Head(lines[index]) else {
        index += 1
        continue
      }
      index += 1
      var steps: [SourceLocation] = []
      while index < lines.count, Head(lines[index]) == nil {
        if let step = Step(lines[index]) {
          steps.append(Self.location(step, source, loadPaths, load))
        }
        index += 1
      }
      let place = steps.first ?? SourceLocation(path: source.file.path)
      let notes = steps.dropFirst().map { Diagnostic.Note("imported here", at: $0) }
      let diagnostic = Diagnostic(
        head.id, head.severity, head.message, at: place, notes: Array(notes))
      if head.severity == .error { error = diagnostic } else { warnings.append(diagnostic) }
    }
  }

  /// The first line of a message.
  private struct Head {
    var id: String
    var severity: Diagnostic.Severity
    var message: String

    init?(_ line: Substring) {
      if line.hasPrefix("Error: ") {
        (id, severity) = ("sass.error", .error)
        message = sassSentence(String(line.dropFirst("Error: ".count)))
      } else if line.hasPrefix("WARNING: ") {
        (id, severity) = ("sass.warn", .warning)
        message = String(line.dropFirst("WARNING: ".count))
      } else if line.hasPrefix("DEPRECATION WARNING") {
        (id, severity) = ("sass.deprecation", .note)
        let text = line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? String(line)
        message = sassSentence(text)
      } else if let mark = line.firstRange(of: " DEBUG: ") {
        (id, severity) = ("sass.warn", .warning)
        message = String(line[mark.upperBound...])
      } else {
        return nil
      }
    }
  }

  /// A line of the way of imports: `  _bad.scss 1:10  @use`.
  private struct Step {
    var path: Substring
    var line: Int
    var column: Int

    init?(_ text: Substring) {
      let words = text.split(separator: " ")
      guard text.hasPrefix("  "), !text.contains("|"),
        let place = words.firstIndex(where: { $0.contains(":") }), place > 0
      else { return nil }
      let numbers = words[place].split(separator: ":").map { Int($0) }
      guard numbers.count == 2, let line = numbers[0], let column = numbers[1] else { return nil }
      path = text[words[0].startIndex..<words[place - 1].endIndex]
      self.line = max(1, line)
      self.column = max(1, column)
    }
  }

  private static func location(
    _ step: Step, _ source: StylesheetSource, _ loadPaths: [String], _ load: StylesheetLoader
  ) -> SourceLocation {
    if step.path == "-" {
      return SassPlaces(source: source).location(line: step.line, column: step.column)
    }
    for folder in loadPaths {
      let path = folder.isEmpty ? String(step.path) : folder + "/" + step.path
      guard let known = ImportResolver.normalized(path), let bytes = load(known) else { continue }
      return SourceLocation(
        SourceFile(path: known, bytes: bytes), SassPlaces.range(in: bytes, step.line, step.column))
    }
    return SourceLocation(path: String(step.path))
  }
}
