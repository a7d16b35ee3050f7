/// The checkable contents of an output: its references, ids, headings and images.
package struct PageFacts: Sendable {
  /// The kind of resource that a reference fetches or links to.
  package enum Kind: Sendable, CaseIterable {
    case link
    case image
    case media
    case script
    case stylesheet
    /// A URL in a feed or a sitemap.
    case feed
  }

  /// A URL in an output.
  package struct Reference: Sendable {
    package var kind: Kind
    /// As the output has it, entities decoded.
    package var value: String
    /// True if it is in the rendered body of the page's own document.
    package var isInBody: Bool
    /// True if it is a link without visible or accessible text.
    package var isEmpty = false
  }

  /// An id, or the name of an anchor.
  package struct Identifier: Sendable {
    package var name: String
    package var isInBody: Bool
    /// True if it is an `id`, which may occur once.
    package var isID: Bool
  }

  package struct Heading: Sendable {
    package var level: Int
    package var isInBody: Bool
    package var isEmpty: Bool
    package var id: String
  }

  /// An image without an alternative text.
  package struct SilentImage: Sendable {
    package var source: String
    package var isInBody: Bool
    /// True if it is a part of an image that leads somewhere.
    package var isArea = false
  }

  package var references: [Reference] = []
  package var identifiers: [Identifier] = []
  package var headings: [Heading] = []
  package var silentImages: [SilentImage] = []
  /// The URL that relative ones are relative to, where the page names one.
  package var base: String?
  /// True if there is an `<html>` tag; what is only a piece of a page needs no title.
  package var isWholePage = false
  package var hasLang = false
  package var hasTitle = false
  /// True if it redirects at once, so that it is never read.
  package var isRedirect = false

  package init() {}
}
