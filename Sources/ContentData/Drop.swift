/// Something of the site that templates ask by name: a document, a page, the site, a static file.
///
/// Drops are immutable and shared by all pages and tasks. Whatever a drop answers that depends on a
/// source file it notes in the reader's ``ReadSet``: that is one of the three doors by which
/// dependencies enter.
@usableFromInline package protocol Drop: AnyObject, Sendable {
  /// The value of a name, or nil when the drop has no such name.
  func value(for name: Symbol, noting reads: inout ReadSet) -> Value?

  /// Everything the drop would show, in a fixed order: for loops over it, `inspect`, `jsonify`.
  /// - Complexity: O(number of names).
  func object(noting reads: inout ReadSet) -> Object

  /// What the drop stands for where a filter or an operator wants a plain value: a lazy text its
  /// string, a lazy list its array; nil means that the drop is an object of its own.
  func plainValue(noting reads: inout ReadSet) -> Value?
}

extension Drop {
  package func plainValue(noting reads: inout ReadSet) -> Value? { nil }
}
