/// The outcome of a request to another site.
package enum ExternalAnswer: Sendable, Equatable {
  /// A status of HTTP, after redirects.
  case status(Int)
  /// The reason why there was no response.
  case failed(String)
  /// The URL was not requested: it is private, or there were too many.
  case notAsked

  /// The problem of a link with this outcome; nil when none is known.
  ///
  /// A refusal (401, 403, 429 …) may only apply to programs and not to readers.
  package var fault: String? {
    switch self {
    case .status(404): "responds with 404 (not found)"
    case .status(410): "responds with 410 (gone)"
    case .status(let status) where status >= 500 && status != 999: "responds with status \(status)"
    case .status, .notAsked: nil
    case .failed(let reason): reason
    }
  }
}

/// An address of another site that pages of this one link to.
package struct ExternalLink: Sendable {
  package var address: String
  /// The references to this URL, one for each page.
  var occurrences: [(page: Int, reference: PageFacts.Reference)]
}
