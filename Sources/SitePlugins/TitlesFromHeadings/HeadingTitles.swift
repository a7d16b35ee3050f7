internal import ContentData
internal import SiteModel
internal import SourceText

/// The changes of jekyll-titles-from-headings to documents.
struct HeadingTitles: DocumentTransform {
  private let configuration: SiteConfiguration
  private let text: MarkdownText
  private let stripsTitle: Bool
  private let coversCollections: Bool

  /// Reads the setting `titles_from_headings`.
  /// - Returns: nil when it disables the plugin.
  init?(
    _ configuration: SiteConfiguration, converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) {
    let settings = PluginSettings("titles_from_headings", in: configuration)
    problems.report(contentsOf: settings.problems)
    if settings.object["enabled"]?.bool == false { return nil }
    stripsTitle = settings.object["strip_title"]?.bool == true
    coversCollections = settings.object["collections"]?.bool == true
    self.configuration = configuration
    text = MarkdownText(converter)
  }

  var amendsDocuments: Bool { true }

  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment {
    configuration.isMarkdown(extension: document.fileExtension) && giveTitle(&parts)
      ? .changed : .none
  }

  /// Sets the title of a document without one to its first heading. A collection's document always has a title
  /// from its file name, which the heading replaces.
  private func giveTitle(_ parts: inout Document.Parts) -> Bool {
    if parts.role == .page {
      guard parts.data[WellKnownSymbols.title]?.isNull != false else { return false }
    } else {
      guard coversCollections, hasMadeUpTitle(parts) else { return false }
    }
    guard let heading = LeadingHeading(in: parts.file.bytes, from: parts.bodyStart) else {
      return false
    }
    let title = text.plain(parts.file.text(of: heading.text))
    parts.data[WellKnownSymbols.title] = .string(Self.withoutFootnotes(title))
    let strips = parts.data["strip_title"]?.bool ?? stripsTitle
    if strips {
      var start = heading.end
      while start < parts.file.bytes.count, ASCII.isSpace(parts.file.bytes[start]) { start += 1 }
      parts.bodyStart = start
    }
    return true
  }

  private func hasMadeUpTitle(_ parts: Document.Parts) -> Bool {
    guard let title = parts.data[WellKnownSymbols.title]?.string,
      let slug = parts.data[WellKnownSymbols.slug]
    else {
      return true
    }
    return title.hasSameBytes(as: Slug.title(from: DocumentReader.text(of: slug)))
  }

  /// A title without footnote marks, `[^1]`.
  private static func withoutFootnotes(_ title: String) -> String {
    var result = title
    while let start = result.range(ofBytes: "[^"),
      let end = result[start.upperBound...].firstIndex(of: "]")
    {
      result.removeSubrange(start.lowerBound...end)
    }
    return result
  }
}
