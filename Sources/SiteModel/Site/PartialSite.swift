internal import ContentData
internal import SourceText
internal import Synchronization

/// Records that unavailable data was requested.
package final class MissingDataFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// True if unavailable data was requested.
  package var occurred: Bool { flag.load(ordering: .acquiring) }

  /// Records a request for unavailable data.
  package func note() { flag.store(true, ordering: .releasing) }
}

/// The available part of a site.
///
/// An incremental build after an edit loads only what is requested. The members of collections exist from the start,
/// in their order, and each document is loaded on first access. All other lists of such a site are empty, so reading
/// one would give a wrong result: the access is recorded, and the partial result is discarded.
package final class PartialSite: Sendable {
  private struct State {
    var drops: [Int: DocumentDrop] = [:]
    var documents: [Int: Document] = [:]
  }

  private let missingData: MissingDataFlag
  private let source: any DocumentProvider
  /// The documents provided so far, so that each is the same object for everyone.
  private let state = Mutex(State())

  /// - Parameter missingData: is set by every request for unavailable data.
  package init(_ missingData: MissingDataFlag, source: any DocumentProvider) {
    self.missingData = missingData
    self.source = source
  }

  /// Records that a list was accessed.
  func noteLack() { missingData.note() }

  /// Makes the drop of a member whose document is available already.
  package func add(
    _ document: Document, in collection: Collection, at position: Int
  ) -> DocumentDrop {
    state.withLock { state in
      state.documents[position] = document
      return Self.drop(at: position, of: collection, &state)
    }
  }

  /// The member of a collection at a place; nil where the collection ends.
  package func member(of collection: Collection, at position: Int) -> DocumentDrop? {
    guard source.places(ofCollection: collection.number).contains(position) else { return nil }
    return state.withLock { Self.drop(at: position, of: collection, &$0) }
  }

  /// All members of a collection in their order.
  /// - Complexity: O(number of members).
  func members(of collection: Collection) -> [DocumentDrop] {
    let places = source.places(ofCollection: collection.number)
    return state.withLock { state in
      state.drops.reserveCapacity(places.count)
      return places.map { Self.drop(at: $0, of: collection, &state) }
    }
  }

  private static func drop(
    at position: Int, of collection: Collection, _ state: inout State
  ) -> DocumentDrop {
    if let drop = state.drops[position] { return drop }
    let drop = DocumentDrop(at: position, in: collection)
    state.drops[position] = drop
    return drop
  }

  /// The document at a position. If it cannot be determined without the whole site, returns an empty one and
  /// sets the flag.
  func document(at position: Int) -> Document {
    if let document = state.withLock({ $0.documents[position] }) { return document }
    guard let document = source.document(at: position) else {
      missingData.note()
      return Self.nothing
    }
    return state.withLock { state in
      if let known = state.documents[position] { return known }
      state.documents[position] = document
      return document
    }
  }

  private static let nothing = Document(
    Document.Parts(
      resource: ResourceID(0), role: .generated, sourcePath: "", relativePath: "",
      file: SourceFile(path: "", bytes: []), bodyStart: 0, data: Object(), outputExtension: "",
      url: "/", outputPath: ""))

  /// Returns true if there is a page or static file at a path below the source folder.
  func hasSource(at path: String) -> Bool {
    guard let answer = source.hasSource(at: path) else {
      missingData.note()
      return false
    }
    return answer
  }
}

/// Provides documents of a site that is only partly available.
package protocol DocumentProvider: Sendable {
  /// The places of a collection's members, in their order; a place belongs to only one collection.
  func places(ofCollection collection: Int) -> Range<Int>
  /// The document at a place; nil when it cannot be determined without the whole site.
  func document(at place: Int) -> Document?
  /// Returns true if there is a page or static file at a path; nil when it cannot be determined.
  func hasSource(at path: String) -> Bool?
}
