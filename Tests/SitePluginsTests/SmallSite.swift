import ContentData
import Gems
import Liquid
import SiteModel
import SitePlugins
import SourceText

/// A site made of texts, for the tests of plugins: read, amended and generated as a build does it, with
/// a converter that makes a paragraph of any Markdown.
struct SmallSite {
  let configuration: SiteConfiguration
  let plugins: EnabledPlugins
  private let layouts: [Layout]
  let site: Site
  /// The pages after all generators.
  let drafts: [PageDraft]
  let problems: DiagnosticSink

  /// - Parameters:
  ///   - settings: the text of `_config.yml`.
  ///   - inputs: path and text of the files that plugins read.
  ///   - files: path and text of posts (`_posts/…`), members (`_notes/…`) and pages; texts without front
  ///     matter are static files, and bare Markdown where a plugin asks for it.
  init(
    _ settings: String, files: [(path: String, text: String)] = [], commits: CommitTimes = .init(),
    layouts: [String: String] = [:], gemfile: String? = nil,
    rubyFiles: [(path: String, text: String)] = [], inputs: [(path: String, text: String)] = [],
    environment: String = "production"
  ) {
    var problems = DiagnosticSink()
    let file = SourceFile(path: "_config.yml", text: settings)
    let settings = YAMLReader.read(file, zone: .utc, reporting: &problems)?.object ?? Object()
    var configuration = SiteConfiguration(
      [ConfigurationLayer(settings, file: file)], environment: environment, reporting: &problems)
    var plugins = EnabledPlugins(
      configuration,
      facts: EnabledPlugins.Facts(
        gems: GemFiles(gemfile: gemfile.map { SourceFile(path: "Gemfile", text: $0) }),
        rubyFiles: rubyFiles.map { SourceFile(path: $0.path, text: $0.text) }),
      reporting: &problems)
    plugins.take(inputs.map { SourceFile(path: $0.path, text: $0.text) })
    let added = plugins.addedSettings(to: configuration.data)
    if !added.isEmpty {
      configuration = SiteConfiguration(
        [ConfigurationLayer(settings, file: file), ConfigurationLayer(added)],
        environment: environment, reporting: &problems)
    }
    self.configuration = configuration
    self.plugins = plugins
    self.layouts = layouts.map { name, text in Self.layout(name, text, ResourceID(99)) }
    var next = 100
    func resource() -> ResourceID {
      next += 1
      return ResourceID(next)
    }
    let known = layouts.map { name, text in
      Self.layout(name, text, resource())
    }.sorted { $0.name < $1.name }
    var contents = Self.contents(
      files, configuration, readsBareMarkdown: plugins.needs.contains(.bareMarkdown), resource)
    let converter = ParagraphConverter()
    plugins.transforms(
      TransformInputs(
        converter: converter, layouts: known.map(\.name) + plugins.layouts.map(\.name),
        commits: commits), reporting: &problems
    ).amend(&contents, reporting: &problems)
    site = Site(
      contents, configuration: configuration, time: Self.time, converter: converter,
      reporting: &problems)
    for drop in site.collections.flatMap(\.documents) {
      let body = converter.convert(
        Array(drop.document.rawBody.utf8), fileExtension: drop.document.fileExtension)
      drop.document.publish(body: RenderedBody(bytes: body))
    }
    var drafts = site.authoredPages.map { PageDraft($0.document) }
    let generators = plugins.generators(
      layouts: Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0) }),
      converter: converter, reporting: &problems)
    for generator in generators {
      generator.generate(site, pages: &drafts, reporting: &problems)
    }
    self.drafts = drafts
    var reader = DocumentReader(configuration: configuration, siteTime: Self.time)
    var pages: [PageDrop] = []
    for draft in drafts {
      do throws(Diagnostic) {
        pages.append(try reader.page(draft, resource: resource(), rules: nil))
      } catch {
        problems.report(error)
      }
    }
    site.publish(pages: pages)
    self.problems = problems
  }

  /// 2027-01-15 08:00 UTC.
  static let time = Timestamp(seconds: 1_800_000_000)

  private static func layout(_ name: String, _ text: String, _ resource: ResourceID) -> Layout {
    let file = SourceFile(path: "_layouts/\(name).html", text: text)
    let (data, start) = frontMatter(of: file) ?? (Object(), 0)
    return Layout(name: name, resource: resource, file: file, bodyStart: start, data: data)
  }

  private static func frontMatter(of file: SourceFile) -> (Object, Int)? {
    let parts = FrontMatter.split(file: file)
    guard let block = parts.block else { return nil }
    var ignored = DiagnosticSink()
    return (
      FrontMatter.read(file, block: block, zone: .utc, reporting: &ignored) ?? Object(),
      parts.bodyStart
    )
  }

  private static func contents(
    _ files: [(path: String, text: String)], _ configuration: SiteConfiguration,
    readsBareMarkdown: Bool, _ resource: () -> ResourceID
  ) -> Site.Contents {
    let count = configuration.collections.count
    var contents = Site.Contents(
      documents: Array(repeating: [], count: count),
      collectionFiles: Array(repeating: [], count: count), pages: [], staticFiles: [],
      data: .object(Object()))
    var reader = DocumentReader(configuration: configuration, siteTime: time)
    for (path, text) in files {
      let file = SourceFile(path: path, text: text)
      let (data, start) = frontMatter(of: file) ?? (Object(), 0)
      let input = DocumentReader.Input(
        resource: resource(), file: file, bodyStart: start, frontMatter: data, modified: time,
        frontMatterRange: SourceRange(0, start))
      let number = configuration.collections.firstIndex {
        path.hasPrefix($0.relativeDirectory + "/") && path.hasSuffix(".md")
      }
      do throws(Diagnostic) {
        if let number {
          let place = DocumentPlace(
            path, collectionsDirectory: "",
            specialFolder: configuration.collections[number].relativeDirectory, isDraft: false)
          contents.documents[number].append(
            try reader.document(input, at: place, inCollection: number))
        } else if start > 0 {
          contents.pages.append(try reader.page(input, path: path))
        } else {
          contents.staticFiles.append(
            StaticFile(
              resource: input.resource, sourcePath: path, relativePath: "/" + path,
              collection: nil, modified: time, data: Object(), isWritten: true, outputPath: path))
          if readsBareMarkdown, path.hasSuffix(".md") {
            contents.bareMarkdown.append(try reader.page(input, path: path))
          }
        }
      } catch {
        fatalError("\(path): \(error.message)")
      }
    }
    return contents
  }

  // MARK: What came out

  /// The URLs of all pages.
  var urls: [String] { site.pages.map(\.document.url) }

  /// The bytes that a generator wrote for a URL, with what it read.
  func written(_ url: String) -> (text: String, reads: ReadSet)? {
    for (draft, page) in zip(drafts, site.pages) where page.document.url == url {
      guard case .written(let write) = draft.content else { continue }
      var buffer = OutputBuffer()
      var reads = ReadSet()
      write(site, &buffer, &reads)
      return (buffer.text(), reads)
    }
    return nil
  }

  /// A page by its URL.
  func page(_ url: String) -> PageDrop? { site.pages.first { $0.document.url == url } }

  /// The `paginator` of a URL.
  func paginator(_ url: String) -> Value? {
    zip(drafts, site.pages).first { $1.document.url == url }?.0.paginator
  }

  /// A document of a collection by its source path.
  func document(_ path: String) -> Document? {
    site.collections.flatMap(\.documents).first { $0.document.sourcePath == path }?.document
  }

  /// Returns a finished page after the changes of the plugins, or nil if they change nothing.
  func finished(_ page: String, _ url: String = "/a.html") -> String? {
    var problems = DiagnosticSink()
    guard let postprocessor = plugins.postprocessor(variables: [:], reporting: &problems),
      let document = self.page(url)?.document
    else { return nil }
    var buffer = OutputBuffer()
    return postprocessor.finish(page.utf8.span, of: document, into: &buffer)
      ? buffer.text() : nil
  }

  /// Renders a template as a part of a page.
  func rendered(_ template: String, page: Value = .null, paginator: Value = .null) throws -> String
  {
    var problems = DiagnosticSink()
    let known = FilterContext(
      address: SiteAddress(url: configuration.url, baseurl: configuration.baseurl), zone: .utc,
      now: Self.time, converter: ParagraphConverter(), colouring: nil, documents: NoLookup(),
      includes: NoLookup())
    let environment = SiteEnvironment.make(site, known) { environment in
      plugins.register(
        into: &environment, site: known, layouts: layouts, reporting: &problems)
    }
    let compiled = Template.compile(
      file: SourceFile(path: "t.html", text: template), environment: environment,
      reporting: &problems)
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    var context = RenderContext(
      environment: environment,
      globals: [
        WellKnownSymbols.page: page, WellKnownSymbols.site: .drop(SiteDrop(site)),
        WellKnownSymbols.paginator: paginator,
      ])
    var buffer = OutputBuffer()
    try compiled.render(into: &buffer, context: &context)
    return buffer.text()
  }
}

