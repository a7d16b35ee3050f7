/// What a build held, without its lock: taking it apart, object by object on one core, takes two percent of a clean build's
/// time. Who ends the process with the report in hand leaves that to the system; everybody else pays when the report goes.
package final class BuildRemains: Sendable {
  private let reading: SiteReading
  private let items: [RenderItem]
  private let facts: [ItemFacts]
  private let bodies: [SiteRenderer.BodyResult]
  private let pages: [SiteRenderer.PageResult?]
  private let record: BuildRecord

  init(
    _ reading: SiteReading, items: [RenderItem], facts: [ItemFacts],
    bodies: [SiteRenderer.BodyResult], pages: [SiteRenderer.PageResult?], record: BuildRecord
  ) {
    self.reading = reading
    self.items = items
    self.facts = facts
    self.bodies = bodies
    self.pages = pages
    self.record = record
  }
}

extension SiteMaking {
  /// What is left when a build has ended.
  func remains(of reading: SiteReading, _ record: BuildRecord) -> BuildRemains {
    BuildRemains(
      reading, items: items, facts: facts, bodies: bodies, pages: results, record: record)
  }
}
