internal import SourceText
internal import ContentData
internal import SiteModel

/// The documents that jekyll-paginate-v2 can paginate, by their collections, tags, categories and locales: computed
/// once for all pages with the same collections.
final class PaginationIndex {
  /// The documents in their collections' order, without hidden documents and paginated pages.
  let documents: [DocumentDrop]
  private var positions: [Symbol: [ByteKey: [Int]]] = [:]

  init(_ site: Site, collections names: [String]) {
    var chosen: [Collection] = []
    for name in names {
      if name == "all" {
        chosen += site.collections.dropFirst()
      } else if let collection = site.collections.first(where: {
        $0.settings.label.hasSameBytes(as: name)
      }) {
        chosen.append(collection)
      }
    }
    documents = chosen.flatMap(\.documents).filter { drop in
      drop.document.data[Self.hidden]?.isTruthy != true
        && drop.document.data[Self.pagination] == nil
    }
  }

  /// The documents that have all of the terms, as positions in ``documents``, in order.
  /// - Complexity: O(number of documents with the first term + size of its index at the first use).
  func positions(
    categories: [String], tags: [String], locales: [String]
  ) -> [Int] {
    var result: [Int]?
    for (key, wanted) in [
      (WellKnownSymbols.categories, categories), (WellKnownSymbols.tags, tags),
      (Self.locale, locales),
    ] {
      guard !wanted.isEmpty else { continue }
      let index = index(of: key)
      for term in wanted {
        let having = index[ByteKey(term)] ?? []
        guard let known = result else {
          result = having
          continue
        }
        let members = Set(having)
        result = known.filter(members.contains)
      }
    }
    return result ?? Array(documents.indices)
  }

  private func index(of key: Symbol) -> [ByteKey: [Int]] {
    if let known = positions[key] { return known }
    var index: [ByteKey: [Int]] = [:]
    for (position, drop) in documents.enumerated() {
      for term in PaginationSettings.terms(drop.document.data[key], orSpaces: key == Self.locale) {
        if index[ByteKey(term)]?.last != position {
          index[ByteKey(term), default: []].append(position)
        }
      }
    }
    positions[key] = index
    return index
  }

  static let hidden: Symbol = "hidden"
  static let locale: Symbol = "locale"
  static let pagination: Symbol = "pagination"
}

/// The sort order of jekyll-paginate-v2.
enum PaginationOrder {
  /// The value of a field, which can be nested; null for a map and for a missing field.
  static func value(of document: Document, at path: [Symbol]) -> Value {
    if path.count == 1, path[0] == WellKnownSymbols.date {
      return document.date.map { .timestamp($0) } ?? .null
    }
    var value = Value.object(document.data)
    for name in path {
      guard let next = value.object?[name] else { return .null }
      value = next
    }
    return value.object == nil ? value : .null
  }

  /// Returns true if a value comes before another: null first, strings without regard to case; values of different
  /// types count as equal.
  static func precedes(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null), (_, .null): false
    case (.null, _): true
    case (.string(let left), .string(let right)):
      left.lowercased().precedesInBytes(right.lowercased())
    case (.integer(let left), .integer(let right)): left < right
    case (.decimal(let left), .decimal(let right)): left < right
    case (.integer(let left), .decimal(let right)): Double(left) < right
    case (.decimal(let left), .integer(let right)): left < Double(right)
    case (.timestamp(let left), .timestamp(let right)): left < right
    default: false
    }
  }
}
