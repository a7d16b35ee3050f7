internal import MarkdownShared
internal import SourceText

/// The kind of a container.
enum ContainerKind {
  case message
  case details
  case alert(AlertKind)

  /// The kind that a name stands for, or nil.
  init?(_ name: ArraySlice<UInt8>) {
    if name.elementsEqual("message".utf8) {
      self = .message
    } else if name.elementsEqual("details".utf8) {
      self = .details
    } else if let kind = AlertKind(name) {
      self = .alert(kind)
    } else {
      return nil
    }
  }
}

/// GitHub's kinds of alerts.
enum AlertKind: CaseIterable {
  case note, tip, important, warning, caution

  /// The word in class names.
  var word: StaticString {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }

  /// The visible title.
  func title(in words: MarkdownWords) -> StaticString {
    switch self {
    case .note: words.alerts[0]
    case .tip: words.alerts[1]
    case .important: words.alerts[2]
    case .warning: words.alerts[3]
    case .caution: words.alerts[4]
    }
  }

  /// The kind for a name in any case; also for `info` and `danger`, which other tools use.
  init?(_ name: ArraySlice<UInt8>) {
    func isNamed(_ word: StaticString) -> Bool {
      let letters = word.span
      guard name.count == letters.count else { return false }
      return letters.indices.allSatisfy { name[name.startIndex + $0] | 0x20 == letters[$0] }
    }
    if let kind = AlertKind.allCases.first(where: { isNamed($0.word) }) {
      self = kind
    } else if isNamed("info") {
      self = .note
    } else if isNamed("danger") {
      self = .caution
    } else {
      return nil
    }
  }
}
