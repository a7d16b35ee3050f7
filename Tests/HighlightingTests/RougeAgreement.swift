internal import Foundation
internal import Highlighting
internal import Lexing

/// How far the tokens of one language agree with Rouge's, and where they differ.
struct RougeAgreement {
  /// One kind of difference: the class here, the class of Rouge, and where it occurs.
  struct Difference {
    var characters = 0
    /// The first places, as text with the differing part between `⟦` and `⟧`.
    var examples: [String] = []
  }

  let language: String
  /// The non-blank characters that have Rouge's class, and all of them.
  private(set) var same = 0
  private(set) var total = 0
  /// The same with blanks counted: they decide whether the HTML is equal.
  private(set) var sameWithBlanks = 0
  private(set) var totalWithBlanks = 0
  /// Differences by "ours → Rouge's".
  private(set) var differences: [String: Difference] = [:]
  /// The number of examples kept of each kind of difference.
  private let examples: Int

  /// Makes an empty comparison.
  /// - Parameter examples: how many places of each kind of difference are kept.
  init(language: String, examples: Int = 0) {
    self.language = language
    self.examples = examples
  }

  /// The share of non-blank characters with Rouge's class, in percent.
  var percent: Double { total == 0 ? 0 : 100 * Double(same) / Double(total) }
  /// The share of all characters with Rouge's class, in percent.
  var percentWithBlanks: Double {
    totalWithBlanks == 0 ? 0 : 100 * Double(sameWithBlanks) / Double(totalWithBlanks)
  }

  /// Compares the classes of one source byte by byte.
  /// - Parameters:
  ///   - path: the source's path, for the examples.
  ///   - ours: the class of each byte here.
  ///   - theirs: the class of each byte in Rouge; as many.
  /// - Complexity: O(number of bytes).
  mutating func add(_ bytes: [UInt8], path: String, ours: [String], theirs: [String]) {
    var index = 0
    while index < bytes.count {
      let start = index
      let isSame = ours[index] == theirs[index]
      while index < bytes.count, ours[index] == ours[start], theirs[index] == theirs[start] {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 {
          totalWithBlanks += 1
          if isSame { sameWithBlanks += 1 }
          if byte > 0x20 {
            total += 1
            if isSame { same += 1 }
          }
        }
        index += 1
      }
      if !isSame { note(bytes, path, start..<index, ours[start], theirs[start]) }
    }
  }

  private mutating func note(
    _ bytes: [UInt8], _ path: String, _ range: Range<Int>, _ ours: String, _ theirs: String
  ) {
    let count = bytes[range].count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
    let name = "\(ours) → \(theirs)" + (count == 0 ? " (blanks)" : "")
    var difference = differences[name, default: Difference()]
    difference.characters += max(count, 1)
    if difference.examples.count < examples {
      var start = range.lowerBound
      while start > 0, bytes[start - 1] != 0x0A, range.lowerBound - start < 50 { start -= 1 }
      var end = min(range.upperBound, range.lowerBound + 60)
      let middle = range.lowerBound..<end
      while end < bytes.count, bytes[end] != 0x0A, end - middle.upperBound < 30 { end += 1 }
      let line = bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
      let parts = [start..<middle.lowerBound, middle, middle.upperBound..<end].map {
        String(decoding: bytes[$0], as: UTF8.self)
          .replacingOccurrences(of: "\n", with: "⏎").replacingOccurrences(of: "\t", with: "⇥")
      }
      let file = path.split(separator: "/").last ?? ""
      difference.examples.append("\(file):\(line): \(parts[0])⟦\(parts[1])⟧\(parts[2])")
    }
    differences[name] = difference
  }
}

/// Rouge as the reference: a Ruby process that gives the tokens of sources.
enum Rouge {
  /// A source: the language's name and the path of a file.
  typealias Source = (language: String, path: String)

  /// The program's version, and the class of each byte of each source; empty where Rouge has no lexer.
  typealias Answer = (version: String, classes: [String: [String]])

