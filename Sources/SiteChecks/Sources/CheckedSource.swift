internal import ContentData
package import SourceText
internal import Synchronization

/// A source file of outputs: a document, a template, data, or settings.
package final class CheckedSource: Sendable {
  /// The role of the file for the outputs.
  package enum Kind: Sendable, Equatable {
    /// A document; its body is Markdown, or HTML with Liquid.
    case document(isMarkdown: Bool)
    case layout(name: String)
    case include(name: String)
    /// Data, or the configuration: values without tags or links of their own.
    case data
    /// A file that is copied unchanged.
    case copied
  }

  package let kind: Kind
  /// The file; its path is the one that findings show.
  package var file: SourceFile { load() }
  /// The path that findings show.
  package let path: String
  /// True if it belongs to a theme, which the site's author does not edit.
  package let isFromTheme: Bool
  private let bodyStartOfFile: Int?
  private let read: @Sendable () -> [UInt8]
  private let loaded = AtomicLazyReference<SourceFile>()
  private let index = AtomicLazyReference<ReferenceIndex>()
  private let valueIndex = AtomicLazyReference<ValueIndex>()
  private let knownParts = AtomicLazyReference<Parts>()

  /// The positions of the front matter and the body.
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
  ///   - bodyStart: the start of the body; nil to find it on first access.
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

  /// The positions of the file's parts, computed once.
  private var parts: Parts { knownParts.load() ?? knownParts.storeIfNil(Parts(file)) }

  /// The index of the file's words, for searching values; built once.
  var values: ValueIndex { valueIndex.load() ?? valueIndex.storeIfNil(ValueIndex(file.bytes)) }

  var isMarkdown: Bool { kind == .document(isMarkdown: true) }

  /// The index of the file's references and ids; built once.
  var references: ReferenceIndex {
    if let known = index.load() { return known }
    let list =
      kind == .data
      ? ReferenceList() : ReferenceScanner.scan(file, from: bodyStart, isMarkdown: isMarkdown)
    return index.storeIfNil(ReferenceIndex(list))
  }

  /// The location of the whole file.
  var location: SourceLocation { SourceLocation(path: path) }
}
