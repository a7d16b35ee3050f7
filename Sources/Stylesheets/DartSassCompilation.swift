internal import SourceText

/// The compilation of one style sheet by Dart Sass: the request, the responses to its requests, and its messages.
struct DartSassCompilation {
  /// The prefix of the URLs of the site's files, which is only used within the protocol.
  private static let root = "blogc:///"
  /// The largest number of warnings of one sheet.
  private static let mostWarnings = 100

  private let source: StylesheetSource
  private let options: StylesheetOptions
  /// The path of the sheet below the site's folder.
  private let path: String
  private var importedFiles: [String] = []
  /// The paths of the known files, as bytes.
  private var knownFiles: Set<[UInt8]> = []
  private var warnings = DiagnosticSink()

  init(_ source: StylesheetSource, _ options: StylesheetOptions) {
    self.source = source
    self.options = options
    path = ImportResolver.normalized(source.file.path) ?? source.name
  }

  /// The fields of `CompileRequest`.
  var request: ProtocolMessage {
    var importer = ProtocolMessage()
    // The importer: requests to us, with the id 0.
    importer.setChoice(2, 0)
    var input = ProtocolMessage()
    input.set(1, source.text)
    input.set(2, Self.address(of: path))
    input.set(3, source.isIndented ? 1 : 0)
    input.set(4, importer)
    var request = ProtocolMessage()
    request.set(2, input)
    request.set(4, options.style == .compressed ? 1 : 0)
    request.set(5, options.hasSourceMap)
    request.set(6, importer)
    // Messages use only ASCII; the source map includes the sources.
    request.set(9, true)
    request.set(12, true)
    var message = ProtocolMessage()
    message.set(2, request)
    return message
  }

  // MARK: Imports

  /// Responds to a request for the canonical URL of an import.
  func canonical(_ fields: ProtocolFields, _ load: StylesheetLoader) -> ProtocolMessage {
    let url = fields.text(4)
    let isImport = fields.number(5) != 0
    var places: [String] = []
    if let path = Self.path(of: url) {
      places = [path]
    } else if !url.utf8.contains(0x3A), !url.utf8.starts(with: "/".utf8) {
      // The path beside the sheet has already been tried.
      let name = Self.decoded(url)
      places = (options.loadPaths + [""]).map { $0.isEmpty ? name : $0 + "/" + name }
    }
    var response = ProtocolMessage()
    response.set(1, fields.number(1))
    for place in places {
      guard let place = ImportResolver.normalized(place), !place.isEmpty else { continue }
      switch ModuleResolver.resolve(place, isImport: isImport, load: load) {
      case .missing: continue
      case .found(let path, _): response.set(2, Self.address(of: path))
      case .ambiguous(let paths):
        response.set(3, "it may mean any of " + paths.joined(separator: ", "))
      }
      break
    }
    var message = ProtocolMessage()
    message.set(3, response)
    return message
  }

  /// Responds to a request for the content of a file.
  mutating func contents(_ fields: ProtocolFields, _ load: StylesheetLoader) -> ProtocolMessage {
    var response = ProtocolMessage()
    response.set(1, fields.number(1))
    if let path = Self.path(of: fields.text(4)), let bytes = load(path) {
      if knownFiles.insert(Array(path.utf8)).inserted { importedFiles.append(path) }
      var success = ProtocolMessage()
      success.set(1, bytes)
      success.set(2, path.hasSuffix(".sass") ? 1 : path.hasSuffix(".css") ? 2 : 0)
      success.set(3, fields.text(4))
      response.set(2, success)
    }
    var message = ProtocolMessage()
    message.set(4, response)
    return message
  }

  // MARK: Addresses

  private static func address(of path: String) -> String { root + encoded(path) }

  /// The path in a URL with our prefix; nil for any other URL.
  private static func path(of address: String) -> String? {
    guard address.utf8.starts(with: root.utf8) else { return nil }
    return decoded(String(decoding: address.utf8.dropFirst(root.utf8.count), as: UTF8.self))
  }

