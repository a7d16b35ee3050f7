internal import Pictures
internal import Synchronization

/// The knowledge of a build about the presence of libvips.
final class PictureLibraryState: Sendable {
  private enum State {
    case present
    /// There is none, in the dynamic linker's words.
    case missing(String)
    /// No build says so: the library is looked for when it is first asked for.
    case unknown
  }

  private let state: Mutex<State>

  /// - Parameters:
  ///   - reason: why there is none, as an earlier attempt found; nil where that is not known.
  ///   - isBuild: whether a build follows, which learns from its processes when there is none.
  init(missing reason: String?, isBuild: Bool) {
    state = Mutex(reason.map { .missing($0) } ?? (isBuild ? .present : .unknown))
  }

  /// Why there is no libvips; nil where there is one.
  var missing: String? {
    state.withLock { state in
      if case .unknown = state {
        do throws(PictureLibrary.Missing) {
          _ = try PictureLibrary.version()
          state = .present
        } catch {
          state = .missing(error.reason)
        }
      }
      if case .missing(let reason) = state { return reason }
      return nil
    }
  }
}
