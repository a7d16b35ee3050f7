package import ContentData

/// The name of a post in `post_url`: an optional folder, the date and the slug, as in
/// `news/2016-02-26-docker-meetup`.
package struct PostName: Sendable {
  /// The name as it was written, without a leading slash.
  package let text: String
  private let folder: String
  private let date: String
  /// The part after the date.
  package let slug: String
  private let day: CivilTime?

  /// Splits a name; nil when it has no date.
  package init?(_ text: String) {
    let name = text.hasPrefix("/") ? String(text.dropFirst()) : text
    self.text = name
    let bytes = Array(name.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    var index = start
    var numbers: [Int] = []
    while numbers.count < 3 {
      var digits = 0
      var number = 0
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
        if digits < 9 { number = number * 10 + Int(bytes[index] - 0x30) }
        digits += 1
        index += 1
      }
      guard digits > 0, index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return nil }
      numbers.append(number)
      index += 1
    }
    folder = String(decoding: bytes[..<start], as: UTF8.self)
    date = String(decoding: bytes[start..<index - 1], as: UTF8.self)
    slug = String(decoding: bytes[index...], as: UTF8.self)
    let day = CivilTime(year: numbers[0], month: numbers[1], day: numbers[2])
    self.day = day.isRealDate ? day : nil
  }

  /// The date and the slug: the file's name without its extension.
  package var stem: String { "\(date)-\(slug)" }

  /// The prefixes of matching paths: the folder can be before or inside of `_posts`.
  package var pathStarts: [String] {
    [("_posts/" + folder), (folder + "_posts/"), (folder + "_posts")].map { $0 + stem }
  }

  /// Returns true if a post's path matches the name; any extension may follow.
  package func matches(path: String) -> Bool {
    pathStarts.contains { start in
      let start = start + "."
      guard path.utf8.starts(with: start.utf8) else { return false }
      let rest = path.utf8.dropFirst(start.utf8.count)
      return rest.first.map { $0 != UInt8(ascii: ".") } ?? false
    }
  }

  /// A key for the posts of a day with a slug in their front matter.
  package static func key(slug: String, day: CivilTime) -> String {
    "\(day.year)-\(day.month)-\(day.day) \(slug)"
  }

  /// The key of a post of the same day that has this slug, in any directory: Jekyll's lookup when no path matches.
  /// Nil for a name with a directory or an impossible date.
  package var dayKey: String? {
    guard let day, folder.isEmpty else { return nil }
    return Self.key(slug: slug, day: day)
  }
}
