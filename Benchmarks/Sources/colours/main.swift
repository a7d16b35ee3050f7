internal import Foundation
internal import Highlighting
internal import Lexing

// usage: colours [--in DIRECTORY] [--examples N] [--try FILE] [--speed] [--table] [LANGUAGE …]
//
// Prints for each language the share of characters that have the class Rouge gives them. The sources are the
// files below DIRECTORY, whose directories are named like languages; without it, those of the tests. With
// languages named, their differences follow, the most frequent first. With --try, the one language named is
// lexed by the description in a file: its first raw string, so that a change can be tried without building.
// --table prints the table of docs/highlighting.md. --speed measures instead how fast each language's sources are tokenised, without Rouge.

var directory = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().appendingPathComponent("../../../Tests/HighlightingTests/Fixtures")
  .standardized
let script = directory.appendingPathComponent("rouge_tokens.rb").path
directory.appendPathComponent("sources")
var examples = 4
var languages: Set<String> = []
var tried: String?
var measuresSpeed = false
var printsTable = false

/// The first raw string of a file of Swift, or the whole file where there is none.
func descriptions(in path: String) throws -> String {
  let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
  guard let first = lines.firstIndex(where: { $0.hasSuffix("#\"\"\"") }),
    let last = lines[first...].firstIndex(where: {
      $0.drop { $0 == " " }.hasPrefix("\"\"\"#")
    })
  else { return lines.joined(separator: "\n") }
  let indentation = lines[last].prefix { $0 == " " }.count
  return lines[(first + 1)..<last].map { String($0.dropFirst(indentation)) }.joined(separator: "\n")
}

/// Prints all languages with their names and the share of characters that have Rouge's class.
func printTable(_ agreements: [RougeAgreement]) {
  var shares: [String: Double] = [:]
  for agreement in agreements {
    if let language = Language.named(agreement.language) {
      shares[language.name] = agreement.percent
    }
  }
  print("| Language | Names | Files | As Rouge |")
  print("| --- | --- | --- | ---: |")
  for language in Language.all.sorted(by: { $0.title.lowercased() < $1.title.lowercased() }) {
    let names = ([language.name] + language.aliases).map { "`\($0)`" }.joined(separator: ", ")
    let files = language.files.map { "`\($0)`" }.joined(separator: ", ")
    let share = shares[language.name].map { String(format: "%.1f %%", $0) } ?? ""
    print("| \(language.title) | \(names) | \(files) | \(share) |")
  }
}

/// Prints how many megabytes of each language's sources are tokenised in a second.
func printSpeed(_ sources: [Rouge.Source], _ lexer: Lexer?) throws {
  for (language, sources) in Dictionary(grouping: sources, by: \.language).sorted(by: {
    $0.key < $1.key
  }) {
    let clock = ContinuousClock()
    var tables = clock.now.duration(to: clock.now)
    guard
      let lexer = lexer
        ?? { () -> Lexer? in
          var fresh: Lexer?
          tables = clock.measure { fresh = Language.named(language)?.freshLexer() }
          return fresh
        }()
    else { continue }
    let texts = try sources.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0.path))) }
    let size = texts.reduce(0) { $0 + $1.count }
    var best = Duration.seconds(1000)
    for _ in 0..<5 {
      let time = clock.measure {
        for text in texts {
          _ = Highlighter().tokens(of: text.span, lexer).tokens.count
        }
      }
      best = min(best, time)
    }
    let name = language.padding(toLength: 24, withPad: " ", startingAt: 0)
    print(
      name,
      String(
        format: "%9d bytes %7.1f MB/s  tables %.2f ms, %d states",
        size, Double(size) / (best / .seconds(1)) / 1e6, tables / .milliseconds(1), lexer.stateCount
      ))
  }
}

var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--in": directory = URL(fileURLWithPath: arguments.popFirst() ?? ".").standardized
  case "--speed": measuresSpeed = true
  case "--table": printsTable = true
  case "--try": tried = try descriptions(in: arguments.popFirst() ?? "")
  case "--examples": examples = Int(arguments.popFirst() ?? "") ?? examples
  default: languages.insert(argument)
  }
}

var lexer: Lexer?
if let tried, languages.count == 1, let name = languages.first {
  let language = Language(LanguageDefinition(name, name, tried))
  if let fault = language.fault {
    print("\(name): \(fault)")
    exit(1)
  }
  lexer = language.lexer
}
for language in Language.all where languages.isEmpty || languages.contains(language.name) {
  if let fault = language.fault { print("\(language.name): \(fault)") }
}
let sources = Rouge.sources(below: directory, only: languages)
if measuresSpeed {
  try printSpeed(sources, lexer)
  exit(0)
}
guard
  let (version, agreements) = try Rouge.agreements(
    of: sources, script: script, examples: examples, lexer: lexer)
else {
  print("Ruby with Rouge is not installed: nothing to compare with")
  exit(0)
}
if printsTable {
  printTable(agreements)
  exit(0)
}
for agreement in agreements {
  let figures = String(
    format: "%7d characters  %6.2f %%  with blanks %6.2f %%", agreement.total, agreement.percent,
    agreement.percentWithBlanks)
  print(agreement.language.padding(toLength: 24, withPad: " ", startingAt: 0), figures)
  guard !languages.isEmpty else { continue }
  let sorted = agreement.differences.sorted {
    ($1.value.characters, $0.key) < ($0.value.characters, $1.key)
  }
  for (name, difference) in sorted.prefix(25) {
    print("  \(difference.characters)  \(name)")
    for example in difference.examples { print("      \(example)") }
  }
}
if agreements.count > 1 {
  let mean = agreements.reduce(0) { $0 + $1.percent } / Double(agreements.count)
  print(String(format: "mean of %d languages: %.2f %% (Rouge %@)", agreements.count, mean, version))
}
