internal import SiteSources
internal import ContentData
internal import MarkdownShared
internal import Pictures
internal import SiteModel
internal import SourceText
internal import Synchronization

/// The documents and images of a site that Markdown can refer to.
final class MarkdownTargets: Sendable {
  /// Static files by their address and by their path in the source.
  private final class Files: Sendable {
    let files: [ByteKey: StaticFile]

    init(_ files: [ByteKey: StaticFile]) { self.files = files }
  }

  let site: Site
  let documents: SiteLookup
  let cards: LinkCards
  /// The pictures of the site; nil where images are shown as they are.
  let pictures: SitePictures?
  fileprivate let address: SiteAddress
  private let roots: SourceRoots
  private let index = AtomicLazyReference<Files>()

  init(_ site: Site, roots: SourceRoots, pictures: SitePictures?) {
    self.site = site
    self.roots = roots
    self.pictures = pictures
    documents = SiteLookup(site)
    address = SiteAddress(url: site.configuration.url, baseurl: site.configuration.baseurl)
    cards = LinkCards(site, dataFile: site.configuration.cardDataFile)
  }

  /// The files by address and path, indexed when the first image is looked up.
  private var files: [ByteKey: StaticFile] {
    if let index = index.load() { return index.files }
    var files: [ByteKey: StaticFile] = [:]
    for file in site.staticFiles where file.isWritten {
      files[ByteKey("/" + file.sourcePath)] = file
      files[ByteKey(file.url)] = file
    }
    return index.storeIfNil(Files(files)).files
  }

  /// The file of the site that an image's destination names: relative to the page, as for a browser, else relative to the
  /// document's file.
  func file(of destination: String, in document: Document) -> StaticFile? {
    let end = destination.utf8.firstIndex { $0 == 0x23 || $0 == 0x3F } ?? destination.endIndex
    var path = URLPath.unescaped(String(destination[..<end]))
    let base = site.configuration.baseurl ?? ""
    if base.utf8.count > 1, path.utf8.starts(with: (base + "/").utf8) {
      path = String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self)
    }
    let asBrowser = "/" + FolderPath.resolved(path, in: PathComponents.folder(of: document.url))
    if let file = files[ByteKey(asBrowser)] { return file }
    let asAuthor =
      "/" + FolderPath.resolved(path, in: PathComponents.folder(of: document.sourcePath))
    return files[ByteKey(asAuthor)]
  }

  /// The size of an image, from the beginning of its file.
  func imageSize(of file: StaticFile) -> ImageSize? {
    let bytes = try? roots.useStart(
      of: file.sourcePath, isFromTheme: file.isFromTheme, count: ImageSize.bytesNeeded)
    return bytes.flatMap { ImageSize($0) }
  }

  /// The URL of a file of the site, with the site's base.
  /// - Parameter path: below the destination.
  func url(ofFile path: String) -> String {
    var escaped = [UInt8(ascii: "/")]
    URLPath.escape(path, into: &escaped)
    // A question mark in a file's name would begin a query in a URL.
    let url = String(decoding: escaped, as: UTF8.self).split(
      separator: "?", omittingEmptySubsequences: false
    ).joined(separator: "%3F")
    return address.relative(url) ?? url
  }
}

/// The site's hooks for Markdown while one document is rendered. It records every resource that a hook reads.
struct MarkdownSiteResolver {
  private final class Notes: Sendable {
    let reads = Mutex(ReadSet())
    let pictures = Mutex(DocumentPictures())
    let hasPicture = Atomic(false)
  }

  private let document: Document
  private let targets: MarkdownTargets
  private let notes = Notes()

  init(_ document: Document, _ plan: SiteRenderContext) {
    self.document = document
    targets = plan.markdownTargets
  }

  /// Returns true if the options call any of these hooks.
  static func areAsked(by options: MarkdownOptions, of targets: MarkdownTargets) -> Bool {
    options.profile == .gfm || targets.pictures != nil || options.features.contains(.externalLinks)
      || options.features.contains(.cards)
  }

  /// The resources that the hooks read.
  var reads: ReadSet { notes.reads.withLock { $0 } }

  /// The pictures that the document shows.
  var pictures: DocumentPictures { notes.pictures.withLock { $0 } }

  /// Sets the hooks in the options: link destinations for the GFM profile only, because the other profiles leave
  /// them as written; link previews and external links for every profile that enables them.
  func setHooks(in options: inout MarkdownOptions) {
    let (document, targets, notes) = (document, targets, notes)
    if options.profile == .gfm {
      options.site.linkTarget = { destination in
        Self.linkTarget(destination, document, targets, notes)
      }
      if options.features.contains(.wikiLinks) {
        options.site.namedTarget = { name in Self.namedTarget(name, targets, notes) }
      }
      options.site.imageSize = { destination in
        Self.imageSize(destination, document, targets, notes)
      }
    }
    if let pictures = targets.pictures {
      options.site.picture = { destination in
        Self.picture(destination, pictures, document, targets, notes)
      }
    }
    let marksExternal = options.features.contains(.externalLinks)
    if marksExternal, let host = targets.site.configuration.url, !host.isEmpty {
      options.site.isExternal = { destination in
        destination.isWebAddress && !destination.isBelow(host)
      }
    }
    if options.features.contains(.cards) {
      options.site.card = { destination, output in
        let card = notes.reads.withLock { targets.cards.card(of: destination, noting: &$0) }
        card?.write(into: &output, hasExternalAttributes: marksExternal)
        return card != nil
      }
    }
  }

