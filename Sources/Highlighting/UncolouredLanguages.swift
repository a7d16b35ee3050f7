internal import Synchronization

/// The languages of code that was left plain although Rouge colours them; any number of tasks may note them.
package final class UncolouredLanguages: Sendable {
  private let noted = Mutex<Set<String>>([])

  package init() {}

  /// Notes a language by the name that the author wrote.
  package func note(_ name: String) {
    noted.withLock { _ = $0.insert(name) }
  }

  /// The names, each once, in alphabetical order.
  package var names: [String] { noted.withLock { $0.sorted() } }
}
