internal import SourceText
package import ContentData
internal import Liquid

/// A page in templates, made by its author or by a generator.
package final class PageDrop: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  package let document: Document
  /// The values from a generator that front matter cannot contain, such as the posts of an archive.
  package let extras: Object
  /// The addresses of the front matter and the extras.
  private let data: ObjectPlace
  private let ownData: ObjectPlace
  private let url: ObjectPlace
  private let resource: ResourceID
  /// The rules for excerpts; nil if pages have none.
  private let excerptRules: ExcerptRules?

  /// Makes the drop of a page.
  package init(_ document: Document, extras: Object = Object(), excerpts: ExcerptRules? = nil) {
    self.document = document
    self.extras = extras
    data = ObjectPlace(document.data)
    ownData = ObjectPlace(extras)
    url = document.urlPlace
    resource = document.resource
    excerptRules = excerpts
  }

  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    let own = ownData.lookup(name)
    if case .kept = own {
      reads.insert(resource, .metadata)
      return own
    }
    switch DocumentField.named(name) {
    case .url:
      reads.insert(resource, .address)
      return url.lookup(WellKnownSymbols.url)
    case .content, .excerpt, .numberOfWords, .readingTime, .dir, .name, .path: return .made
    default:
      reads.insert(resource, .metadata)
      return data.lookup(name)
    }
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    if !extras.isEmpty, let own = extras[name] {
      reads.insert(document.resource, .metadata)
      return own
    }
    let field = DocumentField.named(name)
    switch field {
    case .content:
      reads.isPageBound = true
      reads.insert(document.resource, .content)
      // Its own layout sees the source in `page.content`: Jekyll makes `page` before it renders the
      // body.
      if let reader = reads.reader, reader.resource == document.resource {
        return .string(document.rawBody)
      }
      return document.renderedBody.map { .drop($0) } ?? .string(document.rawBody)
    case .excerpt:
      reads.isPageBound = true
      reads.insert(document.resource, .content)
      return excerpt
    case .numberOfWords, .readingTime:
      reads.isPageBound = true
      reads.insert(document.resource, .content)
      return document.data[name] ?? document.length(in: field)
    case .dir:
      reads.insert(document.resource, .address)
      return .string(directory)
    case .name:
      return .string(document.name)
    case .path:
      reads.insert(document.resource, .metadata)
      return document.data[WellKnownSymbols.path] ?? .string(document.relativePath)
    case .url:
      reads.insert(document.resource, .address)
      return .string(document.url)
    default:
      reads.insert(document.resource, .metadata)
      return document.data[name]
    }
  }

  private var excerpt: Value {
    if let own = document.data[WellKnownSymbols.excerpt], !own.isNull {
      return .string(DocumentReader.text(of: own))
    }
    guard let excerptRules, document.isExcerptedPage else { return .null }
    return excerptRules.excerpt(of: document)
  }

  /// True if a generator made it as a list of posts, as jekyll-archives does.
  var isArchive: Bool { document.role == .generated && extras[WellKnownSymbols.posts] != nil }

  /// The folder of its URL, with a slash at the end.
  package var directory: String {
    if document.url.utf8.last == UInt8(ascii: "/") { return document.url }
    return PathComponents.folder(of: document.url) + "/"
  }

  package func object(noting reads: inout ReadSet) -> Object {
    reads.insert(document.resource, .metadata)
    var object = document.data
    object.merge(extras)
    for name in [
      WellKnownSymbols.content, WellKnownSymbols.dir, WellKnownSymbols.excerpt,
      WellKnownSymbols.name, WellKnownSymbols.path, WellKnownSymbols.url,
    ] {
      if let value = value(for: name, noting: &reads), !value.isNull || object[name] == nil {
        object[name] = value
      }
    }
    return object
  }
}

extension PageDrop: InspectedDrop {
  package var inspection: String {
    "#<Jekyll::Page @relative_path=\"\(document.relativePath)\">"
  }
}
