internal import SourceText

/// Alternative texts that are the name of a file, as cameras and editors leave them.
enum FileNameAlt {
  private static let endings = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg", ".bmp", ".tiff",
  ]
  /// The beginnings of file names that cameras and phones give.
  private static let starts = [
    "img", "dsc", "pxl", "mvimg", "dji", "gopr", "screenshot", "スクリーンショット",
  ]

  /// Returns true for `IMG_1234`, `DSC00123`, `holiday.jpg`; false for words.
  /// - Complexity: O(n).
  static func matches(_ text: String) -> Bool {
    let name = text.lowercased()
    if endings.contains(where: { name.utf8.count > $0.utf8.count && name.hasSuffix($0) }) {
      return !name.contains(" ")
    }
    guard let start = starts.first(where: { name.hasPrefix($0) }) else { return false }
    let rest = name.dropFirst(start.count)
    let digits = rest.count { $0.isASCII && $0.isNumber }
    return digits >= 3 && rest.allSatisfy { $0.isASCII && ($0.isNumber || "-_ .atmp".contains($0)) }
  }
}
