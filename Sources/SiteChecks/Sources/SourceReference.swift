internal import SourceText

/// A place in a source that a URL, an id or a tag of the output can come from.
struct SourceReference: Sendable {
  /// How the source writes it.
  enum Form: Sendable {
    /// `[text](address)`
    case link
    /// `![text](address)`
    case image
    /// `[label]: address`
    case definition
    /// `<https://…>`, or a URL that is bare in the text.
    case bare
    /// An attribute of a tag whose value is a URL.
    case attribute
    /// A quoted text in Liquid.
    case literal
  }

  var form: Form
  /// Where the URL is.
  var range: SourceRange
  /// The enclosing construct: the whole tag, or the link with its text.
  var whole: SourceRange
  /// The URL with escapes taken off, percent signs decoded; empty where Liquid makes a part of it.
  var key = ""
  /// The literal text around the parts that Liquid produces; empty where there are none.
  var pieces: [String] = []
  /// True if it names an image.
  var isImage = false
  /// True if it is a link without a text, or an image's tag without `alt`.
  var isSilent = false
}

/// An id that a source gives.
struct IDDefinition: Sendable {
  var range: SourceRange
  /// Empty where Liquid makes it.
  var name: String
}

/// A heading of a source, or the start tag of an element.
struct SourceHeading: Sendable {
  var range: SourceRange
  var level: Int
  var isEmpty: Bool
}

/// Everything in a source that an output can be traced back to.
struct ReferenceList: Sendable {
  var slots: [SourceReference] = []
  var ids: [IDDefinition] = []
  /// In the order of the source.
  var headings: [SourceHeading] = []
  /// The first `<html` and `<title>` tags.
  var htmlTag: SourceRange?
  var titleTag: SourceRange?
  var headTag: SourceRange?
}
