internal import MarkdownShared

/// The library's option bits, with the values of its header.
private enum LibraryOption {
  static let sourcePositions: Int32 = 1 << 1
  static let validatedUTF8: Int32 = 1 << 9
  static let smartPunctuation: Int32 = 1 << 10
  static let liberalHTML: Int32 = 1 << 12
  static let footnotes: Int32 = 1 << 13
  static let doubleTilde: Int32 = 1 << 14
}

extension ParserSettings {
  /// Chooses the extensions for a document: those that are enabled and whose first byte occurs in the document.
  /// - Parameter hasInlineNotes: true if rewriting has added footnotes to the text.
  init(_ features: MarkdownFeatures, _ scan: ByteScan, hasInlineNotes: Bool = false) {
    if features.contains(.sourcePositions) { options |= LibraryOption.sourcePositions }
    if features.contains(.validatedUTF8) { options |= LibraryOption.validatedUTF8 }
    if features.contains(.smartPunctuation) { options |= LibraryOption.smartPunctuation }
    if features.contains(.liberalHTML) { options |= LibraryOption.liberalHTML }
    if features.contains(.doubleTilde) { options |= LibraryOption.doubleTilde }
    if features.contains(.footnotes), scan.hasFootnote || hasInlineNotes {
      options |= LibraryOption.footnotes
    }
    tables = features.contains(.tables) && scan.hasTableMark
    taskLists = features.contains(.taskLists) && scan.hasBracket
    strikethrough = features.contains(.strikethrough) && scan.hasStrikingTilde
    readsTildeFlanks = scan.hasTildeBesideDelimiter
  }
}
