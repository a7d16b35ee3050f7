import ContentData
import Foundation
import Liquid
import SourceText

@testable import SiteModel

/// The small site in Fixtures/filters/site, in which the tags look up documents and includes.
struct FakeSite: DocumentLookup, IncludeLookup, TextConverter {
  /// Path below the source to URL, as Jekyll gave them.
  var files: [(path: String, url: String)]
  var folder: URL

  func address(ofFile path: String, noting reads: inout ReadSet) -> String? {
    files.first { $0.path == path || $0.path == "/" + path }?.url
  }

  func address(ofPost name: PostName, noting reads: inout ReadSet) -> String? {
    if let file = files.first(where: { name.matches(path: $0.path) }) { return file.url }
    return files.first { file in
      guard let post = PostName(String(file.path.split(separator: "/").last!)) else {
        return false
      }
      let slug = post.text.split(separator: "-", maxSplits: 3)[3].split(separator: ".")[0]
      let date = Timestamp(parsing: String(post.text.prefix(10)), zone: .utc)!
      return name.dayKey == PostName.key(slug: String(slug), day: date.civil)
    }?.url
  }

  func suggestion(forFile path: String) -> String? { nil }
  func suggestion(forPost name: String) -> String? { nil }
  func suggestion(forInclude file: String) -> String? { nil }

  func templateName(ofInclude file: String) -> String? { existing("_includes/" + file) }

  func templateName(ofFile file: String, beside page: String, inCollection: Bool) -> String? {
    existing(page.split(separator: "/").dropLast().joined(separator: "/") + "/" + file)
  }

  private func existing(_ path: String) -> String? {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) ? path : nil
  }

  func markdown(_ source: Span<UInt8>, into output: inout OutputBuffer) {}
  func smart(_ source: Span<UInt8>, into output: inout OutputBuffer) {}
  func css(
    _ source: String, indented: Bool, noting reads: inout ReadSet
  ) throws(Diagnostic) -> String { "" }
}

/// Templates read from the small site.
struct FakeTemplates: TemplateLoader {
  var folder: URL
  var environment: Environment

  func template(named name: String) throws(Diagnostic) -> Template? {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
    var problems = DiagnosticSink()
    return Template.compile(
      file: SourceFile(path: name, bytes: Array(data)), environment: environment,
      reporting: &problems)
  }
}
