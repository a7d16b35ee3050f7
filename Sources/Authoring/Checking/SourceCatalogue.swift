internal import SiteSources
internal import SiteBuilder
internal import ContentData
internal import SiteChecks
internal import SiteModel
internal import SourceText

/// The numbered sources of a site for a check.
struct SourceCatalogue: Sendable {
  private(set) var sources: [CheckedSource] = []
  /// The number of each source's resource; -1 for the configuration.
  private(set) var resources: [Int] = []
  /// The documents and pages with front matter.
  private(set) var documents: [(source: Int, document: Document)] = []
  private var byResource: [Int: Int] = [:]
  private var byPath: [ByteKey: Int] = [:]

  /// Lists the sources; their contents are indexed on first use.
  /// - Complexity: O(number of sources).
  init(
    _ contents: SourceContents, _ prepared: RenderableSite, _ loaded: LoadedConfiguration,
    roots: SourceRoots
  ) {
    let files = contents.sources.all
    let theme = Set(files.filter(\.source.entry.isFromTheme).map(\.source.resource.number))
    for layout in contents.layouts {
      let file = layout.file
      add(
        CheckedSource(
          .layout(name: layout.name), path: file.path,
          isFromTheme: theme.contains(layout.resource.number)
            || contents.sources[file.path] == nil,
          bodyStart: layout.bodyStart, read: { file.bytes }), layout.resource.number)
    }
    for include in contents.includes {
      let file = include.file
      add(
        CheckedSource(
          .include(name: include.name), path: file.path,
          isFromTheme: theme.contains(include.resource.number), bodyStart: 0,
          read: { file.bytes }), include.resource.number)
    }
    for (path, source) in files {
      guard case .data = source.entry.role else { continue }
      add(source.entry, .data, path, source.resource.number, roots)
    }
    let configuration = loaded.configuration
    for item in prepared.documents + prepared.pages where item.document.role != .generated {
      let document = item.document
      guard byPath[ByteKey(document.file.path)] == nil else { continue }
      let kind = CheckedSource.Kind.document(
        isMarkdown: configuration.isMarkdown(extension: document.fileExtension))
      let number = sources.count
      // A plugin may have changed the text of a document; locations refer to the original file.
      if document.textVersion != 0, let source = contents.sources[document.file.path] {
        add(source.entry, kind, document.file.path, document.resource.number, roots)
      } else {
        add(
          CheckedSource(
            kind, path: document.file.path, bodyStart: document.bodyStart,
            read: { document.file.bytes }), document.resource.number)
      }
      documents.append((number, document))
    }
    for file in prepared.site.staticFiles where file.isWritten {
      guard byResource[file.resource.number] == nil,
        let source = contents.sources[file.sourcePath]
      else { continue }
      add(source.entry, .copied, file.sourcePath, file.resource.number, roots)
    }
    for file in loaded.files {
      add(CheckedSource(.data, path: file.path, read: { file.bytes }), -1)
    }
  }

  private mutating func add(_ source: CheckedSource, _ resource: Int) {
    let number = sources.count
    sources.append(source)
    resources.append(resource)
    if byPath[ByteKey(source.path)] == nil { byPath[ByteKey(source.path)] = number }
    if resource >= 0 { byResource[resource] = number }
  }

  private mutating func add(
    _ entry: SourceEntry, _ kind: CheckedSource.Kind, _ path: String, _ resource: Int,
    _ roots: SourceRoots
  ) {
    add(
      CheckedSource(
        kind, path: path, isFromTheme: entry.isFromTheme, read: { (try? roots.read(entry)) ?? [] }),
      resource)
  }

  /// The number of a resource's source.
  func number(of resource: ResourceID) -> Int? { byResource[resource.number] }

  /// The number of a document's source; a page made from a document has the number of that
  /// document's source.
  func number(of document: Document) -> Int? {
    byResource[document.resource.number] ?? byPath[ByteKey(document.file.path)]
  }
}
