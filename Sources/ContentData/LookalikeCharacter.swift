package import SourceText

/// A character that looks like one of YAML's indicators, in a place where the author meant the indicator: a
/// full-width colon after a key, a full-width space or no-break space after a colon or in the indentation, a dash
/// other than a hyphen before an item.
///
/// Input methods for Japanese and word processors write them.
package struct LookalikeCharacter {
  /// Where the character is.
  let range: Range<Int>
  /// The name of the character, such as "a full-width colon".
  let name: Message
  /// The hint with the character to write instead.
  let advice: Message

  /// Finds the first one in a line.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - line: a line without its line end.
  /// - Complexity: O(length of the line).
  init?(in bytes: Span<UInt8>, line: Range<Int>) {
    var index = line.lowerBound
    var isIndentation = true
    var hasColon = false
    while index < line.upperBound {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        if byte == 0x22 || byte == 0x27 || byte == 0x23 { return nil }
        if byte == 0x3A { hasColon = true }
        // Everything after a colon and a space is the value.
        if hasColon, byte == 0x20 { return nil }
        if byte != 0x20 { isIndentation = false }
        index += 1
        continue
      }
      let end = Self.characterEnd(bytes, index, line.upperBound)
      let text = String(decoding: bytes.extracting(index..<end), as: UTF8.self)
      let scalar = text.unicodeScalars.first?.value ?? 0
      let follows = index > line.lowerBound ? bytes[index - 1] : 0
      if let name = Self.spaceName(scalar), isIndentation || follows == 0x3A || follows == 0x2D {
        (range, self.name, advice) = (index..<end, name, Self.writeSpace)
        return
      }
      if scalar == 0xFF1A || scalar == 0xFE55, !isIndentation, !hasColon {
        (range, name, advice) = (
          index..<end, Message("a full-width colon", ja: "全角コロン"), Self.writeColon
        )
        return
      }
      if isIndentation, let name = Self.dashName(scalar) {
        (range, self.name, advice) = (index..<end, name, Self.writeHyphen)
        return
      }
      isIndentation = false
      index = end
    }
    return nil
  }

  /// The diagnostic for it.
  func diagnostic(in file: SourceFile, from start: Int) -> Diagnostic {
    let text = String(
      decoding: file.bytes[(start + range.lowerBound)..<(start + range.upperBound)],
      as: UTF8.self)
    return Diagnostic(
      YAMLDiagnostic.lookalike(character: text, name: name, advice: advice),
      at: SourceLocation(file, SourceRange(start + range.lowerBound, start + range.upperBound)))
  }

  private static let writeSpace = Message(
    "write an ordinary space in its place", ja: "代わりに半角の空白を書いてください")
  private static let writeColon = Message(
    "write ': ' (a colon and a space) in its place", ja: "代わりに ': ' (半角のコロンと空白) と書いてください")
  private static let writeHyphen = Message(
    "write '- ' (a hyphen and a space) in its place", ja: "代わりに '- ' (半角のハイフンと空白) と書いてください")

  /// The character of which a first line consists if it has three or more of one kind of dash where `---` is
  /// meant; nil for any other line.
  /// - Parameter line: a file's first line.
  /// - Complexity: O(length of the line).
  package static func fence(_ line: ArraySlice<UInt8>) -> Message? {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.filter {
      $0 != " " && $0 != "\r" && $0.value != 0xFEFF
    }
    guard (1...20).contains(scalars.count),
      scalars.allSatisfy({ $0 == "-" || dashName($0.value) != nil }),
      let other = scalars.first(where: { $0 != "-" }),
      scalars.count >= 3 || other.value == 0x2014 || other.value == 0x2015
    else { return nil }
    return dashName(other.value)
  }

  private static func characterEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start + 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private static func spaceName(_ scalar: UInt32) -> Message? {
    switch scalar {
    case 0x3000: Message("a full-width space", ja: "全角スペース")
    case 0xA0, 0x202F: Message("a no-break space", ja: "ノーブレークスペース")
    default: nil
    }
  }

  private static func dashName(_ scalar: UInt32) -> Message? {
    switch scalar {
    case 0xFF0D: Message("a full-width hyphen", ja: "全角ハイフン")
    case 0x2010, 0x2011: Message("a typographic hyphen", ja: "ハイフン (U+2010)")
    case 0x2012, 0x2013: Message("an en dash", ja: "ダッシュ (–)")
    case 0x2014, 0x2015: Message("an em dash", ja: "全角ダッシュ (—)")
    case 0x2212: Message("a minus sign", ja: "マイナス記号 (−)")
    case 0x30FC, 0xFF70: Message("a long vowel mark", ja: "長音記号 (ー)")
    case 0x2500: Message("a box-drawing line", ja: "罫線 (─)")
    default: nil
    }
  }
}
