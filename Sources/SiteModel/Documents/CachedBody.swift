internal import Synchronization

/// A rendered body that is stored in its page: by an earlier build, or by this one.
package final class CachedBody: Sendable {
  private enum Place {
    /// The body is in memory, because its page is being rendered.
    case memory(RenderedBody)
    /// The body is read from its page.
    case page(@Sendable () -> RenderedBody)
  }

  private let place: Mutex<Place>

  /// Makes a body that is read on first access.
  package init(_ fetch: @Sendable @escaping () -> RenderedBody) {
    place = Mutex(.page(fetch))
  }

  /// Makes a body that stays in memory until ``leave(_:)``, while its page is rendered.
  package init(holding body: RenderedBody) {
    place = Mutex(.memory(body))
  }

  /// The body, while it is available.
  var held: RenderedBody? {
    place.withLock {
      if case .memory(let body) = $0 { body } else { nil }
    }
  }

  /// Releases the body.
  /// - Parameter fetch: loads it from its page.
  package func leave(_ fetch: @Sendable @escaping () -> RenderedBody) {
    place.withLock { $0 = .page(fetch) }
  }

  /// The body, loaded if necessary.
  func load() -> RenderedBody {
    let fetch = place.withLock { place in
      switch place {
      case .memory(let body): return { body }
      case .page(let fetch): return fetch
      }
    }
    return fetch()
  }
}
