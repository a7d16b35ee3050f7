package import ContentData

/// The documents that a paginator divides, as template values made once for all of its pages.
final class PaginatorList: Sendable {
  let values: [Value]
  /// What is read when somebody asks which documents there are, and how many.
  let listing: ResourceID

  init(posts: [DocumentDrop], listing: ResourceID) {
    values = posts.map { .drop($0) }
    self.listing = listing
  }
}

/// `paginator` as templates see it on one page.
package final class PaginatorDrop: Drop {
  private let facts: Object
  private let posts: PaginatorList
  private let range: Range<Int>

  /// - Parameters:
  ///   - facts: everything but the posts: numbers and addresses of this page and its neighbours.
  ///   - range: which of the posts this page shows.
  init(_ facts: Object, posts: PaginatorList, range: Range<Int>) {
    self.facts = facts
    self.posts = posts
    self.range = range
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(posts.listing, .listing)
    if name == Names.posts { return .array(Array(posts.values[range])) }
    return facts[name]
  }

  package func object(noting reads: inout ReadSet) -> Object {
    reads.insert(posts.listing, .listing)
    var object = facts
    object[Names.posts] = .array(Array(posts.values[range]))
    return object
  }
}
