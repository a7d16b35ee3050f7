internal import ContentData
internal import SiteModel
internal import SourceText
internal import Synchronization

/// The set of words that templates, settings and Liquid in documents use. A key in this set counts
/// as used.
final class KnownTemplateKeys: Sendable {
  private final class Words: Sendable {
    let words: Set<ByteKey>

    init(_ words: Set<ByteKey>) {
      self.words = words
    }
  }

  private let site: CheckedSite
  private let countsSettings: Bool
  private let words = AtomicLazyReference<Words>()

  /// - Parameter countsSettings: true to include the words of the configuration, which may name keys of front
  ///   matter.
  init(_ site: CheckedSite, countsSettings: Bool = true) {
    self.site = site
    self.countsSettings = countsSettings
  }

  /// Returns true if a word is used.
  /// - Complexity: O(size of the templates) on the first call.
  func has(_ word: String) -> Bool {
    (words.load() ?? words.storeIfNil(Words(gather()))).words.contains(ByteKey(word))
  }

  private func gather() -> Set<ByteKey> {
    var words: Set<ByteKey> = []
    for (number, source) in site.sources.enumerated() {
      let isSetting = site.resources[number] < 0
      switch source.kind {
      case .layout, .include: Self.add(source.file, SourceRange(0, source.file.bytes.count), &words)
      case .data where isSetting && countsSettings:
        Self.add(source.file, SourceRange(0, source.file.bytes.count), &words)
      case .document: Self.addLiquid(source.file, from: source.bodyStart, &words)
      case .data, .copied: break
      }
    }
    return words
  }

  private static func add(_ file: SourceFile, _ range: SourceRange, _ words: inout Set<ByteKey>) {
    let bytes = file.bytes
    var index = range.start
    while index < range.end {
      guard ASCII.isLetter(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < range.end, ASCII.isWord(bytes[index]) || bytes[index] == 0x2D { index += 1 }
      words.insert(ByteKey(file.text(of: SourceRange(start, index))))
    }
  }

  /// The words of the outputs and tags in a document.
  private static func addLiquid(_ file: SourceFile, from start: Int, _ words: inout Set<ByteKey>) {
    let bytes = file.bytes
    var index = start
    while index + 1 < bytes.count {
      guard bytes[index] == 0x7B, bytes[index + 1] == 0x7B || bytes[index + 1] == 0x25 else {
        index += 1
        continue
      }
      let opening = index
      index += 2
      while index + 1 < bytes.count,
        !((bytes[index] == 0x7D || bytes[index] == 0x25) && bytes[index + 1] == 0x7D)
      {
        index += 1
      }
      add(file, SourceRange(opening, index), &words)
    }
  }
}
