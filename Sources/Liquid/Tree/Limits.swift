/// The resource limits of a template; exceeding one ends in a diagnostic.
///
/// The defaults leave room for an archive of a hundred thousand posts and stop a hostile template
/// within about a second.
package struct Limits: Sendable {
  /// The nesting of tags, in one template and through includes (Ruby Liquid's limit is also 100).
  package var nesting = 100
  /// The nesting of templates that include one another.
  package var includeDepth = 100
  /// The work for one output: rendered nodes and loop iterations, plus the weighted bytes and
  /// elements that filters made.
  package var work = 10_000_000
  /// The bytes written for one output.
  package var outputBytes = 100_000_000
  /// The bytes of one string that a filter or `capture` makes.
  package var stringBytes = 16_000_000
  /// The bytes and elements stored in variables during a render.
  package var keptBytes = 200_000_000
  /// The elements of one array that a filter makes, or of a range that becomes an array.
  package var elements = 1_000_000

  package init() {}

  /// The limits for a site with a maximum page size: the allowed work grows with it.
  package init(pageMegabytes: Int) {
    outputBytes = pageMegabytes * 1_000_000
    guard outputBytes > Limits().outputBytes else { return }
    work *= max(1, pageMegabytes / 100)
    keptBytes = max(keptBytes, outputBytes * 2)
  }
}
