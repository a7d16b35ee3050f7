package import ContentData
internal import SourceText
internal import Synchronization

/// Finds the documents of a site by their paths, for `link` and `post_url`.
///
/// The index is built when the first tag needs it, which is after the generators have run.
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

  /// The posts by the names that `post_url` can use, each list in the order of the site.
  private final class Posts: Sendable {
    private let all: [DocumentDrop]
    /// The positions in the list by the prefixes of the paths that end before a dot of the file's
    /// name.
    private let byStart: [ByteKey: [Int]]
    /// The position of the first post for each `slug` in front matter ("" for none) and day.
    private let bySlug: [ByteKey: Int]

    init(_ posts: [DocumentDrop]) {
      all = posts
      var byStart: [ByteKey: [Int]] = [:]
      var bySlug: [ByteKey: Int] = [:]
      for (place, post) in posts.enumerated() {
        let document = post.document
        let path = document.relativePath
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
        for dot in path.utf8[(name ?? path.startIndex)...].indices
        where path.utf8[dot] == UInt8(ascii: ".") {
          byStart[ByteKey(String(path[..<dot])), default: []].append(place)
        }
        guard let date = document.date else { continue }
        let slug = document.data[WellKnownSymbols.slug].map(DocumentReader.text(of:)) ?? ""
        let key = ByteKey(PostName.key(slug: slug, day: date.civil))
        if bySlug[key] == nil { bySlug[key] = place }
      }
      self.byStart = byStart
      self.bySlug = bySlug
    }

    /// The first post of a name.
    /// - Complexity: O(1) on average.
    func first(_ name: PostName) -> Document? {
      var first: Int?
      for start in name.pathStarts {
        let place = byStart[ByteKey(start)]?.first {
          name.matches(path: all[$0].document.relativePath)
        }
        if let place { first = min(first ?? place, place) }
      }
      return (first ?? name.dayKey.flatMap { bySlug[ByteKey($0)] }).map { all[$0].document }
    }
  }

  /// Names by their composed forms, for finding names in another Unicode normal form.
  private final class Forms: Sendable {
    let paths: [ByteKey: String]
    let posts: [ByteKey: String]

    init(paths: [String], posts: [Document]) {
      func byForm(_ names: [String]) -> [ByteKey: String] {
        var result: [ByteKey: String] = [:]
        for name in names.sorted(by: { $0.precedesInBytes($1) }) {
          let key = ByteKey(UnicodeNormalization.composed(name))
          if result[key] == nil { result[key] = name }
        }
        return result
      }
      self.paths = byForm(paths)
      self.posts = byForm(
        posts.map { post in
          let folder = PathComponents.folder(of: post.relativePath).split(separator: "/")
            .filter { $0 != "_posts" }.joined(separator: "/")
          return PathComponents.join(folder, PathComponents.stem(of: post.name))
        })
    }
  }

  /// The paths of documents by their file names without date and extension, in lower case.
  private final class Names: Sendable {
    let paths: [ByteKey: String]

    /// - Parameter paths: the paths of documents in the order of their bytes: of several with one name the last is
    ///   used, which is the newest post.
    init(_ paths: [String]) {
      var names: [ByteKey: String] = [:]
      for path in paths {
        let stem = PathComponents.stem(of: path)
        names[Self.key(stem)] = path
        if let plain = Self.withoutDate(stem) { names[Self.key(plain)] = path }
      }
      self.paths = names
    }

    /// A post's name without its date; nil for a name without a date.
    private static func withoutDate(_ stem: String) -> String? {
      let bytes = Array(stem.utf8)
      guard bytes.count > 11 else { return nil }
      for (index, byte) in bytes[..<11].enumerated() {
        let isHyphen = index == 4 || index == 7 || index == 10
        guard isHyphen ? byte == 0x2D : (0x30...0x39).contains(byte) else { return nil }
      }
      return String(decoding: bytes[11...], as: UTF8.self)
    }

    /// The form in which names are compared.
    static func key(_ name: String) -> ByteKey {
      ByteKey(Slug.lowercased(UnicodeNormalization.composed(name)))
    }
  }

  private let knownNames = AtomicLazyReference<Names>()
  private let knownForms = AtomicLazyReference<Forms>()
  private let site: Site
  private let knownPosts = AtomicLazyReference<Posts>()
  /// The paths of files, for suggestions.
  private let paths = AtomicLazyReference<SuggestionIndex>()
  private let postNames = AtomicLazyReference<SuggestionIndex>()
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
    // A new post may match the name as well and precede this one.
    reads.insert(site.collections[0].resource, .listing)
    guard let found = posts.first(name) else { return nil }
    reads.insert(found.resource, .address)
    return found.url
  }

  /// The URL of the document with a file name as in `[[name]]`: without folder, date and extension, in any case.
  package func address(ofDocumentNamed name: String, noting reads: inout ReadSet) -> String? {
    // The index of a partial site is not cached.
    guard !targets.isEmpty else { return nil }
    let names =
      knownNames.load()
      ?? knownNames.storeIfNil(
        Names(
          targets.keys.map(\.text).filter {
            site.configuration.isMarkdown(extension: PathComponents.fileExtension(of: $0))
          }.sorted { $0.precedesInBytes($1) }))
    return names.paths[Names.key(name)].flatMap { address(ofFile: $0, noting: &reads) }
  }

  package func path(inOtherFormThan path: String) -> String? {
    let name = UnicodeNormalization.composed(path)
    return forms.paths[ByteKey(name)] ?? forms.paths[ByteKey("/" + name)]
  }

  package func name(inOtherFormThan name: PostName) -> PostName? {
    forms.posts[ByteKey(UnicodeNormalization.composed(name.text))].flatMap { PostName($0) }
  }

  private var forms: Forms {
    if let known = knownForms.load() { return known }
    return knownForms.storeIfNil(
      Forms(paths: targets.keys.map(\.text), posts: site.posts.map(\.document)))
  }

  package func suggestion(forFile path: String) -> String? {
    // The paths are sorted, so the order of the dictionary does not matter.
    let targets = targets
    let known =
      paths.load()
      ?? paths.storeIfNil(
        SuggestionIndex(targets.keys.map(\.text).sorted { $0.precedesInBytes($1) }))
    return known.closest(to: path)
  }

  package func suggestion(forPost name: String) -> String? {
    let known =
      postNames.load()
      ?? postNames.storeIfNil(
        SuggestionIndex(
          site.posts.map { post in
            let folder = PathComponents.folder(of: post.document.relativePath)
              .split(separator: "/").filter { $0 != "_posts" }.joined(separator: "/")
            return PathComponents.join(folder, PathComponents.stem(of: post.document.name))
          }))
    return known.closest(to: name)
  }

  private var posts: Posts { knownPosts.load() ?? knownPosts.storeIfNil(Posts(site.posts)) }

  /// The pages, then static files, then written documents: of two with the same path the first is
  /// used.
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
