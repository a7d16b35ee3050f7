internal import Synchronization

/// A rendered body that is stored in its page: by an earlier build, or by this one.
package final class CachedBody: Sendable {
  private enum Place {
    /// Available, because its page is being rendered.
    case memory(RenderedBody)
    /// To be fetched.
    case page(@Sendable () -> RenderedBody)
  }

  private let place: Mutex<Place>

  /// A body that is fetched on first access.
  package init(_ fetch: @Sendable @escaping () -> RenderedBody) {
    place = Mutex(.page(fetch))
  }

  /// A body whose page is being rendered and may show it, until ``leave(_:)``.
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