  /// Asks Rouge for the classes of sources.
  /// - Parameter script: the path of rouge_tokens.rb.
  /// - Returns: nil where there is no Ruby with Rouge.
  static func classes(of sources: [Source], script: String) throws -> Answer? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ruby", script]
    let list = FileManager.default.temporaryDirectory
      .appendingPathComponent("rouge-sources-\(UUID().uuidString)")
    try Data(sources.map { "\($0.language)\t\($0.path)\n" }.joined().utf8).write(to: list)
    defer { try? FileManager.default.removeItem(at: list) }
    process.standardInput = try FileHandle(forReadingFrom: list)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    var lines = data.split(separator: 0x0A)[...]
    guard let version = lines.popFirst() else { return nil }
    var classes: [String: [String]] = [:]
    var path = ""
    var current: [String] = []
    for line in lines {
      if line.starts(with: "== ".utf8) {
        classes[path] = current
        path = String(decoding: line.dropFirst(3), as: UTF8.self)
        current = []
      } else if let space = line.firstIndex(of: 0x20),
        let count = Int(String(decoding: line[(space + 1)...], as: UTF8.self))
      {
        let name = String(decoding: line[..<space], as: UTF8.self)
        current.append(contentsOf: repeatElement(name, count: count))
      }
    }
    classes[path] = current
    return (String(decoding: version, as: UTF8.self), classes)
  }

  /// Returns all names and aliases that Rouge knows; nil where there is no Ruby with Rouge.
  static func names(script: String) throws -> [String]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ruby", script, "--names"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return data.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The class of each byte here; all of them plain for a language without a lexer.
  static func ownClasses(of bytes: [UInt8], language: String, lexer: Lexer? = nil) -> [String] {
    let list =
      lexer.map { Highlighter().tokens(of: bytes.span, $0) }
      ?? Highlighter().tokens(of: bytes.span, language: language)
    var result: [String] = []
    result.reserveCapacity(bytes.count)
    for token in list?.tokens ?? [] {
      let name = token.kind == .text ? "-" : token.kind.name.description
      result.append(
        contentsOf: repeatElement(name, count: Int(token.end) - result.count))
    }
    if result.count < bytes.count {
      result.append(contentsOf: repeatElement("-", count: bytes.count - result.count))
    }
    return result
  }

  /// The sources below a directory: the files of each of its directories, which are named like languages.
  static func sources(below directory: URL, only languages: Set<String> = []) -> [Source] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: directory.path)) ?? []
    return paths.sorted().compactMap { path in
      let parts = path.split(separator: "/")
      var isDirectory: ObjCBool = false
      let file = directory.appendingPathComponent(path).path
      guard parts.count >= 2, languages.isEmpty || languages.contains(String(parts[0])),
        FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory),
        !isDirectory.boolValue
      else { return nil }
      return (String(parts[0]), file)
    }
  }

  /// Compares sources with Rouge.
  /// - Parameter lexer: a lexer to use instead of the languages' own.
  /// - Returns: Rouge's version and an agreement for each language; nil where there is no Rouge. Files that are
  ///   not UTF-8 are left out.
  static func agreements(
    of sources: [Source], script: String, examples: Int = 0, lexer: Lexer? = nil
  ) throws -> (version: String, agreements: [RougeAgreement])? {
    guard let (version, classes) = try Rouge.classes(of: sources, script: script) else {
      return nil
    }
    var agreements: [String: RougeAgreement] = [:]
    for source in sources {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: source.path)))
      guard let theirs = classes[source.path], theirs.count == bytes.count else { continue }
      agreements[
        source.language, default: RougeAgreement(language: source.language, examples: examples)
      ].add(
        bytes, path: source.path,
        ours: ownClasses(of: bytes, language: source.language, lexer: lexer),
        theirs: theirs)
    }
    return (version, agreements.values.sorted { $0.language < $1.language })
  }
}
