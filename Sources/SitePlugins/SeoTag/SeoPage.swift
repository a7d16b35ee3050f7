internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// The values of jekyll-seo-tag for one page.
struct SeoPage {
  /// An image of the page: its URL and further properties from front matter.
  struct Image {
    let address: String
    let facts: Object

    /// A property as a string; nil when it is missing.
    func text(_ key: Symbol) -> String? {
      facts[key].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil }
    }
  }

  /// The author of the page.
  struct Author {
    let facts: Object
    let name: String?
    let twitter: String?
  }

  private let site: SeoSite
  /// The content of `<title>`.
  let title: String?
  /// The page's own title, else the site's.
  let pageTitle: String?
  let description: String?
  let author: Author
  let image: Image?
  let locale: String
  let canonical: String
  let published: String?
  private let modified: String?
  let previousPage: String?
  let nextPage: String?
  let twitterCard: String?
  private let settings: Object
  private let isHomeOrAbout: Bool

  /// Reads the values of the rendered page.
  init(_ site: SeoSite, _ context: inout RenderContext) {
    self.site = site
    func page(_ name: Symbol) -> Value { context.pageValue(name) }
    func text(_ name: Symbol) -> String? {
      let value = page(name)
      return value.isTruthy ? context.text(of: value) : nil
    }
    pageTitle = site.text.formatted(page(WellKnownSymbols.title)) ?? site.title
    let ownDescription = page("description")
    description =
      site.text.formatted(ownDescription.isTruthy ? ownDescription : page(WellKnownSymbols.excerpt))
      ?? site.description
    let paginator = context.value(of: WellKnownSymbols.paginator) ?? .null
    title = Self.title(site, pageTitle, paginator, &context)
    let url = text(WellKnownSymbols.url) ?? ""
    isHomeOrAbout = [
      "/", "/index.html", "/index.htm", "/about/", "/about/index.html", "/about/index.htm",
    ].contains { $0.hasSameBytes(as: url) }
    settings = page("seo").object ?? Object()
    author = Self.author(site, &context)
    // A card stands in for an image that the page does not have.
    image =
      Self.image(page("image"), site)
      ?? page("social_card").object.flatMap { Self.image(.object($0), site) }
    locale = (text("locale") ?? site.locale ?? text("lang") ?? site.language)
      .replacingBytes(0x2D, with: 0x5F)
    if let own = text("canonical_url"), !own.isEmpty {
      canonical = own
    } else {
      let absolute = site.addresses.absolute(url)
      canonical =
        absolute.hasByteSuffix("/index.html") ? String(absolute.dropLast(10)) : absolute
    }
    let date = page(WellKnownSymbols.date)
    published = date.isTruthy ? Self.schema(date, site.zone) : nil
    let changed = page("last_modified_at")
    modified = [settings["date_modified"] ?? .null, changed, date].first(where: \.isTruthy)
      .flatMap { Self.schema($0, site.zone) }
    twitterCard = page("twitter").object?["card"].flatMap {
      $0.isTruthy ? DocumentReader.text(of: $0) : nil
    }
    func neighbour(_ number: Symbol, _ path: Symbol) -> String? {
      guard let value = context.member(number, of: paginator), value.isTruthy else { return nil }
      let path = context.text(of: context.member(path, of: paginator) ?? .null)
      return site.address.absolute(path) ?? path
    }
    previousPage = neighbour("previous_page", "previous_page_path")
    nextPage = neighbour("next_page", "next_page_path")
  }

  private static func title(
    _ site: SeoSite, _ pageTitle: String?, _ paginator: Value, _ context: inout RenderContext
  ) -> String? {
    var title = pageTitle ?? site.title
    if let name = site.title, let pageTitle, !pageTitle.hasSameBytes(as: name) {
      title = pageTitle + " | " + name
    } else if let name = site.title, let about = site.description {
      title = name + " | " + (site.tagline ?? about)
    }
    guard let number = context.member(WellKnownSymbols.page, of: paginator)?.integer, number > 1
    else {
      return title
    }
    let total = context.text(of: context.member("total_pages", of: paginator) ?? .null)
    var message = site.pageMessage
    for (name, value) in [("current", String(number)), ("total", total)] {
      for form in ["%<\(name)>s", "%<\(name)>d", "%{\(name)}"] {
        message = message.replacingFirst(form, with: value)
      }
    }
    // The title is already escaped, the site's message is not.
    var escaped = OutputBuffer(capacity: message.utf8.count + 16)
    escaped.append(escapingTags: message)
    return title.map { escaped.text() + $0 }
  }

  /// The author: the page's, the first of several, the site's; a name that is a key of `_data/authors`
  /// stands for the values there.
  private static func author(_ site: SeoSite, _ context: inout RenderContext) -> Author {
    let several = context.pageValue("authors").array?.first
    let sources = [context.pageValue("author"), several ?? .null, site.author]
    let found = sources.first { value in
      switch value {
      case .null, .bool(false): false
      case .string(let text): !text.isEmpty
      default: true
      }
    }
    var facts = Object()
    switch found {
    case .object(let object)?:
      facts = object
    case .string(let name)?:
      facts[WellKnownSymbols.name] = .string(name)
      if let root = context.value(of: WellKnownSymbols.site),
        let data = context.member(WellKnownSymbols.data, of: root),
        let people = context.member("authors", of: data), let key = Symbol(existing: name),
        let known = context.member(key, of: people)?.object
      {
        facts.merge(known)
      }
    default:
      break
    }
    let name = facts[WellKnownSymbols.name].flatMap {
      $0.isTruthy ? DocumentReader.text(of: $0) : nil
    }
    let handle = [facts["twitter"], facts[WellKnownSymbols.name]].compactMap { $0 }.first(
      where: \.isTruthy)
    let twitter = handle?.string.map { $0.hasBytePrefix("@") ? String($0.dropFirst()) : $0 }
    return Author(facts: facts, name: name, twitter: twitter)
  }

  private static func image(_ value: Value, _ site: SeoSite) -> Image? {
    var facts = Object()
    facts[WellKnownSymbols.path] = .null
    switch value {
    case .object(let object): for entry in object.entries { facts[entry.key] = entry.value }
    case .string(let path): facts[WellKnownSymbols.path] = .string(path)
    default: break
    }
    let path = [WellKnownSymbols.path, "facebook", "twitter"].lazy.compactMap { facts[$0] }
      .first(where: \.isTruthy)
    guard let path else { return nil }
    return Image(
      address: SeoSite.escapedAddress(DocumentReader.text(of: path), site.address), facts: facts)
  }

  private static func schema(_ value: Value, _ zone: TimeZoneRules) -> String? {
    let moment: Timestamp
    switch value {
    case .timestamp(let known): moment = known
    case .integer(let seconds): moment = Timestamp(seconds: Int64(seconds))
    default:
      guard let parsed = Timestamp(parsing: DocumentReader.text(of: value), zone: zone) else {
        return nil
      }
      moment = parsed
    }
    var buffer = OutputBuffer(capacity: 32)
    buffer.append(xmlSchema: moment, zone: zone)
    return buffer.text()
  }

  // MARK: JSON-LD

  private var type: String {
    if let own = settings["type"], own.isTruthy { return DocumentReader.text(of: own) }
    if isHomeOrAbout { return "WebSite" }
    return published == nil ? "WebPage" : "BlogPosting"
  }

  private var name: String? {
    if let own = settings[WellKnownSymbols.name], own.isTruthy { return site.text.formatted(own) }
    guard isHomeOrAbout else { return nil }
    if let social = site.social[WellKnownSymbols.name], social.isTruthy {
      return site.text.formatted(social)
    }
    return site.title
  }

  private var links: Value? {
    if let own = settings["links"], own.isTruthy { return own }
    guard isHomeOrAbout, let social = site.social["links"], social.isTruthy else { return nil }
    return social
  }

  /// Appends the JSON-LD object, sorted by name.
  /// - Throws: when values of front matter are nested too deep for JSON.
  func writeJSON(
    into output: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    var json = OutputBuffer(capacity: 1024)
    try writeObject(into: &json, noting: &reads)
    output.append(scriptJSON: json.span)
  }

  private func writeObject(
    into output: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    let type = type
    output.append("{\"@context\":\"https://schema.org\",\"@type\":")
    output.append(jsonString: type)
    try writeJSONAuthor(into: &output, noting: &reads)
    Self.member(",\"dateModified\":", modified, into: &output)
    Self.member(",\"datePublished\":", published, into: &output)
    Self.member(",\"description\":", description, into: &output)
    Self.member(",\"headline\":", pageTitle, into: &output)
    if let image = jsonImage {
      output.append(",\"image\":")
      try JSONWriter().write(image, into: &output, noting: &reads)
    }
    if type == "BlogPosting" || type == "CreativeWork" {
      output.append(",\"mainEntityOfPage\":{\"@type\":\"WebPage\"")
      Self.member(",\"@id\":", canonical, into: &output)
      output.append(0x7D)
    }
    Self.member(",\"name\":", name, into: &output)
    if let logo = site.logo {
      output.append(
        ",\"publisher\":{\"@type\":\"Organization\",\"logo\":{\"@type\":\"ImageObject\"")
      Self.member(",\"url\":", logo, into: &output)
      output.append(0x7D)
      Self.member(",\"name\":", author.name, into: &output)
      output.append(0x7D)
    }
    if let links {
      output.append(",\"sameAs\":")
      try JSONWriter().write(links, into: &output, noting: &reads)
    }
    Self.member(",\"url\":", canonical, into: &output)
    output.append(0x7D)
  }

  /// Appends a name and its string, unless that is nil.
  private static func member(
    _ name: StaticString, _ value: String?, into output: inout OutputBuffer
  ) {
    guard let value else { return }
    output.append(name)
    output.append(jsonString: value)
  }

  private func writeJSONAuthor(
    into output: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    guard let name = author.name else { return }
    let type = author.facts["type"].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil }
    if let type, type != "Organization", type != "Person" { return }
    output.append(",\"author\":{\"@type\":")
    output.append(jsonString: type ?? "Person")
    Self.member(",\"name\":", name, into: &output)
    if let url = author.facts["url"], url.isTruthy {
      output.append(",\"url\":")
      try JSONWriter().write(url, into: &output, noting: &reads)
    }
    output.append(0x7D)
  }

  private var jsonImage: Value? {
    guard let image else { return nil }
    if image.facts.count == 1 { return .string(image.address) }
    var object = image.facts
    object[WellKnownSymbols.path] = nil
    object["url"] = .string(image.address)
    object["@type"] = "imageObject"
    return .object(object)
  }
}

extension String {
  /// The text with every byte of one kind replaced by another; both ASCII.
  fileprivate func replacingBytes(_ old: UInt8, with new: UInt8) -> String {
    guard utf8.contains(old) else { return self }
    return String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }
}
