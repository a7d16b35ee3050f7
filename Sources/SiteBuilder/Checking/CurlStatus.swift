/// The exit statuses of `curl`, in words that continue a sentence about an address.
enum CurlStatus {
  /// The meaning of a status other than 0.
  static func reason(_ exit: Int) -> String {
    switch exit {
    case 6: "has a host that nobody knows"
    case 7: "takes no connection"
    case 28: "does not answer in time"
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      "has a certificate or encryption that does not hold"
    case 52, 55, 56: "breaks the connection off"
    default: "does not answer (curl says \(exit))"
    }
  }
}
