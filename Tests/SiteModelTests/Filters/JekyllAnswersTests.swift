import ContentData
import Foundation
import Liquid
import SourceText
import Testing

@testable import SiteModel

/// Every expression of Fixtures/filters/expressions.yml gives what the real Jekyll gave for it
/// (answers.json, recorded by record.rb).
@Suite struct JekyllAnswersTests {
  struct Answers: Decodable {
    struct Group: Decodable {
      var config: [String: String?]
      var files: [File]
      var cases: [Case]
    }
    struct File: Decodable {
      var path: String
      var url: String
    }
    struct Case: Decodable {
      var template: String
      var output: String?
      var error: String?
    }
    var groups: [Group]
  }

  /// The expressions whose results differ in blogc, with the reasons.
  static let deviations: [String: String] = [
    "{{ page.wide | uri_escape }}": compatibility, "{{ page.wide | relative_url }}": compatibility,
  ]
  private static let compatibility = "addressable keeps full-width characters since 2.8.2"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures/filters").standardized

  private static let answers: Answers = {
    do {
      let data = try Data(contentsOf: folder.appendingPathComponent("answers.json"))
      return try JSONDecoder().decode(Answers.self, from: data)
    } catch { fatalError("answers.json cannot be read: \(error)") }
  }()

  @Test("there are at least three hundred answers")
  func hasEnough() {
    #expect(Self.answers.groups.reduce(0) { $0 + $1.cases.count } >= 300)
  }

  @Test("filters and tags answer as Jekyll does", arguments: 0..<answers.groups.count)
  func agrees(group number: Int) throws {
    let group = Self.answers.groups[number]
    let site = try Workbench(group, folder: Self.folder)
    for item in group.cases {
      let answer = site.render(item.template)
      let agrees =
        switch answer {
        case .success(let output): item.output.map { $0.utf8.elementsEqual(output.utf8) } ?? false
        case .failure: item.error != nil
        }
      if Self.deviations[item.template] != nil {
        #expect(!agrees, "\(item.template) agrees now: take it out of the list")
      } else {
        #expect(
          agrees, "\(item.template)\n jekyll: \(item.output ?? item.error ?? "")\n blogc: \(answer)"
        )
      }
    }
  }

  /// An environment with Jekyll's filters and tags, and the data of data.md as `page`.
  private struct Workbench {
    private var environment: Environment
    private let folder: URL
    private let globals: Object

    init(_ group: Answers.Group, folder: URL) throws {
      self.folder = folder.appendingPathComponent("site")
      let name = try #require(group.config["timezone"] ?? nil)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)"))
      let zone = try #require(TimeZoneRules(tzif: Array(bytes)))
      environment = Environment(dialect: .jekyll, errorMode: .warn)
      environment.zone = zone
      let (url, baseurl) = (group.config["url"] ?? nil, group.config["baseurl"] ?? nil)
      let site = FakeSite(
        files: group.files.map { ($0.path, $0.url) }, folder: self.folder)
      let context = FilterContext(
        address: SiteAddress(url: url, baseurl: baseurl), zone: zone, now: Timestamp(seconds: 0),
        converter: site, colouring: nil, documents: site, includes: site)
      JekyllFilters.register(into: &environment, site: context)
      JekyllTags.register(into: &environment, site: context)
      let data = try Data(contentsOf: folder.appendingPathComponent("data.md"))
      let file = SourceFile(path: "data.md", bytes: Array(data))
      let block = try #require(FrontMatter.split(file: file).block)
      var problems = DiagnosticSink()
      let page = try #require(
        YAMLReader.read(file, range: block, zone: zone, reporting: &problems)?.object)
      try #require(problems.isEmpty)
      var withPath = page
      withPath["path"] = "guide/here.md"
      var address = Object()
      address["url"] = url.map { .string($0) } ?? .null
      address["baseurl"] = baseurl.map { .string($0) } ?? .null
      globals = Object([("page", .object(withPath)), ("site", .object(address))])
    }

    func render(_ text: String) -> Result<String, Diagnostic> {
      var problems = DiagnosticSink()
      let template = Template.compile(
        file: SourceFile(path: "test", text: text), environment: environment,
        reporting: &problems)
      if let error = problems.first(where: { $0.severity == .error }) { return .failure(error) }
      var context = RenderContext(
        environment: environment, globals: globals,
        loader: FakeTemplates(folder: folder, environment: environment))
      var output = OutputBuffer()
      do throws(Diagnostic) {
        try template.render(into: &output, context: &context)
        return .success(output.text())
      } catch { return .failure(error) }
    }
  }
}
