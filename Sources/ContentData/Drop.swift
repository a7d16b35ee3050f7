/// Something of the site that templates ask by name: a document, a page, the site, a static file.
///
/// Drops are immutable and shared by all pages and tasks. Whatever a drop answers that depends on a
/// source file it notes in the reader's ``ReadSet``: that is one of the three doors by which
/// dependencies enter.
@usableFromInline package protocol Drop: AnyObject, Sendable {
  /// The value of a name, or nil when the drop has no such name.
  func value(for name: Symbol, noting reads: inout ReadSet) -> Value?

  /// Where the value of a name lies that the drop keeps, for access without a copy. Nothing that a drop
  /// keeps ever changes: it lies there for as long as the drop lives.
  ///
  /// The result depends on a source file just as that of ``value(for:noting:)`` does, and is noted alike,
  /// unless the answer is that the value has to be made: then nothing is noted, and the caller asks for that.
  func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup

  /// Everything the drop would show, in a fixed order: for loops over it, `inspect`, `jsonify`.
  /// - Complexity: O(number of names).
  func object(noting reads: inout ReadSet) -> Object

  /// The names that a loop over the drop goes through; nil where it goes through pairs of name and value, as over an object.
  ///
  /// Jekyll's own drops give a loop their names alone: the block of their `each` takes a name and a value, and Liquid's loop only
  /// the first of the two.
  func loopNames(noting reads: inout ReadSet) -> [Symbol]?

  /// The plain value that filters and operators use in place of the drop: a lazy text its
  /// string, a lazy list its array; nil means that the drop is an object of its own.
  func plainValue(noting reads: inout ReadSet) -> Value?

  /// The identity of what the drop shows: two drops that have one in common answer every question alike, on every page and
  /// at any time of a build, but for answers that say otherwise (``ReadSet/isPageBound``). nil for a drop that changes or
  /// that belongs to one page's rendering.
  var sharedIdentity: ObjectIdentifier? { get }
}

/// The result of looking a name up in a drop without making a value.
@usableFromInline package enum DropLookup {
  /// The value lies here.
  case kept(UnsafePointer<Value>)
  /// The drop has no such name.
  case absent
  /// Whoever wants to know has to ask for the value.
  case made
}

extension Drop {
  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup { .made }

  package func plainValue(noting reads: inout ReadSet) -> Value? { nil }

  package var sharedIdentity: ObjectIdentifier? { nil }

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? { nil }
}
