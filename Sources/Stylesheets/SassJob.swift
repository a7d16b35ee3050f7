/// The input of one compilation by libsass.
struct SassJob {
  /// The style sheet, without zero bytes.
  var text: [UInt8]
  /// The name of the style sheet for messages and the source map.
  var path: String
  var isIndented: Bool
  var options: StylesheetOptions
  /// The name of the source map, nil for none.
  var mapPath: String?
}

/// The callbacks of a style sheet during its compilation.
struct SassHost {
  /// Responds to an `@import` with a name in a file.
  let answer: (_ name: String, _ importer: String) -> SassImport
  /// Records the message of a `@warn` or `@debug`.
  let warn: (_ text: String) -> Void
}

/// The response to an import.
enum SassImport {
  /// A file's path and its text in the SCSS syntax or, for the extension `.sass`, the indented one; empty for a file
  /// that was returned before.
  case text(path: String, bytes: [UInt8])
  /// The rule is a CSS rule (another server's style sheet, a `.css` file, media queries), which libsass
  /// writes unchanged.
  case plainCSS
  /// The error, which libsass reports at the `@import`.
  case failure(String)
}

/// The output of a compilation.
struct SassOutput {
  var css: [UInt8]
  var sourceMap: [UInt8]?
}

/// An error of libsass.
struct SassFailure: Error {
  /// The message, without the location.
  var text: String
  /// The name of the file, as given for the style sheet or by an import; libsass may make it absolute.
  var file: String
  /// The line, from 1.
  var line: Int
  /// The column, from 1, in characters.
  var column: Int
  /// The whole report, with a line for each import that led to the file: `from line 2:8 of
  /// _sass/base.scss`.
  var report: String
}

/// The outcome of compiling a style sheet.
enum SassOutcome {
  case output(SassOutput)
  /// libsass rejects the style sheet.
  case failure(SassFailure)
  /// The reason why libsass cannot be loaded.
  case missing(String)
}
