internal import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// Answers questions about a loaded site; nothing is written.
struct SiteQuery {
  private let reading: LoadedSite
  private let problems: DiagnosticSink
  /// The items of the site, without those whose output another one replaces.
  private let items: [RenderItem]
  private let files: [StaticFile]

  /// Loads the site of a request.
  /// - Throws: errors that make reading the site impossible.
  /// - Complexity: O(size of the source).
  static func load(_ request: BuildRequest) async throws(Diagnostic) -> SiteQuery {
    var problems = DiagnosticSink()
    let reading = try await SiteLoader.load(request, reporting: &problems)
    return SiteQuery(reading, problems)
  }

  private init(_ reading: LoadedSite, _ problems: DiagnosticSink) {
    self.reading = reading
    let prepared = reading.prepared
    let winners = OutputConflicts.winners(
      items: (prepared.pages + prepared.documents).filter(\.isWritten),
      files: prepared.site.staticFiles.filter(\.isWritten))
    items = winners.items
    files = winners.files
    self.problems = problems
  }

  private var loaded: LoadedConfiguration { reading.configuration }

  private var configuration: SiteConfiguration { loaded.configuration }

  // MARK: Finding

  /// The possible source and output paths of a path or URL.
  struct Candidates {
    /// The path below the source.
    var source: String
    /// The possible paths below the destination.
    var outputs: [String]
  }

  func names(for path: String) -> Candidates {
    var source = path
    var output = path
    if let real = try? FileSystem.realPath(path) {
      if let rest = real.withoutBytePrefix(loaded.source + "/") { source = rest }
      if let destination = try? FileSystem.realPath(loaded.destination) {
        if let rest = real.withoutBytePrefix(destination + "/") { output = rest }
        if real.hasSameBytes(as: destination) { output = "" }
      }
    }
    if let url = configuration.url, !url.isEmpty, let rest = output.withoutBytePrefix(url) {
      output = rest
    }
    let base = configuration.baseurl ?? ""
    var paths = [output]
    if base.utf8.count > 1, let rest = output.withoutBytePrefix(base) { paths.insert(rest, at: 0) }
    return Candidates(
      source: Self.trimmed(source),
      outputs: paths.flatMap { path in
        let end = path.utf8.firstIndex { $0 == 0x23 || $0 == 0x3F } ?? path.endIndex
        let trimmed = Self.trimmed(URLPath.unescaped(String(path[..<end])))
        return trimmed.isEmpty
          ? ["index.html"] : [trimmed, trimmed + "/index.html", trimmed + ".html"]
      })
  }

