import CommandRunner
import Foundation
import Testing

/// Small sites, each for one rule of Jekyll's, with the files that Jekyll 4.3.1 wrote for them
/// (`Scenarios/answers.json`, recorded by `Scenarios/record.rb`): no Ruby is needed here.
@Suite("small sites come out as from Jekyll")
struct ScenarioTests {
  /// A site of `scenarios.txt`.
  struct Scenario: CustomTestStringConvertible, Sendable {
    var name: String
    var options: [String] = []
    var files: [(path: String, text: String)] = []

    var testDescription: String { name }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Scenarios")

  static let scenarios: [Scenario] = {
    let text =
      (try? String(contentsOf: folder.appendingPathComponent("scenarios.txt"), encoding: .utf8))
      ?? ""
    var scenarios: [Scenario] = []
    for line in text.components(separatedBy: "\n").dropLast() {
      if line.hasPrefix("=== ") {
        scenarios.append(Scenario(name: String(line.dropFirst(4))))
      } else if line.hasPrefix("%opt ") {
        scenarios[scenarios.count - 1].options.append(String(line.dropFirst(5)))
      } else if line.hasPrefix("@@ ") {
        scenarios[scenarios.count - 1].files.append((String(line.dropFirst(3)), ""))
      } else if let last = scenarios.indices.last, !scenarios[last].files.isEmpty {
        let file = scenarios[last].files.count - 1
        scenarios[last].files[file].text +=
          line.replacingOccurrences(of: "\\xEFBOM", with: "\u{FEFF}") + "\n"
      }
    }
    return scenarios
  }()

  /// By the names of scenarios: the files that Jekyll wrote; null where it stopped with an error.
  private static let answers: [String: [String: String]?] = {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("answers.json")) else {
      return [:]
    }
    return (try? JSONDecoder().decode([String: [String: String]?].self, from: data)) ?? [:]
  }()

  @Test("every scenario has an answer, and there are a hundred of them")
  func isComplete() {
    #expect(Self.scenarios.count >= 100)
    #expect(Self.scenarios.count == Self.answers.count)
    #expect(Self.scenarios.allSatisfy { Self.answers[$0.name] != nil })
  }

  @Test("the same files with the same bytes", arguments: scenarios)
  func agrees(_ scenario: Scenario) throws {
    let temporary = try TemporaryFolder()
    let source = temporary.url.appendingPathComponent("src")
    for file in scenario.files {
      let url = source.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    var arguments = ["build", "--cache", temporary.url.appendingPathComponent("cache").path]
    if !scenario.options.contains("nosource") { arguments += ["--source", source.path] }
    let isInside = scenario.options.contains("nodest")
    let want = temporary.url.appendingPathComponent("want")
    if !isInside { arguments += ["--destination", want.path] }
    // The day on which Jekyll's answers were recorded: documents without a date get that of the build.
    let environment = ["TZ": "UTC", "JEKYLL_ENV": "development", "SOURCE_DATE_EPOCH": "1796040000"]
    let outcome = try Blogc.run(arguments, in: source, environment: environment)
    let answer = try #require(Self.answers[scenario.name])
    guard let expected = answer else {
      #expect(outcome.status == 1, "Jekyll stops with an error")
      return
    }
    #expect(outcome.status == 0, "\(outcome.error)")
    let known = Set(scenario.files.map(\.path))
    var got: [String: String] = [:]
    let folder = isInside ? source : want
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        !isInside || !known.contains(path)
      else { continue }
      got[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    #expect(Set(got.keys) == Set(expected.keys))
    for (path, text) in expected {
      #expect(got[path]?.utf8.elementsEqual(text.utf8) == true, "\(path): \(got[path] ?? "")")
    }
  }
}
