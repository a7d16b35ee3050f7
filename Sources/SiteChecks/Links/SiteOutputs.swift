internal import ContentData
internal import SiteModel
internal import SourceText
internal import Synchronization

/// The files of a finished site, and the anchors of its pages.
final class SiteOutputs: Sendable {
  let pages: [CheckedPage]
  /// All paths: those of the pages, then those of files.
  let paths: [String]
  private let numbers: [ByteKey: Int]
  /// The paths normalised in case, Unicode form and extension, for suggestions.
  private let loose: AtomicLazyReference<NormalizedPaths> = AtomicLazyReference()
  private let anchors: [AnchorBox]
  private let keepFiles: [String]
  private let keepStarts: PrefixIndex
  private let redirects: GlobSet

  private final class Anchors: Sendable {
    let names: Set<ByteKey>
    /// The names in the order of the page.
    let listed: SuggestionIndex
    /// The names by their form without case and in NFC; of several equal ones the first.
    let normalized: [ByteKey: String]

    init(_ facts: PageFacts) {
      let listed = facts.identifiers.map(\.name)
      names = Set(listed.map(ByteKey.init))
      self.listed = SuggestionIndex(listed)
      normalized = Dictionary(
        listed.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func key(_ name: String) -> ByteKey {
      ByteKey(UnicodeNormalization.composed(name).lowercased())
    }
  }

  /// The ids of a page, collected when the first link to one of them is checked.
  private final class AnchorBox: Sendable {
    private let anchors = AtomicLazyReference<Anchors>()

    func anchors(_ facts: PageFacts) -> Anchors {
      anchors.load() ?? anchors.storeIfNil(Anchors(facts))
    }
  }

  private final class NormalizedPaths: Sendable {
    let paths: [ByteKey: Int]
    /// The paths, sorted.
    let keys: SuggestionIndex
    /// The last components of the paths in each folder, sorted.
    let names: [ByteKey: SuggestionIndex]
    /// The numbers of the paths by their last component.
    let numbers: [ByteKey: [Int]]

    init(_ paths: [String]) {
      let keys = paths.map(Self.key)
      var found: [ByteKey: Int] = [:]
      var names: [ByteKey: [String]] = [:]
      var numbers: [ByteKey: [Int]] = [:]
      for (number, key) in keys.enumerated() {
        if found[ByteKey(key)] == nil { found[ByteKey(key)] = number }
        let name = PathComponents.last(of: key)
        names[ByteKey(PathComponents.folder(of: key)), default: []].append(name)
        numbers[ByteKey(name), default: []].append(number)
      }
      self.paths = found
      self.keys = SuggestionIndex(keys)
      self.names = names.mapValues { SuggestionIndex($0) }
      self.numbers = numbers
    }

    /// A path in a normal form in which similar paths are equal.
    static func key(_ path: String) -> String {
      var text = UnicodeNormalization.composed(path).lowercased()
      for ending in ["/index.html", ".html", ".htm", "/"] where text.hasByteSuffix(ending) {
        text = String(decoding: text.utf8.dropLast(ending.utf8.count), as: UTF8.self)
        break
      }
      return text
    }
  }

  init(_ site: CheckedSite) {
    pages = site.pages
    paths = site.pages.map(\.outputPath) + site.files
    var numbers: [ByteKey: Int] = [:]
    for (number, path) in paths.enumerated() { numbers[ByteKey(path)] = number }
    self.numbers = numbers
    anchors = site.pages.map { _ in AnchorBox() }
    redirects = GlobSet(site.redirects)
    keepFiles = site.configuration.keepFiles.map { entry in
      entry.split(separator: "/").joined(separator: "/")
    }.filter { !$0.isEmpty }
    keepStarts = PrefixIndex(keepFiles)
  }

  /// The file for a path below the site's root, by the rules of static hosts: `a/` is
  /// `a/index.html`, `a` is also `a.html` and the folder `a/`.
  /// - Parameter path: decoded, without a leading slash.
  /// - Complexity: O(length).
  func number(of path: String) -> Int? {
    if path.isEmpty { return numbers[ByteKey("index.html")] }
    if path.utf8.last == 0x2F { return numbers[ByteKey(path + "index.html")] }
    return numbers[ByteKey(path)] ?? numbers[ByteKey(path + ".html")]
      ?? numbers[ByteKey(path + "/index.html")]
  }

  /// Returns true if a path is that of a file in `keep_files`.
  func isKept(_ path: String) -> Bool {
    keepStarts.numbers(in: path).contains { path.hasBytePrefix(keepFiles[$0]) }
  }

  /// Returns true if the host redirects a path by the rules of a file `_redirects`.
  func isRedirected(_ path: String) -> Bool { redirects.matches(path) }

  /// Returns true if a page has an id; true for every file that is not a page.
  func hasAnchor(_ name: String, in number: Int) -> Bool {
    guard pages.indices.contains(number), pages[number].isHTML else { return true }
    return anchors[number].anchors(pages[number].facts).names.contains(ByteKey(name))
  }

  // MARK: Suggestions

  /// The id of a page that is most similar.
  func nearAnchor(_ name: String, in number: Int) -> String? {
    guard pages.indices.contains(number) else { return nil }
    let known = anchors[number].anchors(pages[number].facts)
    return known.normalized[Anchors.key(name)] ?? known.listed.closest(to: name)
  }

  /// The most likely intended path for a broken one.
  /// - Complexity: that of ``SuggestionIndex``.
  func near(_ path: String) -> Int? {
    let names = loose.load() ?? loose.storeIfNil(NormalizedPaths(paths))
    let key = NormalizedPaths.key(path)
    if let number = names.paths[ByteKey(key)] { return number }
    // Every name is similar to one with only one or two letters.
    guard key.unicodeScalars.count > 2 else { return nil }
    let folder = PathComponents.folder(of: key)
    let name = PathComponents.last(of: key)
    if name.unicodeScalars.count > 2,
      let near = names.names[ByteKey(folder)]?.closest(to: name)
    {
      return names.paths[ByteKey(PathComponents.join(folder, near))]
    }
    // The file may have moved to another folder.
    if name.utf8.count > 3, let moved = names.numbers[ByteKey(name)]?.first { return moved }
    return names.keys.closest(to: key).flatMap { names.paths[ByteKey($0)] }
  }

  /// The path that differs only in its Unicode normal form.
  func inOtherForm(_ path: String) -> Int? {
    let composed = UnicodeNormalization.composed(path)
    guard !path.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let names = loose.load() ?? loose.storeIfNil(NormalizedPaths(paths))
    guard let number = names.paths[ByteKey(NormalizedPaths.key(path))] else { return nil }
    let full = UnicodeNormalization.composed(paths[number])
    let fits = [composed, composed + "index.html", composed + ".html", composed + "/index.html"]
      .contains { $0.hasSameBytes(as: full) }
    return fits ? number : nil
  }

  /// The readable URL of an output below the site's root.
  func address(of number: Int) -> String {
    let path = "/" + paths[number]
    return path.hasByteSuffix("/index.html")
      ? String(decoding: path.utf8.dropLast(10), as: UTF8.self) : path
  }
}
