/// What a build held, without its lock: taking it apart, object by object on one core, takes two percent of a clean build's
/// time. Who ends the process with the report in hand leaves that to the system; everybody else pays when the report goes.
package final class BuildRemains: Sendable {
  private let reading: LoadedSite
  private let items: [RenderItem]
  private let facts: [RenderItemKey]
  private let bodies: [SiteRenderer.BodyResult]
  private let pages: [SiteRenderer.PageResult?]
  private let manifest: BuildManifest

  init(
    _ reading: LoadedSite, items: [RenderItem], facts: [RenderItemKey],
    bodies: [SiteRenderer.BodyResult], pages: [SiteRenderer.PageResult?], manifest: BuildManifest
  ) {
    self.reading = reading
    self.items = items
    self.facts = facts
    self.bodies = bodies
    self.pages = pages
    self.manifest = manifest
  }
}

extension BuildPipeline {
  /// What is left when a build has ended.
  func remains(of reading: LoadedSite, _ manifest: BuildManifest) -> BuildRemains {
    BuildRemains(
      reading, items: items, facts: facts, bodies: bodies, pages: results, manifest: manifest)
  }
}
