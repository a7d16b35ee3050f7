internal import ContentData
internal import Liquid
package import SiteModel
internal import SourceText

/// The layouts of a site, compiled, each with the layouts around it.
package struct LayoutLibrary: Sendable {
  /// One step from a body out to the whole page.
  package struct Step: Sendable {
    package let layout: Layout
    let template: Template
    /// The value of `layout` in templates: its front matter below that of the layouts inside it.
    let data: Object
  }

  private let chains: [ByteKey: [Step]]
  private let names: [String]

  /// Compiles layouts and links their chains.
  /// - Parameters:
  ///   - layouts: the site's, then the theme's; of two layouts with the same name the first is used.
  ///   - problems: gets the warnings of all layouts, in order, and an error for layouts that contain themselves.
  ///     Errors in a layout are reported when a page renders it.
  /// - Complexity: O(total size × ``LayoutNesting/depthLimit``).
  init(_ layouts: [Layout], environment: Environment, reporting problems: inout DiagnosticSink) {
    var known: [ByteKey: (layout: Layout, template: Template)] = [:]
    var names: [String] = []
    for layout in layouts where known[ByteKey(layout.name)] == nil {
      var found = DiagnosticSink()
      let template = Template.compile(
        file: layout.file, from: layout.bodyStart, environment: environment,
        resource: layout.resource, reporting: &found)
      problems.report(contentsOf: found.filter { $0.severity < .error })
      known[ByteKey(layout.name)] = (layout, template)
      names.append(layout.name)
    }
    let shape = LayoutNesting(names: names) { known[ByteKey($0)]?.layout.outer }
    for circle in shape.circles {
      if let last = circle.last.flatMap({ known[ByteKey($0)]?.layout }) {
        problems.report(Self.loop(circle, last))
      }
    }
    for name in shape.tooDeep {
      if let layout = known[ByteKey(name)]?.layout { problems.report(Self.tooDeep(layout)) }
    }
    let sorted = names.sorted { $0.precedesInBytes($1) }
    var chains: [ByteKey: [Step]] = [:]
    for name in names {
      let steps = Self.chain(from: name, known)
      chains[ByteKey(name)] = steps
      if steps.count == 1, let layout = steps.first?.layout, let outer = layout.outer,
        known[ByteKey(outer)] == nil
      {
        let place = Self.location(of: "layout", in: layout.file)
        problems.report(Self.missing(outer, at: place, among: sorted))
      }
    }
    self.chains = chains
    self.names = names
  }

  /// The steps from a layout outwards, to the first that is missing or repeated.
  /// - Complexity: O(``LayoutNesting/depthLimit`` × front matter).
  private static func chain(
    from name: String, _ known: [ByteKey: (layout: Layout, template: Template)]
  ) -> [Step] {
    var steps: [Step] = []
    var seen: Set<ByteKey> = []
    var inner = Object()
    var next: String? = name
    while let wanted = next, steps.count < LayoutNesting.depthLimit,
      let (layout, template) = known[ByteKey(wanted)], seen.insert(ByteKey(wanted)).inserted
    {
      inner = layout.data.merging(inner)
      steps.append(Step(layout: layout, template: template, data: inner))
      next = layout.outer
    }
    return steps
  }

  private static func loop(_ circle: [String], _ last: Layout) -> Diagnostic {
    let way = (circle + [circle[0]]).joined(separator: " → ")
    return Diagnostic(
      "layout.loop", .warning, "the layout '\(circle[0])' contains itself: \(way)",
      at: location(of: "layout", in: last.file),
      notes: [Diagnostic.Note("each of them is put around the page once, as by Jekyll")],
      hint: "remove 'layout:' from the front matter of one of them")
  }

  private static func tooDeep(_ layout: Layout) -> Diagnostic {
    Diagnostic(
      "layout.too-deep", .error,
      "more than \(LayoutNesting.depthLimit) layouts are put around the layout '\(layout.name)'",
      at: location(of: "layout", in: layout.file),
      hint: "remove 'layout:' from the front matter of one of them")
  }

  /// The number of layouts that are compared for a suggestion.
  private static let suggestionLimit = 500

  private static func missing(
    _ name: String, at location: SourceLocation?, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "layout.missing", .warning, "there is no layout '\(name)'", at: location,
      hint: Suggestion.closest(to: name, among: names.prefix(suggestionLimit)).map {
        "did you mean '\($0)'?"
      }
        ?? "create \(name).html in the layouts folder")
  }

  /// The location of a key in a file's front matter.
  private static func location(of key: String, in file: SourceFile) -> SourceLocation {
    let block = FrontMatter.split(file: file).block
    if let block, let range = YAMLReader.place(of: [key], in: file, range: block) {
      return SourceLocation(file, range)
    }
    return SourceLocation(path: file.path)
  }

  /// The steps around a document, innermost first; none where it has no layout or an unknown one.
  package func chain(of document: Document) -> [Step] {
    guard let name = document.layoutName else { return [] }
    return chains[ByteKey(name)] ?? []
  }

  /// Returns the diagnostic for a document whose layout does not exist; nil when it does.
  func problem(of document: Document) -> Diagnostic? {
    guard let name = document.layoutName, chains[ByteKey(name)] == nil else { return nil }
    return Self.missing(
      name, at: Self.location(of: "layout", in: document.file), among: names)
  }
}
