internal import SiteSources
internal import ContentData
internal import SiteModel
internal import SourceText

extension IncrementalBuild {
  /// Renders the bodies of the edited documents, then the bodies that show them: documents first, then pages, as in
  /// every build.
  /// - Parameter edited: the edited documents, in the order of their items.
  /// - Returns: everything whose page is rebuilt, in the order of the items; nil when the whole site is needed.
  func bodies(_ edited: [Subject], _ context: RebuildContext) async -> [Subject]? {
    var documents = edited.filter { $0.item.member != nil }
    var pages = edited.filter { $0.item.member == nil }
    guard await render(&documents, context), !documents.contains(where: { $0.dependsOnOrder })
    else { return nil }
    var rest: [Subject] = []
    for reader in readers(of: documents, besides: edited) {
      switch reader {
      case .ofBody(let place, let read):
        guard let page = page(at: place, showing: read, context) else { return nil }
        pages.append(page)
      case .ofPage(let place, let read):
        guard let page = finishedPage(at: place, showing: read, context) else { return nil }
        rest.append(page)
      case .unknown: return nil
      }
    }
    guard await render(&pages, context), pages.allSatisfy(showsOnlyDocuments) else { return nil }
    let known = Set(rest.map(\.place))
    for reader in readers(of: pages, besides: documents + pages) {
      // A body that shows a page depends on the order of pages.
      guard case .ofPage(let place, let read) = reader else { return nil }
      if known.contains(place) { continue }
      guard let page = finishedPage(at: place, showing: read, context) else { return nil }
      rest.append(page)
    }
    return (documents + pages + rest).sorted { $0.place < $1.place }
  }

  /// Renders bodies and publishes them.
  /// - Returns: false when there is an error, or a file that comes with a body: both need the whole site.
  private func render(_ subjects: inout [Subject], _ context: RebuildContext) async -> Bool {
    let bodies = await SiteRenderer.renderBodies(
      context.plan(profiler), workers: workers, subjects.map(\.item),
      kept: Array(repeating: nil, count: subjects.count), publish: { _, _ in }
    ).bodies
    for (index, body) in bodies.enumerated() {
      if body.sourceMap != nil || !body.pictures.uses.isEmpty || Self.hasError(body.problems) {
        return false
      }
      subjects[index].body = body
    }
    return true
  }

  /// Returns true if a body shows no other page; pages that show others depend on the order of
  /// rendering.
  private func showsOnlyDocuments(_ page: Subject) -> Bool {
    guard let body = page.body, body.dependsOnOrder else { return true }
    var isSo = true
    ReadList.forEach(body.reads) { read in
      let number = read.resource - view.firstFile
      if read.aspect == .content, number >= 0, number != page.number {
        isSo =
          view.kinds.indices.contains(number)
          && (view.kinds[number] == .document || view.kinds[number] == .input)
      }
      return isSo
    }
    return isSo
  }

  // MARK: Readers

  /// An item that shows changed content, and the read that made it depend on the content.
  private enum Reader {
    case ofBody(place: Int, read: ReadList.Read)
    case ofPage(place: Int, read: ReadList.Read)
    /// The manifest is damaged.
    case unknown
  }

  /// Finds the pages that show the content of subjects whose content has changed.
  /// - Complexity: O(size of what all items read).
  private func readers(of subjects: [Subject], besides others: [Subject]) -> [Reader] {
    var changed: [ReadList.Read] = []
    for subject in subjects where subject.body?.content != subject.old.content {
      changed.append(ReadList.Read(subject.old.resource, .content))
    }
    if changed.isEmpty { return [] }
    let own = Set((subjects + others).map(\.place))
    var readers: [Reader] = []
    for place in 0..<view.itemCount where !own.contains(place) {
      guard let head = try? view.head(place) else { return [.unknown] }
      if let read = firstOf(changed, in: head.bodyReads) {
        readers.append(.ofBody(place: place, read: read))
      } else if let read = firstOf(changed, in: head.pageReads) {
        readers.append(.ofPage(place: place, read: read))
      }
    }
    return readers
  }

  private func firstOf(
    _ wanted: [ReadList.Read], in reads: Range<Int>
  ) -> ReadList.Read? {
    var found: ReadList.Read?
    let isWhole = ReadList.forEach(view.bytes, in: reads) { read in
      if wanted.contains(read) { found = read }
      return found == nil
    }
    return isWhole ? found : wanted[0]
  }

  /// A page whose body shows edited content.
  /// - Returns: nil for a document, whose view of others depends on the order of rendering.
  private func page(at place: Int, showing read: ReadList.Read, _ context: RebuildContext)
    -> Subject?
  {
    guard let head = try? view.head(place), !head.isGenerated,
      let number = view.entry(ofItem: head), view.kinds[number] == .page,
      var page = context.subject(ofItem: place, number, withBody: false),
      let reason = reason(read)
    else { return nil }
    page.reason = reason
    return page
  }

  /// A page whose body is unchanged: its layouts are rendered again, or its generator writes it
  /// again.
  private func finishedPage(at place: Int, showing read: ReadList.Read, _ context: RebuildContext)
    -> Subject?
  {
    // An item without an output was replaced by another file with its path.
    guard let head = try? view.head(place), head.hasOutput, let reason = reason(read),
      var page = head.isGenerated
        ? context.subject(ofGeneratedItem: place)
        : view.entry(ofItem: head).flatMap({
          context.subject(ofItem: place, $0, withBody: true)
        })
    else { return nil }
    page.reason = reason
    return page
  }

  private func reason(_ read: ReadList.Read) -> BuildReason? {
    (try? view.entry(read.resource - view.firstFile)).map { .read(.file($0.path), .content) }
  }
}

extension IncrementalBuild.Subject {
  /// True if its body shows the content of other documents.
  fileprivate var dependsOnOrder: Bool { body?.dependsOnOrder == true }
}
