internal import SiteSources
internal import ContentData
internal import SiteModel
internal import SourceText
internal import Stylesheets
internal import Synchronization

/// Compiles the site's style sheets with the settings under `sass:`, as Jekyll's converter does.
///
/// Imports are searched for among the files that the scan found, the site's and the theme's, so that
/// nothing outside is read and every partial is a known dependency.
struct SassAdaptor: Sendable {
  private let options: StylesheetOptions
  private let roots: SourceRoots
  /// Files by the path that diagnostics show; the theme's begin with its name.
  private let sources: SourceIndex
  private let compiler: any StylesheetCompiler
  /// The style sheets and texts of templates that have been compiled.
  private let compiled = CompiledSheets()

  init(
    configuration: SiteConfiguration, roots: SourceRoots,
    sources: SourceIndex,
    compiler: any StylesheetCompiler
  ) {
    self.compiler = compiler
    self.roots = roots
    self.sources = sources
    let settings = configuration.sassSettings
    var options = StylesheetOptions(loadPaths: settings.loadPaths)
    if !roots.themeName.isEmpty { options.loadPaths.append(roots.themeName + "/_sass") }
    options.style = settings.style.flatMap { StylesheetOptions.Style(rawValue: $0) } ?? .compact
    options.hasSourceMap = settings.hasSourceMap
    options.hasLineComments = settings.hasLineComments
    options.addsCharset = settings.addsCharset
    if let precision = settings.precision { options.precision = precision }
    self.options = options
  }

  /// A compiled style sheet.
  struct Sheet: Sendable {
    var css: [UInt8]
    var sourceMap: [UInt8]?
    var warnings: DiagnosticSink
  }

  /// Compiles the body of a page whose extension is `.scss` or `.sass`.
  /// - Parameter source: the body after Liquid.
  func compile(
    _ source: Span<UInt8>, _ document: Document, noting reads: inout ReadSet
  ) throws(Diagnostic) -> Sheet {
    let sheet = StylesheetSource(
      file: document.file, bodyStart: document.bodyStart, text: Array(source),
      isIndented: document.fileExtension == ".sass")
    var options = options
    // Jekyll makes maps for pages only, not for documents of collections.
    if case .member = document.role { options.hasSourceMap = false }
    // A source map and the comments before rules name the sheet.
    let isShared = !options.hasSourceMap && !options.hasLineComments
    let result =
      isShared
      ? try compiled.result(of: sheet, noting: &reads) { reads throws(Diagnostic) in
        try compile(sheet, options, noting: &reads)
      } : try compile(sheet, options, noting: &reads)
    return Sheet(css: result.css, sourceMap: result.sourceMap, warnings: result.warnings)
  }

  private func compile(
    _ sheet: StylesheetSource, _ options: StylesheetOptions, noting reads: inout ReadSet
  ) throws(Diagnostic) -> StylesheetResult {
    var noted = reads
    noted.insert(SiteResources.templates, .listing)
    defer { reads = noted }
    do throws(Diagnostic) {
      return try compiler.compile(sheet, options: options) { path in
        guard let found = sources[path] else { return nil }
        noted.insert(found.resource, .content)
        return try? roots.use(found.entry.path, isFromTheme: found.entry.isFromTheme)
      }
    } catch {
      throw explained(error)
    }
  }

  /// Adds to the error of a missing import the hint that a Node.js tool may have to create the file: some themes take
  /// parts of Bootstrap from an npm package and keep them out of their repository.
  private func explained(_ error: Diagnostic) -> Diagnostic {
    let isMissing =
      switch error.kind as? StylesheetsDiagnostic {
      case .missingImport?: true
      case .refused(let reason, _)?: reason.hasBytePrefix("can't find stylesheet to import")
      default: false
      }
    guard isMissing,
      (try? roots.read("package.json", isFromTheme: false)) != nil
    else { return error }
    var explained = error
    explained.notes.append(
      Diagnostic.Note(
        "the site has a package.json: if one of its scripts makes this file, run 'npm install' and 'npm run build' first",
        at: SourceLocation(path: "package.json")))
    return explained
  }

