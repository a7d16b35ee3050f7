internal import SiteSources
internal import ContentData
internal import Liquid
internal import SiteModel
internal import SitePlugins
internal import SourceText

extension IncrementalBuild {
  /// The context for rendering documents: the site's templates and data, and documents on demand.
  struct RebuildContext {
    let site: Site
    let transforms: DocumentTransforms
    private let part: PartialSite
    private let documents: CachedDocuments
    /// The generators that can work with a part of a site.
    private let generators: [any Generator]
    private let missingData: MissingDataFlag
    private let view: ManifestReader
    private let plan: SiteRenderContext

    /// Reads the templates and the data.
    /// - Returns: nil when the whole site is needed, also to report an error in a template.
    /// - Throws: what makes a site impossible.
    init?(
      _ rebuild: IncrementalBuild, _ request: BuildRequest, _ missingData: MissingDataFlag
    ) throws(Diagnostic) {
      let loaded = rebuild.loaded
      let inputs = rebuild.inputs
      view = rebuild.view
      self.missingData = missingData
      let entries: [BuildManifest.Entry]
      do throws(ManifestError) {
        entries = try Self.inputs(view)
      } catch {
        return nil
      }
      guard
        var contents = SourceContents.readInputs(
          loaded, entries, fileCount: view.kinds.count, roots: inputs.roots,
          missingData: missingData),
        contents.firstFile == view.firstFile
      else { return nil }
      contents.add(inputs.plugins.layouts)
      let converters = try SiteConverters(
        loaded.configuration, sources: contents.sources, roots: inputs.roots,
        stylesheets: StylesheetCompilers.compiler(request.environment))
      var problems = DiagnosticSink()
      transforms = inputs.plugins.transforms(
        TransformInputs(
          converter: converters.converter, layouts: contents.layouts.map(\.name),
          commits: inputs.commits), reporting: &problems)
      let documents = CachedDocuments(
        view, roots: inputs.roots, destination: rebuild.cache.destination, transforms: transforms,
        missingData: missingData)
      self.documents = documents
      part = PartialSite(missingData, source: documents)
      site = Site(
        part, data: .drop(contents.dataFolder), configuration: loaded.configuration,
        time: loaded.time, converter: converters.converter)
      generators = inputs.plugins.generators(
        layouts: Dictionary(
          contents.layouts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
        converter: converters.converter,
        reporting: &problems
      ).filter(\.knowsParts)
      plan = SiteRenderContext(
        site, contents, converters, plugins: inputs.plugins, roots: inputs.roots,
        images: SiteImages.of(loaded, request, inputs, workers: 0),
        variables: request.environment.variables, reporting: &problems)
      if IncrementalBuild.hasError(problems) { return nil }
    }

    /// Templates, data and style sheets: they come first among the files of the source.
    private static func inputs(_ view: ManifestReader) throws(ManifestError) -> [BuildManifest
      .Entry]
    {
      var inputs: [BuildManifest.Entry] = []
      for number in view.kinds.indices {
        let entry = try view.entry(number)
        guard entry.role.isInput else { break }
        inputs.append(entry)
      }
      return inputs
    }

    /// Returns the context that all workers share.
    func plan(_ profiler: BuildProfiler) -> SiteRenderContext { plan.watched(by: profiler) }

    /// Returns the item to render for a document.
    /// - Parameter place: among the items; its neighbours are next to it.
    func item(_ document: Document, at place: Int) -> RenderItem {
      if case .member(let number) = document.role {
        return RenderItem(
          part.add(document, in: site.collections[number], at: place),
          isWritten: site.isWritten(document))
      }
      return RenderItem(
        PageDrop(document, excerpts: site.pageExcerptRules), paginator: .null, content: .source)
    }

    /// A page that is rebuilt.
    /// - Parameter withBody: true if its cached body is still valid.
    /// - Returns: nil when its inputs cannot be determined: a generator may have changed it.
    func subject(ofItem place: Int, _ number: Int, withBody: Bool) -> Subject? {
      guard let old = try? view.item(place), let entry = try? view.entry(number),
        old.hasOnlyCards
      else { return nil }
      let document: Document?
      if let collection = entry.role.collection, site.collections.indices.contains(collection) {
        document = part.member(of: site.collections[collection], at: place)?.document
      } else {
        document = documents.document(ofItem: place, withBody: withBody)
      }
      guard let document else { return nil }
      let item = item(document, at: place)
      guard RenderItemKey.metadata(of: item) == old.metadata else { return nil }
      return Subject(number: number, place: place, path: entry.path, item: item, old: old)
    }

    /// A page whose bytes a generator writes, such as a feed.
    /// - Returns: nil when the whole site is needed for it.
    func subject(ofGeneratedItem place: Int) -> Subject? {
      guard let old = try? view.item(place), old.isGenerated, old.attachments.isEmpty else {
        return nil
      }
      var drafts: [PageDraft] = []
      var problems = DiagnosticSink()
      for generator in generators {
        generator.generate(site, pages: &drafts, reporting: &problems)
      }
      if missingData.occurred { return nil }
      var reader = DocumentReader(configuration: site.configuration, siteTime: site.time)
      for draft in drafts {
        guard
          let drop = try? reader.page(
            draft, resource: ResourceID(old.resource), rules: site.pageExcerptRules),
          drop.document.outputPath.hasSameBytes(as: old.output)
        else { continue }
        let item = RenderItem(drop, paginator: draft.paginator, content: draft.content)
        guard item.isGenerated, RenderItemKey.metadata(of: item) == old.metadata else { return nil }
        return Subject(number: -1, place: place, path: old.key, item: item, old: old)
      }
      return nil
    }
  }

