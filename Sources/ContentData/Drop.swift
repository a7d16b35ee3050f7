/// An object of the site whose values templates read by name: a document, a page, the site, a static file.
///
/// Drops are immutable and shared by all pages and tasks. A drop notes in the reader's ``ReadSet`` every source file
/// that its answers depend on: one of the three places where dependencies are recorded.
@usableFromInline package protocol Drop: AnyObject, Sendable {
  /// The value of a name, or nil when the drop has no such name.
  func value(for name: Symbol, noting reads: inout ReadSet) -> Value?

  /// The address of a stored value, for access without a copy. Stored values never change: the address is valid as
  /// long as the drop exists.
  ///
  /// The dependency is noted as ``value(for:noting:)`` notes it, unless the value has to be computed: then nothing is
  /// noted, and the caller gets the value by ``value(for:noting:)``.
  func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup

  /// All names and values of the drop, in a fixed order: for loops over it, `inspect`, `jsonify`.
  /// - Complexity: O(number of names).
  func object(noting reads: inout ReadSet) -> Object

  /// The names that a loop over the drop goes through; nil where it goes through pairs of name and value, as over an object.
  ///
  /// A loop over one of Jekyll's own drops gets only the names: the drop's `each` yields a name and a value, and
  /// Liquid's loop uses the first of the two.
  func loopNames(noting reads: inout ReadSet) -> [Symbol]?

  /// The plain value that filters and operators use in place of the drop: a lazy text its
  /// string, a lazy list its array; nil means that the drop is an object of its own.
  func plainValue(noting reads: inout ReadSet) -> Value?

  /// The identity of the drop's content: two drops with the same identity return the same values, on every page and
  /// at any time of a build, except for values that are bound to a page (``ReadSet/isPageBound``). nil for a drop
  /// that changes or that belongs to one page's rendering.
  var sharedIdentity: ObjectIdentifier? { get }
}

/// The result of looking a name up in a drop without making a value.
@usableFromInline package enum DropLookup {
  /// The address of a stored value.
  case kept(UnsafePointer<Value>)
  /// The drop has no such name.
  case absent
  /// The value has to be computed by ``Drop/value(for:noting:)``.
  case made
}

extension Drop {
  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup { .made }

  package func plainValue(noting reads: inout ReadSet) -> Value? { nil }

  package var sharedIdentity: ObjectIdentifier? { nil }

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? { nil }
}
