internal import Synchronization

/// A thread-safe collection of the languages of code that stayed plain although Rouge highlights them.
package final class UncolouredLanguages: Sendable {
  private let noted = Mutex<Set<String>>([])

  package init() {}

  /// Adds a language by the name that the author wrote.
  package func note(_ name: String) {
    noted.withLock { _ = $0.insert(name) }
  }

  /// The names, each once, in alphabetical order.
  package var names: [String] { noted.withLock { $0.sorted() } }
}
