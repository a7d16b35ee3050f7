internal import SourceText

/// A URL in a source from which a URL of an output can come.
struct SourceReference: Sendable {
  /// The syntax of the reference.
  enum Form: Sendable {
    /// `[text](address)`
    case link
    /// `![text](address)`
    case image
    /// `[label]: address`
    case definition
    /// `<https://…>`, or a bare URL in the text.
    case bare
    /// An attribute of a tag whose value is a URL.
    case attribute
    /// A quoted string in Liquid.
    case literal
  }

  var form: Form
  /// The range of the URL.
  var range: SourceRange
  /// The enclosing construct: the whole tag, or the link with its text.
  var whole: SourceRange
  /// The normalised URL, see ``AddressText``; empty if Liquid produces a part of it.
  var key = ""
  /// The literal pieces around the parts that Liquid produces; empty if there are none.
  var pieces: [String] = []
  /// True if it names an image.
  var isImage = false
  /// True if it is a link without text, or an image's tag without `alt`.
  var isSilent = false
}

/// An id that a source defines.
struct IDDefinition: Sendable {
  var range: SourceRange
  /// The name; empty if Liquid produces it.
  var name: String
}

/// A heading of a source, or the start tag of an element.
struct SourceHeading: Sendable {
  var range: SourceRange
  var level: Int
  var isEmpty: Bool
}

/// The references, ids and headings of a source, to which parts of outputs can be traced back.
struct ReferenceList: Sendable {
  var references: [SourceReference] = []
  var ids: [IDDefinition] = []
  /// The headings in the order of the source.
  var headings: [SourceHeading] = []
  /// The first `<html` and `<title>` tags.
  var htmlTag: SourceRange?
  var titleTag: SourceRange?
  var headTag: SourceRange?
}
