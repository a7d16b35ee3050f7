package import ContentData
internal import Synchronization

/// A collection of documents in its final order.
///
/// Documents refer to their collection before they are sorted; the order is published once, when all documents are
/// read.
package final class Collection: Sendable {
  package let settings: CollectionSettings
  /// Its place in ``SiteConfiguration/collections``.
  package let number: Int
  /// The resource whose listing stands for the members and their order.
  package let resource: ResourceID
  /// The label as a symbol.
  let symbol: Symbol
  /// The rules for excerpts, which are made when a template reads them.
  package let excerpts: ExcerptRules
  /// The date of documents without one.
  package let siteTime: Timestamp

  private final class Members: Sendable {
    let documents: [DocumentDrop]
    let values: [Value]
    let files: [StaticFile]
    let fileValues: [Value]

    init(_ documents: [DocumentDrop], _ files: [StaticFile]) {
      self.documents = documents
      self.files = files
      values = documents.map { .drop($0) }
      fileValues = files.map { .drop($0) }
    }
  }

  private let members = AtomicLazyReference<Members>()
  /// The available part of a partial site; nil for a complete one.
  private let part: PartialSite?

  /// Creates a collection whose members are published later.
  package init(
    _ settings: CollectionSettings, number: Int, resource: ResourceID, excerpts: ExcerptRules,
    siteTime: Timestamp, part: PartialSite? = nil
  ) {
    self.part = part
    self.settings = settings
    symbol = Symbol(settings.label)
    self.number = number
    self.resource = resource
    self.excerpts = excerpts
    self.siteTime = siteTime
  }

  /// Publishes the members in their order; only the first call has an effect.
  package func publish(_ documents: [DocumentDrop], files: [StaticFile]) {
    _ = members.storeIfNil(Members(documents, files))
  }

  /// All members.
  private var all: Members? {
    if let members = members.load() { return members }
    return part.map { members.storeIfNil(Members($0.members(of: self), [])) }
  }

  /// The documents in the collection's order; posts oldest first.
  package var documents: [DocumentDrop] { all?.documents ?? [] }
  /// The documents as template values, made once.
  package var values: [Value] { all?.values ?? [] }
  /// The files in its folder without front matter.
  package var files: [StaticFile] {
    part?.noteLack()
    return all?.files ?? []
  }
  /// The files as template values, made once.
  var fileValues: [Value] {
    part?.noteLack()
    return all?.fileValues ?? []
  }

  /// The member at a position; nil before the first and after the last.
  package func member(at position: Int) -> DocumentDrop? {
    if let part { return part.member(of: self, at: position) }
    guard let documents = members.load()?.documents, documents.indices.contains(position) else {
      return nil
    }
    return documents[position]
  }

  /// The document at a position in a partial site.
  package func document(at position: Int) -> Document {
    guard let part else { preconditionFailure("a whole site knows its documents") }
    return part.document(at: position)
  }
}

/// A collection in `site.collections`.
package final class CollectionDrop: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  private let collection: Collection

  package init(_ collection: Collection) {
    self.collection = collection
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    switch name {
    case WellKnownSymbols.label: return .string(collection.settings.label)
    case WellKnownSymbols.docs:
      reads.insert(collection.resource, .listing)
      return .array(collection.values)
    case WellKnownSymbols.files:
      reads.insert(collection.resource, .listing)
      return .array(collection.fileValues)
    case WellKnownSymbols.output: return .bool(collection.settings.output)
    case WellKnownSymbols.relativeDirectory, WellKnownSymbols.directory:
      return .string(collection.settings.relativeDirectory)
    default: return collection.settings.metadata[name]
    }
  }

  package func object(noting reads: inout ReadSet) -> Object {
    var object = Object()
    for name in [
      WellKnownSymbols.output, WellKnownSymbols.label, WellKnownSymbols.docs,
      WellKnownSymbols.files, WellKnownSymbols.directory,
      WellKnownSymbols.relativeDirectory,
    ] {
      object[name] = value(for: name, noting: &reads)
    }
    object.merge(collection.settings.metadata)
    return object
  }

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? {
    let own: [Symbol] = [
      "label", "files", "output", "docs", "relative_directory", "directory",
    ]
    return own + object(noting: &reads).entries.map(\.key).filter { !own.contains($0) }
  }
}
