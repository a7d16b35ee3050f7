/// A message between a build and the process that compiles a style sheet for it.
///
/// A message is a byte for its kind, the length of the rest as four bytes, and fields that each begin
/// with their own length; the lowest byte comes first. Both sides are the same executable, so the
/// format needs no version.
enum SassMessage {
  /// A style sheet to compile.
  case job(SassJob)
  /// A request for an imported file.
  case wanted(name: String, importer: String)
  /// The answer to `wanted`.
  case answer(SassImport)
  /// The message of `@warn`.
  case warning(String)
  /// The CSS, or the reason why there is none.
  case outcome(SassOutcome)
  /// The version of libsass in the process.
  case version(String)

  /// The longest message; a longer one is invalid.
  private static let mostBytes = 256 << 20

  /// The message as bytes.
  var encoded: [UInt8] {
    var fields = Fields()
    let kind: UInt8
    switch self {
    case .job(let job):
      kind = 0
      fields.add(job.text)
      fields.add(job.path)
      fields.add(job.isIndented ? 1 : 0)
      fields.add(job.options.style.rawValue)
      fields.add(job.options.precision)
      fields.add(job.options.hasLineComments ? 1 : 0)
      if let mapPath = job.mapPath { fields.add(mapPath) }
    case .wanted(let name, let importer):
      kind = 1
      fields.add(name)
      fields.add(importer)
    case .answer(.text(let path, let bytes)):
      kind = 2
      fields.add(path)
      fields.add(bytes)
    case .answer(.plainCSS): kind = 3
    case .answer(.failure(let reason)):
      kind = 4
      fields.add(reason)
    case .warning(let text):
      kind = 5
      fields.add(text)
    case .outcome(.output(let output)):
      kind = 6
      fields.add(output.css)
      if let map = output.sourceMap { fields.add(map) }
    case .outcome(.failure(let failure)):
      kind = 7
      fields.add(failure.text)
      fields.add(failure.file)
      fields.add(failure.line)
      fields.add(failure.column)
      fields.add(failure.report)
    case .outcome(.missing(let reason)):
      kind = 8
      fields.add(reason)
    case .version(let version):
      kind = 9
      fields.add(version)
    }
    var bytes = [kind]
    bytes.append(length: fields.bytes.count)
    return bytes + fields.bytes
  }

  /// Waits for a message.
  /// - Returns: nil when the other side has closed the channel or sends an invalid message.
  init?(from channel: some SassChannel) {
    guard let head = channel.receive(5), case let count = head[1...].length,
      count <= Self.mostBytes, let bytes = channel.receive(count)
    else { return nil }
    var fields = FieldReader(bytes: bytes)
    switch head[0] {
    case 0:
      guard let text = fields.next(), let path = fields.text(), let isIndented = fields.number(),
        let style = fields.text().flatMap(StylesheetOptions.Style.init),
        let digits = fields.number(),
        let hasLineComments = fields.number()
      else { return nil }
      self = .job(
        SassJob(
          text: text, path: path, isIndented: isIndented == 1,
          options: StylesheetOptions(
            style: style, hasLineComments: hasLineComments == 1, precision: digits),
          mapPath: fields.text()))
    case 1:
      guard let name = fields.text(), let importer = fields.text() else { return nil }
      self = .wanted(name: name, importer: importer)
    case 2:
      guard let path = fields.text(), let bytes = fields.next() else { return nil }
      self = .answer(.text(path: path, bytes: bytes))
    case 3: self = .answer(.plainCSS)
    case 4:
      guard let reason = fields.text() else { return nil }
      self = .answer(.failure(reason))
    case 5:
      guard let text = fields.text() else { return nil }
      self = .warning(text)
    case 6:
      guard let css = fields.next() else { return nil }
      self = .outcome(.output(SassOutput(css: css, sourceMap: fields.next())))
    case 7:
      guard let text = fields.text(), let file = fields.text(), let line = fields.number(),
        let column = fields.number(), let report = fields.text()
      else { return nil }
      self = .outcome(
        .failure(SassFailure(text: text, file: file, line: line, column: column, report: report)))
    case 8:
      guard let reason = fields.text() else { return nil }
      self = .outcome(.missing(reason))
    case 9:
      guard let version = fields.text() else { return nil }
      self = .version(version)
    default: return nil
    }
  }

  /// The fields of a message that is written.
  private struct Fields {
    var bytes: [UInt8] = []

    mutating func add(_ field: [UInt8]) {
      bytes.append(length: field.count)
      bytes += field
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ number: Int) { add(String(number)) }
  }

  /// The fields of a message that is read, in order.
  private struct FieldReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next field; nil when there is none or it is truncated.
    mutating func next() -> [UInt8]? {
      guard bytes.count - position >= 4 else { return nil }
      let count = bytes[position..<(position + 4)].length
      guard bytes.count - position - 4 >= count else { return nil }
      defer { position += 4 + count }
      return Array(bytes[(position + 4)..<(position + 4 + count)])
    }

    mutating func text() -> String? { next().map { String(decoding: $0, as: UTF8.self) } }

    mutating func number() -> Int? { text().flatMap { Int($0) } }
  }
}

extension [UInt8] {
  fileprivate mutating func append(length: Int) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: length >> shift)) }
  }
}

extension ArraySlice<UInt8> {
  /// The number in four bytes.
  fileprivate var length: Int { reversed().reduce(0) { $0 << 8 | Int($1) } }
}
