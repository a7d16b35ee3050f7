package import SourceText

/// Compiles Sass with the libsass library.
///
/// The CSS depends on the text alone: `random()` and `unique-id()` are replaced by functions with the
/// same initial state for every style sheet.
package struct SassCompiler: StylesheetCompiler {
  private let engine: SassEngine

  /// Makes a compiler that calls the library in this process, in which a style sheet with an endless
  /// loop cannot be stopped.
  package init() {
    engine = .inProcess
  }

  /// Makes a compiler that compiles style sheets in a worker process, which is stopped when a sheet exceeds
  /// the limits.
  /// - Parameter start: starts a process that runs ``SassWorker/run(_:beforeEach:)``.
  package init(start: @escaping @Sendable () throws(Diagnostic) -> any SassChannel) {
    engine = .child(SassProcess(start: start))
  }

  package func compilesModules() -> Bool { false }

  package func finish() { engine.stop() }

  package func compile(
    _ source: StylesheetSource, options: StylesheetOptions, load: @escaping StylesheetLoader
  ) throws(Diagnostic) -> StylesheetResult {
    // As with SassC, an empty style sheet has no output, not even a map.
    guard !source.text.isEmpty else { return StylesheetResult(css: []) }
    if let rule = AtRules.firstModuleRule(in: source.text) {
      throw Self.unsupported(rule, SassPlaces(source: source).location(inSheet: rule))
    }
    if let zero = source.text.firstIndex(of: 0) {
      throw Diagnostic(
        StylesheetsDiagnostic.zeroByte,
        at: SassPlaces(source: source).location(inSheet: zero..<(zero + 1)))
    }
    return try run(source, options, load).get()
  }

  private func run(
    _ source: StylesheetSource, _ options: StylesheetOptions, _ load: @escaping StylesheetLoader
  ) -> Result<StylesheetResult, Diagnostic> {
    SassLibrary.noteUse()
    let session = SassSession(source: source, options: options, load: load)
    let mapPath = options.hasSourceMap ? source.mapName : nil
    let job = SassJob(
      text: source.text, path: source.name, isIndented: source.isIndented, options: options,
      mapPath: mapPath)
    let host = SassHost(
      answer: { session.answer($0, from: $1) }, warn: { session.warn($0) })
    do throws(SassEngine.Failure) {
      let output = try engine.compile(job, host)
      return .success(
        StylesheetResult(
          css: Self.withoutMark(output.css, options),
          sourceMap: mapPath == nil ? nil : output.sourceMap.map(SourceMap.uniquingSources),
          importedFiles: session.importedFiles, warnings: session.warnings))
    } catch {
      switch error {
      case .sheet(let failure): return .failure(session.diagnostic(failure))
      case .process(var diagnostic):
        diagnostic.location = diagnostic.location ?? SourceLocation(path: source.file.path)
        return .failure(diagnostic)
      }
    }
  }

  /// Removes the byte order mark with which libsass begins compressed CSS that is not ASCII.
  private static func withoutMark(_ css: [UInt8], _ options: StylesheetOptions) -> [UInt8] {
    guard css.starts(with: [0xEF, 0xBB, 0xBF]) else { return css }
    let charset = options.addsCharset ? Array("@charset \"UTF-8\";".utf8) : []
    return charset + css.dropFirst(3)
  }

  static func unsupported(_ rule: Range<Int>, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      StylesheetsDiagnostic.modules(rule: rule.count == 4 ? "@use" : "@forward"), at: location)
  }
}

/// One compilation: answers imports, records the files, turns error messages into diagnostics.
private final class SassSession {
  private let source: StylesheetSource
  private let options: StylesheetOptions
  private let resolver: ImportResolver
  /// The imported files.
  private var files: [SourceFile] = []
  private var places: [[UInt8]: Int] = [:]
  /// The paths of the files that libsass is parsing, each imported by the one before. A file is finished when one
  /// further out imports something.
  private var openFiles: [[UInt8]] = []
  /// The deepest nesting of imports below each imported file.
  private var heights: [Int] = []
  /// The imported names of each file, by its path; see ``AtRules/mediaImports(in:isIndented:)``.
  private var mediaImports: [[UInt8]: [[UInt8]: Bool]] = [:]
  /// The detailed diagnostic for the error that was returned to libsass for an import.
  private var importFailure: Diagnostic?
  private(set) var warnings = DiagnosticSink()

  init(source: StylesheetSource, options: StylesheetOptions, load: @escaping StylesheetLoader) {
    self.source = source
    self.options = options
    resolver = ImportResolver(loadPaths: options.loadPaths, load: load)
  }

