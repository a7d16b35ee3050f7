package import SiteModel
internal import ContentData
package import SourceText

/// The findings of `blogc doctor` in a loaded site: URLs that clash, posts in the wrong place.
package enum SiteExamination {
  /// Examines a site.
  /// - Parameters:
  ///   - site: the site, including the pages of generators.
  ///   - hasStrayPosts: true if there is a `_posts` folder outside of `collections_dir`.
  /// - Returns: findings in a fixed order.
  /// - Complexity: O(n log n) for n outputs.
  package static func findings(in site: Site, hasStrayPosts: Bool) -> [Diagnostic] {
    var findings = DiagnosticSink()
    if hasStrayPosts {
      findings.report(
        Diagnostic(
          "doctor.stray-posts", .warning,
          "the posts in this folder are not read, because 'collections_dir' is set",
          at: SourceLocation(path: "_posts"),
          hint: "move it into '\(site.configuration.collectionsDirectory)'"))
    }
    return findings + clashes(site)
  }

  private struct Output {
    var path: String
    var source: String
  }

  /// Reports outputs with the same path, and outputs whose paths differ only in case.
  private static func clashes(_ site: Site) -> [Diagnostic] {
    var outputs = site.pages.map {
      Output(path: $0.document.outputPath, source: $0.document.sourcePath)
    }
    outputs += site.staticFiles.filter(\.isWritten).map {
      Output(path: $0.outputPath, source: $0.sourcePath)
    }
    for collection in site.collections {
      outputs += collection.documents.filter { site.isWritten($0.document) }.map {
        Output(path: $0.document.outputPath, source: $0.document.sourcePath)
      }
    }
    var groups: [ByteKey: [Output]] = [:]
    var order: [ByteKey] = []
    for output in outputs {
      let key = ByteKey(Slug.lowercased(UnicodeNormalization.composed(output.path)))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(output)
    }
    var findings = DiagnosticSink()
    for key in order {
      guard let group = groups[key], group.count > 1 else { continue }
      findings.report(finding(group))
    }
    return findings.diagnostics
  }

  private static func finding(_ group: [Output]) -> Diagnostic {
    let paths = Set(group.map { ByteKey($0.path) })
    let notes = group.dropFirst().map {
      Diagnostic.Note("and this one '/\($0.path)'", at: SourceLocation(path: $0.source))
    }
    let location = SourceLocation(path: group[0].source)
    if paths.count == 1 {
      return Diagnostic(
        "doctor.url-conflict", .warning,
        "\(group.count) sources share the URL '/\(group[0].path)'", at: location, notes: notes,
        hint: "give all but one a different permalink")
    }
    return Diagnostic(
      "doctor.url-case", .warning,
      "URLs that case-insensitive file systems treat as the same: this one is '/\(group[0].path)'",
      at: location,
      notes: notes, hint: "make them differ in more than case or Unicode normal form")
  }
}
