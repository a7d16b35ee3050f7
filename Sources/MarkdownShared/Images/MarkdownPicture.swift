package import SourceText

/// The HTML of an image in several widths and formats, of which a browser loads the best one.
///
/// The writers of both engines write `<img>` with the author's attributes; this type adds the elements around it and
/// further attributes.
package struct MarkdownPicture: Sendable {
  /// A file of the picture: its URL, not escaped, and its width in pixels.
  package struct File: Sendable {
    package let url: String
    package let width: Int

    package init(url: String, width: Int) {
      self.url = url
      self.width = width
    }
  }

  /// The files of one format, for a `<source>`.
  package struct Alternative: Sendable {
    package let mediaType: String
    package let files: [File]

    package init(mediaType: String, files: [File]) {
      self.mediaType = mediaType
      self.files = files
    }
  }

  /// Formats that browsers may choose instead of the image's own, the best first.
  package var alternatives: [Alternative] = []
  /// The files of the image's own format, ascending; empty when there is only one.
  package var files: [File] = []
  /// The URL of the image itself, not escaped; nil to keep the author's.
  package var source: String?
  /// The value of `sizes`: the width at which the page shows it.
  package var sizes = ""
  /// Its width and height in pixels; nil when they are not known.
  package var size: (width: Int, height: Int)?
  /// True for the first image of a document, which is loaded at once.
  package var isFirst: Bool

  package init(isFirst: Bool) { self.isFirst = isFirst }

  /// Attributes that the author gave the image, which are not written again.
  package struct GivenAttributes: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let files = Self(rawValue: 1)
    package static let sizes = Self(rawValue: 2)
    package static let loading = Self(rawValue: 4)
    package static let decoding = Self(rawValue: 8)
    package static let width = Self(rawValue: 16)
    package static let height = Self(rawValue: 32)
  }

  /// Writes the markup before `<img`.
  /// - Parameter width: the width in pixels that the author gave the image; nil for none.
  package func writeBeginning(shownWidth width: Int?, into output: inout OutputBuffer) {
    guard !alternatives.isEmpty else { return }
    output.append("<picture>")
    for alternative in alternatives {
      output.append("<source type=\"")
      output.append(escapingHTML: alternative.mediaType)
      output.append("\"")
      write(alternative.files, [], shownWidth: width, into: &output)
      output.append(" />")
    }
  }

  /// Writes attributes of `<img>`, after the author's own: files, sizes, and lazy loading.
  package func writeAttributes(
    besides given: GivenAttributes = [], shownWidth width: Int?, into output: inout OutputBuffer
  ) {
    if !files.isEmpty, !given.contains(.files) {
      write(files, given, shownWidth: width, into: &output)
    }
    if !given.contains(.loading) {
      output.append(isFirst ? " loading=\"eager\"" : " loading=\"lazy\"")
    }
    if !given.contains(.decoding) { output.append(" decoding=\"async\"") }
  }

  /// Writes the markup after `<img … />`.
  package func writeEnd(into output: inout OutputBuffer) {
    if !alternatives.isEmpty { output.append("</picture>") }
  }

  private func write(
    _ files: [File], _ given: GivenAttributes, shownWidth width: Int?,
    into output: inout OutputBuffer
  ) {
    output.append(" srcset=\"")
    for (index, file) in files.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(escapingURL: file.url.utf8.span)
      output.append(" ")
      output.append(decimal: file.width)
      output.append("w")
    }
    output.append("\"")
    if given.contains(.sizes) { return }
    output.append(" sizes=\"")
    if let width {
      output.append(decimal: width)
      output.append("px")
    } else {
      output.append(escapingHTML: sizes)
    }
    output.append("\"")
  }
}
