internal import ContentData
internal import SiteModel
internal import SourceText

/// The setting `scholar`.
struct ScholarSettings: Sendable {
  /// The folder of bibliographies, without a slash at its ends.
  let folder: String
  /// The names of the default bibliographies.
  let files: [String]
  /// The template of an entry: Liquid markup or the name of a layout.
  let template: String
  let query: BibTeXQuery
  let sortKeys: [String]
  let orders: [String]
  let groupKeys: [String]
  let groupOrders: [String]
  /// The page to which citations link; empty for the page with the citation.
  let relative: String
  let missingReference: String
  let citeClass: String
  let bibliographyClass: String
  let listTag: String
  let itemTag: String
  let referenceTag: String
  let headingTags: [String]
  let typeNames: [String: String]

  /// Reads the setting.
  init(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    var settings = PluginSettings("scholar", in: configuration)
    func words(_ text: String) -> [String] {
      text.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    }
    var folder = settings.text("source") ?? "_bibliography"
    while folder.hasPrefix("./") { folder.removeFirst(2) }
    self.folder = folder.split(separator: "/").joined(separator: "/")
    let names = settings.list("bibliography")
    files = names.isEmpty ? ["references.bib"] : names
    template = settings.text("bibliography_template") ?? "{{reference}}"
    query = BibTeXQuery(settings.text("query") ?? "@*")
    sortKeys = words(settings.text("sort_by") ?? "none").filter { $0 != "none" }
    orders = words(settings.text("order") ?? "ascending")
    groupKeys = words(settings.text("group_by") ?? "none").filter { $0 != "none" }
    groupOrders = words(settings.text("group_order") ?? "ascending")
    relative = settings.text("relative") ?? ""
    missingReference = settings.text("missing_reference") ?? "(missing reference)"
    citeClass = settings.text("cite_class") ?? "citation"
    bibliographyClass = settings.text("bibliography_class") ?? "bibliography"
    listTag = settings.text("bibliography_list_tag") ?? "ol"
    itemTag = settings.text("bibliography_item_tag") ?? "li"
    referenceTag = settings.text("reference_tagname") ?? "span"
    headingTags = words(settings.text("bibliography_group_tag") ?? "h2,h3,h4,h5")
    var typeNames = [
      "article": "Journal Articles", "book": "Books", "incollection": "Book Chapters",
      "inproceedings": "Conference Articles", "thesis": "Theses",
      "mastersthesis": "Master's Theses",
      "phdthesis": "PhD Theses", "manual": "Manuals", "techreport": "Technical Reports",
      "misc": "Miscellaneous", "unpublished": "Unpublished",
    ]
    for entry in settings.map("type_names").entries {
      typeNames[entry.key.name] = DocumentReader.text(of: entry.value)
    }
    self.typeNames = typeNames
    if let style = settings.text("style"), style.lowercased() != "apa" {
      problems.report(
        PluginsDiagnostic.citationStyle(style),
        at: configuration.location(ofPath: ["scholar", "style"]))
    }
    for (name, parts) in [
      ("query", query.size), ("sort_by", sortKeys.count), ("group_by", groupKeys.count),
      ("bibliography", files.count),
    ] {
      let location = configuration.location(ofPath: ["scholar", name])
      if let problem = ScholarLimits.problem(name, parts: parts, at: location) {
        problems.report(problem)
      }
    }
    problems.report(contentsOf: settings.problems)
  }

  /// The name of a type in headings.
  func name(ofType type: String) -> String { typeNames[type] ?? type }
}
