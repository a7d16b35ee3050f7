/// The input of one compilation by libsass.
struct SassJob {
  /// The style sheet; it holds no zero byte.
  var text: [UInt8]
  /// The name of the style sheet for messages and the source map.
  var path: String
  var isIndented: Bool
  var options: StylesheetOptions
  /// The name of the source map, nil for none.
  var mapPath: String?
}

/// A request of a style sheet while it is compiled.
struct SassHost {
  /// Answers an `@import`, given what it names and the file that it is in.
  let answer: (_ name: String, _ importer: String) -> SassImport
  /// Keeps what `@warn` and `@debug` say.
  let warn: (_ text: String) -> Void
}

/// The response to an import.
enum SassImport {
  /// A file's path and its text in the SCSS syntax or, for the extension `.sass`, the indented one; empty for one that
  /// was answered before.
  case text(path: String, bytes: [UInt8])
  /// None is needed: the rule is one of CSS (another server's style sheet, a `.css` file, media queries),
  /// which libsass writes as it is without searching for a file.
  case plainCSS
  /// Why there is none; libsass reports it at the place of the `@import`.
  case failure(String)
}

/// The output of a compilation.
struct SassOutput {
  var css: [UInt8]
  var sourceMap: [UInt8]?
}

/// libsass's complaint.
struct SassFailure: Error {
  /// The sentence, without place.
  var text: String
  /// The name of the file, as given for the style sheet or by an import; libsass may make it absolute.
  var file: String
  /// Counted from 1.
  var line: Int
  /// Counted from 1, in characters.
  var column: Int
  /// The whole report, which tells the way of imports to the file line by line:
  /// `from line 2:8 of _sass/base.scss`.
  var report: String
}

/// The outcome of compiling a style sheet.
enum SassOutcome {
  case output(SassOutput)
  /// libsass does not accept it.
  case failure(SassFailure)
  /// There is no libsass, and why.
  case missing(String)
}
