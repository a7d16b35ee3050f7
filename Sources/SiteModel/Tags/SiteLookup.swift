package import ContentData
internal import SourceText
internal import Synchronization

/// Finds the documents of a site by their paths, for `link` and `post_url`.
///
/// The index is made when the first tag asks, which is after the generators have added their pages.
package final class SiteLookup: DocumentLookup {
  private struct Target: Sendable {
    var address: String
    var resource: ResourceID
  }

  private final class Index: Sendable {
    let targets: [ByteKey: Target]

    init(_ targets: [ByteKey: Target]) {
      self.targets = targets
    }
  }

  /// The posts by what `post_url` may call them, each list in the order of the site.
  private final class Posts: Sendable {
    /// By the parts of their files' names that end before a dot.
    let byStem: [ByteKey: [Document]]
    /// By the `slug` of their front matter, "" where there is none.
    let bySlug: [ByteKey: [Document]]

    init(_ posts: [DocumentDrop]) {
      var byStem: [ByteKey: [Document]] = [:]
      var bySlug: [ByteKey: [Document]] = [:]
      for post in posts {
        let document = post.document
        let name = document.name
        for dot in name.utf8.indices where name.utf8[dot] == UInt8(ascii: ".") {
          byStem[ByteKey(String(name[..<dot])), default: []].append(document)
        }
        let slug = document.data[WellKnownSymbols.slug].map(DocumentReader.text(of:)) ?? ""
        bySlug[ByteKey(slug), default: []].append(document)
      }
      self.byStem = byStem
      self.bySlug = bySlug
    }
  }

  /// The paths that links may name, sorted.
  private final class Paths: Sendable {
    let sorted: [String]

    init(_ sorted: [String]) {
      self.sorted = sorted
    }
  }

  private let site: Site
  private let knownPosts = AtomicLazyReference<Posts>()
  private let paths = AtomicLazyReference<Paths>()
  private let index = AtomicLazyReference<Index>()

  /// Makes the lookup of a site.
  package init(_ site: Site) {
    self.site = site
  }

  package func address(ofFile path: String, noting reads: inout ReadSet) -> String? {
    guard let target = targets[ByteKey(path)] ?? targets[ByteKey("/" + path)] else { return nil }
    reads.insert(target.resource, .address)
    return target.address
  }

  package func address(ofPost name: PostName, noting reads: inout ReadSet) -> String? {
    // A new post may fit the name too, and come first.
    reads.insert(site.collections[0].resource, .listing)
    let posts = posts
    let found =
      posts.byStem[ByteKey(name.stem)]?.first { name.matches(path: $0.relativePath) }
      ?? posts.bySlug[ByteKey(name.slug)]?.first { post in
        guard let date = post.date else { return false }
        return name.matches(slug: name.slug, date: date)
      }
    guard let found else { return nil }
    reads.insert(found.resource, .address)
    return found.url
  }

  package func suggestion(forFile path: String) -> String? {
    // They are sorted once: so an order of dictionaries decides nothing.
    let targets = targets
    let known =
      paths.load()
      ?? paths.storeIfNil(
        Paths(targets.keys.map(\.text).sorted { $0.precedesInBytes($1) }))
    return Suggestion.closest(to: path, among: known.sorted)
  }

  package func suggestion(forPost name: String) -> String? {
    Suggestion.closest(
      to: name,
      among: site.posts.map { post in
        let folder = PathComponents.folder(of: post.document.relativePath)
          .split(separator: "/").filter { $0 != "_posts" }.joined(separator: "/")
        return PathComponents.join(folder, PathComponents.stem(of: post.document.name))
      })
  }

  private var posts: Posts { knownPosts.load() ?? knownPosts.storeIfNil(Posts(site.posts)) }

  /// Pages, then static files, then documents that are written: of two with one path the first counts.
  private var targets: [ByteKey: Target] {
    if let index = index.load() { return index.targets }
    var targets: [ByteKey: Target] = [:]
    let pages = site.pages
    if !site.isWhole { return targets }
    func add(_ path: String, _ address: String, _ resource: ResourceID) {
      let key = ByteKey(path)
      if targets[key] == nil { targets[key] = Target(address: address, resource: resource) }
    }
    for page in pages {
      add(page.document.relativePath, page.document.url, page.document.resource)
    }
    for file in site.staticFiles where file.isWritten {
      add(file.relativePath, file.url, file.resource)
    }
    for collection in site.collections {
      for drop in collection.documents where site.isWritten(drop.document) {
        add(drop.document.relativePath, drop.document.url, drop.document.resource)
      }
    }
    return index.storeIfNil(Index(targets)).targets
  }
}
