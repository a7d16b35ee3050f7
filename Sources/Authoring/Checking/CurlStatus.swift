/// The meanings of `curl`'s exit statuses, as clauses that continue a sentence about a URL.
enum CurlStatus {
  /// The meaning of a status other than 0.
  static func reason(_ exit: Int) -> String {
    switch exit {
    case 6: "has an unknown host"
    case 7: "refuses the connection"
    case 28: "does not respond in time"
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      "has an invalid certificate or TLS configuration"
    case 52, 55, 56: "closes the connection early"
    default: "does not respond (curl exit status \(exit))"
    }
  }
}
