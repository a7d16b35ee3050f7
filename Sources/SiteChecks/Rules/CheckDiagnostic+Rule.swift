internal import SourceText

extension CheckDiagnostic {
  /// The rule that a finding belongs to.
  var rule: CheckRule {
    switch self {
    case .emptyURL(let kind), .missingTarget(let kind, _, _, _): kind.rule
    case .outsideOfBase, .missingBaseurl: .bypassedBaseurl
    case .otherForm, .decomposedName: .unicodeForm
    case .missingAnchor: .brokenAnchor
    case .emptyLink: .emptyLink
    case .insecureLink: .insecureLink
    case .external: .brokenExternal
    case .duplicateID: .duplicateID
    case .skippedHeading: .skippedHeading
    case .emptyHeading: .emptyHeading
    case .missingAlt: .missingAlt
    case .fileNameAlt: .fileNameAlt
    case .pictureLocation: .pictureLocation
    case .heavyPicture, .largePicture: .largePicture
    case .missingTitle: .missingTitle
    case .missingLang: .missingLang
    case .unknownKey, .unknownSetting: .unknownKey
    case .commaTags: .commaTags
    case .dateMismatch: .dateMismatch
    case .controlCharacter: .controlCharacter
    case .listIndent: .listIndent
    case .fullwidthHash, .fullwidthSpaceAfterHash, .headingWithoutSpace: .headingSpace
    case .fullwidthIndent, .fullwidthSpaceAfterMarker: .fullwidthIndent
    case .orphan: .orphan
    case .longName, .longURL: .longURL
    case .missingURL, .relativeSiteURL: .missingURL
    case .conflict: .duplicateURL
    case .similarURLs(_, let differInForm): differInForm ? .unicodeForm : .duplicateURL
    case .unusedLayout: .unusedLayout
    case .unusedInclude: .unusedInclude
    }
  }
}

/// Sentences of several findings.
extension Message {
  static let smallerPictures = Message(
    "make it smaller, or write 'images: true' in _config.yml, which publishes smaller ones",
    ja: "小さくするか、_config.yml に 'images: true' と書いて小さい画像を公開してください")

  static func didYouMean(_ name: String) -> Message {
    Message("did you mean '\(name)'?", ja: "'\(name)' ではありませんか?")
  }
}
