package import FileSystem
package import ContentData
package import SiteModel
package import SourceText

/// Reads the files of a scan and creates documents, pages and static files from them.
///
/// Each task has its own. Files are independent of each other, so they can be read in any order.
package struct SourceReader: ~Copyable {
  /// The outcome of reading a file.
  package enum Outcome: Sendable {
    case layout(Layout)
    case include(name: String, SourceFile, ResourceID)
    case data(keys: [String], Value, ResourceID)
    case document(Document)
    case page(Document)
    case file(StaticFile)
    /// A Markdown file without front matter, which plugins can turn into a page.
    case bareMarkdown(StaticFile, Document)
    /// A file that is not part of this build: unpublished, in the future, or broken.
    case nothing
  }

  /// An outcome with the diagnostics about the file.
  package struct Result: Sendable {
    package var outcome: Outcome
    package var problems: DiagnosticSink
    /// The fingerprint of the file's bytes, 0 when they were not read.
    package var content: UInt64 = 0
    /// The status of the open file before it was read; nil for a file that was not read completely.
    package var status: FileStatus?
    /// The moment, in seconds since 1970, from which the file is part of the site.
    package var due: Int64?

    package init(
      outcome: Outcome, problems: DiagnosticSink, content: UInt64 = 0, status: FileStatus? = nil,
      due: Int64? = nil
    ) {
      self.outcome = outcome
      self.problems = problems
      self.content = content
      self.status = status
      self.due = due
    }
  }

  private let roots: SourceRoots
  private let configuration: SiteConfiguration
  private let siteTime: Timestamp
  private let readsBareMarkdown: Bool
  private var documents: DocumentReader
  private var files: StaticFileReader
  private var content: UInt64 = 0
  private var due: Int64?
  private var status: FileStatus?

  /// - Parameter readsBareMarkdown: true to also read Markdown without front matter as pages.
  package init(
    roots: SourceRoots, configuration: SiteConfiguration, siteTime: Timestamp,
    readsBareMarkdown: Bool
  ) {
    self.readsBareMarkdown = readsBareMarkdown
    self.roots = roots
    self.configuration = configuration
    self.siteTime = siteTime
    documents = DocumentReader(configuration: configuration, siteTime: siteTime)
    files = StaticFileReader(configuration: configuration)
  }

  /// Reads a file.
  package mutating func read(_ entry: SourceEntry, _ resource: ResourceID) -> Result {
    var problems = DiagnosticSink()
    content = 0
    due = nil
    status = nil
    do throws(Diagnostic) {
      let outcome = try outcome(entry, resource, &problems)
      return Result(
        outcome: outcome, problems: problems, content: content, status: status, due: due)
    } catch {
      problems.report(error)
      return Result(outcome: standIn(for: entry, resource), problems: problems)
    }
  }

  /// A replacement for a broken file, so that references to it are not reported as well.
  private func standIn(for entry: SourceEntry, _ resource: ResourceID) -> Outcome {
    let empty = SourceFile(path: displayPath(entry), bytes: [])
    switch entry.role {
    case .layout(let name):
      return .layout(
        Layout(name: name, resource: resource, file: empty, bodyStart: 0, data: Object()))
    case .include(let name): return .include(name: name, empty, resource)
    default: return .nothing
    }
  }

  private mutating func outcome(
    _ entry: SourceEntry, _ resource: ResourceID, _ problems: inout DiagnosticSink
  ) throws(Diagnostic) -> Outcome {
    switch entry.role {
    case .layout(let name):
      let file = try template(entry)
      if file.invalidOffset != nil {
        return .layout(
          Layout(name: name, resource: resource, file: file, bodyStart: 0, data: Object()))
      }
      let input = try input(entry, file, resource, &problems)
      return .layout(
        Layout(
          name: name, resource: resource, file: file, bodyStart: input.bodyStart,
          data: input.frontMatter))
    case .include(let name):
      return .include(name: name, try template(entry), resource)
    case .data(let keys):
      return .data(keys: keys, try dataValue(entry, &problems), resource)
    case .style, .beside:
      content = Fingerprint.of(try bytes(entry))
      return .nothing
    case .post(let special, let isDraft):
      let file = try template(entry)
      if let error = file.invalidText {
        throw configuration.isStrictAboutFrontMatter
          ? error
          : FrontMatterFaults.warning(
            error, Message("the post is left out, as by Jekyll", ja: "Jekyll と同じく、この記事は除外されます"))
      }
      var entry = entry
      if let status { entry.status = status }
      let place = DocumentPlace(
        entry.path, collectionsDirectory: configuration.collectionsDirectory,
        specialFolder: special, isDraft: isDraft)
      let document = try documents.document(
        try input(entry, file, resource, &problems), at: place, inCollection: 0)
      return isPublished(document, &problems) ? .document(document) : .nothing
    case .member(let number):
      guard try hasFrontMatter(entry) else {
        return .file(
          files.file(
            resource, path: entry.path, collection: number, modified: entry.status.modified,
            isFromTheme: false))
      }
      let file = try announcedText(entry)
      let place = DocumentPlace(
        entry.path, collectionsDirectory: configuration.collectionsDirectory,
        specialFolder: configuration.collections[number].relativeDirectory, isDraft: false)
      let document = try documents.document(
        try input(entry, file, resource, &problems), at: place, inCollection: number)
      let isHidden =
        document.data[WellKnownSymbols.published]?.bool == false && !configuration.unpublished
      return isHidden ? .nothing : .document(document)
    case .candidate:
      guard try hasFrontMatter(entry) else {
        let copied = files.file(
          resource, path: entry.path, collection: nil, modified: entry.status.modified,
          isFromTheme: entry.isFromTheme)
        guard configuration.isMarkdown(extension: PathComponents.fileExtension(of: entry.path)),
          !entry.isFromTheme
        else { return .file(copied) }
        if let head = try? roots.readStart(of: entry, count: Self.announcementLength),
          let warning = ForeignFrontMatter.warning(
            ofHead: head[...], at: SourceLocation(path: displayPath(entry)))
        {
          problems.report(warning)
        }
        guard readsBareMarkdown else { return .file(copied) }
        let input = try input(entry, try text(entry), resource, &problems)
        return .bareMarkdown(copied, try documents.page(input, path: entry.path))
      }
      let file = try announcedText(entry)
      let input = try input(entry, file, resource, &problems)
      let page = try documents.page(input, path: entry.path)
      // A page can only be hidden by its own front matter: as in Jekyll, `defaults:` are ignored
      // here.
      let isHidden =
        input.frontMatter[WellKnownSymbols.published]?.isTruthy == false
        && !configuration.unpublished
      return isHidden ? .nothing : .page(page)
    }
  }

  private mutating func isPublished(_ document: Document, _ problems: inout DiagnosticSink) -> Bool
  {
    if let published = document.data[WellKnownSymbols.published], !published.isTruthy,
      !configuration.unpublished
    {
      return false
    }
    if configuration.future || (document.date ?? siteTime).seconds <= siteTime.seconds {
      return true
    }
    due = document.date?.seconds
    problems.report(
      SourcesDiagnostic.futurePost, at: SourceLocation(path: document.sourcePath))
    return false
  }

  // MARK: Bytes

  private mutating func text(_ entry: SourceEntry) throws(Diagnostic) -> SourceFile {
    let file = try template(entry)
    if let error = file.invalidText { throw error }
    return file
  }

  /// Reads a layout or include. Errors are only reported if a page uses it, because folders of
  /// includes may also contain pictures.
  private mutating func template(_ entry: SourceEntry) throws(Diagnostic) -> SourceFile {
    let bytes = try bytes(entry)
    let found = UTF8Check.examine(bytes)
    content = Fingerprint.of(bytes)
    return SourceFile(
      path: displayPath(entry), bytes: bytes, marks: found.marks,
      invalidOffset: found.firstInvalidByte)
  }

  private func displayPath(_ entry: SourceEntry) -> String {
    entry.isFromTheme ? roots.themeName + "/" + entry.path : entry.path
  }

  private mutating func bytes(_ entry: SourceEntry) throws(Diagnostic) -> [UInt8] {
    do throws(SystemError) {
      let (bytes, status) = try roots.readWithStatus(entry)
      self.status = status
      return bytes
    } catch {
      throw unreadable(entry, error)
    }
  }

  /// Reads the text of a file that begins with front matter.
  private mutating func announcedText(_ entry: SourceEntry) throws(Diagnostic) -> SourceFile {
    let file = try text(entry)
    if !Self.announcesFrontMatter(file.bytes) { roots.uses.noteChange() }
    return file
  }

  /// The number of bytes that are read to decide if a file begins with front matter.
  private static let announcementLength = 256

  /// Returns true if a file begins with front matter, so that it is not a static file.
  package static func announcesFrontMatter(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 4
      && FrontMatter.isAnnounced(by: bytes.span.extracting(first: announcementLength))
  }

  private func unreadable(_ entry: SourceEntry, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      SourcesDiagnostic.unreadable(reason: error.message),
      at: SourceLocation(path: displayPath(entry)))
  }

  /// Returns true if a file begins with front matter; only its first bytes are read.
  private func hasFrontMatter(_ entry: SourceEntry) throws(Diagnostic) -> Bool {
    if entry.status.size < 4 { return false }
    do throws(SystemError) {
      return Self.announcesFrontMatter(
        try roots.readStart(of: entry, count: Self.announcementLength))
    } catch {
      throw unreadable(entry, error)
    }
  }

  private func input(
    _ entry: SourceEntry, _ file: SourceFile, _ resource: ResourceID,
    _ problems: inout DiagnosticSink
  ) throws(Diagnostic) -> DocumentReader.Input {
    let parts = FrontMatter.split(file: file)
    if let unclosed = parts.unclosed {
      let error = FrontMatter.unclosedDiagnostic(file, unclosed)
      guard !configuration.isStrictAboutFrontMatter else { throw error }
      problems.report(
        FrontMatterFaults.warning(
          error,
          Message(
            "the whole file is taken for text without front matter, as by Jekyll",
            ja: "Jekyll と同じく、ファイル全体をフロントマターのない本文として扱います")))
    }
    if parts.block == nil, case .post = entry.role,
      let warning = ForeignFrontMatter.warning(
        ofHead: file.bytes[...], at: SourceLocation(file, file.lineRange(at: 0)))
    {
      problems.report(warning)
    }
    var values = Object()
    if let block = parts.block {
      var found = DiagnosticSink()
      guard
        let object = FrontMatter.read(
          file, block: block, zone: configuration.zone, reporting: &found)
      else {
        let error = found.remove(at: found.count - 1)
        problems.report(contentsOf: found)
        problems.report(
          try FrontMatterFaults.tolerated(error, in: entry.role, configuration))
        var input = DocumentReader.Input(
          resource: resource, file: file, bodyStart: parts.bodyStart, frontMatter: Object(),
          modified: entry.status.modified, frontMatterRange: block)
        input.isUnread = true
        return input
      }
      problems.report(contentsOf: found)
      values = object
    }
    let input = DocumentReader.Input(
      resource: resource, file: file, bodyStart: parts.bodyStart, frontMatter: values,
      modified: entry.status.modified.localized(in: configuration.zone),
      frontMatterRange: parts.block ?? SourceRange(0, 0))
    if let oddity = PermalinkExamination.warning(of: input) { problems.report(oddity) }
    if let foreign = ForeignFrontMatter.warning(of: input) { problems.report(foreign) }
    if let oddity = DateExamination.warning(of: input, zone: configuration.zone) {
      problems.report(oddity)
    }
    return input
  }

  private mutating func dataValue(
    _ entry: SourceEntry, _ problems: inout DiagnosticSink
  ) throws(Diagnostic) -> Value {
    let file = try text(entry)
    let value: Value?
    var found = DiagnosticSink()
    switch PathComponents.fileExtension(of: entry.path) {
    case ".json": value = jsonValue(file, &found)
    case ".csv":
      value = CSVReader.read(
        file, options: delimitedOptions("csv_reader", .csv), reporting: &found)
    case ".tsv":
      value = CSVReader.read(
        file, options: delimitedOptions("tsv_reader", .tsv), reporting: &found)
    default: value = YAMLReader.read(file, zone: configuration.zone, reporting: &found)
    }
    problems.report(contentsOf: found)
    return value ?? .null
  }

  /// The value of a JSON file. Jekyll reads these as YAML, so that a trailing comma is not an error: if the file is
  /// invalid JSON, but YAML with a list or map, the YAML value is used, with a warning.
  private func jsonValue(_ file: SourceFile, _ problems: inout DiagnosticSink) -> Value? {
    var found = DiagnosticSink()
    if let value = JSONReader.read(file, readsNumbersAsYAML: true, reporting: &found) {
      problems.report(contentsOf: found)
      return value
    }
    var ignored = DiagnosticSink()
    let value = YAMLReader.read(file, zone: configuration.zone, reporting: &ignored)
    // An empty file is nil for Jekyll.
    var isEmpty = false
    if case .unexpectedEnd? = found.first?.kind as? JSONDiagnostic {
      isEmpty = found.count == 1 && value?.isNull == true
    }
    guard value?.array != nil || value?.object != nil || isEmpty else {
      problems.report(contentsOf: found)
      return nil
    }
    problems.report(
      contentsOf: found.map { error in
        var warning = error
        warning.severity = .warning
        warning.notes.append(
          Diagnostic.Note(
            Message("the file is read as YAML, as Jekyll does", ja: "Jekyll と同じく YAML として読み込みます")))
        return warning
      })
    return value
  }

  /// The site's `csv_reader` or `tsv_reader` settings.
  private func delimitedOptions(
    _ key: Symbol, _ base: CSVReader.Options
  ) -> CSVReader.Options {
    guard let settings = configuration.data[key]?.object else { return base }
    var options = base
    options.hasHeaders = settings["headers"]?.isTruthy ?? true
    options.conversions = (settings["csv_converters"]?.array ?? []).compactMap {
      $0.string.flatMap { CSVReader.Options.Conversion(rawValue: $0) }
    }
    return options
  }
}
