internal import SiteSources
internal import ContentData
internal import SiteModel

/// Decides which cached outputs are still valid: which bodies and pages must be rendered again, and why.
///
/// A page is rebuilt when anything that it read has changed, when its metadata has changed, or when its file has
/// changed since the last build. When in doubt, it is rebuilt.
struct RebuildPlan: Sendable {
  /// For each item of this build its place in the manifest; nil for a new one.
  private(set) var places: [Int?]
  /// For each resource of the earlier build, which of its aspects have changed: one bit each.
  private(set) var changed: [UInt8]
  /// This build's number of each resource of the earlier one, -1 for one that is gone.
  let numbers: [Int]
  /// True if every resource has the same number as in the earlier build.
  let keepsNumbers: Bool
  private let manifest: BuildManifest?
  /// True if templates were added or removed, so that nothing can be reused.
  private let keepsNothing: Bool
  /// For each item of the manifest, true if its files are unchanged since the last build.
  private let isIntact: [Bool]

  private static let all = UInt8((1 << ResourceAspect.count) - 1)

  /// Compares a site with the manifest.
  /// - Parameters:
  ///   - last: nil to render everything.
  ///   - items: everything that is rendered in this build.
  ///   - facts: the key of each item.
  ///   - fixed: the fingerprints of the lists.
  /// - Complexity: O(size of the manifest).
  init(
    _ last: LastBuild?, items: [RenderItemKey], entries: [BuildManifest.Entry],
    snapshot: SourceSnapshot, fixed: [UInt64]
  ) {
    manifest = last?.manifest
    places = Array(repeating: nil, count: items.count)
    guard let last, last.manifest.fixed.count == fixed.count else {
      changed = []
      numbers = []
      keepsNumbers = false
      keepsNothing = true
      self.isIntact = []
      return
    }
    let manifest = last.manifest
    let first = fixed.count
    let count = max(
      first + manifest.entries.count, (manifest.items.map(\.resource).max() ?? 0) + 1)
    var changed = [UInt8](repeating: Self.all, count: count)
    var numbers = [Int](repeating: -1, count: count)
    for number in 0..<first {
      numbers[number] = number
      changed[number] = fixed[number] == manifest.fixed[number] ? 0 : Self.all
    }
    let templates = SiteResources.templates.number
    keepsNothing = changed[templates] != 0
    Self.compareEntries(manifest, entries, snapshot, first, &changed, &numbers)
    var places = ItemPlaces(manifest)
    for (index, facts) in items.enumerated() {
      guard let place = places.place(of: facts.key) else { continue }
      self.places[index] = place
      let old = manifest.items[place]
      numbers[old.resource] = facts.resource
      // The bit of the content is set later, when the bodies have been rendered.
      changed[old.resource] =
        (old.metadata == facts.metadata ? 0 : 1 << UInt8(ResourceAspect.metadata.rawValue))
        | (old.address == facts.address ? 0 : 1 << UInt8(ResourceAspect.address.rawValue))
        | (old.neighbours == facts.neighbours ? 0 : 1 << UInt8(ResourceAspect.listing.rawValue))
    }
    keepsNumbers = numbers.indices.allSatisfy { numbers[$0] == $0 || changed[$0] == Self.all }
    self.changed = changed
    self.numbers = numbers
    isIntact = last.intactItems
  }

  private static func compareEntries(
    _ manifest: BuildManifest, _ entries: [BuildManifest.Entry], _ snapshot: SourceSnapshot,
    _ first: Int,
    _ changed: inout [UInt8], _ numbers: inout [Int]
  ) {
    var isSameList = entries.count == manifest.entries.count
    for (index, entry) in entries.enumerated() {
      guard let known = snapshot.known[index] else { continue }
      if known != index { isSameList = false }
      let old = manifest.entries[known]
      numbers[first + known] = first + index
      if old.kind == entry.kind,
        old.stamp.modified == entry.stamp.modified || entry.kind == .input
      {
        changed[first + known] = 0
      }
    }
    let missing = manifest.entries.indices.filter { numbers[first + $0] < 0 }
    if missing.isEmpty { return }
    func isSame(_ old: BuildManifest.Entry, _ entry: BuildManifest.Entry) -> Bool {
      old.isFromTheme == entry.isFromTheme && old.path.hasSameBytes(as: entry.path)
    }
    if isSameList, missing.allSatisfy({ isSame(manifest.entries[$0], entries[$0]) }) {
      for number in missing { numbers[first + number] = first + number }
      return
    }
    var positions: [ByteKey: Int] = [:]
    for (index, entry) in entries.enumerated() {
      positions[ByteKey((entry.isFromTheme ? "t" : "s") + entry.path)] = index
    }
    for number in missing {
      let old = manifest.entries[number]
      if let index = positions[ByteKey((old.isFromTheme ? "t" : "s") + old.path)] {
        numbers[first + number] = first + index
      }
    }
  }

  // MARK: Answers

  private func hasChanged(_ reads: [UInt8]) -> Bool {
    var found = false
    let isWhole = ReadList.forEach(reads) { read in
      found = hasChanged(read)
      return !found
    }
    return found || !isWhole
  }

  private func hasChanged(_ read: ReadList.Read) -> Bool {
    guard changed.indices.contains(read.resource), let aspect = read.aspect else { return true }
    return changed[read.resource] & (1 << UInt8(aspect.rawValue)) != 0
  }

  /// The manifest's item whose body need not be rendered again, because it can be read from its
  /// page.
  func cachedBody(_ index: Int, _ facts: RenderItemKey, rawIsUnchanged: Bool) -> BuildManifest.Item?
  {
    guard !keepsNothing, let manifest, let place = places[index] else { return nil }
    let old = manifest.items[place]
    guard rawIsUnchanged, old.metadata == facts.metadata, !old.isGenerated, old.bodyLength >= 0,
      isIntact[place], !hasChanged(old.bodyReads)
    else { return nil }
    return old
  }