  private static func encoded(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x2D, 0x2E, 0x2F, 0x5F, 0x7E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decoded(_ text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == 0x25, digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Reports

  /// Records the messages of `@warn` and `@debug`, and deprecations as notes.
  mutating func note(_ fields: ProtocolFields, _ load: StylesheetLoader) {
    guard warnings.count < Self.mostWarnings else { return }
    let isDeprecation = fields.number(2) == 1
    let text = fields.text(3)
    warnings.report(
      diagnostic(
        isDeprecation ? .deprecation(sassSentence(text)) : .warning(text), fields, span: 4,
        trace: 5, load))
  }

  /// The result of a `CompileResponse`.
  /// - Throws: the error of Dart Sass.
  func result(
    _ fields: ProtocolFields, _ load: StylesheetLoader
  ) throws(Diagnostic) -> StylesheetResult {
    if let failure = fields.message(3) {
      throw diagnostic(
        .refused(reason: sassSentence(failure.text(1))), failure, span: 2, trace: 3, load)
    }
    guard let success = fields.message(2) else {
      throw Diagnostic(
        StylesheetsDiagnostic.stopped, at: SourceLocation(path: source.file.path))
    }
    var css = Array(success.bytes(1) ?? [])
    if options.addsCharset, css.contains(where: { $0 >= 0x80 }) {
      css = Array("@charset \"UTF-8\";".utf8) + css
    }
    var map: [UInt8]?
    if options.hasSourceMap, let bytes = success.bytes(2) {
      map = DartSassMap.completed(Array(bytes), name: source.mapName) { address in
        Self.path(of: address).map { Self.encoded(Self.route(from: path, to: $0)) }
      }
      // The same separator as in jekyll-sass-converter 3.
      let gap = options.style == .compressed ? "" : "\n\n"
      css += Array("\(gap)/*# sourceMappingURL=\(Self.encoded(source.mapName)) */".utf8)
    }
    return StylesheetResult(
      css: css, sourceMap: map, importedFiles: importedFiles, warnings: warnings)
  }

  /// The relative path from the folder of one file to another file.
  private static func route(from start: String, to end: String) -> String {
    var folders = start.split(separator: "/").dropLast()[...]
    var parts = end.split(separator: "/")[...]
    while let first = folders.first, parts.count > 1,
      first.utf8.elementsEqual(parts[parts.startIndex].utf8)
    {
      folders = folders.dropFirst()
      parts = parts.dropFirst()
    }
    return (folders.map { _ in ".." } + parts.map(String.init)).joined(separator: "/")
  }

  /// A message of Dart Sass at its location, with the chain of imports as notes.
  private func diagnostic(
    _ kind: StylesheetsDiagnostic, _ fields: ProtocolFields, span: Int, trace: Int,
    _ load: StylesheetLoader
  ) -> Diagnostic {
    var steps: [SourceLocation] = []
    // The trace has lines such as `blogc:///_sass/_a.scss 2:10 @use`.
    for line in fields.text(trace).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 1 else { continue }
      let numbers = words[1].split(separator: ":").compactMap { Int($0) }
      guard numbers.count == 2 else { continue }
      steps.append(
        location(String(words[0]), line: max(1, numbers[0]), column: max(1, numbers[1]), load))
    }
    if let span = fields.message(span), let start = span.message(2) {
      let place = location(
        span.text(4), line: start.number(2) &+ 1, column: start.number(3) &+ 1, load)
      if steps.isEmpty { steps = [place] } else { steps[0] = place }
    }
    return Diagnostic(
      kind, at: steps.first ?? SourceLocation(path: source.file.path),
      notes: steps.dropFirst().map { Diagnostic.Note(importedHere, at: $0) })
  }

  private func location(
    _ address: String, line: Int, column: Int, _ load: StylesheetLoader
  ) -> SourceLocation {
    let path = Self.path(of: address) ?? self.path
    if path.utf8.elementsEqual(self.path.utf8) {
      return SassPlaces(source: source).location(line: line, column: column)
    }
    guard let bytes = load(path) else { return SourceLocation(path: path) }
    return SourceLocation(
      SourceFile(path: path, bytes: bytes), SassPlaces.range(in: bytes, line, column))
  }
}
