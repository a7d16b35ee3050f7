internal import SiteModel
internal import SourceText

/// The attributes of a tag that are checked.
struct TagAttributes {
  private(set) var href: String?
  private(set) var src: String?
  /// The URLs of `srcset`.
  private(set) var sources: [String] = []
  private(set) var poster: String?
  private(set) var data: String?
  private(set) var action: String?
  private(set) var content: String?
  private(set) var id: String?
  private(set) var name: String?
  /// The alternative text; nil where there is none.
  private(set) var alt: String?
  var hasAlt: Bool { alt != nil }
  /// True if the alternative text is not empty.
  private(set) var saysSomething = false
  /// True if `aria-label`, `aria-labelledby` or `title` name the element.
  private(set) var label = false
  private(set) var lang = false
  /// True if it is hidden from readers and their tools.
  private(set) var isHidden = false
  /// True if its role marks it as decoration.
  private(set) var isDecoration = false
  private(set) var isImageInput = false
  private var rel = ""
  private var property = ""
  private var isRefresh = false
  /// True if a script sets the URL later, so that an empty one is not an error.
  private var isLate = false

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var attributes = HTMLAttributes(bytes, range)
    while let attribute = attributes.next() { take(attribute, bytes) }
    if isLate, src?.isEmpty == true { src = nil }
  }

  private mutating func take(
    _ attribute: HTMLAttributes.Attribute, _ bytes: Span<UInt8>
  ) {
    func isNamed(_ word: StaticString) -> Bool {
      ASCII.equalsIgnoringCase(bytes, attribute.name, word)
    }
    func text() -> String {
      attribute.value.map { HTMLText.decoded(bytes, $0) } ?? ""
    }
    switch bytes[attribute.name.lowerBound] | 0x20 {
    case 0x61:  // a
      if isNamed("alt") {
        let text = text()
        alt = text
        saysSomething = !text.isEmpty
      } else if isNamed("aria-label") || isNamed("aria-labelledby") {
        label = label || !text().isEmpty
      } else if isNamed("aria-hidden") {
        isHidden = isHidden || text().utf8.elementsEqual("true".utf8)
      } else if isNamed("action") {
        action = text()
      }
    case 0x63: if isNamed("content") { content = text() }
    case 0x64:  // d
      if isNamed("data") { data = text() } else if isNamed("data-src") { isLate = true }
    case 0x68:  // h
      if isNamed("href") {
        href = text()
      } else if isNamed("hidden") {
        isHidden = true
      } else if isNamed("http-equiv") {
        isRefresh = text().lowercased().utf8.elementsEqual("refresh".utf8)
      }
    case 0x69: if isNamed("id") { id = text() }
    case 0x6C: if isNamed("lang") { lang = !text().isEmpty }
    case 0x6E: if isNamed("name") { takeName(text()) }
    case 0x70:  // p
      if isNamed("poster") { poster = text() } else if isNamed("property") { property = text() }
    case 0x72:  // r
      if isNamed("rel") {
        rel = text().lowercased()
      } else if isNamed("role") {
        let role = text()
        isDecoration = ["none", "presentation"].contains { $0.utf8.elementsEqual(role.utf8) }
      }
    case 0x73:  // s
      if isNamed("src") {
        src = text()
      } else if isNamed("srcset") {
        sources = Self.addresses(inSet: text())
      }
    case 0x74:  // t
      if isNamed("title") {
        label = label || !text().isEmpty
      } else if isNamed("type") {
        isImageInput = text().lowercased().utf8.elementsEqual("image".utf8)
      }
    case 0x78:  // x
      if isNamed("xlink:href"), href == nil {
        href = text()
      } else if isNamed("xml:lang") {
        lang = lang || !text().isEmpty
      }
    default: break
    }
  }

  private mutating func takeName(_ text: String) {
    name = text
    if property.isEmpty { property = text }
  }

  /// The URLs of a `srcset`: the part of each candidate before the first space, which may contain
  /// commas.
  static func addresses(inSet text: String) -> [String] {
    var result: [String] = []
    var rest = Array(text.utf8)[...]
    while true {
      rest = rest.drop { ASCII.isSpace($0) || $0 == 0x2C }
      guard !rest.isEmpty else { return result }
      var address = rest.prefix { !ASCII.isSpace($0) }
      rest = rest.dropFirst(address.count)
      let endsHere = address.last == 0x2C
      while address.last == 0x2C { address.removeLast() }
      if !address.isEmpty { result.append(String(decoding: address, as: UTF8.self)) }
      if !endsHere { rest = rest.drop { $0 != 0x2C } }
    }
  }

  /// The kind of resource that a `link` element fetches; nil for relations that fetch nothing.
  var relation: PageFacts.Kind? {
    let words = rel.split(separator: " ")
    func has(_ word: String) -> Bool { words.contains { $0.utf8.elementsEqual(word.utf8) } }
    if has("preconnect") || has("dns-prefetch") || has("profile") || has("pingback") { return nil }
    if has("stylesheet") { return .stylesheet }
    if has("icon") || has("apple-touch-icon") || has("mask-icon") || has("image_src") {
      return .image
    }
    if has("modulepreload") { return .script }
    return .link
  }

  /// The target of `<meta http-equiv="refresh">`.
  var refreshTarget: String? {
    guard isRefresh, let content, let sign = content.utf8.firstIndex(of: 0x3D) else { return nil }
    var rest = content[content.utf8.index(after: sign)...].utf8[...]
    rest = rest.drop { ASCII.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
    while let last = rest.last, ASCII.isSpace(last) || last == 0x22 || last == 0x27 {
      rest.removeLast()
    }
    return rest.isEmpty ? nil : String(Substring(rest))
  }

  /// True if a `meta` element names an image, such as a preview for social media.
  var isImageProperty: Bool {
    ["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"]
      .contains { $0.utf8.elementsEqual(property.utf8) }
  }

  /// True if a `meta` element names a page.
  var isAddressProperty: Bool { property.utf8.elementsEqual("og:url".utf8) }
}
