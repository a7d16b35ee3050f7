package import ContentData

/// `paginator` as templates see it on one page.
///
/// It notes no reading: everything that it answers is part of what is known of its page before that is
/// rendered, so a page goes stale when its own posts or neighbours change, and not with every new post.
package final class PaginatorDrop: Drop {
  private let facts: Object
  /// The documents of all pages as template values, made once.
  private let posts: [Value]
  private let range: Range<Int>

  /// - Parameters:
  ///   - facts: everything but the posts: numbers and addresses of this page and its neighbours.
  ///   - range: which of the posts this page shows.
  init(_ facts: Object, posts: [Value], range: Range<Int>) {
    self.facts = facts
    self.posts = posts
    self.range = range
  }

  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    if name == WellKnownSymbols.posts { return .made }
    return facts.address(of: name).map { .kept($0) } ?? .absent
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    name == WellKnownSymbols.posts ? .array(Array(posts[range])) : facts[name]
  }

  package func object(noting reads: inout ReadSet) -> Object {
    var object = facts
    object[WellKnownSymbols.posts] = .array(Array(posts[range]))
    return object
  }
}
