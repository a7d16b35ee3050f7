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
      Self.write(known, name: name, into: &buffer)
    } else {
      Self.write(wanted, into: &buffer)
    }
  }

  /// Appends the `author` element of a name or of a map with `name`, `email` and `uri`.
  static func write(_ author: Value, name: String = "", into buffer: inout OutputBuffer) {
    if case .array(let authors) = author {
      for author in authors { write(author, name: name, into: &buffer) }
      return
    }
    let facts = author.object
    buffer.append("<author><name>")
    buffer.append(
      escapingXML: facts.map { $0[WellKnownSymbols.name].map(DocumentReader.text(of:)) ?? name }
        ?? DocumentReader.text(of: author))
    buffer.append("</name>")
    if let email = facts?[email], email.isTruthy {
      buffer.append("<email>")
      buffer.append(escapingXML: DocumentReader.text(of: email))
      buffer.append("</email>")
    }
    if let uri = facts?[uri], uri.isTruthy,
      case let address = DocumentReader.text(of: uri), !ScriptAddress.isScript(address)
    {
      buffer.append("<uri>")
      buffer.append(escapingXML: address)
      buffer.append("</uri>")
    }
    buffer.append("</author>")
  }

  private static let author: Symbol = "author"
  private static let authors: Symbol = "authors"
  private static let email: Symbol = "email"
  private static let uri: Symbol = "uri"
}
