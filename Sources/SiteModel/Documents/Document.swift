package import ContentData
package import SourceText
internal import Synchronization

/// A source with front matter, or a generated page: everything that is known about it before rendering.
///
/// It is immutable, except for the rendered body and the rendered excerpt, which are set once while bodies are
/// rendered.
package final class Document: Sendable {
  /// The kind of document; each has different names in templates, as in Jekyll.
  package enum Role: Sendable, Equatable {
    /// A member of the collection with this number, see ``SiteConfiguration/collections``.
    case member(collection: Int)
    /// A file outside of collections.
    case page
    /// A page of a generator, without a file.
    case generated
  }

  /// The parts of a document, as its reader collects them.
  package struct Parts {
    package var resource: ResourceID
    package var role: Role
    package var sourcePath: String
    package var relativePath: String
    package var folder: String = ""
    package var text: DocumentText
    package var bodyStart: Int
    package var data: Object
    package var date: Timestamp?
    package var isDraft = false
    package var refusesLayout = false
    package var outputExtension: String
    package var url: String
    package var outputPath: String
    /// A number that identifies a restored document; removed by any change.
    package var knownFingerprint: UInt64?
    /// A number that identifies a text that a plugin has changed; 0 for the file's own text.
    package var textVersion: UInt64 = 0

    /// The file; setting it replaces the text.
    package var file: SourceFile {
      get { text.file }
      set { text = DocumentText(newValue) }
    }

    /// Makes the parts of a document whose file was read.
    package init(
      resource: ResourceID, role: Role, sourcePath: String, relativePath: String,
      file: SourceFile, bodyStart: Int, data: Object, outputExtension: String, url: String,
      outputPath: String
    ) {
      self.init(
        resource: resource, role: role, sourcePath: sourcePath, relativePath: relativePath,
        text: DocumentText(file), bodyStart: bodyStart, data: data,
        outputExtension: outputExtension, url: url, outputPath: outputPath)
    }

    /// Makes the parts of a document whose file may be read later.
    package init(
      resource: ResourceID, role: Role, sourcePath: String, relativePath: String,
      text: DocumentText, bodyStart: Int, data: Object, outputExtension: String, url: String,
      outputPath: String
    ) {
      self.resource = resource
      self.role = role
      self.sourcePath = sourcePath
      self.relativePath = relativePath
      self.text = text
      self.bodyStart = bodyStart
      self.data = data
      self.outputExtension = outputExtension
      self.url = url
      self.outputPath = outputPath
    }
  }

  /// Its number in recorded dependencies.
  package let resource: ResourceID
  package let role: Role
  /// The path below the source folder.
  package let sourcePath: String
  /// The path in templates: without the folder of collections.
  package let relativePath: String
  /// A page's folder below the source, without slashes around it; `""` at the top.
  package let folder: String
  /// The file; a generated page has one with its text and a name for diagnostics.
  package let text: DocumentText
  /// Where the body begins in the file.
  package let bodyStart: Int
  /// The front matter with defaults, and what Jekyll derives from them and from the path.
  package let data: Object
  /// The date by which it is sorted; nil when neither front matter nor file name has one.
  package let date: Timestamp?
  package let isDraft: Bool
  /// True if a page's front matter, or the applying rule of `defaults:`, has `layout: null`: then no default
  /// layout applies, although `page.layout` shows it, as in Jekyll.
  package let refusesLayout: Bool
  package let outputExtension: String
  /// The URL below the site's base, beginning with a slash.
  package let url: String
  /// The URL as a template value, stored in an object so that templates can borrow it.
  private let urlValue: Object
  /// The path of its output, relative to the destination.
  package let outputPath: String

  /// Its fingerprint from an earlier build, if it was restored unchanged.
  package let knownFingerprint: UInt64?
  /// True if the text contains a `~`, which may be strikethrough; false if the file has not been read yet.
  ///
  /// It is only a hint for scheduling: Markdown with strikethrough is parsed by one task at a time.
  package let holdsTilde: Bool
  /// False where it is known that the text contains neither `{{` nor `{%`.
  private let mayHoldLiquid: Bool
  /// See ``Parts/textVersion``.
  package let textVersion: UInt64

  private let ownFingerprint = Atomic<UInt64>(0)
  private let body = AtomicLazyReference<RenderedBody>()
  private let cachedBody = AtomicLazyReference<CachedBody>()
  private let excerpt = AtomicLazyReference<RenderedBody>()
  private let hidden = Atomic<Bool>(false)

  /// Makes a document from its parts.
  package init(_ parts: Parts) {
    resource = parts.resource
    role = parts.role
    sourcePath = parts.sourcePath
    relativePath = parts.relativePath
    folder = parts.folder
    text = parts.text
    bodyStart = parts.bodyStart
    data = parts.data
    date = parts.date
    isDraft = parts.isDraft
    refusesLayout = parts.refusesLayout
    outputExtension = parts.outputExtension
    url = parts.url
    urlValue = Object(WellKnownSymbols.url, .string(parts.url))
    outputPath = parts.outputPath
    knownFingerprint = parts.knownFingerprint
    textVersion = parts.textVersion
    let known = parts.text.known
    holdsTilde =
      known.map { $0.marks?.holdsTilde ?? $0.bytes.contains(UInt8(ascii: "~")) } ?? false
    mayHoldLiquid = known?.marks?.holdsLiquid ?? true
  }

  /// The file, read on first access.
  package var file: SourceFile { text.file }
  /// The file name.
  package var name: String { PathComponents.last(of: sourcePath) }
  /// The file's extension with its dot.
  package var fileExtension: String { PathComponents.fileExtension(of: sourcePath) }

  /// Its fingerprint: that of an earlier build, or one that is computed on first use.
  /// - Parameter compute: returns the same number on each call, and never 0.
  package func fingerprint(_ compute: (Document) -> UInt64) -> UInt64 {
    if let knownFingerprint { return knownFingerprint }
    let known = ownFingerprint.load(ordering: .relaxed)
    if known != 0 { return known }
    let number = compute(self)
    ownFingerprint.store(number, ordering: .relaxed)
    return number
  }

  /// A value of the front matter.
  package subscript(key: Symbol) -> Value? { data[key] }

  /// The address of the URL as a template value, under the name `url`; valid as long as the document
  /// exists.
  var urlPlace: ObjectPlace { ObjectPlace(urlValue) }

  /// True if it is Sass, which gets no layout.
  private var isStylesheet: Bool {
    fileExtension.hasSameBytes(as: ".scss") || fileExtension.hasSameBytes(as: ".sass")
  }

  /// True if it is YAML in a collection, which Jekyll neither renders nor puts into a layout.
  private var isDataMember: Bool {
    guard case .member = role else { return false }
    return fileExtension.hasSameBytes(as: ".yml") || fileExtension.hasSameBytes(as: ".yaml")
  }

  /// The layout that the front matter names; nil for none (including `none` and null), and for
  /// files that get no layout.
  package var layoutName: String? {
    if refusesLayout || isStylesheet || isDataMember { return nil }
    return switch data[WellKnownSymbols.layout] {
    case .string(let name)?: name.hasSameBytes(as: "none") ? nil : name
    case .bool(let truth)?: truth ? "true" : "false"
    case .integer(let number)?: String(number)
    default: nil
    }
  }

  /// The source of the body as text; bytes that are not UTF-8 become U+FFFD.
  /// - Complexity: O(n).
  package var rawBody: String {
    file.text(of: SourceRange(min(bodyStart, file.bytes.count), file.bytes.count))
  }

  /// True if the body contains `{{` or `{%`, so that it has to be rendered as a template.
  /// - Complexity: O(1) for a file without them that was examined when it was read, O(n) for another.
  package var hasLiquid: Bool {
    guard mayHoldLiquid else { return false }
    if data[WellKnownSymbols.renderWithLiquid]?.bool == false || isDataMember { return false }
    let bytes = file.bytes
    return LiquidMarks.occur(in: bytes.span.extracting(droppingFirst: bodyStart))
  }

  /// True if the body contains `page.excerpt`.
  /// - Complexity: O(n).
  package var showsOwnExcerpt: Bool {
    let bytes = file.bytes
    return bytes.span.firstIndex(of: "page.excerpt", from: bodyStart) != nil
  }

  /// The rendered body; nil until it is published.
  package var renderedBody: RenderedBody? {
    if isHidden { return cachedBody.load()?.held }
    if let known = body.load() { return known }
    guard let kept = cachedBody.load() else { return nil }
    return body.storeIfNil(kept.load())
  }

  /// True if the rendered body is visible to its own page only, because the document comes later in Jekyll's order.
  package var isHidden: Bool {
    get { hidden.load(ordering: .relaxed) }
    set { hidden.store(newValue, ordering: .relaxed) }
  }

  /// Publishes a body that is stored in a page and read on first access.
  package func publish(kept: CachedBody) { _ = cachedBody.storeIfNil(kept) }

  /// Publishes the rendered body; only the first call has an effect.
  package func publish(body: RenderedBody) { _ = self.body.storeIfNil(body) }

  /// The rendered excerpt; nil until it is published.
  package var renderedExcerpt: RenderedBody? {
    excerpt.load()
  }

  /// Publishes the rendered excerpt and returns the one that was published first.
  @discardableResult
  package func publish(excerpt: RenderedBody) -> RenderedBody {
    self.excerpt.storeIfNil(excerpt)
  }
}

/// The delimiters by which Jekyll decides if a text has to be rendered by Liquid.
package enum LiquidMarks {
  /// Returns true if `{{` or `{%` occurs.
  /// - Complexity: O(n).
  package static func occur(in bytes: Span<UInt8>) -> Bool {
    var index = bytes.find(UInt8(ascii: "{"))
    while index + 1 < bytes.count {
      if bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%") {
        return true
      }
      index = bytes.find(UInt8(ascii: "{"), from: index + 1)
    }
    return false
  }
}
