internal import SourceText

extension PageFacts.Kind {
  /// The rule for broken references of this kind.
  var rule: CheckRule {
    switch self {
    case .link: .brokenLink
    case .image: .brokenImage
    case .media: .brokenMedia
    case .script: .brokenScript
    case .stylesheet: .brokenStylesheet
    case .feed: .brokenFeedURL
    }
  }

  /// The word for a reference of this kind at the beginning of a sentence.
  var noun: String {
    switch self {
    case .link: "the link"
    case .image: "the image"
    case .media: "the file"
    case .script: "the script"
    case .stylesheet: "the style sheet"
    case .feed: "the URL"
    }
  }

  var japaneseNoun: String {
    switch self {
    case .link: "リンク"
    case .image: "画像"
    case .media: "ファイル"
    case .script: "スクリプト"
    case .stylesheet: "スタイルシート"
    case .feed: "フィードの URL"
    }
  }

  /// The message about a broken reference of this kind.
  func absence(of url: String) -> Message {
    switch self {
    case .link:
      Message("the link '\(url)' points to a missing page", ja: "リンク先 '\(url)' が見つかりません")
    case .feed:
      Message(
        "\(noun) '\(url)' points to a missing page", ja: "\(japaneseNoun) '\(url)' の参照先が見つかりません")
    default: Message("\(noun) '\(url)' does not exist", ja: "\(japaneseNoun) '\(url)' が見つかりません")
    }
  }
}