  /// The edited documents, with unchanged metadata.
  struct Reading {
    /// The documents, from rendering their bodies on in the order of their items.
    var subjects: [Subject]
    /// The diagnostics of reading the documents.
    private(set) var problems: [CachedDiagnostic] = []
    /// The last build's diagnostics about everything but the edited documents.
    private let others: [CachedDiagnostic]

    /// Reads the edited documents.
    /// - Returns: nil when the whole site is needed.
    init?(
      _ edits: ContentChanges, _ rebuild: IncrementalBuild, _ context: RebuildContext,
      _ kept: [CachedDiagnostic]
    ) {
      let view = rebuild.view
      var reader = SourceReader(
        roots: rebuild.inputs.roots, configuration: rebuild.loaded.configuration,
        siteTime: rebuild.loaded.time, readsBareMarkdown: false)
      subjects = []
      for (number, entry) in edits.texts {
        let result = reader.read(entry, ResourceID(view.firstFile + number))
        var read = entry
        if let status = result.status { read.status = status }
        if IncrementalBuild.hasError(result.problems) { return nil }
        let document: Document
        switch (result.outcome, view.kinds[number]) {
        case (.document(let found), .document) where found.date != nil && !found.isDraft:
          document = found
        case (.page(let found), .page): document = found
        default: return nil
        }
        guard let range = view.documentRange(number),
          Self.fingerprint(at: range, view) == document.fingerprint,
          let amended = context.transforms.amendedAlone(document),
          let place = view.item(ofEntry: number), let old = try? view.item(place),
          !old.isGenerated, old.hasOnlyCards
        else { return nil }
        let item = context.item(amended, at: place)
        guard RenderItemKey.metadata(of: item) == old.metadata else { return nil }
        subjects.append(
          Subject(
            number: number, place: place, path: entry.path, item: item, old: old, source: read,
            read: document, content: result.content))
        problems += result.problems.map {
          CachedDiagnostic(owner: entry.path, origin: .reading, diagnostic: $0)
        }
      }
      subjects.sort { $0.place < $1.place }
      let paths = Set(subjects.map { ByteKey($0.path) })
      others = kept.filter { !paths.contains(ByteKey($0.owner)) }
      // A position in an edited file may have moved.
      for other in others {
        let places = [other.diagnostic.location] + other.diagnostic.notes.map(\.location)
        if places.contains(where: { $0.map { paths.contains(ByteKey($0.path)) } ?? false }) {
          return nil
        }
      }
    }

    /// Reads the fingerprint at the end of an encoded document.
    private static func fingerprint(at range: Range<Int>, _ view: ManifestReader) -> UInt64? {
      guard range.count >= 8 else { return nil }
      let bytes = view.bytes
      return bytes.span.word(at: range.upperBound - 8)
    }

    /// Returns the last build's diagnostics about items that were not rendered again.
    func kept(besides subjects: [Subject]) -> [CachedDiagnostic] {
      let pages = Set(subjects.map { ByteKey($0.path) })
      let bodies = Set(subjects.lazy.filter { $0.body != nil }.map { ByteKey($0.path) })
      return others.filter { kept in
        switch kept.origin {
        case .reading, .site: true
        case .body: !bodies.contains(ByteKey(kept.owner))
        case .page: !pages.contains(ByteKey(kept.owner))
        }
      }
    }
  }
}
