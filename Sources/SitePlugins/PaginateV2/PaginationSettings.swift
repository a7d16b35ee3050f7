internal import ContentData
internal import SiteModel
internal import SourceText

/// The settings of a paginated page of jekyll-paginate-v2: `pagination:` of the page, of the site,
/// and the plugin's defaults.
struct PaginationSettings {
  var isEnabled: Bool
  /// The collections that are paginated, in lower case; `all` means all but posts.
  var collections: [String]
  /// The number of documents on a page; 0 for all of them.
  var perPage: Int
  var permalink: String
  /// The pattern for the titles of the second and later pages.
  var title: String
  /// The largest number of pages; 0 for no limit.
  var limit: Int
  /// The number of documents that are left out at the end of the sorted list.
  var offset: Int
  var sortField: [Symbol]
  var isReversed: Bool
  var categories: [String]
  var tags: [String]
  var locales: [String]
  var trailBefore: Int
  var trailAfter: Int
  /// The file name of pages, without extension; nil when it is not set.
  var indexName: String?
  /// The extension of pages, with its dot.
  var fileExtension: String

  /// The defaults of jekyll-paginate-v2 3.0.
  static let defaults: Object = [
    "enabled": false, "collection": "posts", "offset": 0, "per_page": 10,
    "permalink": "/page:num/", "title": ":title - page :num", "sort_reverse": false,
    "sort_field": "date", "limit": 0, "trail": .object(["before": 0, "after": 0]),
    "extension": "html",
  ]

  /// Reads merged settings.
  /// - Parameters:
  ///   - merged: defaults, the site's and the page's settings, merged.
  ///   - location: the location for diagnostics about them.
  init(_ merged: Object, at location: SourceLocation?, reporting problems: inout DiagnosticSink) {
    func number(_ key: Symbol, in object: Object = merged) -> Int {
      switch object[key] {
      case .integer(let number)?: return max(0, number)
      case .string(let text)?: return max(0, Int(text) ?? 0)
      case nil, .null?: return 0
      default:
        problems.report(
          PluginsDiagnostic.wrongType(
            key: "pagination.\(key.name)", wanted: .wholeNumber, isIgnored: false), at: location)
        return 0
      }
    }
    func text(_ key: Symbol) -> String? {
      merged[key].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil }
    }
    func terms(_ key: Symbol, orSpaces: Bool = false) -> [String] {
      Self.terms(merged[key], orSpaces: orSpaces)
    }
    isEnabled = merged["enabled"]?.isTruthy ?? false
    collections = terms("collection", orSpaces: true)
    perPage = number("per_page")
    permalink = text("permalink") ?? "/page:num/"
    title = text("title") ?? ":title" + (text("title_suffix") ?? "")
    limit = number("limit")
    offset = number("offset")
    sortField = (text("sort_field") ?? "date").split(separator: ":").map {
      Symbol($0.lowercased().filter { $0 != " " })
    }
    isReversed = merged["sort_reverse"]?.isTruthy ?? false
    categories = terms("category").filter { $0 != "posts" }
    tags = terms("tag")
    locales = terms("locale")
    let trail = merged["trail"]?.object ?? Object()
    trailBefore = number("before", in: trail)
    trailAfter = number("after", in: trail)
    indexName = text("indexpage").map { String($0.split(separator: ".").first ?? "") }
    let ending = text("extension") ?? "html"
    fileExtension = ending.hasBytePrefix(".") ? ending : "." + ending
  }

  /// The terms of a filter or of a document's tags, trimmed and in lower case: a list, or a string split
  /// at commas and semicolons (with `orSpaces` also at white space).
  static func terms(_ value: Value?, orSpaces: Bool = false) -> [String] {
    let texts: [String]
    switch value {
    case .array(let values)?: texts = values.map(DocumentReader.text(of:))
    case .string(let text)?: texts = [text]
    case nil, .null?: return []
    case let value?: texts = [DocumentReader.text(of: value)]
    }
    return texts.flatMap { text in
      text.utf8.split { $0 == 0x2C || $0 == 0x3B || (orSpaces && ASCII.isSpace($0)) }
    }.compactMap { part in
      let word = trimmed(String(decoding: part, as: UTF8.self))
      return word.isEmpty ? nil : word.lowercased()
    }
  }

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    String(decoding: text.utf8.span.trimmed(), as: UTF8.self)
  }
}
