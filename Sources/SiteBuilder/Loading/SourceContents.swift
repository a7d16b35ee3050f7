package import SiteSources
internal import FileSystem
package import ContentData
package import SiteModel
package import SourceText

/// Everything that was read from the disk, in the order of the scan.
package struct SourceContents: Sendable {
  package var layouts: [Layout] = []
  /// Where the layouts of each name are in ``layouts``.
  private var layoutPlaces: [ByteKey: Int] = [:]
  package var includes: [(name: String, file: SourceFile, resource: ResourceID)] = []
  var data: [(keys: [String], value: Value, resource: ResourceID)] = []
  var documents: [[Document]]
  var collectionFiles: [[StaticFile]]
  var pages: [Document] = []
  /// Markdown files without front matter as pages, see ``Site/Contents/bareMarkdown``.
  var bareMarkdown: [Document] = []
  var staticFiles: [StaticFile] = []
  /// Every file of the scan by the path that diagnostics show.
  package let sources: SourceIndex
  /// The number of the first resource that is neither template nor data.
  var firstDocument = 0
  /// The number of the first file's resource.
  private(set) var firstFile = 0
  /// The date of the next post that is hidden until then, in seconds since 1970.
  var nextDue: Int64?
  /// The manifest's entries, in their order.
  package var manifestEntries: [BuildManifest.Entry] = []
  /// The document that each entry became as it was read; nil for all other entries.
  private(set) var readDocuments: [Document?] = []
  /// Warnings and notes that came up while reading.
  private(set) var readProblems: [CachedDiagnostic] = []
  /// One more than the last number that was handed out.
  var resourceCount = 0

  private init(collections: Int, sources: SourceIndex) {
    self.sources = sources
    documents = Array(repeating: [], count: collections)
    collectionFiles = Array(repeating: [], count: collections)
  }

  /// Reads the files of a snapshot; those that the manifest knows are restored from it.
  /// - Parameters:
  ///   - manifest: the manifest that the snapshot was compared with; nil to read everything.
  ///   - readsBareMarkdown: whether Markdown without front matter is read as pages too.
  ///   - problems: the diagnostics about files, in the order of their paths.
  static func read(
    _ loaded: LoadedConfiguration, _ snapshot: SourceSnapshot, manifest: BuildManifest?,
    roots: SourceRoots, readsBareMarkdown: Bool, workers: Int,
    reporting problems: inout DiagnosticSink
  ) async -> SourceContents {
    let configuration = loaded.configuration
    let entries = snapshot.entries
    let first = SiteResources.firstFile(collections: configuration.collections.count)
    let time = loaded.time
    let restored = manifest.map {
      RestoredSources.restore(
        $0, snapshot, loaded, roots: roots, firstResource: first)
    }
    let missing =
      restored.map { restored in entries.indices.filter { restored[$0] == nil } }
      ?? Array(entries.indices)
    let read = await ParallelMap.run(
      count: missing.count, workers: workers,
      makeState: {
        SourceReader(
          roots: roots, configuration: configuration, siteTime: time,
          readsBareMarkdown: readsBareMarkdown)
      },
      body: { reader, index in
        let result = reader.read(entries[missing[index]], ResourceID(first + missing[index]))
        // Fingerprints for later builds are computed while the document is in the processor's
        // cache.
        _ = Self.document(result.outcome)?.fingerprint
        return result
      })

    var contents = SourceContents(
      collections: configuration.collections.count,
      sources: SourceIndex(entries, firstResource: first, themeName: roots.themeName))
    contents.firstFile = first
    contents.resourceCount = first + entries.count
    contents.firstDocument = contents.resourceCount
    contents.manifestEntries.reserveCapacity(entries.count)
    contents.readDocuments.reserveCapacity(entries.count)
    var next = 0
    for index in entries.indices {
      if let result = restored?[index] {
        contents.take(result, entries[index], ResourceID(first + index), reporting: &problems)
      } else {
        // The results are borrowed: another core has just created them, so changing their reference
        // counts would be the most expensive step here.
        read.withBorrowed(next) { result in
          contents.take(result, entries[index], ResourceID(first + index), reporting: &problems)
        }
        next += 1
      }
    }
    contents.sortPages()
    return contents
  }

  /// Adds the result of an entry.
  private mutating func take(
    _ result: SourceReader.Result, _ entry: SourceEntry, _ resource: ResourceID,
    reporting problems: inout DiagnosticSink
  ) {
    if !result.problems.isEmpty {
      problems.report(contentsOf: result.problems)
      readProblems += result.problems.filter { $0.severity < .error }.map {
        CachedDiagnostic(owner: entry.path, origin: .reading, diagnostic: $0)
      }
    }
    if let due = result.due { nextDue = min(due, nextDue ?? due) }
    manifestEntries.append(Self.manifestEntry(of: entry, result))
    readDocuments.append(Self.document(result.outcome))
    add(result.outcome, entry, resource)
  }

  /// Reads templates and data; everything else comes from the manifest.
  /// - Parameters:
  ///   - inputs: the manifest's entries, in the order of their resources, which come first.
  ///   - fileCount: how many files the source has.
  ///   - missingData: is set when a file is searched for.
  /// - Returns: nil when one of them cannot be read, or differs from the manifest.
  static func readInputs(
    _ loaded: LoadedConfiguration, _ inputs: [BuildManifest.Entry], fileCount: Int,
    roots: SourceRoots,
    missingData: MissingDataFlag
  ) -> SourceContents? {
    let collections = loaded.configuration.collections.count
    let first = SiteResources.firstFile(collections: collections)
    var contents = SourceContents(
      collections: collections,
      sources: SourceIndex(
        [], firstResource: first, themeName: roots.themeName, missingData: missingData))
    contents.firstFile = first
    contents.resourceCount = first + fileCount
    contents.firstDocument = first + inputs.count
    var reader = SourceReader(
      roots: roots, configuration: loaded.configuration, siteTime: loaded.time,
      readsBareMarkdown: false)
    for (index, known) in inputs.enumerated() {
      let entry = SourceEntry(
        path: known.path, role: known.role, status: FileStatus(known.stamp),
        isFromTheme: known.isFromTheme)
      let result = reader.read(entry, ResourceID(first + index))
      if result.content != known.content
        || result.problems.contains(where: { $0.severity == .error })
      {
        return nil
      }
      contents.add(result.outcome, entry, ResourceID(first + index))
    }
    return contents
  }

  private static func document(_ outcome: SourceReader.Outcome) -> Document? {
    switch outcome {
    case .document(let document), .page(let document): document
    default: nil
    }
  }

  /// Returns the manifest's entry for a source file.
  private static func manifestEntry(
    of entry: SourceEntry, _ result: SourceReader.Result
  ) -> BuildManifest.Entry {
    var kind: BuildManifest.Entry.Kind
    switch result.outcome {
    case .layout, .include, .data: kind = .input
    // A draft's date is its file's; a document without a date has the build's.
    case .document(let document):
      kind = document.date == nil || document.isDraft ? .other : .document
    case .page: kind = .page
    case .file: kind = .file
    case .bareMarkdown, .nothing: kind = .other
    }
    switch entry.role {
    case .style, .beside: kind = .input
    default: break
    }
    return BuildManifest.Entry(
      path: entry.path, role: entry.role, isFromTheme: entry.isFromTheme, kind: kind,
      stamp: FileStamp(result.status ?? entry.status), content: result.content)
  }

  private mutating func add(
    _ outcome: SourceReader.Outcome, _ entry: SourceEntry, _ resource: ResourceID
  ) {
    if !entry.role.isInput { firstDocument = min(firstDocument, resource.number) }
    switch outcome {
    case .layout(let layout):
      // Of several layouts of the site with one name, the last counts. A layout of the theme counts if it is
      // the first of a name that the site does not have.
      let place = entry.isFromTheme ? nil : layoutPlaces[ByteKey(layout.name)]
      if let place {
        layouts[place] = layout
      } else {
        layoutPlaces[ByteKey(layout.name)] = layouts.count
        layouts.append(layout)
      }
    case .include(let name, let file, let resource): includes.append((name, file, resource))
    case .data(let keys, let value, let resource): data.append((keys, value, resource))
    case .document(let document):
      if case .member(let number) = document.role { documents[number].append(document) }
    case .page(let page):
      if entry.isFromTheme, pages.contains(where: { $0.relativePath.hasSameBytes(as: entry.path) })
      {
        return
      }
      pages.append(page)
    case .bareMarkdown(let file, let page):
      staticFiles.append(file)
      bareMarkdown.append(page)
    case .file(let file):
      if case .member(let number) = entry.role {
        collectionFiles[number].append(file)
      } else if !entry.isFromTheme
        || !staticFiles.contains(where: { $0.sourcePath.hasSameBytes(as: entry.path) })
      {
        staticFiles.append(file)
      }
    case .nothing: break
    }
  }

  /// Adds the layouts of plugins whose names the site does not use.
  mutating func add(_ pluginLayouts: [(name: String, source: String)]) {
    for layout in pluginLayouts
    where !layouts.contains(where: { $0.name.hasSameBytes(as: layout.name) }) {
      let file = SourceFile(path: "_layouts/\(layout.name).html", text: layout.source)
      layouts.append(
        Layout(
          name: layout.name, resource: ResourceID(resourceCount), file: file, bodyStart: 0,
          data: Object()))
      resourceCount += 1
    }
  }

  /// Puts pages and static files into Jekyll's order: pages by name, static files (also Markdown without front
  /// matter) by path, the theme's after the site's.
  private mutating func sortPages() {
    let places = Dictionary(
      uniqueKeysWithValues: pages.enumerated().map { ($1.resource, $0) })
    pages.sort { left, right in
      if left.name.hasSameBytes(as: right.name) {
        return places[left.resource]! < places[right.resource]!
      }
      return left.name.precedesInBytes(right.name)
    }
    staticFiles.sort { left, right in
      if left.isFromTheme != right.isFromTheme { return right.isFromTheme }
      return left.relativePath.precedesInBytes(right.relativePath)
    }
    bareMarkdown.sort { $0.relativePath.precedesInBytes($1.relativePath) }
  }

  /// `site.data`: the files in their folders.
  var dataFolder: DataFolder { Self.folder(data[...], depth: 0) }

  private static func folder(
    _ files: ArraySlice<(keys: [String], value: Value, resource: ResourceID)>, depth: Int
  ) -> DataFolder {
    var entries: [(name: Symbol, entry: DataFolder.Entry)] = []
    var inner: [(key: String, files: [(keys: [String], value: Value, resource: ResourceID)])] = []
    for file in files {
      let key = file.keys[depth]
      if file.keys.count == depth + 1 {
        entries.append((Symbol(key), .file(file.value, file.resource)))
      } else if let place = inner.firstIndex(where: { $0.key.hasSameBytes(as: key) }) {
        inner[place].files.append(file)
      } else {
        inner.append((key, [file]))
      }
    }
    for folder in inner {
      entries.append(
        (Symbol(folder.key), .folder(Self.folder(folder.files[...], depth: depth + 1))))
    }
    return DataFolder(entries, listing: SiteResources.dataFiles)
  }
}

extension SourceEntry.Role {
  /// True if the outcome is a template or data, which pages read and which is not a page itself.
  package var isInput: Bool {
    switch self {
    case .layout, .include, .data, .style, .beside: true
    case .post, .member, .candidate: false
    }
  }
}
