internal import MarkdownShared
internal import SourceText

/// What stands behind a placeholder that the rewriting put into the source.
enum KramdownPlaceholder {
  /// It only ends the block before it.
  case nothing
  /// `{: …}`.
  case attributes(AttributeList)
  /// Text that must not be read as markup or changed by typography.
  case text([UInt8])
  /// A line break by two backslashes.
  case lineBreak
  /// `$$…$$`.
  case math([UInt8])
  /// Finished HTML.
  case html([UInt8])
  /// The next paragraph has no tags of its own (`markdown="span"`).
  case bareParagraph
  /// The list behind it, of one item, is a definition of the paragraph before it.
  case definition(loose: Bool)
  /// What the table before it has that the library's tables do not.
  case table(KramdownTableShape)
}

/// The parts of a table: which of the library's rows are what.
struct KramdownTableShape {
  var hasHeader = false
  /// Numbers of body rows, from 0, before which a new body starts.
  var bodyStarts: Set<Int> = []
  /// The number of the first row of the footer, or nil.
  var footerStart: Int?
}

/// The placeholders of one document.
///
/// A placeholder is a processing instruction, `<?b12?>`: the library takes it as a block that may
/// interrupt a paragraph when it has a line of its own, and as raw HTML within text. Wherever one ends
/// up in code or raw HTML, the source that it stands for is put back.
struct KramdownPlaceholders {
  private var entries: [(meaning: KramdownPlaceholder, source: [UInt8])] = []
  private let opening: [UInt8]

  /// - Parameter source: the document; the sign of the placeholders does not occur in it.
  init(for source: UnsafeBufferPointer<UInt8>) {
    var opening = Array("<?b".utf8)
    while Self.find(opening, in: source, from: 0) != nil { opening.append(0x62) }
    self.opening = opening
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Keeps a meaning and appends its placeholder.
  /// - Parameter source: the bytes that it stands for.
  mutating func put(
    _ meaning: KramdownPlaceholder, for source: some Collection<UInt8>, into text: inout [UInt8]
  ) {
    text += opening
    text += String(entries.count).utf8
    text += [0x3F, 0x3E]
    entries.append((meaning, Array(source)))
  }

  /// ``put(_:for:into:)`` at an earlier place in the text.
  mutating func put(
    _ meaning: KramdownPlaceholder, for source: some Collection<UInt8>, into text: inout [UInt8],
    at place: Int
  ) {
    var placeholder: [UInt8] = []
    put(meaning, for: source, into: &placeholder)
    text.insert(contentsOf: placeholder, at: place)
  }

  /// The attributes that an address carries with it from its definition; nil for none.
  func attributes(in address: UnsafeBufferPointer<UInt8>) -> AttributeList? {
    guard !entries.isEmpty, let found = placeholder(in: address, from: 0),
      case .attributes(let list) = entries[found.number].meaning
    else { return nil }
    return list
  }

  /// The meaning of bytes that are one placeholder, with white space around it; nil for others.
  func meaning(of bytes: UnsafeBufferPointer<UInt8>) -> KramdownPlaceholder? {
    guard !entries.isEmpty, let found = placeholder(in: bytes, from: 0) else { return nil }
    let before = bytes[..<found.start]
    let after = bytes[found.end...]
    guard before.allSatisfy(Self.isSpace), after.allSatisfy(Self.isSpace) else { return nil }
    return entries[found.number].meaning
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// The bytes with each placeholder replaced by its source; nil when there is none.
  /// - Parameter unescaping: whether a protected character stands for itself, without its backslash.
  /// - Complexity: O(n).
  func restored(_ bytes: UnsafeBufferPointer<UInt8>, unescaping: Bool = false) -> [UInt8]? {
    guard !entries.isEmpty, var next = placeholder(in: bytes, from: 0) else { return nil }
    var result: [UInt8] = []
    var start = 0
    while true {
      result += bytes[start..<next.start]
      if unescaping, case .text(let text) = entries[next.number].meaning {
        result += text
      } else {
        result += entries[next.number].source
      }
      start = next.end
      guard let following = placeholder(in: bytes, from: start) else { break }
      next = following
    }
    result += bytes[start...]
    return result
  }

  /// Whether a placeholder starts at an index.
  func starts(at index: Int, in text: [UInt8]) -> Bool {
    index + opening.count < text.count && text[index...].starts(with: opening)
  }

  private func placeholder(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (start: Int, end: Int, number: Int)? {
    guard let found = Self.find(opening, in: bytes, from: start) else { return nil }
    var index = found + opening.count
    var number = 0
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index + 1 < bytes.count, bytes[index] == 0x3F, number < entries.count else { return nil }
    return (found, index + 2, number)
  }

  private static func find(
    _ pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while true {
      index = bytes.find(0x3C, from: index)
      guard index + pattern.count <= bytes.count else { return nil }
      if pattern.indices.allSatisfy({ bytes[index + $0] == pattern[$0] }) { return index }
      index += 1
    }
  }
}
