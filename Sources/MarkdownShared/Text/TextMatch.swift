/// A part of a text that is written with markup.
package struct TextMatch {
  /// The kind of a part.
  package enum Kind {
    /// A bare URL, with the scheme that is added before it.
    case link(scheme: StaticString)
    /// Characters with their reading: `{漢字|かんじ}`.
    case ruby
    /// The name of an emoji.
    case emoji
    /// The name of a document: `[[name]]`.
    case wikiLink
  }

  package var kind: Kind
  /// The index of its first byte.
  package var start: Int
  /// The index after its last byte.
  package var end: Int

  /// Makes a match.
  package init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}
