package import ContentData
package import SourceText

/// A parsed permalink pattern: literal text and placeholders such as `:year`.
package struct Permalink: Sendable {
  /// A placeholder for a part of a document's URL.
  package enum Placeholder: String, Sendable, CaseIterable {
    case collection
    case path
    case name
    case title
    case slug
    case categories
    case slugifiedCategories = "slugified_categories"
    case outputExtension = "output_ext"
    case year
    case month
    case day
    case hour
    case minute
    case second
    case iDay = "i_day"
    case iMonth = "i_month"
    case shortMonth = "short_month"
    case longMonth = "long_month"
    case shortYear = "short_year"
    case weekYear = "w_year"
    case week
    case weekday = "w_day"
    case shortDay = "short_day"
    case longDay = "long_day"
    case yearDay = "y_day"
  }

  private enum Segment {
    case literal(String)
    case placeholder(Placeholder)
  }

  /// The pattern as it was written.
  package let text: String
  private let segments: [Segment]

  /// The values of a document for the placeholders.
  package struct Facts {
    package var collection: String
    /// The path below the collection's folder, without extension and final dots.
    package var path: String
    /// The file name without extension.
    package var basename: String
    package var slug: String?
    package var categories: [String]
    package var outputExtension: String
    /// The date in the site's zone.
    package var date: CivilTime

    package init(
      collection: String, path: String, basename: String, slug: String?, categories: [String],
      outputExtension: String, date: CivilTime
    ) {
      self.collection = collection
      self.path = path
      self.basename = basename
      self.slug = slug
      self.categories = categories
      self.outputExtension = outputExtension
      self.date = date
    }
  }

  /// The names that ``pattern(ofStyle:)`` knows.
  package static let styles = ["none", "date", "ordinal", "pretty", "weekdate"]

  /// The pattern of a built-in style; any other text itself.
  package static func pattern(ofStyle style: String) -> String {
    switch style {
    case "none": "/:categories/:title:output_ext"
    case "date": "/:categories/:year/:month/:day/:title:output_ext"
    case "ordinal": "/:categories/:year/:y_day/:title:output_ext"
    case "pretty": "/:categories/:year/:month/:day/:title/"
    case "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext"
    default: style
    }
  }

  /// The pattern of a collection or page without one: its path, with the ending of the site's
  /// style.
  package static func pattern(_ path: String, endedAs style: String) -> String {
    switch style {
    case "pretty": path + "/"
    case "date", "ordinal", "none": path + ":output_ext"
    default:
      path + (style.hasByteSuffix("/") ? "/" : "")
        + (style.hasByteSuffix(":output_ext") ? ":output_ext" : "")
    }
  }

  /// Parses a document's pattern.
  /// - Parameter location: returns the pattern's location; only called for an error.
  /// - Throws: `permalink.unknown-placeholder` when it names something that no document has.
  /// - Complexity: O(length).
  package init(
    _ text: String, at location: @autoclosure () -> SourceLocation? = nil
  ) throws(Diagnostic) {
    self.text = text
    var segments: [Segment] = []
    var literal: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      var end = index + 1
      if bytes[index] == UInt8(ascii: ":") {
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
      }
      guard end > index + 1 else {
        literal.append(bytes[index])
        index += 1
        continue
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      let shorter = name.hasByteSuffix("_") ? String(name.dropLast()) : name
      guard let placeholder = Placeholder(rawValue: name) ?? Placeholder(rawValue: shorter) else {
        throw Self.unknown(name, in: text, at: location())
      }
      if !literal.isEmpty { segments.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = placeholder.rawValue.utf8.count < name.utf8.count ? [UInt8(ascii: "_")] : []
      segments.append(.placeholder(placeholder))
      index = end
    }
    if !literal.isEmpty { segments.append(.literal(String(decoding: literal, as: UTF8.self))) }
    self.segments = segments
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte)
  }

  private static func unknown(
    _ name: String, in text: String, at location: SourceLocation?
  ) -> Diagnostic {
    let known = Placeholder.allCases.map(\.rawValue)
    return Diagnostic(
      DocumentDiagnostic.unknownPlaceholder(name, permalink: text, known: known), at: location)
  }

  /// Returns true if the pattern names a placeholder.
  func names(_ placeholder: Placeholder) -> Bool {
    segments.contains { segment in
      if case .placeholder(placeholder) = segment { true } else { false }
    }
  }

  /// True if the pattern shows a part of the date.
  package var namesDate: Bool {
    segments.contains { segment in
      guard case .placeholder(let placeholder) = segment else { return false }
      switch placeholder {
      case .collection, .path, .name, .title, .slug, .categories, .slugifiedCategories,
        .outputExtension:
        return false
      default: return true
      }
    }
  }

  /// The length at which a URL is truncated. No file name can be that long, so the build ends with an error; the
  /// limit bounds the work for patterns that repeat long titles.
  private static let lengthLimit = 16_384

  /// The URL of a document: placeholders filled in and percent-encoded, slashes single, one in front.
  /// - Complexity: O(length of the pattern + of the facts).
  package func url(of facts: Facts) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(96)
    // Most patterns begin with a slash already, and runs of slashes become one anyway.
    if text.utf8.first != UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
    // A pattern with more segments than there are placeholders repeats some of them.
    let repeats = segments.count > Placeholder.allCases.count
    var known: [Placeholder: Range<Int>] = [:]
    for segment in segments where result.count <= Self.lengthLimit {
      switch segment {
      case .literal(let text): result.append(contentsOf: text.utf8)
      case .placeholder(let placeholder):
        if let range = known[placeholder] {
          result.append(contentsOf: Array(result[range]))
        } else {
          let start = result.count
          Self.append(placeholder, of: facts, to: &result)
          if repeats { known[placeholder] = start..<result.count }
        }
      }
    }
    return URLPath.sanitized(result)
  }

  private static func append(
    _ placeholder: Placeholder, of facts: Facts, to result: inout [UInt8]
  ) {
    func digits(_ number: Int, _ width: Int) {
      let rest = number.magnitude
      var (power, count): (UInt, Int) = (1, number < 0 ? 2 : 1)
      while rest / power >= 10 { (power, count) = (power * 10, count + 1) }
      for _ in 0..<max(0, width - count) { result.append(0x30) }
      if number < 0 { result.append(UInt8(ascii: "-")) }
      while power > 0 {
        result.append(UInt8(0x30 + rest / power % 10))
        power /= 10
      }
    }
    func text(_ text: String) { URLPath.escape(text, into: &result) }
    let date = facts.date
    switch placeholder {
    case .collection: text(facts.collection)
    case .path: text(facts.path)
    case .name: text(Slug.make(facts.basename))
    case .title: text(Slug.make(facts.slug ?? facts.basename, mode: .pretty, cased: true))
    case .slug: text(Slug.make(facts.slug ?? facts.basename))
    case .categories:
      text(Self.distinct(facts.categories.map(Self.lowercased)).joined(separator: "/"))
    case .slugifiedCategories:
      text(Self.distinct(facts.categories.map { Slug.make($0) }).joined(separator: "/"))
    case .outputExtension: text(facts.outputExtension)
    case .year: digits(date.year, 4)
    case .month: digits(date.month, 2)
    case .day: digits(date.day, 2)
    case .hour: digits(date.hour, 2)
    case .minute: digits(date.minute, 2)
    case .second: digits(date.second, 2)
    case .iDay: digits(date.day, 1)
    case .iMonth: digits(date.month, 1)
    case .shortMonth: text(String(Self.months[date.month - 1].prefix(3)))
    case .longMonth: text(Self.months[date.month - 1])
    case .shortYear: digits(((date.year % 100) + 100) % 100, 2)
    case .weekYear: digits(date.isoWeek.year, 4)
    case .week: digits(date.isoWeek.week, 2)
    case .weekday: digits(date.weekday == 0 ? 7 : date.weekday, 1)
    case .shortDay: text(String(Self.weekdays[date.weekday].prefix(3)))
    case .longDay: text(Self.weekdays[date.weekday])
    case .yearDay: digits(date.dayOfYear, 3)
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  private static func lowercased(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += scalar.properties.lowercaseMapping }
    return result
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<ByteKey> = []
    return texts.filter { seen.insert(ByteKey($0)).inserted }
  }
}

