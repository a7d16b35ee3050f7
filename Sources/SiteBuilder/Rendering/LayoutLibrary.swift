internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// The layouts of a site, compiled, each with the layouts around it.
struct LayoutLibrary: Sendable {
  /// One step from a body out to the whole page.
  struct Step: Sendable {
    let layout: Layout
    let template: Template
    /// What templates see as `layout` here: its front matter below that of the layouts inside it.
    let data: Object
  }

  private let chains: [ByteKey: [Step]]
  private let names: [String]

  /// Compiles layouts and ties their chains.
  /// - Parameters:
  ///   - layouts: the site's, then the theme's; of two with one name the first counts.
  ///   - problems: errors and warnings of all layouts, in order; a layout around itself.
  /// - Complexity: O(total size).
  init(_ layouts: [Layout], environment: Environment, reporting problems: inout [Diagnostic]) {
    var known: [ByteKey: (layout: Layout, template: Template)] = [:]
    var names: [String] = []
    for layout in layouts where known[ByteKey(layout.name)] == nil {
      let template = Template.compile(
        file: layout.file, from: layout.bodyStart, environment: environment,
        resource: layout.resource, reporting: &problems)
      known[ByteKey(layout.name)] = (layout, template)
      names.append(layout.name)
    }
    var chains: [ByteKey: [Step]] = [:]
    for name in names {
      chains[ByteKey(name)] = Self.chain(from: name, known, reporting: &problems)
    }
    self.chains = chains
    self.names = names
  }

  private static func chain(
    from name: String, _ known: [ByteKey: (layout: Layout, template: Template)],
    reporting problems: inout [Diagnostic]
  ) -> [Step] {
    var steps: [Step] = []
    var inner = Object()
    var next: String? = name
    while let wanted = next {
      guard let (layout, template) = known[ByteKey(wanted)] else {
        if steps.count == 1, let file = steps.last?.layout.file {
          problems.append(missing(wanted, in: file, among: known))
        }
        break
      }
      if steps.contains(where: { $0.layout.name.hasSameBytes(as: wanted) }) {
        // Each layout of a circle leads around it; the one whose name sorts first tells of it.
        if wanted.hasSameBytes(as: name), let last = steps.last,
          !steps.contains(where: { $0.layout.name.precedesInBytes(name) })
        {
          problems.append(loop(steps, last.layout))
        }
        break
      }
      inner = layout.data.merging(inner)
      steps.append(Step(layout: layout, template: template, data: inner))
      next = layout.outer
    }
    return steps
  }

  private static func loop(_ steps: [Step], _ last: Layout) -> Diagnostic {
    let way = (steps.map(\.layout.name) + [steps[0].layout.name]).joined(separator: " → ")
    return Diagnostic(
      "layout.loop", .error, "the layout '\(steps[0].layout.name)' is put around itself: \(way)",
      at: location(of: "layout", in: last.file),
      hint: "take 'layout:' out of the front matter of one of them")
  }

  private static func missing(
    _ name: String, in file: SourceFile,
    among known: [ByteKey: (layout: Layout, template: Template)]
  ) -> Diagnostic {
    missing(
      name, at: location(of: "layout", in: file),
      among: known.keys.map(\.text).sorted { $0.precedesInBytes($1) })
  }

  private static func missing(
    _ name: String, at location: SourceLocation?, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "layout.missing", .warning, "there is no layout '\(name)'", at: location,
      hint: Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? "make a file \(name).html in the folder of layouts")
  }

  /// Where a key of a file's front matter stands.
  private static func location(of key: String, in file: SourceFile) -> SourceLocation {
    let block = FrontMatter.split(file: file).block
    if let block, let range = YAMLReader.place(of: [key], in: file, range: block) {
      return SourceLocation(file, range)
    }
    return SourceLocation(path: file.path)
  }

  /// The steps around a document, innermost first; none where it has no layout or an unknown one.
  func chain(of document: Document) -> [Step] {
    guard let name = document.layoutName else { return [] }
    return chains[ByteKey(name)] ?? []
  }

  /// What to say about a document whose layout does not exist; nil when it does.
  func problem(of document: Document) -> Diagnostic? {
    guard let name = document.layoutName, chains[ByteKey(name)] == nil else { return nil }
    return Self.missing(
      name, at: Self.location(of: "layout", in: document.file), among: names)
  }
}
