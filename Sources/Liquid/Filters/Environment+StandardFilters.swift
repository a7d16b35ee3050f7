internal import SourceText

extension Environment {
  /// Makes an environment with the standard filters and tags.
  package init(dialect: Dialect = .liquid5, errorMode: ErrorMode = .lax) {
    self.init(
      dialect: dialect, errorMode: errorMode, filters: StandardFilters.all(dialect: dialect))
    markPure(filters: StandardFilters.pure)
  }
}