  private static func linkTarget(
    _ destination: String, _ document: Document, _ targets: MarkdownTargets, _ notes: Notes
  ) -> String? {
    guard !destination.isWebAddress else { return nil }
    let end = destination.utf8.firstIndex { $0 == 0x23 || $0 == 0x3F } ?? destination.endIndex
    let path = URLPath.unescaped(String(destination[..<end]))
    guard
      targets.site.configuration.isMarkdown(
        extension: PathComponents.fileExtension(of: path))
    else { return nil }
    let full = FolderPath.resolved(path, in: PathComponents.folder(of: document.relativePath))
    return notes.reads.withLock { reads in
      guard let url = targets.documents.address(ofFile: full, noting: &reads) else {
        // The document may be published later.
        reads.insert(SiteResources.pages, .listing)
        for collection in targets.site.collections { reads.insert(collection.resource, .listing) }
        return nil
      }
      return (targets.address.relative(url) ?? url) + destination[end...]
    }
  }

  private static func namedTarget(
    _ name: String, _ targets: MarkdownTargets, _ notes: Notes
  ) -> String? {
    notes.reads.withLock { reads in
      // Another document may get the name later.
      reads.insert(SiteResources.pages, .listing)
      for collection in targets.site.collections { reads.insert(collection.resource, .listing) }
      return targets.documents.address(ofDocumentNamed: name, noting: &reads)
        .map { targets.address.relative($0) ?? $0 }
    }
  }

  private static func imageSize(
    _ destination: String, _ document: Document, _ targets: MarkdownTargets, _ notes: Notes
  ) -> (width: Int, height: Int)? {
    guard !destination.isWebAddress,
      let file = file(of: destination, document, targets, notes)
    else { return nil }
    return targets.imageSize(of: file).map { ($0.width, $0.height) }
  }

  /// The file of the site that an image shows. The read is recorded.
  private static func file(
    of destination: String, _ document: Document, _ targets: MarkdownTargets, _ notes: Notes
  ) -> StaticFile? {
    let file = targets.file(of: destination, in: document)
    notes.reads.withLock { reads in
      if let file {
        reads.insert(file.resource, .metadata)
      } else {
        // The file may be added later.
        reads.insert(SiteResources.staticFiles, .listing)
      }
    }
    return file
  }

  private static func picture(
    _ destination: String, _ pictures: SitePictures, _ document: Document,
    _ targets: MarkdownTargets, _ notes: Notes
  ) -> MarkdownPicture {
    let isFirst = !notes.hasPicture.exchange(true, ordering: .relaxed)
    var result = MarkdownPicture(isFirst: isFirst)
    func leave(_ reason: PictureExemption) {
      notes.pictures.withLock {
        $0.left.append(DocumentPictures.Left(destination: destination, reason: reason))
      }
    }
    if destination.isWebAddress {
      leave(.remote)
      return result
    }
    guard let file = file(of: destination, document, targets, notes) else {
      leave(.notOnSite)
      return result
    }
    switch pictures.shown(file) {
    case .planned(let plan):
      result.show(plan, sizes: pictures.settings.making.sizes) { targets.url(ofFile: $0) }
      notes.pictures.withLock {
        $0.uses.append(
          DocumentPictures.Use(
            path: file.sourcePath, variants: plan.variants, destination: destination))
      }
    case .left(let reason, let size):
      result.size = size.map { ($0.width, $0.height) }
      leave(reason)
      if reason == .noLibrary, let severity = pictures.settings.withoutLibrary {
        let problem = Diagnostic.pictureWithoutLibrary(
          pictures.missingLibrary ?? "", severity,
          removesMetadata: !pictures.settings.making.keepsMetadata,
          at: targets.site.configuration.location(of: "images"))
        notes.pictures.withLock { $0.problems.report(problem) }
      }
    case .problem(let problem):
      let location = DocumentPictures.location(of: destination, in: document)
      notes.pictures.withLock {
        $0.problems.report(.picture(problem, file.sourcePath, at: location))
      }
    }
    return result
  }
}

extension MarkdownPicture {
  /// Shows the files of a plan.
  /// - Parameter url: the URL of a file below the destination.
  fileprivate mutating func show(
    _ plan: PicturePlan, sizes: String, url: (String) -> String
  ) {
    func files(_ candidates: [PictureCandidate]) -> [File] {
      candidates.map { File(url: url($0.path), width: $0.width) }
    }
    self.sizes = sizes
    alternatives = plan.alternatives.map {
      Alternative(mediaType: $0.format.mediaType, files: files($0.files))
    }
    self.files = files(plan.own)
    source = url(plan.fallback)
    size = (plan.width, plan.height)
  }
}

extension String {
  /// Returns true if an address is one of a host's.
  fileprivate func isBelow(_ host: String) -> Bool {
    guard utf8.starts(with: host.utf8) else { return false }
    guard let next = utf8.dropFirst(host.utf8.count).first else { return true }
    return next == 0x2F || next == 0x3F || next == 0x23
  }

  /// True if a destination names a host or a scheme, or is data.
  fileprivate var isWebAddress: Bool {
    if utf8.starts(with: "//".utf8) { return true }
    guard let colon = utf8.firstIndex(of: 0x3A) else { return false }
    return utf8[..<colon].allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D
        || $0 == 0x2E
    }
  }
}

/// Paths as they are in links.
enum FolderPath {
  /// A path below the site's root, without a leading slash, `.` and `..`; those above the root vanish.
  /// - Complexity: O(n).
  static func resolved(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    let whole = path.utf8.first == 0x2F ? path : folder + "/" + path
    for part in whole.split(separator: "/") {
      if part.utf8.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.utf8.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
