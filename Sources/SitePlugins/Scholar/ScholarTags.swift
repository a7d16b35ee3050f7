internal import BibTeX
internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// The shared state of the tags of jekyll-scholar.
struct ScholarContext: Sendable {
  let bibliography: Bibliography

  private static let cited: Symbol = "scholar cited"

  var settings: ScholarSettings { bibliography.settings }

  /// The keys that the page has cited so far, each once, in their order.
  /// - Complexity: O(number of citations).
  func cited(_ context: inout RenderContext) -> [String] {
    var seen: Set<ByteKey> = []
    return (context.value(of: Self.cited)?.array ?? []).flatMap { $0.array ?? [] }
      .compactMap(\.string).filter { seen.insert(ByteKey($0)).inserted }
  }

  /// Records that the page cites entries.
  ///
  /// The keys are stored in lists, each at least twice as long as the next one, so that adding a key copies few
  /// others.
  /// - Complexity: O(log n) for n citations, on average.
  func cite(_ keys: [String], _ context: inout RenderContext) throws(Diagnostic) {
    var lists = context.value(of: Self.cited)?.array ?? []
    var last = keys.map { Value.string($0) }
    while let previous = lists.last?.array, previous.count < last.count * 2 {
      lists.removeLast()
      last = previous + last
    }
    lists.append(.array(last))
    try context.assign(Self.cited, .array(lists))
  }

  func entry(_ key: String, files: [String]) -> BibTeXEntry? {
    bibliography.entry(key, ofFiles: files)
  }

  /// The id of an entry in a page.
  func id(_ key: String, prefix: String?) -> String { prefix.map { "\($0)-\(key)" } ?? key }

  /// A citation of several entries, which links to the first one.
  func citation(_ options: ScholarOptions, _ context: inout RenderContext) throws(Diagnostic)
    -> String
  {
    var keys: [String] = []
    for key in options.keys {
      if entry(key, files: options.files) != nil {
        keys.append(key)
        continue
      }
      // A key may be a variable.
      let value = try context.evaluate(Expression.parse(key))
      keys.append(value.isNull ? key : context.text(of: value))
    }
    let found = keys.map { entry($0, files: options.files) }
    guard let first = keys.first, found.contains(where: { $0 != nil }) else {
      return settings.missingReference
    }
    try cite(keys, &context)
    let parts = zip(found, 0...).map { entry, number in
      entry.map {
        APAStyle.citation(
          $0, locator: number < options.locators.count ? options.locators[number] : nil,
          showsAuthor: options.showsAuthor)
      } ?? settings.missingReference
    }
    var buffer = OutputBuffer(capacity: 256)
    buffer.append("<a class=\"")
    buffer.append(escapingAttribute: settings.citeClass)
    buffer.append("\" href=\"")
    buffer.append(escapingAttribute: settings.relative + "#" + id(first, prefix: options.prefix))
    buffer.append("\">(")
    buffer.append(parts.joined(separator: "; "))
    buffer.append(")</a>")
    return buffer.text()
  }

  /// The reference of an entry in its element.
  func reference(_ entry: BibTeXEntry, prefix: String?) -> String {
    var buffer = OutputBuffer(capacity: 512)
    buffer.append("<\(settings.referenceTag) id=\"")
    buffer.append(escapingHTML: id(entry.key, prefix: prefix))
    buffer.append("\">")
    buffer.append(APAStyle.reference(entry))
    buffer.append("</\(settings.referenceTag)>")
    return buffer.text()
  }
}

/// `{% cite KEY … %}`.
struct CiteTag: HostTag {
  let scholar: ScholarContext
  let options: ScholarOptions

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    output.append(try scholar.citation(options, &context))
  }
}

/// `{% nocite KEY … %}`: marks entries as cited without printing anything.
struct NociteTag: HostTag {
  let scholar: ScholarContext
  let options: ScholarOptions

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    try scholar.cite(options.keys, &context)
  }
}

/// `{% reference KEY %}`: the whole reference.
struct ReferenceTag: HostTag {
  let scholar: ScholarContext
  let options: ScholarOptions

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    guard let key = options.keys.first, let entry = scholar.entry(key, files: options.files) else {
      return output.append(scholar.settings.missingReference)
    }
    output.append(scholar.reference(entry, prefix: options.prefix))
  }
}

