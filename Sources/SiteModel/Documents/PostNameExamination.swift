internal import ContentData
package import SourceText

/// Finds files in `_posts` that Jekyll ignores because of their names, and suggests names.
package enum PostNameExamination {
  /// Returns the warning for a file in `_posts` that is not a post.
  ///
  /// Only a file that was probably meant as one is reported: Markdown or HTML that begins with front matter, or
  /// whose name begins with something similar to a date. Other files beside posts, such as images, notes and README
  /// files, are not reported.
  /// - Parameters:
  ///   - path: the file's path below the source; its name is not that of a post.
  ///   - isMarkup: true if its extension is one of Markdown or HTML.
  ///   - head: the first bytes of the file.
  /// - Returns: nil for any other file.
  /// - Complexity: O(length of the name and of `head`).
  package static func warning(
    of path: String, isMarkup: Bool, head: ArraySlice<UInt8>
  ) -> Diagnostic? {
    let name = PathComponents.last(of: path)
    guard isMarkup, let first = name.utf8.first, !"_.#~".utf8.contains(first) else { return nil }
    if ["README", "LICENSE", "CHANGELOG", "CONTRIBUTING"].contains(where: {
      name.uppercased().hasBytePrefix($0)
    }) {
      return nil
    }
    let beginning = DatedName(name)
    let hasFrontMatter = head.starts(with: "---".utf8)
    guard beginning != nil || hasFrontMatter else { return nil }
    let title = beginning?.rest ?? name
    let date = beginning?.date ?? frontMatterDate(head) ?? "YYYY-MM-DD"
    return Diagnostic(
      DocumentDiagnostic.notAPost(better: "\(date)-\(title)"), at: SourceLocation(path: path))
  }

  /// The date in front matter, in the form of a post's name.
  private static func frontMatterDate(_ head: ArraySlice<UInt8>) -> String? {
    for line in head.split(separator: 0x0A).dropFirst() {
      if line.starts(with: "---".utf8) { return nil }
      guard line.starts(with: "date:".utf8) else { continue }
      let value = String(decoding: line.dropFirst(5), as: UTF8.self)
      guard let moment = Timestamp(parsing: value, zone: .utc) else { return nil }
      var shown = OutputBuffer(capacity: 16)
      moment.format("%Y-%m-%d", zone: .utc, into: &shown)
      return shown.text()
    }
    return nil
  }
}

/// A name that begins with a date in another form than Jekyll's: `20160226-a.md`, `2016年2月26日-a.md`, `２０１６-０２-２６-a.md`,
/// `2016_02_26 a.md`.
struct DatedName {
  /// The date in Jekyll's form.
  let date: String
  /// The rest of the name after the date, with the extension.
  let rest: String

  /// Splits a name; nil when it does not begin with a valid date.
  /// - Complexity: O(length of the name).
  init?(_ name: String) {
    let scalars = Array(name.unicodeScalars)
    var index = 0
    func digits(_ most: Int) -> Int? {
      var (value, count) = (0, 0)
      while index < scalars.count, count < most, let digit = Self.digit(scalars[index]) {
        value = value * 10 + digit
        index += 1
        count += 1
      }
      return count > 0 ? value : nil
    }
    guard let year = digits(4), year >= 1000 else { return nil }
    var isJoined = true
    func separator(_ sign: Unicode.Scalar) {
      guard index < scalars.count, scalars[index] == sign || Self.isSeparator(scalars[index]) else {
        return
      }
      isJoined = false
      index += 1
    }
    separator("年")
    let monthStart = index
    guard let month = digits(2), !isJoined || index - monthStart == 2 else { return nil }
    separator("月")
    let dayStart = index
    guard let day = digits(2), !isJoined || index - dayStart == 2,
      CivilTime(year: year, month: month, day: day).isRealDate
    else { return nil }
    if index < scalars.count, Self.digit(scalars[index]) != nil { return nil }
    if index < scalars.count, scalars[index] == "日" { index += 1 }
    while index < scalars.count, scalars[index] != ".", Self.isSeparator(scalars[index]) {
      index += 1
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    date = "\(year)-\(padded(month))-\(padded(day))"
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[index...])
    self.rest = (rest.first == "." ? "title" : "") + String(rest)
  }

  /// The value of a digit, including full-width digits.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// Returns true for separators between the parts of a date: spaces, dots, slashes, underscores, and dashes of any
  /// length or width.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x2D, 0x2E, 0x2F, 0x5F, 0xA0, 0x3000, 0x30FC, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF3F,
      0x2010...0x2015, 0x2212, 0xFF70:
      true
    default: false
    }
  }
}
