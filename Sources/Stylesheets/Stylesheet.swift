package import SourceText

/// A style sheet to compile: its text and its source file.
package struct StylesheetSource: Sendable {
  /// The file for the locations of messages.
  package var file: SourceFile
  /// Where in the file the style sheet starts: after its front matter.
  package var bodyStart: Int
  /// The style sheet's text, template code already rendered.
  package var text: [UInt8]
  /// The name of the style sheet in the source map; by default the last component of the file's path.
  package var name: String
  /// True if the style sheet uses the indented syntax (`.sass`).
  package var isIndented: Bool

  /// Makes a source.
  /// - Parameter text: nil if the style sheet is the file's text from `bodyStart` on.
  package init(
    file: SourceFile, bodyStart: Int = 0, text: [UInt8]? = nil, name: String? = nil,
    isIndented: Bool = false
  ) {
    self.file = file
    self.bodyStart = bodyStart
    self.text = text ?? Array(file.bytes[min(bodyStart, file.bytes.count)...])
    self.name = name ?? file.path.split(separator: "/").last.map(String.init) ?? "stdin"
    self.isIndented = isIndented
  }

  /// The name of the source map beside the CSS: `main.css.map` for `main.scss`.
  var mapName: String {
    let parts = name.split(separator: ".")
    return (parts.count > 1 ? parts.dropLast().joined(separator: ".") : name) + ".css.map"
  }
}

/// The output settings of style sheets: those under `sass:` in a site's configuration.
package struct StylesheetOptions: Sendable, Hashable {
  /// The layout of the CSS.
  package enum Style: String, Sendable, CaseIterable {
    case nested
    case expanded
    case compact
    case compressed
  }

  /// The layout of the CSS; `compact` is Jekyll's default for libsass.
  package var style: Style
  /// The folders in which imports are searched for after the importing file's folder and the root,
  /// as paths for ``StylesheetLoader``.
  package var loadPaths: [String]
  /// True if a source map is made and the CSS names it.
  package var hasSourceMap: Bool
  /// True if a comment before each rule names its source line.
  package var hasLineComments: Bool
  /// Digits after the point of computed numbers.
  package var precision: Int
  /// True if compressed CSS with non-ASCII characters begins with `@charset` instead of a byte
  /// order mark; otherwise it begins with neither.
  package var addsCharset: Bool

  package init(
    style: Style = .compact, loadPaths: [String] = ["_sass"], hasSourceMap: Bool = false,
    hasLineComments: Bool = false, precision: Int = 10, addsCharset: Bool = false
  ) {
    self.style = style
    self.loadPaths = loadPaths
    self.hasSourceMap = hasSourceMap
    self.hasLineComments = hasLineComments
    self.precision = precision
    self.addsCharset = addsCharset
  }
}

/// The result of compiling a style sheet.
package struct StylesheetResult: Sendable {
  /// The CSS.
  package var css: [UInt8]
  /// The source map as JSON, if one was requested.
  package var sourceMap: [UInt8]?
  /// The files that were imported, each once, in the order of their first import.
  package var importedFiles: [String]
  /// The messages of `@warn` and `@debug`.
  package var warnings: DiagnosticSink

  package init(
    css: [UInt8], sourceMap: [UInt8]? = nil, importedFiles: [String] = [],
    warnings: DiagnosticSink = []
  ) {
    self.css = css
    self.sourceMap = sourceMap
    self.importedFiles = importedFiles
    self.warnings = warnings
  }
}

/// Returns the bytes of a file by its path relative to the site's source folder; nil when there is none.
///
/// The path has no `.` or `..` in it. Style sheets of a theme are found by a load path that the loader
/// supports.
package typealias StylesheetLoader = (_ path: String) -> [UInt8]?

/// Turns Sass into CSS: libsass, or a Dart Sass that the author has installed.
package protocol StylesheetCompiler: Sendable {
  /// True if it supports `@use` and `@forward`; this may start its process.
  func compilesModules() -> Bool

  /// Compiles a style sheet.
  /// - Parameter load: called for each possible path of an imported file, in order.
  /// - Throws: a diagnostic at the place in the style sheet or the imported file.
  func compile(
    _ source: StylesheetSource, options: StylesheetOptions, load: @escaping StylesheetLoader
  ) throws(Diagnostic) -> StylesheetResult

  /// Stops its process, if it has started one; another style sheet starts a new one.
  func finish()
}
