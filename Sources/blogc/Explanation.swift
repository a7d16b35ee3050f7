internal import ContentData
internal import SiteBuilder

/// The output of `build --explain`.
enum Explanation {
  /// Prints a line for each page that was made.
  /// - Parameter only: a file below the destination, or its URL; empty for all.
  static func print(_ report: BuildReport, only: String) {
    let wanted = only.split(separator: "/").joined(separator: "/")
    var isFound = false
    for (path, reason) in report.reasons
    where wanted.isEmpty || path.hasSameBytes(as: wanted)
      || path.hasSameBytes(as: wanted + "/index.html")
    {
      isFound = true
      Terminal.say("\(path): \(sentence(reason))")
    }
    if !wanted.isEmpty, !isFound { Terminal.say("\(wanted): not rebuilt") }
  }

  private static func sentence(_ reason: BuildReason) -> String {
    switch reason {
    case .noManifest: "there is no earlier build with the same settings"
    case .templatesChanged:
      "a layout, an include or a style sheet was added or removed, or a layout's front matter changed"
    case .new: "it is new"
    case .metadata: "its front matter or its position among other pages changed"
    case .outputChanged: "its file in the destination was changed or removed"
    case .source: "its source changed"
    case .order: "it shows the content of other documents"
    case .read(.file(let path), .listing): "the document before or after \(path) changed"
    case .read(let subject, let aspect): "\(name(of: subject))\(suffix(aspect)) changed"
    }
  }

  private static func name(of subject: BuildReason.Subject) -> String {
    switch subject {
    case .file(let path): path
    case .generatedPage(let path): "the generated page \(path)"
    case .clock: "the time of the build, which it shows,"
    case .pages: "site.pages"
    case .staticFiles: "site.static_files"
    case .dataFiles: "site.data"
    case .tags: "site.tags"
    case .categories: "site.categories"
    case .collection(0): "site.posts"
    case .collection: "a collection that it lists"
    case .gone: "a page that it showed"
    }
  }

  private static func suffix(_ aspect: ResourceAspect) -> String {
    switch aspect {
    case .metadata: " (front matter)"
    case .content: ""
    case .address: " (address or date)"
    case .listing: " (its members or their order)"
    }
  }
}
