package import SiteSources
internal import SiteBuilder
internal import ContentData
internal import SiteModel
package import SourceText

/// Answers what made a page of the site, or why a source is not on it.
package enum BuildExplanation {
  /// The explanation of one path or URL.
  package enum Outcome: Sendable {
    /// It is a page of the site.
    case page(Page)
    /// It is copied as it is.
    case file(source: String, output: String)
    /// It is not a page itself but part of others: a layout, an include, data, a style sheet's partial.
    case input(source: String, kind: InputKind, shownBy: [String])
    /// It is not on the site.
    case absent(source: String, ExclusionReason)
    /// There is no such source, page or file.
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
    /// The source; nil for a page that a generator makes.
    package var source: String?
    package var url: String
    /// The file, below the destination.
    package var output: String
    /// The layouts around it, innermost first.
    package var layouts: [String]
    /// The other inputs that it read when it was last rendered; nil when there is no manifest of a build.
    package var read: PageInputs?
  }

  /// Why a source is not on the site.
  package enum ExclusionReason: Sendable {
    /// A draft, and drafts are not published.
    case draft
    /// Its date is after the moment of the build, both as the site's clock shows them.
    case future(date: String, now: String, zone: String)
    /// Its front matter says `published: false`.
    case unpublished
    /// Another source becomes the same file.
    case overwritten(output: String, by: String)
    /// Its collection does not have `output: true`.
    case noOutput(collection: String)
    /// It lies in `_posts`, but its name does not begin with a date.
    case noDate
    /// It is older than the newest posts that `limit_posts` lets in.
    case beyondLimit(Int)
    /// A pattern of `exclude` covers it.
    case excluded(pattern: String)
    /// Its name, or that of a directory above it, is special.
    case special(name: String)
    /// Something is wrong with it.
    case broken(Diagnostic)
    /// Data files, layouts and templates are recognised by their extensions; this one is not.
    case unused(folder: String)
  }

  /// Looks for a path of the source, a file of the destination or a URL.
  /// - Parameter path: as a person writes it: a file's path from here or from the source, a file of the
  ///   site, an address with or without the host.
  /// - Throws: what makes reading the site impossible.
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
    // What would be there if everything were published?
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