/// `{% quote KEY %}…{% endquote %}`: a quotation with its citation.
struct QuoteTag: HostTag {
  let scholar: ScholarContext
  let options: ScholarOptions
  let body: Block

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let text = try context.capture(body, using: &output)
    output.append("<blockquote>")
    for paragraph in text.split(separator: "\n\n") {
      let lines = paragraph.split(separator: "\n").joined(separator: "<br/>")
      if !lines.isEmpty { output.append("<p>\(lines)</p>") }
    }
    output.append("<cite>")
    output.append(try scholar.citation(options, &context))
    output.append("</cite></blockquote>")
  }
}

/// `{% bibliography %}`: a list of references, optionally in groups.
struct BibliographyTag: HostTag {
  let scholar: ScholarContext
  let options: ScholarOptions
  /// The template of entries; nil for the reference alone.
  let template: Template?

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let entries = scholar.bibliography.entries(for: options, cited: scholar.cited(&context))
    let keys = scholar.bibliography.groupKeys(options)
    if keys.isEmpty { return try list(entries, into: &output, &context) }
    try groups(entries, keys[...], level: 0, into: &output, &context)
  }

  private func groups(
    _ entries: [BibTeXEntry], _ keys: ArraySlice<String>, level: Int,
    into output: inout OutputBuffer, _ context: inout RenderContext
  ) throws(Diagnostic) {
    guard let key = keys.first else { return try list(entries, into: &output, &context) }
    let settings = scholar.settings
    let orders = options.groupOrder.map { [$0] } ?? settings.groupOrders
    let order = orders.isEmpty ? "ascending" : orders[min(level, orders.count - 1)]
    let tag =
      settings.headingTags.isEmpty
      ? "h2" : settings.headingTags[min(level, settings.headingTags.count - 1)]
    let groups = scholar.bibliography.groups(of: entries, by: key, order: order)
    for (number, group) in groups.enumerated() {
      if number > 0 { output.append(0x0A) }
      begin(tag, into: &output)
      output.append(escapingHTML: key == "type" ? settings.name(ofType: group.name) : group.name)
      output.append("</\(tag)>\n")
      try self.groups(group.entries, keys.dropFirst(), level: level + 1, into: &output, &context)
    }
  }

  /// Appends the start tag of a list or a heading.
  private func begin(_ tag: String, into output: inout OutputBuffer) {
    output.append("<\(tag) class=\"")
    output.append(escapingAttribute: scholar.settings.bibliographyClass)
    output.append("\">")
  }

  private func list(
    _ entries: [BibTeXEntry], into output: inout OutputBuffer, _ context: inout RenderContext
  ) throws(Diagnostic) {
    let settings = scholar.settings
    let tag = options.listTag ?? settings.listTag
    begin(tag, into: &output)
    for (number, entry) in entries.enumerated() {
      if number > 0 { output.append(0x0A) }
      output.append("<\(settings.itemTag)>")
      try item(entry, number + 1, into: &output, &context)
      output.append("</\(settings.itemTag)>")
    }
    output.append("</\(tag)>")
  }

  private func item(
    _ entry: BibTeXEntry, _ index: Int, into output: inout OutputBuffer,
    _ context: inout RenderContext
  ) throws(Diagnostic) {
    let reference = scholar.reference(entry, prefix: options.prefix)
    guard let template else { return output.append(reference) }
    let variables: [(Symbol, Value)] = [
      ("reference", .string(reference)), ("key", .string(entry.key)),
      ("type", .string(entry.type)), ("index", .integer(index)),
      ("entry", .object(Self.values(of: entry))),
    ]
    for (name, value) in variables { context.push(name, value) }
    defer { context.pop(variables.count) }
    try template.render(into: &output, context: &context)
  }

  /// The fields of an entry for templates.
  private static func values(of entry: BibTeXEntry) -> Object {
    var object = Object()
    for field in entry.fields {
      object[Symbol(field.name)] = .string(BibTeXText.plain(field.value))
    }
    object["key"] = .string(entry.key)
    object["type"] = .string(entry.type)
    object["bibtex"] = .string(entry.source)
    if let year = entry.year { object["year"] = .string(year) }
    if entry.month > 0 { object["month_numeric"] = .string(String(entry.month)) }
    for field in ["author", "editor"] {
      let names = entry.names(field)
      if names.isEmpty { continue }
      object[Symbol(field + "_array")] = .array(
        names.map { name in
          .object([
            "first": .string(name.given), "last": .string(name.family),
            "prefix": .string(name.particle), "suffix": .string(name.suffix),
          ])
        })
    }
    return object
  }
}

/// `{% bibliography_count %}`: the number of entries that a list with the same options has.
struct BibliographyCountTag: HostTag {
  let scholar: ScholarContext
  let options: ScholarOptions

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let entries = scholar.bibliography.entries(for: options, cited: scholar.cited(&context))
    output.append(decimal: entries.count)
  }
}
