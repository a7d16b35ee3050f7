internal import MarkdownShared
internal import SourceText

/// Emphasis beside CJK text, by the CommonMark CJK-friendly amendments.
///
/// The library decides by a delimiter run's neighbours whether it opens or closes emphasis. Where the amended
/// rule decides otherwise, a marker character is inserted between the run and its neighbour, which the library
/// treats as a letter or as punctuation. The markers are chosen by applying the library's rule to each choice.
/// Afterwards they are removed from every text of the tree, including code and raw HTML, so that it does not
/// matter where in the source a run is.
struct DelimiterRunRewriter: ~Escapable {
  /// A rarely written punctuation mark, U+16EB, that stands for punctuation. It is not in the
  /// private-use area, so it is not inserted into documents that contain it.
  static let punctuation: (UInt8, UInt8, UInt8) = (0xE1, 0x9B, 0xAB)

  /// Returns true if a document has delimiter runs and characters that the amendments concern, or bare URLs
  /// that could contain underscores.
  static func mayNeed(_ scan: ByteScan) -> Bool {
    scan.hasDelimiter && scan.hasNonASCII || scan.hasUnderscore && scan.hasColon
  }

  /// The markers that were inserted into a source.
  enum Marks {
    case letters
    case lettersAndPunctuation
  }

  private let bytes: Span<UInt8>
  private let markers: MarkerCharacters
  private let readsTildes: Bool
  private let mayMarkPunctuation: Bool

  /// The position of the last inserted marker in the source, and its kind for the library.
  private var markPlace = -1
  private var markLook = CharacterKind.letter
  /// The end of the last run, and the kind of character that the library sees after it.
  private var lastRunEnd = -1
  private var lastRunLook = CharacterKind.letter
  private var usesPunctuation = false
  /// The end of the part of the source that has been copied.
  private var copied = 0

  /// Copies a source and inserts markers.
  ///
  /// - Parameter readsTildes: true if `~` strikes text through.
  /// - Returns: the inserted markers; nil when no run needs one, then nothing was appended.
  /// - Complexity: O(n).
  static func mark(
    _ bytes: Span<UInt8>, _ markers: MarkerCharacters,
    readsTildes: Bool, into text: inout [UInt8]
  ) -> Marks? {
    var marking = DelimiterRunRewriter(
      bytes: bytes, markers: markers, readsTildes: readsTildes,
      mayMarkPunctuation: !bytes.contains("᛫"))
    marking.run(into: &text)
    guard marking.copied > 0 else { return nil }
    text.append(contentsOf: bytes.extracting(droppingFirst: marking.copied))
    return marking.usesPunctuation ? .lettersAndPunctuation : .letters
  }

  @_lifetime(copy bytes)
  private init(
    bytes: Span<UInt8>, markers: MarkerCharacters, readsTildes: Bool,
    mayMarkPunctuation: Bool
  ) {
    self.bytes = bytes
    self.markers = markers
    self.readsTildes = readsTildes
    self.mayMarkPunctuation = mayMarkPunctuation
  }

  private mutating func run(into text: inout [UInt8]) {
    var index = 0
    let tilde: UInt8 = readsTildes ? 0x7E : 0x2A
    while index < bytes.count {
      index = bytes.find(0x2A, 0x5F, tilde, 0x5C, from: index)
      if index == bytes.count { break }
      let byte = bytes[index]
      if byte == 0x5C {
        index += 2
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] == byte { end += 1 }
      visit(byte, index, end, &text)
      index = end
    }
  }

  private mutating func visit(_ byte: UInt8, _ start: Int, _ end: Int, _ text: inout [UInt8]) {
    let isBesideASCII =
      (start == 0 || bytes[start - 1] < 0x80) && (end == bytes.count || bytes[end] < 0x80)
    if isBesideASCII, !isBesideTilde(byte, start, end) {
      if byte == 0x5F, isInURL(start, end) { put(.letter, .letter, start, end, &text) }
      lastRunEnd = end
      lastRunLook = look(after: end, byte)
      return
    }
    let wanted = wanted(byte, start, end)
    let lookBefore = look(before: start, byte)
    let lookAfter = look(after: end, byte)
    for choice in DelimiterRule.choices {
      if choice.usesPunctuation, !mayMarkPunctuation { continue }
      let changesLastRun = choice.before != nil && lastRunEnd == start && markPlace != start
      if changesLastRun, lastRunLook == .space { continue }
      guard
        DelimiterRule.library(
          byte, before: choice.before ?? lookBefore, after: choice.after ?? lookAfter) == wanted
      else { continue }
      if changesLastRun { put(lastRunLook == .letter ? .letter : .punctuation, at: start, &text) }
      put(choice.before, choice.after, start, end, &text)
      break
    }
    lastRunEnd = end
    lastRunLook = markPlace == end ? markLook : lookAfter
  }

