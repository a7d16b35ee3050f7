internal import ContentData
internal import Liquid
internal import Pictures
internal import SiteModel
internal import SiteSources
internal import SourceText

/// The cards of a site: their templates, compiled, and which documents have one.
final class SiteCards: Sendable {
  let settings: SocialCardSettings
  let library: PictureLibraryState
  /// Draws the cards; nil where nothing is written.
  let maker: PictureMaker?
  /// The value of `card` in templates.
  let values: Object
  /// Where the settings are written.
  let location: SourceLocation?
  private let templates: [ByteKey: Template]
  private let names: [String]
  /// The fingerprint of everything besides the SVG that a card depends on.
  private let look: UInt64

  /// The template of sites that have none.
  private static let builtIn = (
    name: "default",
    file: SourceFile(path: "_cards/default.svg", bytes: PackageResources.default_card_svg)
  )

  /// Compiles the templates.
  /// - Returns: nil for a site without cards.
  static func of(
    _ images: SiteImages, _ site: Site, _ environment: Environment,
    reporting problems: inout DiagnosticSink
  ) -> SiteCards? {
    guard let files = images.cards else { return nil }
    return SiteCards(files, images, site, environment, reporting: &problems)
  }

  private init(
    _ files: CardFiles, _ images: SiteImages, _ site: Site, _ environment: Environment,
    reporting problems: inout DiagnosticSink
  ) {
    settings = files.settings
    library = images.library
    maker = images.maker
    location = site.configuration.location(of: "social_cards")
    var values = settings.values
    values["width"] = .integer(SocialCard.size.width)
    values["height"] = .integer(SocialCard.size.height)
    if settings.fontFile != nil { values["font"] = .string(SocialCard.fontMark) }
    self.values = values
    var templates: [ByteKey: Template] = [:]
    var names: [String] = []
    for (name, file) in files.templates + [Self.builtIn] where templates[ByteKey(name)] == nil {
      names.append(name)
      templates[ByteKey(name)] = Template.compile(
        file: file, environment: environment, reporting: &problems)
    }
    self.templates = templates
    self.names = names
    var look = Fingerprint()
    look.add(SocialCard.version)
    look.add(settings.font ?? "")
    look.add(files.font.map { Fingerprint.of($0) } ?? 0)
    self.look = look.value
  }

  private static let key: Symbol = "social_card"
  private static let image: Symbol = "image"

  /// The template of a document's card: for posts without an image of their own, and for any document whose front matter asks for
  /// one.
  /// - Parameters:
  ///   - isForced: whether it has one in any case, as `blogc card` draws it.
  ///   - problems: gets an unknown template, and that there is no libvips.
  /// - Returns: nil for a document without a card.
  func template(
    of item: RenderItem, isForced: Bool, reporting problems: inout DiagnosticSink
  ) -> Template? {
    let document = item.document
    let own = document.data[Self.key]
    var name = settings.template
    switch own {
    case .bool(false)? where !isForced: return nil
    case .string(let named)?: name = named
    case .bool(true)?: break
    default:
      let isPost = item.member != nil && document.role == .member(collection: 0)
      let hasImage = document.data[Self.image]?.isTruthy ?? false
      if !isForced, !isPost || hasImage || !item.isWritten || item.isGenerated { return nil }
    }
    guard let template = templates[ByteKey(name)] else {
      problems.report(unknownTemplate(name, of: document))
      return nil
    }
    guard let reason = library.missing else { return template }
    if let severity = settings.withoutLibrary {
      problems.report(.cardsWithoutLibrary(reason, severity, at: location))
    }
    return nil
  }

  /// The card of a document.
  /// - Parameter svg: what its template wrote.
  func card(of document: Document, _ svg: Span<UInt8>) -> SocialCard {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(svg.count)
    for index in svg.indices { bytes.append(svg[index]) }
    var key = Fingerprint()
    key.add(look)
    key.add(Fingerprint.of(bytes))
    return SocialCard(name: Self.name(of: document), svg: bytes, key: key.value)
  }

  /// The name of a document's file with what an address has to escape replaced.
  private static func name(of document: Document) -> String {
    String(
      decoding: PathComponents.stem(of: document.name).utf8.map { byte in
        let isPlain = ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F || byte >= 0x80
        return isPlain ? byte : 0x2D
      }, as: UTF8.self)
  }

  /// The value of `page.social_card` in templates.
  static func value(of card: SocialCard, _ document: Document) -> Value {
    var object = Object()
    object[WellKnownSymbols.path] = .string("/" + card.path)
    object["width"] = .integer(SocialCard.size.width)
    object["height"] = .integer(SocialCard.size.height)
    if let title = document.data[WellKnownSymbols.title], title.isTruthy {
      object["alt"] = .string(DocumentReader.text(of: title))
    }
    return .object(object)
  }

  /// The problem of a document that names a template which there is not.
  private func unknownTemplate(_ name: String, of document: Document) -> Diagnostic {
    let isOwn = document.data[Self.key]?.string != nil
    return Diagnostic(
      "card.unknown-template", "there is no template '\(name)' for cards",
      at: isOwn ? SourceLocation(path: document.file.path) : location,
      hint: Suggestion.hint(for: name, among: names)
        ?? "templates are SVG files in the folder _cards; there are \(names.joined(separator: ", "))"
    )
  }
}
