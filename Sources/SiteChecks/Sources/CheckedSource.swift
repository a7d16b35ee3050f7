internal import ContentData
package import SourceText
internal import Synchronization

/// A file that outputs are made of: a document, a template, data, or settings.
package final class CheckedSource: Sendable {
  /// The role of the file for the outputs.
  package enum Kind: Sendable, Equatable {
    /// A document; its body is Markdown, or HTML with Liquid.
    case document(isMarkdown: Bool)
    case layout(name: String)
    case include(name: String)
    /// Data, or the configuration: values without tags or links of their own.
    case data
    /// A file that is copied as it is.
    case copied
  }

  package let kind: Kind
  /// The file; its path is the one that findings show.
  package var file: SourceFile { load() }
  /// The path that findings show.
  package let path: String
  /// True if it is of a theme, which the site's author does not write.
  package let isFromTheme: Bool
  private let bodyStartOfFile: Int?
  private let read: @Sendable () -> [UInt8]
  private let loaded = AtomicLazyReference<SourceFile>()
  private let index = AtomicLazyReference<ReferenceIndex>()
  private let valueIndex = AtomicLazyReference<ValueIndex>()
  private let knownParts = AtomicLazyReference<Parts>()

  /// Where front matter ends and the body begins.
  private final class Parts: Sendable {
    let frontMatter: SourceRange?
    let bodyStart: Int

    init(_ file: SourceFile) {
      let parts = FrontMatter.split(file: file)
      frontMatter = parts.block
      bodyStart = parts.bodyStart
    }
  }

  /// - Parameters:
  ///   - bodyStart: where the body begins; nil to split the front matter off when that is asked.
  ///   - read: reads the bytes on first access.
  package init(
    _ kind: Kind, path: String, isFromTheme: Bool = false, bodyStart: Int? = nil,
    read: @escaping @Sendable () -> [UInt8]
  ) {
    self.kind = kind
    self.path = path
    self.isFromTheme = isFromTheme
    bodyStartOfFile = bodyStart
    self.read = read
  }

  private func load() -> SourceFile {
    if let file = loaded.load() { return file }
    return loaded.storeIfNil(SourceFile(path: path, bytes: read()))
  }

  /// Where the body begins.
  var bodyStart: Int {
    switch kind {
    case .data: return 0
    default: return bodyStartOfFile ?? parts.bodyStart
    }
  }

  /// The front matter, or nil.
  var frontMatter: SourceRange? {
    if case .data = kind { return nil }
    return parts.frontMatter
  }

  /// The file's parts; it is split once.
  private var parts: Parts { knownParts.load() ?? knownParts.storeIfNil(Parts(file)) }

  /// The words of the file, for values that are searched for; read once.
  var values: ValueIndex { valueIndex.load() ?? valueIndex.storeIfNil(ValueIndex(file.bytes)) }

  var isMarkdown: Bool { kind == .document(isMarkdown: true) }

  /// The references and ids that the file writes; scanned once.
  var slots: ReferenceIndex {
    if let known = index.load() { return known }
    let list =
      kind == .data
      ? ReferenceList() : ReferenceScanner.scan(file, from: bodyStart, isMarkdown: isMarkdown)
    return index.storeIfNil(ReferenceIndex(list))
  }

  /// The file as a whole, as a place.
  var location: SourceLocation { SourceLocation(path: path) }
}