  /// The deepest nesting of imports: libsass stores the whole chain of imports for each of them, which takes memory
  /// quadratic in the depth.
  static let mostNestedImports = 200

  var importedFiles: [String] { files.map(\.path) }

  func answer(_ name: String, from importer: String) -> SassImport {
    let importing = file(named: importer)
    let path = importing?.path ?? source.name
    let importingKey = (importing?.path).map { Array($0.utf8) }
    while let last = openFiles.last, last != importingKey { openFiles.removeLast() }
    if isPlainCSS(name, in: importing) { return .plainCSS }
    switch resolver.resolve(name, from: path) {
    case .missing:
      importFailure = Diagnostic(
        StylesheetsDiagnostic.missingImport(name: name, folders: [""] + options.loadPaths))
      return .failure("not found")
    case .ambiguous(let paths):
      importFailure = Diagnostic(
        StylesheetsDiagnostic.ambiguousImport(name: name, paths: paths.joined(separator: ", ")))
      return .failure("ambiguous")
    case .found(let path, let bytes):
      let key = Array(path.utf8)
      let finished = openFiles.contains(key) ? nil : places[key]
      let depth = openFiles.count + 1 + (finished.map { heights[$0] } ?? 0)
      if depth > Self.mostNestedImports {
        importFailure = Diagnostic(
          StylesheetsDiagnostic.nestedImports(limit: Self.mostNestedImports))
        return .failure("too deep")
      }
      for (index, open) in openFiles.enumerated() {
        if let place = places[open] { heights[place] = max(heights[place], depth - index - 1) }
      }
      // libsass parses the result of an importer each time, but uses the tree of the first time, so further results
      // can be empty. Frameworks import their settings and mixins from each of their files.
      if finished != nil { return .text(path: path, bytes: []) }
      let file = SourceFile(path: path, bytes: bytes)
      if places[key] == nil {
        places[key] = files.count
        files.append(file)
        heights.append(0)
      }
      openFiles.append(key)
      let problem: Diagnostic? =
        if let rule = AtRules.firstModuleRule(in: bytes) {
          SassCompiler.unsupported(
            rule, SourceLocation(file, SourceRange(rule.lowerBound, rule.upperBound)))
        } else if let zero = bytes.firstIndex(of: 0) {
          Diagnostic(
            StylesheetsDiagnostic.zeroByte,
            at: SourceLocation(file, SourceRange(zero, zero + 1)))
        } else {
          nil
        }
      if let problem {
        importFailure = problem
        return .failure("unusable")
      }
      return .text(path: path, bytes: bytes)
    }
  }

  /// Returns true if an `@import` is a CSS rule: with the URL of another server, a `.css` file, or media
  /// queries.
  ///
  /// libsass writes these unchanged. For any other name it would search the disk, so this returns false
  /// in doubt: a name that leads out of the folder is never passed to libsass.
  private func isPlainCSS(_ name: String, in importing: SourceFile?) -> Bool {
    let text = name.utf8
    if text.starts(with: "//".utf8) || text.starts(with: "http://".utf8)
      || text.starts(with: "https://".utf8)
    {
      return true
    }
    if text.count > 4, text.suffix(4).elementsEqual(".css".utf8) { return true }
    let staysInside =
      ImportResolver.normalized(name) != nil && !text.starts(with: "/".utf8)
      && !text.contains(UInt8(ascii: ":")) && !text.contains(UInt8(ascii: "~"))
    let isIndented = importing.map { $0.path.hasSuffix(".sass") } ?? source.isIndented
    guard staysInside else { return false }
    let key = Array((importing?.path ?? "").utf8)
    let names =
      mediaImports[key]
      ?? AtRules.mediaImports(in: importing?.bytes ?? source.text, isIndented: isIndented)
    mediaImports[key] = names
    return names[Array(text)] ?? false
  }

  func warn(_ text: String) {
    warnings.report(
      Diagnostic(
        StylesheetsDiagnostic.warning(text), at: SourceLocation(path: source.file.path)))
  }

  /// The imported file that libsass means, the one with the longest path that fits: it may say an absolute one.
  /// - Complexity: O(length × number of folders).
  private func file(named name: String) -> SourceFile? {
    var rest = Array(name.utf8)[...]
    while true {
      if let place = places[Array(rest)] { return files[place] }
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[(slash + 1)...]
    }
  }

