internal import SiteModel
package import ContentData
package import SourceText

/// A new document: its file name and its initial text.
package struct NewDocument: Sendable {
  /// The kind of the new document.
  package enum Kind: Sendable {
    case post
    case draft
    case page
  }

  /// The path relative to the source.
  package let path: String
  /// The whole file: front matter and an empty body.
  package let text: String

  /// The longest file name of common file systems, in bytes.
  private static let nameLimit = 255

  /// Makes a document's name and text.
  /// - Parameters:
  ///   - title: the title as typed by the author.
  ///   - slug: the name in the URL; nil to derive it from the title.
  ///   - date: the date and time of a post in the site's zone.
  ///   - layout: nil for the default of its kind.
  ///   - directory: the folder of collections, `""` for the source itself.
  /// - Throws: `new.empty-title`, `new.no-slug`, `new.bad-slug` or `new.long-name`.
  package init(
    _ kind: Kind, title: String, slug: String?, date: Timestamp, zone: TimeZoneRules,
    layout: String?, collectionsDirectory directory: String
  ) throws(Diagnostic) {
    let title = UnicodeNormalization.composed(title)
    guard title.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Diagnostic(
        "new.empty-title", .error, "the title is empty", hint: "write it in quotes: \"My title\"")
    }
    let name = try Self.name(title: title, slug: slug)
    var stem = name
    if kind == .post { stem = Self.text(date, "%Y-%m-%d", zone) + "-" + name }
    guard stem.utf8.count + 3 <= Self.nameLimit else {
      throw Diagnostic(
        "new.long-name", .error,
        "the file name would be \(stem.utf8.count + 3) bytes; the limit is \(Self.nameLimit)",
        hint: "choose a shorter one with --slug")
    }
    switch kind {
    case .post: path = PathComponents.join(PathComponents.join(directory, "_posts"), stem + ".md")
    case .draft: path = PathComponents.join(PathComponents.join(directory, "_drafts"), stem + ".md")
    case .page: path = stem + ".md"
    }
    var lines = ["---", "layout: " + YAMLText.scalar(layout ?? (kind == .page ? "page" : "post"))]
    lines.append("title: " + YAMLText.scalar(title))
    if kind == .post { lines.append("date: " + Self.text(date, "%Y-%m-%d %H:%M:%S %z", zone)) }
    lines += ["---", "", ""]
    text = lines.joined(separator: "\n")
  }

  /// The name of a document in file names and URLs: letters, marks and digits of any script, with hyphens.
  /// - Parameters:
  ///   - title: the title in NFC.
  ///   - slug: a name chosen by the author, which is not changed.
  /// - Throws: `new.no-slug`, `new.bad-slug`.
  package static func name(title: String, slug: String?) throws(Diagnostic) -> String {
    guard let slug else {
      let made = FileNameWords.slug(of: title)
      guard !made.isEmpty else {
        throw Diagnostic(
          "new.no-slug", .error,
          "the title '\(title)' has no letters or digits to make a file name from",
          hint: "choose a name with --slug")
      }
      return made
    }
    let composed = UnicodeNormalization.composed(slug)
    let isPlain = composed.utf8.allSatisfy { $0 > 0x20 && $0 != 0x2F && $0 != 0x5C && $0 != 0x7F }
    guard isPlain, !composed.isEmpty, composed.utf8.first != UInt8(ascii: ".") else {
      throw Diagnostic(
        "new.bad-slug", .error, "'\(slug)' cannot be a file name",
        hint: "use letters, digits and hyphens: --slug my-title")
    }
    return composed
  }

  private static func text(_ date: Timestamp, _ pattern: String, _ zone: TimeZoneRules) -> String {
    var buffer = OutputBuffer(capacity: 64)
    date.format(pattern, zone: zone, into: &buffer)
    return buffer.text()
  }
}