  private func wanted(_ byte: UInt8, _ start: Int, _ end: Int) -> DelimiterRule.Flanks {
    DelimiterRule.amended(byte, before: before(start, byte), after: after(end, byte))
  }

  /// Returns true if a run of `*` or `_` is next to one of `~`, after which non-ASCII text may occur.
  private func isBesideTilde(_ byte: UInt8, _ start: Int, _ end: Int) -> Bool {
    guard readsTildes, byte != 0x7E else { return false }
    return start > 0 && bytes[start - 1] == 0x7E || end < bytes.count && bytes[end] == 0x7E
  }

  /// Returns true if underscores are next to punctuation in a bare URL, where they could become
  /// emphasis.
  private func isInURL(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, end < bytes.count else { return false }
    if isWord(bytes[start - 1]), isWord(bytes[end]) { return false }
    guard isWord(bytes[end]) || bytes[end] == 0x2F || bytes[end] == 0x2D else { return false }
    // The limit is long enough for any real URL; without one, the work would be quadratic in long
    // lines.
    var index = start - 1
    let limit = max(0, start - 512)
    while index >= limit, bytes[index] > 0x20, bytes[index] != 0x3C { index -= 1 }
    let token = bytes.extracting((index + 1)..<start)
    return token.contains("://") || token.has("www.", at: 0)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  // The neighbours of a run by the amended rules.

  private func before(_ start: Int, _ byte: UInt8) -> Neighbour {
    var index = start
    if readsTildes, byte != 0x7E { while index > 0, bytes[index - 1] == 0x7E { index -= 1 } }
    guard let last = UTF8Text.scalar(before: index, in: bytes) else { return .space }
    let value = last.scalar.value
    if (0xE0100...0xE01EF).contains(value) { return .cjk }
    if (0xFE00...0xFE0E).contains(value),
      let base = UTF8Text.scalar(before: index - last.length, in: bytes)
    {
      switch base.scalar.value {
      case 0x2018, 0x2019, 0x201C, 0x201D:
        if value == 0xFE01 { return .cjkPunctuation }
      default: break
      }
      let neighbour = Neighbour(base.scalar)
      return neighbour == .space ? .other : neighbour
    }
    return Neighbour(last.scalar)
  }

  private func after(_ end: Int, _ byte: UInt8) -> Neighbour {
    var index = end
    if readsTildes, byte != 0x7E { while index < bytes.count, bytes[index] == 0x7E { index += 1 } }
    guard let next = UTF8Text.scalar(at: index, in: bytes) else { return .space }
    return Neighbour(next.scalar)
  }

  // The neighbours of a run as the library sees them; it skips tildes where strikethrough is enabled.

  private func look(before start: Int, _ byte: UInt8) -> CharacterKind {
    var index = start
    if markPlace == index { return markLook }
    if readsTildes, byte != 0x7E {
      while index > 0, bytes[index - 1] == 0x7E {
        index -= 1
        if markPlace == index { return markLook }
      }
    }
    guard let last = UTF8Text.scalar(before: index, in: bytes) else { return .space }
    return CharacterKind(last.scalar)
  }

  private func look(after end: Int, _ byte: UInt8) -> CharacterKind {
    var index = end
    if readsTildes, byte != 0x7E { while index < bytes.count, bytes[index] == 0x7E { index += 1 } }
    guard let next = UTF8Text.scalar(at: index, in: bytes) else { return .space }
    return CharacterKind(next.scalar)
  }

  // Markers.

  private mutating func put(
    _ before: CharacterKind?, _ after: CharacterKind?, _ start: Int, _ end: Int,
    _ text: inout [UInt8]
  ) {
    if let before { put(before, at: start, &text) }
    if let after { put(after, at: end, &text) }
  }

  private mutating func put(_ look: CharacterKind, at place: Int, _ text: inout [UInt8]) {
    text.append(contentsOf: bytes.extracting(copied..<place))
    copied = place
    if look == .letter {
      markers.append(.letter, to: &text)
    } else {
      usesPunctuation = true
      text.append(Self.punctuation.0)
      text.append(Self.punctuation.1)
      text.append(Self.punctuation.2)
    }
    markPlace = place
    markLook = look
  }
}