  func diagnostic(_ failure: SassFailure) -> Diagnostic {
    let location = location(failure.file, failure.line, failure.column)
    let steps = importSteps(failure.report)
    guard var exact = importFailure else {
      let mayLackSemicolon =
        failure.text.contains(#"expected "}", was ": "#)
        || failure.text.contains(#"expected ";", was "#)
      return Diagnostic(
        StylesheetsDiagnostic.refused(
          reason: sassSentence(failure.text),
          hint: mayLackSemicolon
            ? .missingSemicolon : Self.isNewer(failure.text) ? .newerThanLibsass : nil),
        at: location, notes: steps)
    }
    // A problem inside the imported file has its own place; the import explains how it was reached.
    if exact.location == nil {
      exact.location = location
    } else {
      exact.notes.append(.init(importedHere, at: location))
    }
    exact.notes += steps
    return exact
  }

  /// Returns true if an error may be about CSS or Sass that is newer than libsass: `rgb(0 0 0 / 50%)`, `min(1px, 2%)`,
  /// `(width >= 10em)`, `@layer`.
  private static func isNewer(_ text: String) -> Bool {
    let signs = [
      "Invalid CSS after", "Incompatible units", "is missing argument", "rong number of arguments",
      "media query", "is not a number for", "is not a color", "expected selector",
    ]
    return signs.contains(where: text.contains)
  }

  private func location(_ name: String, _ line: Int, _ column: Int) -> SourceLocation {
    file(named: name).map { file in
      SourceLocation(file, SassPlaces.range(in: file.bytes, line, column))
    } ?? SassPlaces(source: source).location(line: line, column: column)
  }

  /// The most steps that are told.
  private static let mostSteps = 20

  /// The imports that led to a file, the last ones: lines such as `from line 2:8 of _sass/base.scss`.
  private func importSteps(_ report: String) -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    var seen: Set<String> = []
    // Each line says what its own place is part of, which explains how the next place led there.
    var isCall = false
    for line in report.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 4)
      guard notes.count < Self.mostSteps, words.count == 5, words[1] == "line", words[3] == "of"
      else { continue }
      let numbers = words[2].split(separator: ":").compactMap { Int($0) }
      guard numbers.count == 2, let name = words[4].split(separator: ",").first else { continue }
      let message = isCall ? Message("used here", ja: "ここで使われています") : importedHere
      isCall = line.contains(", in mixin ") || line.contains(", in function ")
      // A mixin that includes itself would fill the screen with one place.
      guard words[0] == "from", seen.insert("\(words[2]) \(name)").inserted else { continue }
      notes.append(
        .init(message, at: location(String(name), max(1, numbers[0]), max(1, numbers[1]))))
    }
    return notes
  }
}

/// The note at the place of an import.
let importedHere = Message("imported here", ja: "ここでインポートされています")

/// The first line of a Sass compiler's message in the style of blogc's diagnostics: lower case at the
/// start, without a full stop.
func sassSentence(_ text: String) -> String {
  var bytes = Array(text.utf8.prefix { $0 != 0x0A })
  while let last = bytes.last, last == 0x2E || last == 0x20 || last == 0x3A { bytes.removeLast() }
  if bytes.count > 1, bytes[0] >= 0x41, bytes[0] <= 0x5A, bytes[1] >= 0x61 || bytes[1] == 0x20 {
    bytes[0] += 0x20
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Maps positions in a style sheet to positions in its source file.
struct SassPlaces {
  let source: StylesheetSource

  /// The location of a range of the style sheet's bytes.
  func location(inSheet range: Range<Int>) -> SourceLocation {
    let start = source.bodyStart + range.lowerBound
    if source.file.bytes[min(source.bodyStart, source.file.bytes.count)...]
      .elementsEqual(source.text)
    {
      return SourceLocation(source.file, SourceRange(start, source.bodyStart + range.upperBound))
    }
    // Liquid has changed the text, so the excerpt shows the style sheet as it was compiled.
    let rendered = SourceFile(path: source.file.path, bytes: source.text)
    return SourceLocation(rendered, SourceRange(range.lowerBound, range.upperBound))
  }

  /// The location of a line and column of the style sheet, both from 1.
  func location(line: Int, column: Int) -> SourceLocation {
    let range = Self.range(in: source.text, line, column)
    return location(inSheet: range.start..<range.end)
  }

  /// The word at a line and column; the column counts characters.
  static func range(in bytes: [UInt8], _ line: Int, _ column: Int) -> SourceRange {
    var index = 0
    var rest = line - 1
    while rest > 0, index < bytes.count {
      if bytes[index] == 0x0A { rest -= 1 }
      index += 1
    }
    var characters = column - 1
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] & 0xC0 != 0x80 {
        if characters == 0 { break }
        characters -= 1
      }
      index += 1
    }
    var end = index
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    return SourceRange(index, max(end, min(index + 1, bytes.count)))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == 0x24 || byte == 0x2D || byte == 0x5F || byte == 0x40
  }
}
