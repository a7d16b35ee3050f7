import ContentData
import Foundation
import Liquid
import SourceText
import Testing

/// Randomly mutated templates: no input may crash, hang or use unlimited memory.
enum Fuzz {
  /// The templates to mutate: generated ones, and the golden suite if it is available.
  static func seeds(_ generator: inout TemplateGenerator) -> [[UInt8]] {
    (0..<200).map { _ in Array(generator.template().utf8) }
      + GoldenSuite.cases.map { Array($0.template.utf8) }
  }

  private static let pieces: [[UInt8]] = [
    "{{", "}}", "{%", "%}", "{%-", "-%}", "|", ":", ",", ".", "..", "[", "]", "(", ")", "'", "\"",
    "{% endif %}", "{% else %}", "{% for i in (1..99999999) %}", "{% endfor %}", "{% raw %}",
    "\u{0}",
    "forloop", "| append: s", "{% liquid", "\n", "日", "-", "99999999999999999999", "| sort",
    "{% capture s %}",
    "{% render 'row' %}", "{% include 'row' %}", "| split: ''", "| join: s", "| times: big", "?",
    "#",
  ].map { Array($0.utf8) }

  /// A template with a few bytes cut, doubled, swapped or put in.
  static func mutated(_ seeds: [[UInt8]], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = seeds[Int.random(in: 0..<seeds.count, using: &numbers)]
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let place = Int.random(in: 0...bytes.count, using: &numbers)
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0:
        let end = min(bytes.count, place + Int.random(in: 1...8, using: &numbers))
        bytes.removeSubrange(place..<end)
      case 1:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &numbers))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2:
        let other = seeds[Int.random(in: 0..<seeds.count, using: &numbers)]
        let start = Int.random(in: 0...other.count, using: &numbers)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 30)], at: place)
      case 3 where place < bytes.count:
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      default:
        bytes.insert(
          contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &numbers)], at: place)
      }
    }
    return bytes
  }

  /// Limits that keep one run within milliseconds.
  static var environment: Environment {
    var environment = Environment()
    environment.limits.work = 20_000
    environment.limits.outputBytes = 200_000
    environment.limits.stringBytes = 100_000
    environment.limits.keptBytes = 1_000_000
    environment.limits.elements = 10_000
    return environment
  }

  /// Compiles and renders one input, and checks the properties that every input must have.
  /// - Returns: The number of bytes written.
  static func run(_ bytes: [UInt8], _ environment: Environment, _ globals: Object) -> Int {
    let file = SourceFile(path: "fuzz", bytes: bytes)
    var diagnostics = DiagnosticSink()
    let template = Template.compile(file: file, environment: environment, reporting: &diagnostics)
    for diagnostic in diagnostics {
      guard let range = diagnostic.location?.range else { continue }
      #expect(range.start >= 0 && range.end <= bytes.count)
    }
    var context = RenderContext(
      environment: environment, globals: globals,
      loader: Includes(texts: TemplateGenerator.partials, environment: environment))
    context.errorsArePrinted = true
    var output = OutputBuffer()
    do throws(Diagnostic) {
      try template.render(into: &output, context: &context)
    } catch {
      #expect(error.severity == .error)
    }
    return output.count
  }
}

struct FuzzTests {
  /// The number of inputs; `BLOGC_FUZZ` sets another number for a run by hand. Two million take about ten
  /// minutes: `BLOGC_FUZZ=2000000 swift test --skip-build --filter FuzzTests`. The number is the seed too.
  static let count =
    ProcessInfo.processInfo.environment["BLOGC_FUZZ"].flatMap { Int($0) } ?? 20_000

  @Test func `broken templates end in output or diagnostics`() throws {
    var generator = TemplateGenerator(seed: 3)
    let seeds = Fuzz.seeds(&generator)
    var numbers = SeededNumbers(seed: UInt64(Self.count))
    var diagnostics = DiagnosticSink()
    let data = JSONReader.read(
      SourceFile(path: "data", text: TemplateGenerator.data), reporting: &diagnostics)
    let globals = try #require(data?.object)
    let environments = [Fuzz.environment, Fuzz.environment, Fuzz.environment].enumerated().map {
      var environment = $0.element
      if $0.offset == 1 {
        environment.dialect = .jekyll
        environment.errorMode = .warn
      }
      if $0.offset == 2 {
        environment.errorMode = .strict
        environment.strictVariables = true
      }
      return environment
    }
    for index in 0..<Self.count {
      let bytes = Fuzz.mutated(seeds, &numbers)
      let written = Fuzz.run(bytes, environments[index % 3], globals)
      #expect(written < 10_000_000)
    }
  }
}
