internal import ContentData
internal import SiteModel
internal import SourceText

/// The authors of entries, as jekyll-feed determines them: a post's `author`, the first of its `authors`, the site's
/// `author`; a name that is a key of `_data/authors` stands for the values there.
struct FeedAuthors {
  private let site: Value?
  private let directory: Object

  init(_ site: Site, noting reads: inout ReadSet) {
    self.site = site.configuration.data[Self.author]
    switch site.data {
    case .drop(let folder):
      switch folder.value(for: Self.authors, noting: &reads) {
      case .object(let object)?: directory = object
      case .drop(let people)?: directory = people.object(noting: &reads)
      default: directory = Object()
      }
    case .object(let folder): directory = folder[Self.authors]?.object ?? Object()
    default: directory = Object()
    }
  }

  /// Appends the `author` element of an entry, even if the name is empty.
  func write(of data: Object, into buffer: inout OutputBuffer) {
    let wanted =
      [data[Self.author], data[Self.authors]?.array?.first, site].lazy.compactMap { $0 }
      .first { $0.isTruthy && $0.string?.isEmpty != true }
    guard let wanted else {
      buffer.append("<author><name></name></author>")
      return
    }
    if let name = wanted.string, let known = directory[name: name], known.isTruthy {
      Self.write(known, into: &buffer)
    } else {
      Self.write(wanted, into: &buffer)
    }
  }

  /// Appends the `author` element of a name or of a map with `name`, `email` and `uri`. A map without a name and a
  /// list stand for the name as Ruby prints them, as in the plugin's template.
  static func write(_ author: Value, into buffer: inout OutputBuffer) {
    let facts = author.object
    buffer.append("<author><name>")
    var name = author
    if let own = facts?[WellKnownSymbols.name], own.isTruthy, !isEmpty(own) { name = own }
    buffer.append(escapingXML: TemplateText.text(of: name))
    buffer.append("</name>")
    if let email = facts?[email], email.isTruthy {
      buffer.append("<email>")
      buffer.append(escapingXML: TemplateText.text(of: email))
      buffer.append("</email>")
    }
    if let uri = facts?[uri], uri.isTruthy,
      case let address = TemplateText.text(of: uri), !ScriptAddress.isScript(address)
    {
      buffer.append("<uri>")
      buffer.append(escapingXML: address)
      buffer.append("</uri>")
    }
    buffer.append("</author>")
  }

  /// Returns true for what Liquid's `default` replaces besides `nil` and `false`.
  private static func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.entries.isEmpty
    default: false
    }
  }

  private static let author: Symbol = "author"
  private static let authors: Symbol = "authors"
  private static let email: Symbol = "email"
  private static let uri: Symbol = "uri"
}
