internal import ContentData
internal import Foundation
internal import Liquid
internal import SourceText

/// Liquid: a page in a chain of three layouts, an archive of 10,000 posts, a tag cloud. Before the table stand
/// the comparisons (``LiquidComparison``).
func liquidBenchmarks() throws -> [Benchmark] {
  let site = LiquidSite()
  if LiquidComparison.isWanted { try LiquidComparison.run(site) }
  let page = ReusedOutput()
  var benchmarks = site.works.map { $0.benchmark(site, page) }
  benchmarks.append(
    Benchmark("liquid/compile seven templates", bytes: site.templateBytes) { keep(site.compile()) })
  return benchmarks
}

/// A post as the site has them: a drop that notes what it answers.
private final class BenchmarkPost: Drop {
  /// The names that it knows; a static of each would be asked whether it is there yet, every time.
  struct Names {
    let title: Symbol = "title"
    let url: Symbol = "url"
    let date: Symbol = "date"
  }

  private let names: Names
  private let resource: ResourceID
  private let title: Value
  private let url: Value
  private let date: Value

  init(_ number: Int, _ names: Names) {
    self.names = names
    resource = ResourceID(number)
    title = .string("Post no. \(number) about <compilers> & blogs")
    url = .string("/2026/01/02/post-about-compilers-\(number).html")
    date = .timestamp(Timestamp(seconds: Int64(1_767_225_600 - number * 43_200)))
  }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(resource, .metadata)
    return switch name {
    case names.title: title
    case names.url: url
    case names.date: date
    default: nil
    }
  }

  func object(noting reads: inout ReadSet) -> Object {
    reads.insert(resource, .metadata)
    return Object([(names.title, title), (names.url, url), (names.date, date)])
  }
}

/// The rendered body, written without a `String`.
private final class BenchmarkContent: BytesDrop {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? { nil }
  func object(noting reads: inout ReadSet) -> Object { Object() }
  func plainValue(noting reads: inout ReadSet) -> Value? {
    .string(String(decoding: bytes, as: UTF8.self))
  }
  func write(into output: inout OutputBuffer, noting reads: inout ReadSet) {
    output.append(bytes)
  }
}

/// The templates of `Benchmarks/Liquid` and their data; `reference.rb` makes the same.
struct LiquidSite: TemplateLoader {
  static let posts = 10_000
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Liquid").standardized

  private let environment = Environment()
  private let files: [String: SourceFile]
  private var templates: [String: Template] = [:]
  private var globals = Object()
  private let content: [UInt8]

  var templateBytes: Int { files.values.reduce(0) { $0 + $1.bytes.count } }

  init() {
    var files: [String: SourceFile] = [:]
    for name in ["archive", "cloud", "head", "nav", "base", "default", "post"] {
      let path = Self.folder.appending(path: "\(name).liquid").path
      files[name] = SourceFile(
        path: path, bytes: Array(FileManager.default.contents(atPath: path) ?? Data()))
    }
    self.files = files
    let paragraph = "<p>A paragraph of the post with <em>some</em> markup and a few words.</p>\n"
    content = Array(repeatElement(Array(paragraph.utf8), count: 200).joined())
    let names = BenchmarkPost.Names()
    let posts = (0..<Self.posts).map { Value.drop(BenchmarkPost($0, names)) }
    let tags = (0..<500).map { number in
      (Symbol("Tag \(number) ラベル"), Value.array(Array(posts[..<(number % 40)])))
    }
    let now = Value.timestamp(Timestamp(seconds: 1_767_225_600))
    globals["page"] = .object([
      "title": "Archive & <all>", "url": "/archive/", "kind": "post",
      "description": .string(String(decoding: content, as: UTF8.self)), "date": now,
      "tags": ["Swift", "Liquid", "Blogs"], "previous": posts[1], "next": posts[2],
    ])
    globals["site"] = .object([
      "title": "A blog & more", "url": "https://example.org", "lang": "ja",
      "posts": .array(posts), "tags": .object(Object(tags)), "most": 39, "time": now,
      "description": "About <things>",
      "nav": .array(
        (0..<6).map {
          .object(["title": .string("Page \($0)"), "url": .string("/page-\($0)/")])
        }),
    ])
    templates = compile()
  }

  func compile() -> [String: Template] {
    var diagnostics = DiagnosticSink()
    let templates = files.mapValues {
      Template.compile(file: $0, environment: environment, reporting: &diagnostics)
    }
    precondition(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return templates
  }

  func template(named name: String) throws(Diagnostic) -> Template? { templates[name] }

  /// The measured template.
  struct Work {
    let name: String
    let items: Int
    /// From the innermost out.
    let templates: [String]

    func benchmark(_ site: LiquidSite, _ page: ReusedOutput) -> Benchmark {
      Benchmark("liquid/\(name)", items: items) {
        site.render(templates, into: &page.output)
        keep(page)
      }
    }
  }

  var works: [Work] {
    [
      Work(name: "page in three layouts", items: 1, templates: ["post", "default", "base"]),
      Work(name: "archive", items: Self.posts, templates: ["archive"]),
      Work(name: "tag cloud", items: 500, templates: ["cloud"]),
    ]
  }

  /// Renders templates one in the other; the buffer holds the last one's output.
  func render(_ names: [String], into output: inout OutputBuffer) {
    var context = RenderContext(
      environment: environment, globals: globals, loader: self,
      reads: ReadSet(resources: Self.posts))
    var body = content
    for (index, name) in names.enumerated() {
      context.globals["content"] = .drop(BenchmarkContent(body))
      output.removeAll()
      do throws(Diagnostic) {
        try templates[name]!.render(into: &output, context: &context)
      } catch {
        preconditionFailure(error.message)
      }
      if index + 1 < names.count { body = output.bytes() }
    }
  }
}

/// The output of one page after the other, as each task of a build has it.
final class ReusedOutput {
  var output = OutputBuffer(capacity: 1 << 16)
}
