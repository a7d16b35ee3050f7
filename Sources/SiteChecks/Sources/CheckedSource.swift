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
    default: return bodyStartOfFile ?? FrontMatter.split(file: file).bodyStart
    }
  }

  /// The front matter, or nil.
  var frontMatter: SourceRange? {
    if case .data = kind { return nil }
    return FrontMatter.split(file: file).block
  }

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

/// The slots of a source by their URLs.
final class ReferenceIndex: Sendable {
  let list: ReferenceList
  /// The numbers of the slots whose URL is known, by URL.
  private let known: [ByteKey: [Int]]
  /// The numbers of those that Liquid makes a part of.
  private let patterns: [Int]

  init(_ list: ReferenceList) {
    self.list = list
    var known: [ByteKey: [Int]] = [:]
    var patterns: [Int] = []
    for (number, slot) in list.slots.enumerated() {
      if slot.pieces.isEmpty {
        known[ByteKey(slot.key), default: []].append(number)
        continue
      }
      patterns.append(number)
      // `{{ site.baseurl }}/about/` says all but its beginning.
      if slot.pieces.count >= 2, slot.pieces.dropLast().allSatisfy(\.isEmpty),
        let rest = slot.pieces.last, rest.utf8.count > 1
      {
        known[ByteKey(rest), default: []].append(number)
      }
    }
    self.known = known
    self.patterns = patterns
  }

  /// The slots that write one of some URLs, in the order of the source.
  func slots(writing forms: [String]) -> [SourceReference] {
    var numbers: Set<Int> = []
    for form in forms { numbers.formUnion(known[ByteKey(form)] ?? []) }
    return numbers.sorted().map { list.slots[$0] }
  }

  /// The slots whose parts outside of Liquid fit a URL, the best of them.
  /// - Returns: none where nothing but Liquid fits, unless `all` asks for these.
  func slots(fitting forms: [String], all: Bool) -> [SourceReference] {
    var best = all ? 0 : 1
    var result: [SourceReference] = []
    for number in patterns {
      let slot = list.slots[number]
      let score = slot.pieces.reduce(0) { $0 + $1.utf8.count }
      guard score >= best, forms.contains(where: { Self.fits($0, slot.pieces) }) else { continue }
      if score > best { result.removeAll() }
      best = score
      result.append(slot)
    }
    return result
  }

  /// Returns true if the pieces occur in a text in their order, the first at its beginning and the last at its end.
  private static func fits(_ text: String, _ pieces: [String]) -> Bool {
    let bytes = Array(text.utf8)
    let parts = pieces.map { Array($0.utf8) }
    guard let first = parts.first, let last = parts.last, parts.count > 1,
      bytes.count >= first.count + last.count, bytes.starts(with: first),
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var place = first.count
    let limit = bytes.count - last.count
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      while place + part.count <= limit, !bytes[place...].starts(with: part) { place += 1 }
      guard place + part.count <= limit else { return false }
      place += part.count
    }
    return true
  }
}
