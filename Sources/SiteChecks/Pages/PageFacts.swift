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
    /// The URL in the output, with entities decoded.
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
    /// True if it is an `id`, which may occur only once.
    package var isID: Bool
  }

  package struct Heading: Sendable {
    package var level: Int
    package var isInBody: Bool
    package var isEmpty: Bool
    package var id: String
  }

  /// An image without alternative text.
  package struct SilentImage: Sendable {
    package var source: String
    package var isInBody: Bool
    /// True if it is an area of an image map.
    package var isArea = false
  }

  /// An image whose alternative text is the name of a file.
  package struct MisnamedImage: Sendable {
    package var source: String
    package var alt: String
    package var isInBody: Bool
  }

  package var references: [Reference] = []
  package var identifiers: [Identifier] = []
  package var headings: [Heading] = []
  package var silentImages: [SilentImage] = []
  package var misnamedImages: [MisnamedImage] = []
  /// The base of relative URLs (`<base>`), if the page has one.
  package var base: String?
  /// True if there is an `<html>` tag; a fragment of a page needs no title.
  package var isWholePage = false
  package var hasLang = false
  package var hasTitle = false
  /// True if the page redirects immediately, so that nobody reads it.
  package var isRedirect = false

  package init() {}
}
