package import SourceText

/// The outcome of running a program.
package struct ProgramReply: Sendable {
  /// Its exit status; 0 means success.
  package var status: Int32
  /// Its standard output.
  package var output: [UInt8]
  /// Its standard error.
  package var messages: [UInt8]

  package init(status: Int32, output: [UInt8], messages: [UInt8]) {
    self.status = status
    self.output = output
    self.messages = messages
  }
}

/// Compiles Sass with a Dart Sass that the author has installed and named.
///
/// The program is given the style sheet on its standard input and reads the imported files itself, from the
/// load paths; which ones it read without taking a rule from them it does not say
/// (``reportsEveryImport``). Its two styles are `expanded` and `compressed`.
package struct DartSassCompiler: StylesheetCompiler {
  /// Runs the program with arguments and an input.
  package typealias Runner =
    @Sendable (_ arguments: [String], _ input: [UInt8]) throws(Diagnostic)
    -> ProgramReply

  private let run: Runner
  private let folder: @Sendable (_ loadPath: String) -> String?

  /// Makes a compiler.
  /// - Parameters:
  ///   - folder: the absolute path of a load path; of the empty one the site's source folder. Nil when
  ///     there is no such folder.
  ///   - run: starts the program; only the command line and the environment may say which one.
  package init(folder: @escaping @Sendable (_ loadPath: String) -> String?, run: @escaping Runner) {
    self.folder = folder
    self.run = run
  }

  package var reportsEveryImport: Bool { false }

  package func compile(
    _ source: StylesheetSource, options: StylesheetOptions, load: StylesheetLoader
  ) throws(Diagnostic) -> StylesheetResult {
    var arguments = ["--stdin", "--no-color", "--no-unicode", "--embed-source-map"]
    if options.hasSourceMap { arguments.append("--embed-sources") }
    if source.isIndented { arguments.append("--indented") }
    arguments.append("--style=" + (options.style == .compressed ? "compressed" : "expanded"))
    let folders = ([""] + options.loadPaths).compactMap { name in folder(name).map { (name, $0) } }
    for (_, path) in folders { arguments.append("--load-path=" + path) }
    let reply = try run(arguments, source.text)
    let report = DartSassReport(
      String(decoding: reply.messages, as: UTF8.self), source: source,
      loadPaths: folders.map(\.0), load: load)
    guard reply.status == 0 else { throw report.error }
    var (css, map) = DartSassMap.split(reply.output)
    if css.starts(with: [0xEF, 0xBB, 0xBF]) {
      css = (options.addsCharset ? Array("@charset \"UTF-8\";".utf8) : []) + css.dropFirst(3)
    }
    let paths = folders.map { (name: $0.0, path: $0.1) }
    let sources = map.map { DartSassMap.sources(in: $0, below: paths, entry: source.name) } ?? []
    var sourceMap: [UInt8]?
    if options.hasSourceMap, let map {
      sourceMap = DartSassMap.replacingSources(in: map, with: sources.map(\.path))
      css += Array("\n\n/*# sourceMappingURL=\(source.mapName) */".utf8)
    } else {
      css.append(0x0A)
    }
    return StylesheetResult(
      css: css, sourceMap: sourceMap, importedFiles: sources.filter { !$0.isEntry }.map(\.path),
      warnings: report.warnings)
  }
}

/// The source map that Dart Sass writes into the CSS as a data URL.
enum DartSassMap {
  /// A source of the map.
  struct Source {
    /// As the site knows it, with a load path in front.
    var path: String
    /// True if it is the style sheet itself.
    var isEntry: Bool
  }

  /// The CSS without the comment that holds the map, and the map's JSON.
  static func split(_ output: [UInt8]) -> (css: [UInt8], map: [UInt8]?) {
    let opening = Array("/*# sourceMappingURL=data:application/json;charset=utf-8,".utf8)
    var start = output.count - opening.count
    while start >= 0, !output[start...].starts(with: opening) { start -= 1 }
    guard start >= 0 else { return (output, nil) }
    let encoded = output[(start + opening.count)...].prefix { $0 != 0x20 }
    var end = start
    while end > 0, output[end - 1] == 0x0A { end -= 1 }
    return (Array(output[..<end]), percentDecoded(encoded))
  }

  private static func percentDecoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      guard byte == 0x25, let high = iterator.next().flatMap(digit),
        let low = iterator.next().flatMap(digit)
      else {
        result.append(byte)
        continue
      }
      result.append(high << 4 | low)
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  /// The map's sources: URLs of files below the folders, and a data URL for the style sheet itself.
  static func sources(
    in map: [UInt8], below folders: [(name: String, path: String)], entry: String
  ) -> [Source] {
    guard let range = listRange(in: map) else { return [] }
    // URLs hold neither quotes nor backslashes, so the strings need no decoding.
    return map[range].split(separator: 0x22).filter { $0.first != 0x2C }.map { url in
      guard url.starts(with: "file://".utf8) else { return Source(path: entry, isEntry: true) }
      let path = String(decoding: percentDecoded(url.dropFirst(7)), as: UTF8.self)
      // The longest folder that holds the file names it best.
      let holder = folders.filter { path.utf8.starts(with: ($0.path + "/").utf8) }
        .max { $0.path.utf8.count < $1.path.utf8.count }
      guard let holder else {
        return Source(
          path: path.split(separator: "/").last.map(String.init) ?? path, isEntry: false)
      }
      let rest = String(decoding: path.utf8.dropFirst(holder.path.utf8.count + 1), as: UTF8.self)
      return Source(path: holder.name.isEmpty ? rest : holder.name + "/" + rest, isEntry: false)
    }
  }

  /// The map with other names of its sources, so that no absolute path reaches the output.
  static func replacingSources(in map: [UInt8], with names: [String]) -> [UInt8] {
    guard let range = listRange(in: map) else { return map }
    var list = OutputBuffer(capacity: 256)
    for (index, name) in names.enumerated() {
      if index > 0 { list.append(UInt8(ascii: ",")) }
      list.append(jsonString: name)
    }
    return map[..<range.lowerBound] + list.bytes() + map[range.upperBound...]
  }

  /// The contents of the brackets of `"sources"`.
  private static func listRange(in map: [UInt8]) -> Range<Int>? {
    let opening = Array("\"sources\":[".utf8)
    guard
      let start = map.indices.first(where: { map[$0...].starts(with: opening) })
        .map({ $0 + opening.count }),
      let end = map[start...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return start..<end
  }
}
