package import ContentData

/// One entry of `collections:`.
package struct CollectionSettings: Sendable {
  /// The name: `posts`, `recipes`.
  package var label: String
  /// All of its settings, as `site.collections` shows them.
  package var metadata: Object
  /// True if its documents are written to files.
  package var output: Bool
  /// The pattern of its documents' URLs.
  package var permalink: Permalink
  /// The front matter key that its documents are sorted by, if not by date.
  package var sortKey: String?
  /// The author's order (`order`): paths below the collection's folder.
  package var order: [String]?

  /// The folder of its documents, below the folder of collections.
  package var relativeDirectory: String { "_" + label }
}
