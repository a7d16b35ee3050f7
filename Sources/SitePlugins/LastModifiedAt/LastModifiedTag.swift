internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-last-modified-at's `{% last_modified_at %}`: the date of the last commit of the page's file; nothing if
/// it is unknown.
struct LastModifiedTag: HostTag {
  private let format: String
  private let zone: TimeZoneRules

  /// - Parameter format: the site's format, which the tag's markup overrides.
  init(_ markup: TagMarkup, format: String, zone: TimeZoneRules) {
    self.format = markup.text.isEmpty ? format : markup.text
    self.zone = zone
  }

  private static let name: Symbol = "last_modified_at"

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    switch context.pageValue(Self.name) {
    case .timestamp(let moment): moment.format(format, zone: zone, into: &output)
    case .string(let text):
      if let moment = Timestamp(parsing: text, zone: zone) {
        moment.format(format, zone: zone, into: &output)
      }
    default: break
    }
  }
}