  /// Removes the cached bodies that show the content of a body which is about to be rendered, because the result of
  /// that one is not known yet.
  /// - Parameters:
  ///   - kept: for each item of a phase the manifest's item with its body; nil for one that is rendered.
  ///   - facts: the keys of the same items.
  ///   - later: the items of the following phases, of which no body is known yet.
  /// - Complexity: O(number of items), and for the rare bodies that show others, the number of their reads times
  ///   the length of the longest chain of them.
  func withoutReadersOfStale(
    _ kept: [BuildManifest.Item?], _ facts: ArraySlice<RenderItemKey>,
    later: ArraySlice<RenderItemKey>
  ) -> [BuildManifest.Item?] {
    var kept = kept
    let readers = kept.indices.filter { kept[$0]?.dependsOnOrder == true }
    if readers.isEmpty { return kept }
    var stale = Set(later.map(\.resource))
    for (index, item) in zip(kept.indices, facts) where kept[index] == nil {
      stale.insert(item.resource)
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in readers {
        guard let old = kept[index], readsContent(of: stale, old) else { continue }
        kept[index] = nil
        stale.insert(facts[facts.startIndex + index].resource)
        isSettled = false
      }
    }
    return kept
  }

  private func readsContent(of stale: Set<Int>, _ old: BuildManifest.Item) -> Bool {
    var found = false
    ReadList.forEach(old.bodyReads) { read in
      if read.aspect == .content, numbers.indices.contains(read.resource) {
        found = stale.contains(numbers[read.resource])
      }
      return !found
    }
    return found
  }

  /// Returns the encoded reads of an item with the resource numbers of this build.
  func renumbered(_ reads: [UInt8]) -> [UInt8] {
    keepsNumbers ? reads : ReadList.renumbered(reads, numbers)
  }

  /// Notes that a body has changed for the pages that show it.
  mutating func noteContent(_ index: Int, _ content: UInt64) {
    guard let manifest, let place = places[index] else { return }
    let old = manifest.items[place]
    if old.content != content {
      changed[old.resource] |= 1 << UInt8(ResourceAspect.content.rawValue)
    }
  }

  /// The reason why an item's page must be rendered again.
  /// - Parameter rawIsUnchanged: whether its source has the bytes that the manifest knows.
  func reason(_ index: Int, _ facts: RenderItemKey, rawIsUnchanged: Bool) -> BuildReason {
    guard let manifest, !changed.isEmpty else { return .noManifest }
    if keepsNothing { return .templatesChanged }
    guard let place = places[index] else { return .new }
    let old = manifest.items[place]
    if old.metadata != facts.metadata { return .metadata }
    if !rawIsUnchanged { return .source }
    if !old.output.hasSameBytes(as: facts.output) || old.output.isEmpty { return .new }
    if !isIntact[place] { return .outputChanged }
    for reads in [old.bodyReads, old.pageReads] {
      if let read = firstChange(in: reads), let aspect = read.aspect {
        return .read(subject(read.resource, manifest), aspect)
      }
    }
    return old.dependsOnOrder ? .order : .source
  }

  private func firstChange(in reads: [UInt8]) -> ReadList.Read? {
    var found: ReadList.Read?
    ReadList.forEach(reads) { read in
      if hasChanged(read) { found = read }
      return found == nil
    }
    return found
  }

  /// Returns the subject that a resource of the earlier build stands for.
  private func subject(_ number: Int, _ manifest: BuildManifest) -> BuildReason.Subject {
    switch ResourceID(number) {
    case SiteResources.clock: return .clock
    case SiteResources.pages: return .pages
    case SiteResources.staticFiles: return .staticFiles
    case SiteResources.dataFiles: return .dataFiles
    case SiteResources.tags: return .tags
    case SiteResources.categories: return .categories
    default: break
    }
    let first = manifest.fixed.count
    if number < first { return .collection(number - SiteResources.collection(0).number) }
    if number - first < manifest.entries.count {
      return .file(manifest.entries[number - first].path)
    }
    return manifest.items.first { $0.resource == number }.map { .generatedPage($0.output) } ?? .gone
  }

  /// The manifest's item whose file need not be rendered again.
  func keptPage(_ index: Int, _ facts: RenderItemKey) -> BuildManifest.Item? {
    guard !keepsNothing, let manifest, let place = places[index] else { return nil }
    let old = manifest.items[place]
    guard facts.isGenerated == old.isGenerated, old.metadata == facts.metadata,
      old.output.hasSameBytes(as: facts.output), !old.output.isEmpty, isIntact[place],
      !hasChanged(old.pageReads)
    else { return nil }
    return old
  }
}

/// Finds items in a manifest by their keys, which are usually looked up in the manifest's order.
private struct ItemPlaces {
  private let manifest: BuildManifest
  private var next = 0
  private var positions: [ByteKey: Int]?

  init(_ manifest: BuildManifest) { self.manifest = manifest }

  /// The place of the item with a key; nil when there is none.
  /// - Complexity: O(1); the first item that is out of order costs O(number of items).
  mutating func place(of key: String) -> Int? {
    if next < manifest.items.count, manifest.items[next].key.hasSameBytes(as: key) {
      next += 1
      return next - 1
    }
    if positions == nil {
      positions = Dictionary(
        manifest.items.enumerated().map { (ByteKey($1.key), $0) }, uniquingKeysWith: { $1 })
    }
    guard let place = positions?[ByteKey(key)] else { return nil }
    next = place + 1
    return place
  }
}
