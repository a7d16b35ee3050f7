package import SiteSources
internal import ContentData
internal import SiteBuilder
internal import SiteModel
package import SourceText

/// The card of a post, drawn to be looked at.
package enum CardPreview {
  /// A drawn card.
  package struct Card: Sendable {
    /// The post, relative to the source.
    package let post: String
    /// A PNG.
    package let file: [UInt8]
    /// True if the end of a text had to be left out.
    package let isCut: Bool
  }

  /// Draws the card of a post or draft, also where the settings ask for none; nothing is written.
  /// - Parameters:
  ///   - word: what its author calls the post: a path, a name, an address or its title.
  ///   - problems: warnings of reading the site.
  /// - Throws: why there is no such post, or why its card cannot be drawn.
  /// - Complexity: O(size of the source).
  package static func draw(
    _ word: String, _ request: BuildRequest, reporting problems: inout DiagnosticSink
  ) async throws(Diagnostic) -> Card {
    let path = try PostIndex.list(request).find(word, drafts: nil).path
    var request = request
    request.options["show_drafts"] = true
    request.options["future"] = true
    request.options["unpublished"] = true
    var ignored = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &ignored)
    if loaded.configuration.socialCards == nil { request.options["social_cards"] = true }
    let reading = try await SiteLoader.load(request, reporting: &problems)
    if let problem = problems.first(where: { $0.severity == .error }) { throw problem }
    let (file, isCut) = try CardDrawing.draw(path, reading, request)
    return Card(post: path, file: file, isCut: isCut)
  }
}
