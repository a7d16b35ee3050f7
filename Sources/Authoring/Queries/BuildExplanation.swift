package import SiteSources
internal import SiteBuilder
internal import ContentData
internal import SiteModel
package import SourceText

/// Explains from which sources a page was made, or why a source is not on the site.
package enum BuildExplanation {
  /// The explanation of one path or URL.
  package enum Outcome: Sendable {
    /// A page of the site.
    case page(Page)
    /// A file that is copied unchanged.
    case file(source: String, output: String)
    /// A source that is part of pages: a layout, an include, data, a partial of a style sheet.
    case input(source: String, kind: InputKind, shownBy: [String])
    /// A source that is not on the site.
    case absent(source: String, ExclusionReason)
    /// No source, page or file was found.
    case unknown
  }

  /// The inputs of pages.
  package enum InputKind: String, Sendable {
    case layout
    case include
    case data
    case style
  }

  /// A page of the site.
  package struct Page: Sendable {
    /// The source; nil for a generated page.
    package var source: String?
    package var url: String
    /// The file, below the destination.
    package var output: String
    /// The layouts around it, innermost first.
    package var layouts: [String]
    /// The other inputs that it read when it was last rendered; nil without a manifest.
    package var read: PageInputs?
  }

  /// The reason why a source is not on the site.
  package enum ExclusionReason: Sendable {
    /// It is a draft, and drafts are not published.
    case draft
    /// Its date is after the moment of the build; both are in the site's zone.
    case future(date: String, now: String, zone: String)
    /// Its front matter says `published: false`.
    case unpublished
    /// Another source has the same output file.
    case overwritten(output: String, by: String)
    /// Its collection does not have `output: true`.
    case noOutput(collection: String)
    /// It is in `_posts`, but its name does not begin with a date.
    case noDate
    /// It is older than the newest posts that `limit_posts` includes.
    case beyondLimit(Int)
    /// A pattern of `exclude` covers it.
    case excluded(pattern: String)
    /// Its name, or that of a directory above it, is special.
    case special(name: String)
    /// It has an error.
    case broken(Diagnostic)
    /// It is in a folder of data files, layouts or templates, but does not have a recognised
    /// extension.
    case unused(folder: String)
  }

  /// Explains a path of the source, a file of the destination or a URL.
  /// - Parameter path: as typed by a person: a file's path relative to the working directory or the
  ///   source, a file of the site, a URL with or without the host.
  /// - Throws: errors that make reading the site impossible.
  /// - Complexity: O(size of the source).
  package static func answer(
    _ path: String, _ request: BuildRequest
  ) async throws(Diagnostic) -> Outcome {
    let site = try await SiteQuery.load(request)
    let names = site.names(for: path)
    if let answer = site.answer(about: names, request) { return answer }
    if let problem = site.problem(of: names) {
      return .absent(source: problem.location?.path ?? path, .broken(problem))
    }
    // Loads the site again with everything published.
    var permissive = request
    for key: Symbol in ["show_drafts", "future", "unpublished"] { permissive.options[key] = true }
    permissive.options["limit_posts"] = 0
    let everything = try await SiteQuery.load(permissive)
    if let item = everything.item(names) {
      return .absent(
        source: item.document.sourcePath, site.reasonToHide(item.document))
    }
    guard let file = site.existingFile(names) else { return .unknown }
    return .absent(source: file, site.reasonToLeaveOut(file))
  }
}
