internal import ContentData
internal import Pictures
internal import SiteModel
internal import SourceText

/// The pictures that the body of a document shows.
struct DocumentPictures: Sendable {
  /// A picture that is shown with variants.
  struct Use: Sendable {
    /// The picture's file in the source.
    let path: String
    let variants: [PictureVariant]
    /// Its address as the author wrote it.
    let destination: String
  }

  /// An image that is shown as the author wrote it.
  struct Left: Sendable {
    let destination: String
    let reason: PictureExemption
  }

  var uses: [Use] = []
  var left: [Left] = []
  /// The files of which no variants can be made.
  var problems = DiagnosticSink()

  /// The location of an image in a document's source: the first place that contains its address.
  /// - Returns: the document as a whole where a template writes the address.
  /// - Complexity: O(length of the document).
  static func location(of destination: String, in document: Document) -> SourceLocation {
    let file = document.file
    let bytes = file.bytes
    let wanted = Array(destination.utf8)
    var start = document.bodyStart
    while !wanted.isEmpty, start < bytes.count,
      let place = bytes.span.extracting(droppingFirst: start).firstOffset(of: wanted.span)
    {
      let first = start + place
      let before = first > 0 ? bytes[first - 1] : 0
      // In Markdown an address follows `(`, `<`, a space or a quote.
      if before == 0x28 || before == 0x3C || before <= 0x20 || before == 0x22 || before == 0x27 {
        return SourceLocation(file, SourceRange(first, first + wanted.count))
      }
      start = first + 1
    }
    return SourceLocation(path: file.path)
  }
}
