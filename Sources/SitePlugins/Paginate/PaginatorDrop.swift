internal import ContentData
internal import SiteModel

/// `paginator` in the templates of one page.
///
/// It records no dependencies: its values are part of the page's metadata, so a page becomes stale when its own posts
/// or neighbours change, and not with every new post.
final class PaginatorDrop: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  private let facts: Object
  /// The documents of all pages as template values, made once.
  private let posts: [Value]
  private let range: Range<Int>

  private static let perPage: Symbol = "per_page"

  /// - Parameters:
  ///   - facts: all values except the posts: numbers and URLs of this page and its neighbours.
  ///   - range: the positions of the posts on this page.
  init(_ facts: Object, posts: [Value], range: Range<Int>) {
    self.facts = facts
    self.posts = posts
    self.range = range
  }

  func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    if name == WellKnownSymbols.posts { return .made }
    return ObjectPlace(facts).lookup(name)
  }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    name == WellKnownSymbols.posts ? .array(Array(posts[range])) : facts[name]
  }

  func object(noting reads: inout ReadSet) -> Object {
    // In the order of the plugin's own hash, which `jsonify` shows.
    var object = Object()
    let shown = Value.array(Array(posts[range]))
    for entry in facts.entries {
      object[entry.key] = entry.value
      if entry.key == Self.perPage { object[WellKnownSymbols.posts] = shown }
    }
    object[WellKnownSymbols.posts] = shown
    return object
  }
}

extension Int {
  /// The number of pages for this number of documents.
  /// - Parameter perPage: the number of documents on a page, from 1 to `Int.max`.
  func pages(of perPage: Int) -> Int {
    self / perPage + (self % perPage == 0 ? 0 : 1)
  }

  /// The positions of the documents on a page; empty after the last page.
  /// - Parameters:
  ///   - page: the number of the page, from 1.
  ///   - perPage: the number of documents on a page, from 1 to `Int.max`.
  func members(ofPage page: Int, of perPage: Int) -> Range<Int> {
    let (product, isTooFar) = (page - 1).multipliedReportingOverflow(by: perPage)
    let start = isTooFar ? self : Swift.min(product, self)
    return start..<(start + Swift.min(perPage, self - start))
  }
}
