internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-polyglot restricted to the default language, with the plugin's variables and tags.
struct PolyglotPlugin: Plugin {
  let gem = "jekyll-polyglot"
  let tags = ["I18n_Headers", "i18n_headers", "Unrelativized_Link", "static_href"]
  let difference: Message? =
    Message("only the site in its default language is built", ja: "既定の言語のサイトだけをビルドします")
  let settings = [
    KnownKey("languages", .list(.text), "The languages of the site (jekyll-polyglot)"),
    KnownKey("default_lang", .text, "The language that is built", usual: "en"),
    KnownKey("exclude_from_localization", .texts, "Has no effect: one language is built"),
    KnownKey("parallel_localization", .flag, "Has no effect: one language is built"),
    KnownKey("lang_vars", .texts, "Further names of site.active_lang"),
    KnownKey("lang_from_path", .flag, "Whether a folder's name can be a document's language"),
  ]
  let frontMatter = [
    KnownKey("lang-exclusive", .list(.text), "The only languages that a document is built for"),
    KnownKey("page_id", .text, "The name that a document's translations share"),
  ]

  func addedSettings(to data: Object) -> Object {
    let language = Self.defaultLanguage(data)
    var added: Object = ["default_lang": .string(language), "active_lang": .string(language)]
    if data["languages"]?.array == nil { added["languages"] = .array([.string(language)]) }
    for name in data["lang_vars"]?.array?.compactMap(\.string) ?? [] {
      added[Symbol(name)] = .string(language)
    }
    return added
  }

  private static func defaultLanguage(_ settings: Object) -> String {
    settings["default_lang"]?.string ?? settings["languages"]?.array?.first?.string ?? "en"
  }

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let language = Self.defaultLanguage(site.configuration.data)
    for name in ["I18n_Headers", "i18n_headers"] {
      environment.register(tag: name) { markup throws(Diagnostic) in
        LanguageHeadersTag(
          language: language, url: markup.text.isEmpty ? site.configuration.url : markup.text)
      }
    }
    environment.register(tag: "Unrelativized_Link") { markup throws(Diagnostic) in
      PlainTextTag(text: markup.text)
    }
    environment.register(block: "static_href") { _, body throws(Diagnostic) in
      PlainBlockTag(body: body)
    }
  }

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    let languages = site.configuration.data["languages"]?.array?.compactMap(\.string) ?? []
    return DefaultLanguage(
      language: Self.defaultLanguage(site.configuration.data), languages: languages)
  }
}

/// Removes the documents in languages other than the default one, which the plugin writes to a directory per
/// language.
struct DefaultLanguage: DocumentTransform {
  let language: String
  let languages: [String]

  private static let lang: Symbol = "lang"
  private static let exclusive: Symbol = "lang-exclusive"

  func addPages(to contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    var count = 0
    func keep(_ documents: [Document]) -> [Document] {
      documents.filter { document in
        let isKept = isOfSite(document)
        if !isKept { count += 1 }
        return isKept
      }
    }
    contents.pages = keep(contents.pages)
    contents.documents = contents.documents.map(keep)
    if count > 0 {
      problems.report(
        PluginsDiagnostic.otherLanguages(count: count, language: language))
    }
  }

  private func isOfSite(_ document: Document) -> Bool {
    if let exclusive = document.data[Self.exclusive]?.array?.compactMap(\.string),
      !exclusive.isEmpty, !exclusive.contains(language)
    {
      return false
    }
    guard let own = document.data[Self.lang]?.string, own != language else { return true }
    return !languages.contains(own)
  }
}

/// `{% I18n_Headers %}`: the language of the page, for search engines.
struct LanguageHeadersTag: HostTag {
  let language: String
  let url: String?

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let page = context.pageValue("permalink")
    let path = page.isTruthy ? page : context.pageValue(WellKnownSymbols.url)
    output.append("<meta http-equiv=\"Content-Language\" content=\"")
    output.append(escapingHTML: language)
    output.append("\">\n<link rel=\"alternate\" hreflang=\"")
    output.append(escapingHTML: language)
    output.append("\" href=\"")
    output.append(escapingHTML: (url ?? "") + context.text(of: path))
    output.append("\"/>\n")
  }
}

/// A tag that prints its own markup.
struct PlainTextTag: HostTag {
  let text: String

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    output.append(text)
  }
}

/// A block that prints its content.
struct PlainBlockTag: HostTag {
  let body: Block

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let text = try context.capture(body, using: &output)
    output.append(text)
  }
}
