internal import ContentData

/// The built-in names of `site`, found by the symbol's number.
enum SiteField: UInt8 {
  case none
  case categories
  case collections
  case data
  case documents
  case htmlPages
  case pages
  case posts
  case relatedPosts
  case staticFiles
  case tags
  case time

  private static let table: [SiteField] = {
    let fields: [(Symbol, SiteField)] = [
      (WellKnownSymbols.categories, .categories), (WellKnownSymbols.collections, .collections),
      (WellKnownSymbols.data, .data),
      (WellKnownSymbols.documents, .documents), (WellKnownSymbols.htmlPages, .htmlPages),
      (WellKnownSymbols.pages, .pages),
      (WellKnownSymbols.posts, .posts), (WellKnownSymbols.relatedPosts, .relatedPosts),
      (WellKnownSymbols.staticFiles, .staticFiles), (WellKnownSymbols.tags, .tags),
      (WellKnownSymbols.time, .time),
    ]
    let last = fields.map { Int($0.0.number) }.max() ?? 0
    var table = [SiteField](repeating: .none, count: last + 1)
    for (symbol, field) in fields { table[Int(symbol.number)] = field }
    return table
  }()

  /// The field with a name; `none` for a collection or a setting.
  /// - Complexity: O(1).
  @inline(__always)
  static func named(_ symbol: Symbol) -> SiteField {
    let number = Int(symbol.number)
    return number < table.count ? table[number] : .none
  }
}
