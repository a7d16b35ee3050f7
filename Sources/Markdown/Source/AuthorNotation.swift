internal import MarkdownShared
internal import SourceText

/// Rewrites notation of Zenn, Qiita and Obsidian that the library does not support to plain Markdown: `$…$` and
/// `$$…$$`, `^[…]` and `![](image.png =250x)`. Code and escaped characters are skipped.
///
/// Line numbers do not change, so that findings have the right location: the notes of `^[…]` are appended at
/// the end.
struct AuthorNotation: ~Escapable {
  private let bytes: Span<UInt8>
  private let features: MarkdownFeatures
  private let code: [SourceRange]
  private let triggers: ByteSet
  /// The prefix of the names of inline notes, which no note of the author has.
  private let noteName: String
  private var notes: [UInt8] = []
  private var noteCount = 0
  /// The position of the next closing bracket, as found by the last search.
  private var nextBracket = -1
  /// The end of the part of the source that has been copied.
  private var copied = 0

  /// The longest note or formula in bytes: without a limit, the work would be quadratic in the length of a
  /// hostile document.
  private static let longest = 4096

  /// The features that need this step.
  static let all: MarkdownFeatures = [.math, .inlineFootnotes, .imageSizes]

  /// Copies a source with the notation rewritten.
  /// - Returns: nil when there was none, then nothing was appended; else true if there are notes.
  /// - Complexity: O(n).
  static func rewrite(
    _ bytes: Span<UInt8>, _ features: MarkdownFeatures, into text: inout [UInt8]
  ) -> Bool? {
    let hasFormula = features.isSuperset(of: [.math, .rawHTML]) && bytes.find(0x24) < bytes.count
    let hasNote = features.isSuperset(of: [.inlineFootnotes, .footnotes]) && bytes.contains("^[")
    let hasSize = features.contains(.imageSizes) && bytes.contains(" =")
    guard hasFormula || hasNote || hasSize else { return nil }
    var rewriting = AuthorNotation(
      bytes, features, [(hasFormula, 0x24), (hasNote, 0x5E), (hasSize, 0x3D)])
    rewriting.run(into: &text)
    guard rewriting.copied > 0 else { return nil }
    text.append(contentsOf: bytes.extracting(droppingFirst: rewriting.copied))
    text.append(contentsOf: rewriting.notes)
    return rewriting.noteCount > 0
  }

  @_lifetime(copy bytes)
  private init(
    _ bytes: Span<UInt8>, _ features: MarkdownFeatures,
    _ triggers: [(isWanted: Bool, byte: UInt8)]
  ) {
    self.bytes = bytes
    self.features = features
    code = CodeRanges.find(in: bytes)
    self.triggers = ByteSet(triggers.filter(\.isWanted).map(\.byte) + [0x5C])
    var name = "inline"
    while holds(Array("[^\(name)-".utf8), bytes) { name += "-note" }
    noteName = name
  }

  private mutating func run(into text: inout [UInt8]) {
    var index = 0
    var nextCode = 0
    while true {
      index = bytes.find(triggers, from: index)
      if index >= bytes.count { return }
      while nextCode < code.count, code[nextCode].end <= index { nextCode += 1 }
      if nextCode < code.count, code[nextCode].start <= index {
        index = code[nextCode].end
        continue
      }
      let limit = min(nextCode < code.count ? code[nextCode].start : bytes.count, bytes.count)
      let end: Int?
      let byte = bytes[index]
      switch byte {
      case 0x5C: end = index + 2
      case 0x24: end = formula(at: index, before: limit, &text)
      case 0x5E: end = note(at: index, &text)
      default: end = imageSize(at: index, &text)
      }
      index = end ?? index + 1
    }
  }

  /// Copies the source before a construct and skips the construct.
  private mutating func replace(from start: Int, to end: Int, _ text: inout [UInt8]) {
    text.append(contentsOf: bytes.extracting(copied..<start))
    copied = end
  }

  // Formulas.

