internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// The phases from bodies to files, each parallel over all cores, none overlapping another.
struct SiteRenderer: Sendable {
  let plan: RenderPlan
  let workers: Int
  let stage: OutputStage

  /// What became of one output.
  struct Output: Sendable {
    let path: String
    let outcome: OutputStage.Outcome?
    let problems: [Diagnostic]
  }

  /// What came of a phase of bodies besides the bodies.
  struct Bodies: Sendable {
    /// What went wrong, in the order of the items.
    var problems: [Diagnostic] = []
    /// Files that belong to a body: the maps of style sheets.
    var sourceMaps: [(path: String, bytes: [UInt8])] = []
  }

  /// Renders the bodies of items and publishes them to the documents.
  ///
  /// Bodies are rendered all at once. One that showed the content of another document is rendered once
  /// more, in its turn, so that it sees what Jekyll's fixed order shows: the rendered content of what
  /// comes before it and the source of what comes after it.
  func renderBodies(_ items: [RenderItem]) async -> Bodies {
    let plan = plan
    let bodies = await ParallelMap.run(
      count: items.count, workers: workers, makeState: { PageRenderer(plan) },
      body: { renderer, index in renderer.body(of: items[index]) })
    var result = Bodies()
    var again: PageRenderer?
    for (index, first) in bodies.enumerated() {
      var body = first
      if body.dependsOnOrder {
        var renderer = again.take() ?? PageRenderer(plan)
        body = renderer.body(of: items[index])
        again = consume renderer
      }
      result.problems += body.problems
      if let map = body.sourceMap, items[index].isWritten {
        result.sourceMaps.append((items[index].document.outputPath + ".map", map))
      }
      if let rendered = body.body { items[index].document.publish(body: rendered) }
      if let excerpt = body.excerpt { items[index].document.publish(excerpt: excerpt) }
    }
    return result
  }

  /// Hands files that came with bodies to the stage.
  func write(_ files: [(path: String, bytes: [UInt8])]) -> [Output] {
    files.map { path, bytes in
      switch bytes.withUnsafeBufferPointer({ Self.put($0, path, stage) }) {
      case .success(let outcome): Output(path: path, outcome: outcome, problems: [])
      case .failure(let problem): Output(path: path, outcome: nil, problems: [problem])
      }
    }
  }

  /// Puts the items that become files into their layouts and hands the pages to the stage.
  func renderPages(_ items: [RenderItem]) async -> [Output] {
    let plan = plan
    let stage = stage
    return await ParallelMap.run(
      count: items.count, workers: workers, makeState: { PageRenderer(plan) },
      body: { renderer, index in
        let item = items[index]
        let path = item.document.outputPath
        if case .source = item.content, item.document.renderedBody == nil {
          return Output(path: path, outcome: nil, problems: [])
        }
        var (outcome, problems) = renderer.page(of: item, body: item.document.renderedBody) {
          bytes, _ in Self.put(bytes, path, stage)
        }
        if case .failure(let problem)? = outcome { problems.append(problem) }
        return Output(path: path, outcome: try? outcome?.get(), problems: problems)
      })
  }

  /// Copies static files.
  func copyFiles(_ files: [StaticFile], roots: SourceRoots) async -> [Output] {
    let stage = stage
    return await ParallelMap.run(
      count: files.count, workers: workers, makeState: { OutputBuffer(capacity: 64) },
      body: { _, index in
        let file = files[index]
        do throws(SystemError) {
          let bytes = try roots.read(file.sourcePath, isFromTheme: file.isFromTheme)
          let outcome = bytes.withUnsafeBufferPointer { Self.put($0, file.outputPath, stage) }
          switch outcome {
          case .success(let outcome):
            if outcome == .written { stage.setModified(file.outputPath, file.modified) }
            return Output(path: file.outputPath, outcome: outcome, problems: [])
          case .failure(let problem):
            return Output(path: file.outputPath, outcome: nil, problems: [problem])
          }
        } catch {
          let problem = Diagnostic(
            "source.unreadable", .error, "the file cannot be read: \(error.reason)",
            at: SourceLocation(path: file.sourcePath))
          return Output(path: file.outputPath, outcome: nil, problems: [problem])
        }
      })
  }

  private static func put(
    _ bytes: UnsafeBufferPointer<UInt8>, _ path: String, _ stage: OutputStage
  ) -> Result<OutputStage.Outcome, Diagnostic> {
    do throws(SystemError) {
      return .success(try stage.put(bytes, at: path))
    } catch {
      return .failure(
        Diagnostic(
          "destination.unwritable", .error, "'\(path)' cannot be written: \(error.reason)"))
    }
  }
}