extension Permalink {
  /// The URL of a page: only `:path`, `:basename` and `:output_ext` are placeholders, everything else is text.
  /// - Parameters:
  ///   - pattern: the page's own permalink or the one of its kind.
  ///   - folder: the page's folder below the source, `""` at the top.
  /// - Complexity: O(length).
  package static func pageURL(
    _ pattern: String, folder: String, basename: String, outputExtension: String
  ) -> String {
    filled(
      pattern,
      [
        (Array(":path".utf8), folder), (Array(":basename".utf8), basename),
        (Array(":output_ext".utf8), outputExtension),
      ])
  }

  /// The URL of a file without front matter in a collection, without its extension.
  /// - Complexity: O(length).
  package static func fileURL(
    _ pattern: String, collection: String, path: String, basename: String
  ) -> String {
    filled(
      pattern,
      [
        (Array(":collection".utf8), collection), (Array(":path".utf8), path),
        (Array(":output_ext".utf8), ""), (Array(":name".utf8), basename),
        (Array(":title".utf8), ""),
      ])
  }

  private static func filled(
    _ pattern: String, _ tokens: [(name: [UInt8], value: String)]
  ) -> String {
    var result: [UInt8] = [UInt8(ascii: "/")]
    let bytes = Array(pattern.utf8)
    var index = 0
    while index < bytes.count, result.count <= lengthLimit {
      if let token = tokens.first(where: { bytes[index...].starts(with: $0.name) }) {
        URLPath.escape(token.value, into: &result)
        index += token.name.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return URLPath.sanitized(result)
  }
}