  /// Rewrites the formula that starts at a dollar sign.
  /// - Returns: the end of the construct; nil when the dollar sign is text.
  private mutating func formula(at start: Int, before limit: Int, _ text: inout [UInt8]) -> Int? {
    if bytes.has("$$", at: start) { return display(at: start, before: limit, &text) }
    let first = start + 1
    guard first < limit, !bytes[first].isSpace else { return nil }
    var index = first
    while index < min(limit, start + Self.longest), bytes[index] != 0x0A {
      let byte = bytes[index]
      switch byte {
      case 0x5C: index += 1
      case 0x24:
        // A price such as $5, not the end of a formula.
        if bytes[index - 1].isSpace || index + 1 < bytes.count && bytes[index + 1].isDigit {
          return nil
        }
        replace(from: start, to: index + 1, &text)
        text += "<span class=\"math math-inline\">\\\\\\(".utf8
        appendLiteral(Array(bytes.extracting(first..<index))[...], to: &text)
        text += "\\\\\\)</span>".utf8
        return index + 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Rewrites `$$…$$` that begins a line and ends one. It becomes a single line, so that no line of it is taken for a
  /// list or a heading; TeX treats a line break as a space.
  private mutating func display(
    at start: Int, before limit: Int, _ text: inout [UInt8]
  ) -> Int? {
    let behind = start + 2
    guard isLineStart(start) else { return behind }
    var index = behind
    while index < min(limit, start + Self.longest) {
      if bytes.has("\n\n", at: index) { return behind }
      if bytes[index] == 0x5C {
        index += 2
        continue
      }
      if bytes.has("$$", at: index) { break }
      index += 1
    }
    guard index + 2 <= limit, bytes.has("$$", at: index), isLineEnd(index + 2) else {
      return behind
    }
    let content = Array(bytes.extracting(behind..<index))
    guard content.contains(where: { !$0.isSpace }) else { return index + 2 }
    replace(from: start, to: index + 2, &text)
    text += "<span class=\"math math-display\">\\\\\\[".utf8
    let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append(0x20) }
      appendLiteral(withoutComment(line), to: &text)
    }
    text += "\\\\\\]</span>".utf8
    for _ in 1..<max(1, lines.count) { text.append(0x0A) }
    return index + 2
  }

  /// A line of TeX without its comment and without white space at its ends.
  private func withoutComment(
    _ line: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    var line = line
    if let comment = line.indices.first(where: {
      line[$0] == 0x25 && ($0 == line.startIndex || line[$0 - 1] != 0x5C)
    }) {
      line = line[..<comment]
    }
    while let last = line.last, last.isSpace { line = line.dropLast() }
    while let first = line.first, first.isSpace { line = line.dropFirst() }
    return line
  }

  /// Appends text with a backslash before each character that could have a meaning in Markdown.
  private func appendLiteral(
    _ part: ArraySlice<UInt8>, to text: inout [UInt8]
  ) {
    for byte in part {
      switch byte {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: text.append(0x5C)
      default: break
      }
      text.append(byte)
    }
  }

  // Notes.

  /// Rewrites `^[a note]` to a reference, and stores the note for the end.
  private mutating func note(at start: Int, _ text: inout [UInt8]) -> Int? {
    guard bytes.has("^[", at: start), start == 0 || bytes[start - 1] != 0x5B else { return nil }
    if nextBracket < start { nextBracket = bytes.find(0x5D, from: start) }
    guard nextBracket < min(bytes.count, start + Self.longest) else { return nil }
    var depth = 1
    var index = start + 2
    while index < min(bytes.count, start + Self.longest) {
      let byte = bytes[index]
      switch byte {
      case 0x5C: index += 1
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x0A where bytes.has("\n\n", at: index): return nil
      default: break
      }
      if depth == 0 { break }
      index += 1
    }
    guard depth == 0, index < bytes.count,
      bytes.extracting((start + 2)..<index).contains(where: { !$0.isSpace })
    else { return nil }
    noteCount += 1
    let reference = "[^\(noteName)-\(noteCount)]"
    replace(from: start, to: index + 1, &text)
    text += reference.utf8
    notes += "\n\n\(reference): ".utf8
    notes += Array(bytes.extracting((start + 2)..<index)).map { $0 == 0x0A ? 0x20 : $0 }
    notes.append(0x0A)
    return index + 1
  }

  // Sizes of images.

  /// Rewrites ` =250x)` after an image's address to `#=250x)`, which ``ImageSizeSuffix`` reads.
  private mutating func imageSize(at start: Int, _ text: inout [UInt8]) -> Int? {
    guard start > 0, bytes[start - 1] == 0x20 else { return nil }
    let size = bytes.extracting(start..<min(bytes.count, start + 16))
    guard let close = size.firstIndex(of: 0x29),
      ImageSizeSuffix(size.extracting(first: close)) != nil
    else { return nil }
    var space = start - 1
    while space > 0, bytes[space - 1] == 0x20 { space -= 1 }
    guard followsImageAddress(space) else { return nil }
    replace(from: space, to: start, &text)
    text.append(0x23)
    return start + close
  }

  /// Returns true if an index is after `![…](address`.
  /// - Complexity: O(length of the image), at most ``longest``.
  private func followsImageAddress(_ end: Int) -> Bool {
    let limit = max(0, end - Self.longest)
    var index = end
    while index > limit, !bytes[index - 1].isSpace, bytes[index - 1] != 0x28 { index -= 1 }
    guard index < end, index > limit + 1, bytes[index - 1] == 0x28, bytes[index - 2] == 0x5D else {
      return false
    }
    var depth = 1
    index -= 3
    while index > limit, !bytes.has("\n\n", at: index) {
      if bytes[index] == 0x5D { depth += 1 }
      if bytes[index] == 0x5B { depth -= 1 }
      if depth == 0 { return bytes[index - 1] == 0x21 }
      index -= 1
    }
    return false
  }

  /// Returns true if at most three spaces are between the start of the line and an index.
  private func isLineStart(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 4, bytes[start - 1] == 0x20 { start -= 1 }
    return index - start < 4 && (start == 0 || bytes[start - 1] == 0x0A)
  }

  private func isLineEnd(_ index: Int) -> Bool {
    var end = index
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D {
      end += 1
    }
    return end == bytes.count || bytes[end] == 0x0A
  }
}

/// Returns true if a text is in a source.
/// - Complexity: O(n) for texts that begin with a rare byte.
private func holds(_ text: [UInt8], _ source: Span<UInt8>) -> Bool {
  var index = source.find(text[0])
  while index < source.count {
    if source.has(text.span, at: index) { return true }
    index = source.find(text[0], from: index + 1)
  }
  return false
}
