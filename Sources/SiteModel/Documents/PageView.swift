package import ContentData

/// A document or page with some values replaced: the value of `page` where a body shows its own excerpt, and where an
/// excerpt is rendered.
package final class PageView: Drop {
  private let base: any Drop
  private let values: Object

  /// Makes a view.
  /// - Parameter values: the values that hide those of the document.
  package init(_ base: any Drop, values: Object) {
    self.base = base
    self.values = values
  }

  /// `page` of a document while its excerpt is rendered: the excerpt has a different path and no excerpt, as in
  /// Jekyll.
  package static func ofExcerpt(_ base: any Drop, _ document: Document) -> PageView {
    let path: Value = .string(document.relativePath + Self.pathSuffix)
    return PageView(
      base,
      values: [
        WellKnownSymbols.path: path, WellKnownSymbols.relativePath: path,
        WellKnownSymbols.excerpt: "",
      ])
  }

  /// The suffix of an excerpt's path.
  static let pathSuffix = "/#excerpt"

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    values[name] ?? base.value(for: name, noting: &reads)
  }

  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    values[name] == nil ? base.peek(for: name, noting: &reads) : .made
  }

  package func object(noting reads: inout ReadSet) -> Object {
    var object = base.object(noting: &reads)
    object.merge(values)
    return object
  }
}