/// Makes one paragraph of any Markdown; HTML stays.
private struct ParagraphConverter: BodyConverter, TextConverter {
  func convert(_ source: [UInt8], fileExtension: String) -> [UInt8] {
    var buffer = OutputBuffer()
    markdown(source.span, into: &buffer)
    return buffer.bytes()
  }

  func markdown(_ source: Span<UInt8>, into output: inout OutputBuffer) {
    if source.first == 0x3C { return output.append(source) }
    output.append("<p>")
    output.append(escapingHTML: source)
    output.append("</p>\n")
  }

  func smart(_ source: Span<UInt8>, into output: inout OutputBuffer) {
    output.append(
      String(decoding: source, as: UTF8.self).split(
        separator: "\"", omittingEmptySubsequences: false
      )
      .joined(separator: "”"))
  }

  func css(
    _ source: String, indented: Bool, noting reads: inout ReadSet
  ) throws(Diagnostic) -> String { "" }
}

/// A lookup without documents and includes.
private struct NoLookup: DocumentLookup, IncludeLookup {
  func address(ofFile path: String, noting reads: inout ReadSet) -> String? { nil }
  func address(ofPost name: PostName, noting reads: inout ReadSet) -> String? { nil }
  func suggestion(forFile path: String) -> String? { nil }
  func suggestion(forPost name: String) -> String? { nil }
  func suggestion(forInclude file: String) -> String? { nil }
  func templateName(ofInclude file: String) -> String? { nil }
  func templateName(ofFile file: String, beside page: String, inCollection: Bool) -> String? { nil }
}
