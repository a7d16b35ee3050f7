/// Shortens differing texts to fit on a line.
enum Excerpt {
  /// The number of bytes that are shown before the first differing byte.
  private static let before = 30
  private static let most = 110

  /// Both texts from a little before the first differing byte.
  /// - Complexity: O(length of the common prefix).
  static func pair(_ old: [UInt8], _ new: [UInt8]) -> (String, String) {
    var same = 0
    while same < min(old.count, new.count), old[same] == new[same] { same += 1 }
    var start = max(0, same - before)
    while start > 0, start < old.count, isContinuation(old[start]) { start -= 1 }
    return (excerpt(old, from: start), excerpt(new, from: start))
  }

  private static func excerpt(_ bytes: [UInt8], from start: Int) -> String {
    guard start < bytes.count else { return "" }
    var end = min(bytes.count, start + most)
    while end < bytes.count, isContinuation(bytes[end]) { end -= 1 }
    var text = start > 0 ? "…" : ""
    for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return end < bytes.count ? text + "…" : text
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