  private static func trimmed(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private static func matches(_ document: Document, _ names: Candidates) -> Bool {
    document.role != .generated && document.sourcePath.hasSameBytes(as: names.source)
      || names.outputs.contains { $0.hasSameBytes(as: document.outputPath) }
  }

  /// Finds an item of the site; a source path takes precedence over an output.
  func item(_ names: Candidates) -> RenderItem? {
    let all = reading.prepared.pages + reading.prepared.documents
    return all.last {
      $0.document.role != .generated && $0.document.sourcePath.hasSameBytes(as: names.source)
    } ?? items.last { Self.matches($0.document, names) }
      ?? all.last { Self.matches($0.document, names) }
  }

  /// An existing file of the source, even if it is not part of the site.
  func existingFile(_ names: Candidates) -> String? {
    guard !names.source.isEmpty, let status = try? loaded.root.status(of: names.source),
      status.kind == .file
    else { return nil }
    return names.source
  }

  /// Returns the first problem of reading the file; an invalid post name is reported separately.
  func problem(of names: Candidates) -> Diagnostic? {
    problems.first {
      $0.severity > .note && $0.location?.path.hasSameBytes(as: names.source) == true
        && !$0.id.hasSameBytes(as: "post.name")
    }
  }

  // MARK: Answers

  /// Explains the item or file with these paths; nil if the site has none.
  func answer(about names: Candidates, _ request: BuildRequest) -> BuildExplanation.Outcome? {
    if let item = item(names) { return answer(about: item, request) }
    let all = reading.prepared.site.staticFiles
    if let file = all.last(where: { file in
      file.sourcePath.hasSameBytes(as: names.source)
        || names.outputs.contains { $0.hasSameBytes(as: file.outputPath) }
    }) {
      return answer(about: file)
    }
    guard
      let entry = reading.contents.manifestEntries.first(where: {
        $0.role.isInput && $0.path.hasSameBytes(as: names.source)
      })
    else { return nil }
    let kind: BuildExplanation.InputKind =
      switch entry.role {
      case .layout: .layout
      case .include, .beside: .include
      case .data: .data
      case .style, .post, .member, .candidate: .style
      }
    return .input(source: entry.path, kind: kind, shownBy: pages(showing: entry.path, request))
  }

  private func answer(about item: RenderItem, _ request: BuildRequest) -> BuildExplanation.Outcome {
    let document = item.document
    if !item.isWritten {
      return .absent(source: document.sourcePath, reasonToHide(document))
    }
    guard items.contains(where: { $0.document === document }) else {
      return .absent(
        source: document.sourcePath,
        .overwritten(
          output: document.outputPath, by: owner(of: document.outputPath)))
    }
    return .page(
      BuildExplanation.Page(
        source: document.role == .generated ? nil : document.sourcePath, url: document.url,
        output: document.outputPath,
        layouts: reading.prepared.plan.layouts.chain(of: document).map { $0.layout.file.path },
        read: manifest(of: request).flatMap {
          PageInputs(of: document.outputPath, in: $0, configuration)
        }))
  }

  private func answer(about file: StaticFile) -> BuildExplanation.Outcome {
    if files.contains(where: { $0 === file }) {
      return .file(source: file.sourcePath, output: file.outputPath)
    }
    guard file.isWritten else {
      return .absent(
        source: file.sourcePath, .noOutput(collection: file.collection ?? ""))
    }
    return .absent(
      source: file.sourcePath,
      .overwritten(output: file.outputPath, by: owner(of: file.outputPath)))
  }

  /// The path of the source of an output.
  private func owner(of output: String) -> String {
    let item = items.last { $0.document.outputPath.hasSameBytes(as: output) }
    return item?.document.sourcePath
      ?? files.last { $0.outputPath.hasSameBytes(as: output) }?.sourcePath ?? output
  }

  /// The reason why a document is not published.
  func reasonToHide(_ document: Document) -> BuildExplanation.ExclusionReason {
    if document.isDraft, !configuration.showDrafts { return .draft }
    if let published = document.data[WellKnownSymbols.published], !published.isTruthy,
      !configuration.unpublished
    {
      return .unpublished
    }
    if case .member(let number) = document.role {
      if !configuration.collections[number].output {
        return .noOutput(collection: configuration.collections[number].label)
      }
      if !configuration.future, let date = document.date, loaded.time < date {
        return .future(
          date: Self.text(date), now: Self.text(loaded.time),
          zone: configuration.data["timezone"]?.string
            ?? configuration.zone.abbreviation(atUTC: date.seconds))
      }
    }
    return .beyondLimit(configuration.postLimit)
  }

  private static func text(_ moment: Timestamp) -> String {
    var buffer = OutputBuffer(capacity: 32)
    moment.appendText(to: &buffer)
    return buffer.text()
  }

  /// The reason why the scan of the source did not list a file.
  func reasonToLeaveOut(_ path: String) -> BuildExplanation.ExclusionReason {
    let parts = path.split(separator: "/").map(String.init)
    for pattern in configuration.exclude {
      let filter = PathFilter(include: configuration.include, exclude: [pattern])
      var folder = ""
      for (index, part) in parts.enumerated() {
        folder = PathComponents.join(folder, part)
        if filter.excludes(folder, isFolder: index < parts.count - 1) {
          return .excluded(pattern: pattern)
        }
      }
    }
    if parts.dropLast().contains("_posts"), !DocumentPlace.isPostName(parts[parts.count - 1]) {
      return .noDate
    }
    if parts.dropLast().contains("_drafts"), !configuration.showDrafts { return .draft }
    let name = parts.first {
      switch $0.utf8.first {
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
      default: $0.utf8.last == UInt8(ascii: "~") || $0.utf8.last == UInt8(ascii: ".")
      }
    }
    let known = [
      configuration.layoutsDirectory, configuration.includesDirectory, configuration.dataDirectory,
    ]
    if let folder = known.first(where: { path.hasBytePrefix($0 + "/") }) {
      return .unused(folder: folder)
    }
    return .special(name: name ?? path)
  }

  // MARK: The manifest

  private func manifest(of request: BuildRequest) -> BuildManifest? {
    guard let destination = try? FileSystem.realPath(loaded.destination) else { return nil }
    return ManifestFiles.manifest(request, loaded, destination: destination)
  }

  /// The outputs that read a file when they were last rendered, in the order of the pages.
  private func pages(showing path: String, _ request: BuildRequest) -> [String] {
    guard let manifest = manifest(of: request),
      let place = manifest.entries.firstIndex(where: { $0.path.hasSameBytes(as: path) })
    else { return [] }
    let wanted = manifest.fixed.count + place
    return manifest.items.filter { item in
      var found = false
      for reads in [item.bodyReads, item.pageReads] {
        ReadList.forEach(reads) { read in
          if read.resource == wanted { found = true }
          return read.resource < wanted
        }
      }
      return found && !item.output.isEmpty
    }.map(\.output)
  }
}