  /// The error for sheets that need a newer Sass than the installed one, reported before anything is rendered; nil
  /// when there is none.
  /// - Parameter documents: pages and documents; only those with the extension `.scss` or `.sass` are examined.
  func missingModules(_ documents: [Document]) -> Diagnostic? {
    var found = DiagnosticSink()
    for document in documents where [".scss", ".sass"].contains(document.fileExtension) {
      let sheet = StylesheetSource(
        file: document.file, bodyStart: document.bodyStart,
        isIndented: document.fileExtension == ".sass")
      let rule = SassModules.firstRule(in: sheet, loadPaths: options.loadPaths) { path in
        sources[path].flatMap { try? roots.read($0.entry.path, isFromTheme: $0.entry.isFromTheme) }
      }
      if let rule { found.report(rule) }
    }
    guard var first = found.first, !compiler.compilesModules() else { return nil }
    for other in found.dropFirst().prefix(5) {
      first.notes.append(.init("also needed here", at: other.location))
    }
    return first
  }

  /// Compiles a text, for the filters `scssify` and `sassify`; a text that a layout passes to them on every page is compiled
  /// once.
  func compile(
    _ source: String, indented: Bool, noting reads: inout ReadSet
  ) throws(Diagnostic) -> String {
    let sheet = StylesheetSource(
      file: SourceFile(path: "stdin", text: source), isIndented: indented)
    var options = options
    options.hasSourceMap = false
    let result = try compiled.result(of: sheet, noting: &reads) { reads throws(Diagnostic) in
      try compile(sheet, options, noting: &reads)
    }
    return String(decoding: result.css, as: UTF8.self)
  }
}

/// A cache of compiled style sheets with the resources that they read. Themes have several sheets that differ only in
/// a setting, which often has the same value, and pass the same text to `scssify` on every page. An import is
/// searched for from the root on, so that the result depends on the text alone.
private final class CompiledSheets: Sendable {
  /// A style sheet and its compiled result.
  private struct Entry: Sendable {
    /// The style sheet without the white space at both ends, which Liquid's tags leave.
    let text: [UInt8]
    let isIndented: Bool
    let result: StylesheetResult
    let reads: CompactReadSet
  }

  /// The largest number of cached results. Sheets that depend on the page would fill the cache with
  /// texts that are used once.
  private static let capacity = 64

  private let known = Mutex<[Entry]>([])

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    guard let start = text.firstIndex(where: { $0 > 0x20 }),
      let last = text.lastIndex(where: { $0 > 0x20 })
    else { return text[...] }
    return text[start...last]
  }

  /// The result of a sheet, cached or compiled now. A worker that needs a sheet while another worker compiles one
  /// waits for it, because it is probably the same sheet.
  /// - Parameter make: compiles the sheet and notes what it reads.
  func result(
    of sheet: StylesheetSource, noting reads: inout ReadSet,
    _ make: (inout ReadSet) throws(Diagnostic) -> StylesheetResult
  ) throws(Diagnostic) -> StylesheetResult {
    var own = ReadSet()
    let text = sheet.isIndented ? sheet.text[...] : Self.trimmed(sheet.text)
    let result = known.withLock { known -> Result<StylesheetResult, Diagnostic> in
      if let entry = known.first(where: {
        $0.isIndented == sheet.isIndented && $0.text[...] == text
      }) {
        own.formUnion(entry.reads)
        return .success(entry.result)
      }
      do throws(Diagnostic) {
        let result = try make(&own)
        // A warning names the sheet.
        if result.warnings.isEmpty, known.count < Self.capacity {
          known.append(
            Entry(
              text: Array(text), isIndented: sheet.isIndented, result: result,
              reads: CompactReadSet(own)))
        }
        return .success(result)
      } catch {
        return .failure(error)
      }
    }
    reads.formUnion(own)
    return try result.get()
  }
}
