internal import SiteSources
internal import FileSystem
internal import ContentData
internal import Liquid
internal import Pictures
package import SiteModel
internal import SourceText

/// The phases from bodies to files, each parallel over all cores.
package struct SiteRenderer: Sendable {
  let plan: SiteRenderContext
  let workers: Int
  let stage: StagingDirectory
  let destination: DestinationFolder
  let priorityPages: PriorityPages?

  /// The outcome of rendering the page of an item, or of copying a file.
  ///
  /// A class, because it goes through several lists: each copy of a structure would count all its references.
  package final class PageResult: Sendable {
    let path: String
    let written: StagingDirectory.Written?
    let problems: DiagnosticSink
    let reads: [UInt8]
    /// The range of the rendered body in the file; a length of -1 when the file does not contain it.
    let bodyStart: Int
    let bodyLength: Int
    /// The fingerprint of the file in the source that was copied; nil for what was not copied now.
    let sourceContent: UInt64?
    /// The card that the page shows to other sites.
    let card: SocialCard?

    init(
      path: String, written: StagingDirectory.Written? = nil, problems: DiagnosticSink = [],
      reads: [UInt8] = [], bodyStart: Int = 0, bodyLength: Int = -1, sourceContent: UInt64? = nil,
      card: SocialCard? = nil
    ) {
      self.path = path
      self.written = written
      self.problems = problems
      self.reads = reads
      self.bodyStart = bodyStart
      self.bodyLength = bodyLength
      self.sourceContent = sourceContent
      self.card = card
    }

    /// A staged file, or the reason why it could not be staged.
    convenience init(path: String, _ put: PutOutcome, sourceContent: UInt64? = nil) {
      switch put {
      case .written(let written):
        self.init(
          path: path, written: written, sourceContent: sourceContent ?? written.content)
      case .failed(let problem): self.init(path: path, problems: [problem])
      }
    }
  }

  /// A staged file, or the reason why it could not be staged. An enumeration of its own: `Result` would make the
  /// runtime look up the conformance of `Diagnostic` to `Error` once per process, which takes as long as
  /// rendering a small page.
  enum PutOutcome {
    case written(StagingDirectory.Written)
    case failed(Diagnostic)
  }

  /// Creates the folders of the pages in advance if there are many pages.
  func makeFolders(of paths: [String]) async {
    if paths.count > 8 { await stage.makeFolders(of: paths, workers: workers) }
  }

  /// Renders the layouts of items and stages the pages.
  func renderPages(_ items: [RenderItem]) async -> [PageResult] {
    let plan = plan
    let stage = stage
    let priorityPages = priorityPages
    let meter = plan.profiler.meter
    meter?.phaseBegan(.pages, count: items.count)
    return await ParallelMap.run(
      count: items.count, workers: workers, makeState: { PageRenderer(plan) },
      body: { renderer, index in
        defer { meter?.step() }
        let item = items[index]
        return Self.page(item, item.document.renderedBody, &renderer, stage, priorityPages)
          ?? PageResult(path: item.document.outputPath)
      })
  }

  /// Renders the layouts of an item and stages the page.
  /// - Parameters:
  ///   - body: its rendered body; nil for content that a generator writes.
  ///   - isLate: whether all bodies are rendered.
  /// - Returns: nil when the page shows bodies of others, which may not be rendered yet: then nothing was staged.
  static func page(
    _ item: RenderItem, _ body: RenderedBody?, _ renderer: inout PageRenderer,
    _ stage: StagingDirectory, _ priorityPages: PriorityPages?, isLate: Bool = true
  ) -> PageResult? {
    let path = item.document.outputPath
    if case .source = item.content, body == nil { return PageResult(path: path) }
    let plan = renderer.plan
    var (outcome, problems) = renderer.page(of: item, body: body) { bytes, reads in
      if !isLate, plan.showsOthers(reads, than: item.document.resource) {
        return nil as (PutOutcome, [UInt8], Int?)?
      }
      priorityPages?.publish(bytes, at: path)
      return (
        put(bytes, path, stage, item.document.sourcePath), ReadList.encoded(reads),
        place(of: body, in: bytes)
      )
    }
    // A page with an error is rendered again at the end, when all bodies are available, because the error may
    // differ then.
    guard let outcome else { return isLate ? PageResult(path: path, problems: problems) : nil }
    guard let (put, reads, place) = outcome else { return nil }
    var written: StagingDirectory.Written?
    switch put {
    case .written(let file): written = file
    case .failed(let problem): problems.report(problem)
    }
    return PageResult(
      path: path, written: written, problems: problems, reads: reads,
      bodyStart: place ?? 0, bodyLength: place == nil ? -1 : body?.bytes.count ?? -1,
      card: renderer.card)
  }

  /// The offset of a body in its page; nil when a layout or a plugin has changed the body.
  /// - Complexity: O(length of the page).
  package static func place(
    of body: RenderedBody?, in page: Span<UInt8>
  ) -> Int? {
    body.flatMap { body in
      let bytes = body.bytes
      return page.firstOffset(of: bytes.span)
    }
  }

  /// Copies static files.
  func copyFiles(_ files: [StaticFile], roots: SourceRoots) async -> [PageResult] {
    let stage = stage
    let pictures = plan.markdownTargets.pictures
    return await ParallelMap.run(
      count: files.count, workers: workers, makeState: { OutputBuffer(capacity: 64) },
      body: { _, index in
        let file = files[index]
        do throws(SystemError) {
          let bytes = try roots.use(
            file.sourcePath, isFromTheme: file.isFromTheme, limit: .copy)
          // The file had no front matter when the site was assembled.
          if SourceReader.announcesFrontMatter(bytes) { roots.uses.noteChange() }
          let changed: [UInt8]?
          do throws(MetadataRemoval.Failure) {
            changed = try pictures?.published(bytes, of: file)
          } catch {
            return PageResult(
              path: file.outputPath, problems: [.unremovedMetadata(of: file.sourcePath)])
          }
          let published = changed ?? bytes
          var put = Self.put(published.span, file.outputPath, stage, file.sourcePath)
          if case .written(var written) = put, written.outcome == .written {
            written.status = stage.setModified(file.outputPath, file.modified) ?? written.status
            put = .written(written)
          }
          return PageResult(
            path: file.outputPath, put,
            sourceContent: changed == nil ? nil : Fingerprint.of(bytes))
        } catch {
          return PageResult(
            path: file.outputPath,
            problems: [
              Diagnostic(
                "source.unreadable", .error, "the file cannot be read: \(error.reason)",
                at: SourceLocation(path: file.sourcePath))
            ])
        }
      })
  }

  /// Stages a file that belongs to a body.
  func write(_ bytes: [UInt8], at path: String) -> PageResult {
    PageResult(path: path, Self.put(bytes.span, path, stage, nil))
  }

  /// Stages a file. If that fails, the diagnostic names `source`, the file that the author can
  /// change.
  private static func put(
    _ bytes: Span<UInt8>, _ path: String, _ stage: StagingDirectory,
    _ source: String?
  ) -> PutOutcome {
    do throws(SystemError) {
      return .written(try stage.put(bytes, at: path))
    } catch {
      return .failed(.unstaged(path, of: source, error))
    }
  }
}
