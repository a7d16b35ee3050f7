internal import SourceText

/// A token of a page in a normalised form.
///
/// Names are in lower case, attributes sorted, entities decoded, and invisible white space removed. Two pages with
/// the same tokens are equivalent.
struct PageToken: Hashable, Sendable {
  /// The kind of a token.
  enum Kind: Sendable {
    case start
    case end
    case text
    /// The text of a script or a style sheet.
    case raw
  }

  /// An attribute of a start tag.
  struct Attribute: Hashable, Sendable {
    var name: [UInt8]
    var value: [UInt8]
  }

  /// The position of a token.
  struct Surroundings: Sendable {
    /// The line that it begins in, from 1 on.
    var line: Int
    /// The element around it, empty for none.
    var parent: [UInt8]
    /// True for highlighted code and the elements around it.
    var isCode: Bool
    /// True if white space is significant: in `pre` and `textarea`.
    var isVerbatim: Bool
  }

  var kind: Kind
  /// The element's name; empty for text.
  var name: [UInt8] = []
  var attributes: [Attribute] = []
  var text: [UInt8] = []
  /// The position, which is not compared.
  var place: Surroundings

  static func == (left: PageToken, right: PageToken) -> Bool {
    left.kind == right.kind && left.name == right.name && left.text == right.text
      && left.attributes == right.attributes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(text)
  }

  /// The value of an attribute, nil where there is none.
  func value(of attribute: StaticString) -> [UInt8]? {
    attributes.first { $0.name.isWord(attribute) }?.value
  }

  /// The token as HTML, for messages.
  var shown: [UInt8] {
    switch kind {
    case .text, .raw: return text
    case .end: return Array("</".utf8) + name + Array(">".utf8)
    case .start:
      var result = Array("<".utf8) + name
      for attribute in attributes {
        result += Array(" ".utf8) + attribute.name
        if !attribute.value.isEmpty {
          result += Array("=\"".utf8) + attribute.value + Array("\"".utf8)
        }
      }
      return result + Array(">".utf8)
    }
  }
}

extension [UInt8] {
  /// Returns true if these are the bytes of a word.
  func isWord(_ word: StaticString) -> Bool {
    span.equals(word)
  }

  /// Returns true if the bytes begin with a word.
  func begins(with word: StaticString) -> Bool {
    span.has(word, at: 0)
  }
}

/// Sets of elements of HTML by their names.
enum HTMLElementSet {
  /// Elements around which white space is invisible.
  static let blocks = names(
    """
    address article aside base blockquote body br button canvas caption center col colgroup dd details dialog dir div dl dt \
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link \
    main map menu meta nav noscript object ol optgroup option p picture pre script search section select source style \
    summary svg table tbody td template tfoot th thead title tr track ul video audio iframe
    """)

  /// Elements without an end tag.
  static let void = names(
    "area base br col embed hr img input link meta param source track wbr")

  /// The headings.
  static let headings = names("h1 h2 h3 h4 h5 h6")

  private static func names(_ text: String) -> Set<[UInt8]> {
    Set(text.split(separator: " ").map { Array($0.utf8) })
  }
}
