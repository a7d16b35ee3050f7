internal import BibTeX
internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-scholar, restricted to lists and citations of BibTeX files in APA style.
struct ScholarPlugin: Plugin {
  let gem = "jekyll-scholar"
  let otherGems = ["jekyll/scholar"]
  let tags = ["bibliography", "bibliography_count", "cite", "nocite", "quote", "reference"]
  let difference: Message? =
    Message(
      "references are in APA style, in English; pages of details and files in repositories are not made",
      ja: "文献は英語の APA スタイルで書き、詳細ページやリポジトリのファイルは作りません")
  let settings = [
    KnownKey(
      "scholar",
      .map(
        [
          KnownKey("style", .suggestion(["apa"]), "The style of references", usual: "apa"),
          KnownKey("source", .text, "The folder of bibliographies", usual: "_bibliography"),
          KnownKey("bibliography", .texts, "The default bibliography", usual: "references.bib"),
          KnownKey(
            "bibliography_template", .text, "The template of an entry, or the name of a layout"),
          KnownKey("query", .text, "The entries that are listed", usual: "@*"),
          KnownKey("sort_by", .text, "The fields that entries are sorted by", usual: "none"),
          KnownKey(
            "order", .text, "ascending or descending, for each of these", usual: "ascending"),
          KnownKey("group_by", .text, "The fields that entries are grouped by", usual: "none"),
          KnownKey("group_order", .text, "The order of groups", usual: "ascending"),
          KnownKey("relative", .text, "The page that citations lead to"),
        ], isOpen: true), "Settings of jekyll-scholar")
  ]

  func inputFolders(in configuration: SiteConfiguration) -> [PluginInput] {
    var ignored = DiagnosticSink()
    return [
      PluginInput(
        folder: ScholarSettings(configuration, reporting: &ignored).folder,
        extensions: [".bib", ".bibtex"])
    ]
  }

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let settings = ScholarSettings(site.configuration, reporting: &problems)
    let files = site.files.filter { file in
      file.path.hasBytePrefix(settings.folder + "/")
        && (file.path.hasByteSuffix(".bib") || file.path.hasByteSuffix(".bibtex"))
    }
    let bibliography = Bibliography(settings, files: files, reporting: &problems)
    let layouts = Dictionary(
      site.layouts.map { (ByteKey($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    @Sendable func scholar(
      _ markup: TagMarkup, _ options: ScholarOptions
    ) throws(Diagnostic) -> ScholarContext {
      if let problem = options.problem(at: markup.location) { throw problem }
      return ScholarContext(bibliography: bibliography)
    }
    @Sendable func template(
      _ markup: TagMarkup, _ options: ScholarOptions
    ) throws(Diagnostic) -> Template? {
      // The template of entries may contain the tag itself.
      guard markup.environment.depthInTags == 0 else {
        throw markup.error(LiquidDiagnostic.tooDeep)
      }
      let source = options.template ?? settings.template
      let layout = layouts[ByteKey(source)]
      let text =
        layout.map { String(decoding: $0.file.bytes[$0.bodyStart...], as: UTF8.self) } ?? source
      return text == "{{reference}}" ? nil : try markup.template(text)
    }
    environment.register(tag: "cite") { markup throws(Diagnostic) in
      let options = ScholarOptions(markup.text)
      return CiteTag(scholar: try scholar(markup, options), options: options)
    }
    environment.register(tag: "nocite") { markup throws(Diagnostic) in
      let options = ScholarOptions(markup.text)
      return NociteTag(scholar: try scholar(markup, options), options: options)
    }
    environment.register(tag: "reference") { markup throws(Diagnostic) in
      let options = ScholarOptions(markup.text)
      return ReferenceTag(scholar: try scholar(markup, options), options: options)
    }
    environment.register(block: "quote") { markup, body throws(Diagnostic) in
      let options = ScholarOptions(markup.text)
      return QuoteTag(scholar: try scholar(markup, options), options: options, body: body)
    }
    environment.register(tag: "bibliography") { markup throws(Diagnostic) in
      let options = ScholarOptions(markup.text)
      return BibliographyTag(
        scholar: try scholar(markup, options), options: options,
        template: try template(markup, options))
    }
    environment.register(tag: "bibliography_count") { markup throws(Diagnostic) in
      let options = ScholarOptions(markup.text)
      return BibliographyCountTag(scholar: try scholar(markup, options), options: options)
    }
  }
}
