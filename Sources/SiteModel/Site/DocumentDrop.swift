package import ContentData
internal import Liquid
package import SourceText
internal import Synchronization

/// A collection's document in templates: `page` in its own layout, `post` in lists.
package final class DocumentDrop: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  package var document: Document { known ?? collection.document(at: position) }
  /// Its document; nil if it is loaded on first access.
  private let known: Document?
  /// The addresses of the most used values; nil if the document is loaded on demand.
  private let place: Place?
  /// The collection outlives its members: the site retains it.
  private unowned let collection: Collection
  /// Its place in the collection's order.
  package let position: Int

  private let ownPathMark = Atomic<UInt64>(0)

  /// The addresses are numbers instead of references, so that tasks that read the same document do no reference
  /// counting.
  private struct Place {
    let resource: ResourceID
    let data: ObjectPlace
    let url: ObjectPlace

    init(_ document: Document) {
      resource = document.resource
      data = ObjectPlace(document.data)
      url = document.urlPlace
    }
  }

  /// Makes the drop of a member.
  package init(_ document: Document, in collection: Collection, at position: Int) {
    known = document
    place = Place(document)
    self.collection = collection
    self.position = position
  }

  /// Creates the drop of a member of a partial site.
  init(at position: Int, in collection: Collection) {
    known = nil
    place = nil
    self.collection = collection
    self.position = position
  }

  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    // A document that is loaded on first access has no stored addresses.
    guard let place else { return .made }
    let field = DocumentField.named(name)
    switch field {
    case .none, .dir:
      reads.insert(place.resource, .metadata)
      return place.data.lookup(name)
    case .date:
      guard place.data.withValue(of: name, { $0.timestamp != nil }) == true else { return .made }
      reads.insert(place.resource, .address)
      return place.data.lookup(name)
    case .url:
      reads.insert(place.resource, .address)
      return place.url.lookup(WellKnownSymbols.url)
    default:
      return .made
    }
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    // Each access to `document` would retain and release it.
    if let known { return value(for: name, of: known, noting: &reads) }
    return value(for: name, of: collection.document(at: position), noting: &reads)
  }

  private func value(
    for name: Symbol, of document: Document, noting reads: inout ReadSet
  ) -> Value? {
    let field = DocumentField.named(name)
    switch field {
    case .content, .excerpt, .output:
      // The value differs before and after the body is rendered.
      reads.isPageBound = true
      reads.insert(document.resource, .content)
      return text(field, of: document, noting: &reads)
    case .next, .previous:
      // Not the listing of the whole collection: a new post changes only the pages of its neighbours.
      reads.insert(document.resource, .listing)
      let neighbour = collection.member(at: field == .next ? position + 1 : position - 1)
      return neighbour.map { .drop($0) } ?? .null
    case .none, .dir:
      reads.insert(document.resource, .metadata)
      return document.data[name]
    case .numberOfWords, .readingTime:
      reads.isPageBound = true
      reads.insert(document.resource, .content)
      return document.data[name] ?? document.length(in: field)
    case .collection:
      return .string(collection.settings.label)
    case .date:
      reads.insert(document.resource, .address)
      if let date = document.date { return .timestamp(date) }
      reads.insert(SiteResources.clock, .content)
      return .timestamp(collection.siteTime)
    case .id:
      reads.insert(document.resource, .address)
      return .string(id)
    case .name:
      reads.insert(document.resource, .metadata)
      return document.data[WellKnownSymbols.name] ?? .string(document.name)
    case .path, .relativePath:
      return .string(document.relativePath)
    case .url:
      reads.insert(document.resource, .address)
      return .string(document.url)
    }
  }

  /// A hash of its source path, cached because neighbours and lists use it repeatedly.
  /// - Parameter compute: returns the same number on each call, and never 0.
  package func pathMark(_ compute: (String) -> UInt64) -> UInt64 {
    let known = ownPathMark.load(ordering: .relaxed)
    if known != 0 { return known }
    let number = compute(document.sourcePath)
    ownPathMark.store(number, ordering: .relaxed)
    return number
  }

  /// Passes the front matter's value of a key to a closure; not called when there is no value.
  package func withBorrowed(_ key: Symbol, to body: (Value) -> Void) {
    if let place {
      _ = place.data.withValue(of: key, body)
    } else if let value = document.data[key] {
      body(value)
    }
  }

  /// The previous and the next member of its collection.
  package var neighbours: (before: DocumentDrop?, after: DocumentDrop?) {
    (collection.member(at: position - 1), collection.member(at: position + 1))
  }

  /// Jekyll's identifier: the URL's folder and the slug.
  package var id: String {
    var folder = PathComponents.folder(of: document.url)
    if document.url.utf8.last == UInt8(ascii: "/") { folder = PathComponents.folder(of: folder) }
    let slug =
      document.data[WellKnownSymbols.slug].map(DocumentReader.text(of:))
      ?? PathComponents.stem(of: document.name)
    if folder.isEmpty { folder = "/" }
    if slug.isEmpty { return folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/" }
    return PathComponents.join(folder, slug)
  }

  /// A document that is rendered later than the reading page shows its source, as in Jekyll.
  private func text(
    _ field: DocumentField, of document: Document, noting reads: inout ReadSet
  ) -> Value {
    let isLater = reads.reader.map { $0.turn < turn } ?? false
    switch field {
    case .content:
      if !isLater, let body = document.renderedBody { return .drop(body) }
      return .string(document.rawBody)
    case .output:
      if !isLater, let body = document.renderedBody { return .drop(body) }
      return .null
    default:
      return excerpt
    }
  }

  /// Its position in the order of rendering.
  package var turn: ReadSet.Reader.Turn {
    ReadSet.Reader.Turn(collection: collection.number, position: position)
  }

  /// The excerpt: the front matter's own, or the rendered beginning of the body.
  package var excerpt: Value {
    if let own = document.data[WellKnownSymbols.excerpt], !own.isNull {
      return .string(DocumentReader.text(of: own))
    }
    return collection.excerpts.excerpt(of: document)
  }

  package func object(noting reads: inout ReadSet) -> Object {
    object(with: [], noting: &reads)
  }

  /// Lists the members of a document in Jekyll's order: its own names, then front matter.
  /// - Parameter neighbours: the values for `next` and `previous`; ``object(noting:)`` omits them,
  ///   because they would lead through the whole collection.
  func object(
    with neighbours: [(Symbol, Value)], noting reads: inout ReadSet
  ) -> Object {
    var object = Object()
    for name in Self.namesBefore { object[name] = value(for: name, noting: &reads) ?? .null }
    for (name, value) in neighbours { object[name] = value }
    for name in Self.namesAfter { object[name] = value(for: name, noting: &reads) ?? .null }
    for entry in document.data.entries where object[entry.key] == nil {
      object[entry.key] = entry.value
    }
    return object
  }

  /// The drop's own names in the order of Jekyll 4.3.
  private static let loopNames: [Symbol] = [
    "name", "id", "collection", "next", "tags", "previous", "content", "output", "relative_path",
    "excerpt", "path", "url", "categories", "date", "title",
  ]

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? {
    let own = Set(Self.loopNames)
    let names = object(noting: &reads).entries.map(\.key)
    return Self.loopNames + names.filter { !own.contains($0) }
  }

  private static let namesBefore: [Symbol] = [
    WellKnownSymbols.name, WellKnownSymbols.relativePath, WellKnownSymbols.excerpt,
    WellKnownSymbols.title, WellKnownSymbols.id, WellKnownSymbols.categories,
  ]
  private static let namesAfter: [Symbol] = [
    WellKnownSymbols.content, WellKnownSymbols.output, WellKnownSymbols.path, WellKnownSymbols.url,
    WellKnownSymbols.date, WellKnownSymbols.tags, WellKnownSymbols.collection,
  ]
}

extension DocumentDrop: BytesDrop {
  /// Writes the content, which is what printing a document shows in Jekyll.
  package func write(into output: inout OutputBuffer, noting reads: inout ReadSet) {
    reads.isPageBound = true
    reads.insert(document.resource, .content)
    if let body = document.renderedBody, !(reads.reader.map { $0.turn < turn } ?? false) {
      body.write(into: &output)
    } else {
      output.append(document.rawBody)
    }
  }
}

extension DocumentDrop: InspectedDrop {
  package var inspection: String {
    "#<Jekyll::Document \(document.relativePath) collection=\(collection.settings.label)>"
  }
}
