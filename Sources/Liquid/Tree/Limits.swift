/// The resource limits of a template; exceeding one ends in a diagnostic.
///
/// The defaults leave room for an archive of a hundred thousand posts and stop a hostile template
/// within about a second.
package struct Limits: Sendable {
  /// Tags inside tags, in one template and through includes (Ruby Liquid's bound is 100 too).
  package var nesting = 100
  /// Templates that are being rendered inside one another.
  package var includeDepth = 100
  /// Nodes rendered and loop turns taken for one output, plus the bytes and elements that filters
  /// made, weighted.
  package var work = 10_000_000
  /// Bytes written for one output.
  package var outputBytes = 100_000_000
  /// Bytes of one string that a filter or `capture` makes.
  package var stringBytes = 16_000_000
  /// Bytes and elements kept in variables over a whole render.
  package var keptBytes = 200_000_000
  /// Elements of one array that a filter makes, or of a range that becomes an array.
  package var elements = 1_000_000

  package init() {}

  /// The limits of a site whose pages may have a size: what a page may cost grows with it.
  package init(pageMegabytes: Int) {
    outputBytes = pageMegabytes * 1_000_000
    guard outputBytes > Limits().outputBytes else { return }
    work *= max(1, pageMegabytes / 100)
    keptBytes = max(keptBytes, outputBytes * 2)
  }
}
