internal import ContentData
internal import Synchronization

/// Notes that something was asked for that is not at hand.
package final class Shortage: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Whether anything was asked for that is not at hand.
  package var occurred: Bool { flag.load(ordering: .acquiring) }

  /// Notes it.
  package func note() { flag.store(true, ordering: .releasing) }
}

/// What is at hand of a site that is not whole.
///
/// A rebuild after an edit of a text puts together what the text's own page shows and nothing else. The lists of such a site are
/// empty, and whoever looks into one would see something wrong: so every list notes that it was asked for, and what was rendered
/// then is thrown away. Only neighbours are found on demand.
package final class SitePart: Sendable {
  /// What stands at a place in the order of a collection.
  package enum Member: Sendable {
    /// The collection ends here.
    case none
    case document(Document)
    /// It cannot be told without the whole site.
    case unknown
  }

  private let shortage: Shortage
  private let find: @Sendable (_ collection: Int, _ position: Int) -> Member
  /// The members that were found, so that each is one and the same to all who ask.
  private let known: Mutex<[Int: DocumentDrop]>

  /// - Parameters:
  ///   - shortage: is told of every list that is asked for.
  ///   - find: finds a member of a collection by its place; the places of two collections differ.
  package init(
    _ shortage: Shortage,
    find: @escaping @Sendable (_ collection: Int, _ position: Int) -> Member
  ) {
    self.shortage = shortage
    self.find = find
    known = Mutex([:])
  }

  /// Notes that a list is asked for.
  func noteLack() { shortage.note() }

  /// The drop of a member that is at hand, made once.
  package func drop(_ document: Document, in collection: Collection, at position: Int)
    -> DocumentDrop
  {
    known.withLock { known in
      if let drop = known[position] { return drop }
      let drop = DocumentDrop(document, in: collection, at: position)
      known[position] = drop
      return drop
    }
  }

  /// The member of a collection at a place; nil where the collection ends, or where it cannot be told.
  package func member(of collection: Collection, at position: Int) -> DocumentDrop? {
    if let drop = known.withLock({ $0[position] }) {
      return drop.isMember(of: collection) ? drop : nil
    }
    switch find(collection.number, position) {
    case .none: return nil
    case .document(let document): return drop(document, in: collection, at: position)
    case .unknown:
      shortage.note()
      return nil
    }
  }
}
