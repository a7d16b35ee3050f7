import ContentData
import Foundation
import Liquid
import SourceText
import Testing

/// One case of the public golden suite.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  var name: String
  var template: String
  var data: Object
  var includes: [String: String]
  var results: [String]
  var isInvalid: Bool
  var isStrict: Bool

  var testDescription: String { name }
}

enum GoldenSuite {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/liquid/golden_liquid.json").standardized.path

  static let isPresent = FileManager.default.fileExists(atPath: path)

  static let cases: [GoldenCase] = {
    var diagnostics = DiagnosticSink()
    guard let bytes = FileManager.default.contents(atPath: path),
      let suite = JSONReader.read(
        SourceFile(path: path, bytes: Array(bytes)), reporting: &diagnostics),
      let tests = suite.object?["tests"]?.array
    else { return [] }
    return tests.compactMap { test in
      guard let test = test.object, let name = test["name"]?.string,
        let template = test["template"]?.string
      else { return nil }
      var includes: [String: String] = [:]
      for entry in test["templates"]?.object?.entries ?? [] {
        includes[entry.key.name] = entry.value.string ?? ""
      }
      let tags = test["tags"]?.array?.compactMap(\.string) ?? []
      return GoldenCase(
        name: name, template: template, data: test["data"]?.object ?? Object(),
        includes: includes,
        results: test["result"].map { [$0.string ?? ""] }
          ?? test["results"]?.array?.compactMap(\.string) ?? [],
        isInvalid: test["invalid"]?.bool ?? false,
        isStrict: tags.contains { $0.hasPrefix("strict") })
    }
  }()
}

@Suite(.enabled(if: GoldenSuite.isPresent, "../shared/liquid/golden_liquid.json is absent"))
struct GoldenLiquidTests {
  @Test(arguments: GoldenSuite.cases)
  func `a golden case gives its result`(golden: GoldenCase) {
    var environment = Environment(errorMode: golden.isStrict ? .strict : .lax)
    environment.now = Timestamp(seconds: 1_735_689_600)
    let run = TemplateRun(
      golden.template, golden.data, includes: golden.includes, environment: environment)
    if golden.isInvalid {
      #expect(!run.errors.isEmpty, "\(golden.template) should fail, gave \(run.output)")
    } else {
      #expect(
        run.errors.isEmpty && golden.results.contains { $0.hasSameBytes(as: run.output) },
        "\(golden.template) \(golden.data) gave \(run.output) \(run.errors.map(\.message)), expected \(golden.results)"
      )
    }
  }
}
