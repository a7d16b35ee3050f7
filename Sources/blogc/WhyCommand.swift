internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc why`: what made a page, or why there is none.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explain where a page comes from, or why it is not on the site.",
    discussion: """
      The path is that of a file of the blog, of a file of the site, or an address. Reads the site and writes
      nothing. The status is 0 when there is an answer, and 1 when nothing is known by that name.

      Examples:
        blogc why _posts/2016-02-26-docker.md
        blogc why /2016/02/26/docker.html
        blogc why _includes/head.html --json
      """)

  @Argument(help: "A file of the blog, a file of the site, or a URL.")
  var path: String

  @OptionGroup var site: SiteOptions

  @Option(help: "The cache folder (default: .blogc-cache in the source).")
  var cache: String?

  @Flag(help: "Print one line of JSON.")
  var json = false

  mutating func run() async throws {
    var request = try site.request()
    request.cache = cache
    do throws(Diagnostic) {
      let answer = try await BuildExplanation.answer(path, request)
      if json {
        Terminal.write(try WhyReport(answer, path).json + "\n")
      } else {
        WhyReport(answer, path).print()
      }
      guard case .unknown = answer else { return }
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
    }
    throw ExitCode(1)
  }
}

/// The output of `blogc why`, in words and as JSON.
private struct WhyReport {
  /// How many names a line of words lists; JSON lists all.
  private static let most = 8

  private let answer: BuildExplanation.Outcome
  private let path: String

  init(_ answer: BuildExplanation.Outcome, _ path: String) {
    self.answer = answer
    self.path = path
  }

  // MARK: Words

  func print() {
    for line in lines { Terminal.say(line) }
    if case .absent(_, .broken(let problem)) = answer {
      Terminal.print([problem], as: .terminal(colored: Terminal.colours))
    }
  }

  private var lines: [String] {
    switch answer {
    case .page(let page): return lines(about: page)
    case .file(let source, let output): return ["\(output) is a copy of \(source)"]
    case .input(let source, let kind, let pages):
      var line = "\(source) is \(Self.name(of: kind)), not a page"
      if pages.isEmpty { return [line + "; no page of the last build shows it"] }
      line += "; \(pages.count == 1 ? "1 page shows" : "\(pages.count) pages show") it"
      return [line] + Self.line("used by", pages)
    case .absent(let source, let reason):
      return ["\(source) is not on the site: \(Self.sentence(reason))"]
    case .unknown: return ["'\(path)' is neither in the blog nor on the site"]
    }
  }

  private func lines(about page: BuildExplanation.Page) -> [String] {
    var lines = ["\(page.url) is the file \(page.output)"]
    lines += Self.line("made from", [page.source ?? "a plugin or the pagination"])
    lines += Self.line("layouts", page.layouts)
    guard let read = page.read else {
      return lines + ["  run a build to see its other inputs"]
    }
    lines += Self.line("includes", read.includes)
    lines += Self.line("data", read.data)
    lines += Self.line("style sheets", read.styles)
    lines += Self.line("documents", read.documents)
    return lines + Self.line("lists", read.lists)
  }

  private static func line(_ title: String, _ names: [String]) -> [String] {
    if names.isEmpty { return [] }
    let rest = names.count > most ? " and \(names.count - most) more" : ""
    let space = String(repeating: " ", count: max(1, 14 - title.utf8.count))
    return ["  " + title + space + names.prefix(most).joined(separator: ", ") + rest]
  }

  private static func name(of kind: BuildExplanation.InputKind) -> String {
    switch kind {
    case .layout: "a layout"
    case .include: "an include"
    case .data: "a data file"
    case .style: "a partial of style sheets"
    }
  }

  private static func sentence(_ reason: BuildExplanation.ExclusionReason) -> String {
    switch reason {
    case .draft: "it is a draft (build with --drafts to include it)"
    case .future(let date, let now, let zone):
      "its date is \(date), but the site's time is \(now) (\(zone)); "
        + "build with --future to include it"
    case .unpublished:
      "its front matter says 'published: false' (build with --unpublished to include it)"
    case .overwritten(let output, let other): "\(other) has the same output, \(output)"
    case .noOutput(let collection):
      "its collection '\(collection)' is not set to 'output: true'"
    case .noDate: "the name of a post must begin with its date: YYYY-MM-DD-title.md"
    case .beyondLimit(1): "it is not the newest post (limit_posts: 1)"
    case .beyondLimit(let limit): "it is not among the newest \(limit) posts (limit_posts)"
    case .excluded(let pattern): "it is excluded by the pattern '\(pattern)' in 'exclude'"
    case .special(let name):
      "names such as '\(name)' that begin with '.', '_', '#' or '~', or end with '~' or '.', are skipped "
        + "unless 'include' in the settings matches them"
    case .broken: "it has an error"
    case .unused(let folder): "files with such a name in \(folder) are not used"
    }
  }

  // MARK: JSON

  /// - Throws: never for these values.
  var json: String {
    get throws(Diagnostic) {
      var buffer = OutputBuffer(capacity: 1024)
      var reads = ReadSet()
      try JSONWriter().write(.object(object), into: &buffer, noting: &reads)
      return buffer.text()
    }
  }

  private var object: Object {
    var object: Object = ["asked": .string(path)]
    switch answer {
    case .page(let page):
      object["answer"] = "page"
      object["source"] = page.source.map { .string($0) } ?? .null
      object["url"] = .string(page.url)
      object["output"] = .string(page.output)
      object["layouts"] = Self.list(page.layouts)
      if let read = page.read {
        object["includes"] = Self.list(read.includes)
        object["data"] = Self.list(read.data)
        object["styles"] = Self.list(read.styles)
        object["documents"] = Self.list(read.documents)
        object["lists"] = Self.list(read.lists)
      }
    case .file(let source, let output):
      object["answer"] = "file"
      object["source"] = .string(source)
      object["output"] = .string(output)
    case .input(let source, let kind, let pages):
      object["answer"] = .string(kind.rawValue)
      object["source"] = .string(source)
      object["shown_by"] = Self.list(pages)
    case .absent(let source, let reason):
      object["answer"] = "absent"
      object["source"] = .string(source)
      Self.add(reason, to: &object)
    case .unknown: object["answer"] = "unknown"
    }
    return object
  }

  private static func list(_ names: [String]) -> Value { .array(names.map { .string($0) }) }

  private static func add(_ reason: BuildExplanation.ExclusionReason, to object: inout Object) {
    switch reason {
    case .draft: object["reason"] = "draft"
    case .future(let date, let now, let zone):
      object["reason"] = "future"
      object["date"] = .string(date)
      object["now"] = .string(now)
      object["zone"] = .string(zone)
    case .unpublished: object["reason"] = "unpublished"
    case .overwritten(let output, let other):
      object["reason"] = "overwritten"
      object["output"] = .string(output)
      object["by"] = .string(other)
    case .noOutput(let collection):
      object["reason"] = "no-output"
      object["collection"] = .string(collection)
    case .noDate: object["reason"] = "no-date"
    case .beyondLimit(let limit):
      object["reason"] = "beyond-limit"
      object["limit"] = .integer(limit)
    case .excluded(let pattern):
      object["reason"] = "excluded"
      object["pattern"] = .string(pattern)
    case .special(let name):
      object["reason"] = "special-name"
      object["name"] = .string(name)
    case .broken(let problem):
      object["reason"] = "broken"
      object["id"] = .string(problem.id)
      object["message"] = .string(problem.message)
    case .unused(let folder):
      object["reason"] = "unused"
      object["folder"] = .string(folder)
    }
    object["explanation"] = .string(sentence(reason))
  }
}
