internal import Synchronization

/// A rendered body that lies in a page: since an earlier build, or since a moment ago.
package final class CachedBody: Sendable {
  private enum Place {
    /// At hand, because its page is being made.
    case memory(RenderedBody)
    /// To be fetched.
    case page(@Sendable () -> RenderedBody)
  }

  private let place: Mutex<Place>

  /// A body that is fetched on first access.
  package init(_ fetch: @Sendable @escaping () -> RenderedBody) {
    place = Mutex(.page(fetch))
  }

  /// A body whose page is being made, and may show it; with ``leave(_:)`` that ends.
  package init(holding body: RenderedBody) {
    place = Mutex(.memory(body))
  }

  /// The body, while it is available.
  var held: RenderedBody? {
    place.withLock {
      if case .memory(let body) = $0 { body } else { nil }
    }
  }

  /// Lets go of the body.
  /// - Parameter fetch: fetches it from where it is, such as its page.
  package func leave(_ fetch: @Sendable @escaping () -> RenderedBody) {
    place.withLock { $0 = .page(fetch) }
  }

  /// The body, fetched if need be.
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
