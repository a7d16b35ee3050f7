internal import ContentData
internal import SiteModel
internal import SourceText

extension BuildRecord {
  /// Changes whenever the format does: a record of another format means a full build.
  private static let magic: [UInt8] = Array("blogc record 1\n".utf8)

  /// The record as bytes, with a fingerprint of all of them in front.
  /// - Complexity: O(size of the record).
  func encoded() -> [UInt8] {
    var writer = RecordWriter(capacity: 256 + entries.count * 96 + items.count * 192)
    writer.write(fixed: surroundings)
    writer.write(Int(scanStart))
    writer.write(Int(nextDue ?? -1))
    writer.write(showsClock)
    for number in [posts, pages, files] { writer.write(number) }
    let hidden = unpublished.sorted { $0.key.precedesInBytes($1.key) }
    writer.write(UInt64(hidden.count))
    for (path, kind) in hidden {
      writer.write(path)
      writer.write(kind == .draft)
    }
    writer.write(folders)
    writer.write(UInt64(entries.count))
    for entry in entries { writer.write(entry) }
    writer.write(UInt64(items.count))
    for item in items { writer.write(item) }
    writer.write(UInt64(copies.count))
    for copy in copies {
      writer.write(copy.resource)
      writer.write(copy.output)
    }
    writer.write(outputFolders)
    writer.write(UInt64(fixed.count))
    for fingerprint in fixed { writer.write(fixed: fingerprint) }
    writer.write(UInt64(diagnostics.count))
    for diagnostic in diagnostics { writer.write(diagnostic) }
    writer.write(block: documents)
    var all = Self.magic
    withUnsafeBytes(of: Fingerprint.of(writer.bytes).littleEndian) { all.append(contentsOf: $0) }
    return all + writer.bytes
  }

  /// Reads a record; nil for one that is damaged or of another format.
  /// - Complexity: O(size of the record).
  init?(decoding bytes: [UInt8]) {
    let start = Self.magic.count + 8
    guard bytes.count > start, bytes.starts(with: Self.magic) else { return nil }
    let written = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: Self.magic.count, as: UInt64.self).littleEndian
    }
    guard written == Fingerprint.of(bytes, from: start) else { return nil }
    var reader = RecordReader(bytes, from: start, to: bytes.count)
    do throws(RecordError) {
      try self.init(&reader)
    } catch {
      return nil
    }
  }

  private init(_ reader: inout RecordReader) throws(RecordError) {
    surroundings = try reader.fixed()
    scanStart = Int64(try reader.integer())
    let due = try reader.integer()
    nextDue = due < 0 ? nil : Int64(due)
    showsClock = try reader.flag()
    posts = try reader.integer()
    pages = try reader.integer()
    files = try reader.integer()
    for _ in 0..<(try reader.count()) {
      let path = try reader.text()
      unpublished[path] = try reader.flag() ? .draft : .future
    }
    folders = try reader.folders()
    let entryCount = try reader.count()
    entries.reserveCapacity(entryCount)
    for _ in 0..<entryCount { entries.append(try reader.entry()) }
    let itemCount = try reader.count()
    items.reserveCapacity(itemCount)
    for _ in 0..<itemCount { items.append(try reader.item()) }
    for _ in 0..<(try reader.count()) {
      copies.append((try reader.integer(), try reader.output()))
    }
    outputFolders = try reader.folders()
    for _ in 0..<(try reader.count()) { fixed.append(try reader.fixed()) }
    for _ in 0..<(try reader.count()) { diagnostics.append(try reader.diagnostic()) }
    documents = try reader.block()
  }
}

extension RecordWriter {
  mutating func write(_ mark: BuildRecord.Mark) {
    write(mark.size)
    write(fixed: UInt64(bitPattern: mark.modified))
    write(fixed: UInt64(bitPattern: mark.changed))
    write(mark.inode)
  }

  mutating func write(_ output: BuildRecord.Output) {
    write(output.path)
    write(output.mark)
  }

  mutating func write(_ folders: [BuildRecord.Folder]) {
    write(UInt64(folders.count))
    for folder in folders {
      write(folder.path)
      write(folder.isFromTheme)
      write(folder.mark)
    }
  }

  mutating func write(_ entry: BuildRecord.Entry) {
    write(entry.path)
    write(entry.role)
    write(entry.isFromTheme)
    write(UInt64(entry.kind.rawValue))
    write(entry.mark)
    write(Int(entry.modified))
    write(fixed: entry.content)
  }

  private mutating func write(_ role: SourceEntry.Role) {
    switch role {
    case .layout(let name):
      write(UInt64(0))
      write(name)
    case .include(let name):
      write(UInt64(1))
      write(name)
    case .data(let keys):
      write(UInt64(2))
      write(UInt64(keys.count))
      for key in keys { write(key) }
    case .style: write(UInt64(3))
    case .post(let special, let isDraft):
      write(UInt64(4))
      write(special)
      write(isDraft)
    case .member(let number):
      write(UInt64(5))
      write(number)
    case .candidate: write(UInt64(6))
    }
  }

  mutating func write(_ item: BuildRecord.Item) {
    write(item.key)
    write(item.resource)
    write(fixed: item.metadata)
    write(fixed: item.neighbours)
    write(fixed: item.content)
    write(item.isGenerated)
    write(item.dependsOnOrder)
    write(item.output)
    write(item.mark)
    write(item.bodyStart)
    write(item.bodyLength)
    write(fixed: item.bodyHash)
    write(block: item.bodyReads)
    write(block: item.pageReads)
    write(UInt64(item.attachments.count))
    for attachment in item.attachments { write(attachment) }
  }

  mutating func write(_ kept: KeptDiagnostic) {
    write(kept.owner)
    write(kept.isFromReading)
    let diagnostic = kept.diagnostic
    write(diagnostic.id)
    write(diagnostic.severity.rawValue)
    write(diagnostic.message)
    write(diagnostic.location)
    write(UInt64(diagnostic.notes.count))
    for note in diagnostic.notes {
      write(note.message)
      write(note.location)
    }
    write(diagnostic.hint != nil)
    write(diagnostic.hint ?? "")
  }

  private mutating func write(_ location: SourceLocation?) {
    write(location != nil)
    guard let location else { return }
    write(location.path)
    write(location.file != nil)
    write(location.range.map { $0.start } ?? -1)
    write(location.range.map { $0.end } ?? -1)
  }
}

extension RecordReader {
  mutating func mark() throws(RecordError) -> BuildRecord.Mark {
    var mark = BuildRecord.Mark()
    mark.size = try integer()
    mark.modified = Int64(bitPattern: try fixed())
    mark.changed = Int64(bitPattern: try fixed())
    mark.inode = try unsigned()
    return mark
  }

  mutating func output() throws(RecordError) -> BuildRecord.Output {
    BuildRecord.Output(path: try text(), mark: try mark())
  }

  mutating func folders() throws(RecordError) -> [BuildRecord.Folder] {
    let count = try count()
    var folders: [BuildRecord.Folder] = []
    folders.reserveCapacity(count)
    for _ in 0..<count {
      folders.append(
        BuildRecord.Folder(path: try text(), isFromTheme: try flag(), mark: try mark()))
    }
    return folders
  }

  mutating func entry() throws(RecordError) -> BuildRecord.Entry {
    let path = try text()
    let role = try role()
    let isFromTheme = try flag()
    guard let kind = BuildRecord.Entry.Kind(rawValue: UInt8(truncatingIfNeeded: try unsigned()))
    else { throw RecordError() }
    return BuildRecord.Entry(
      path: path, role: role, isFromTheme: isFromTheme, kind: kind, mark: try mark(),
      modified: Int64(try integer()), content: try fixed())
  }

  private mutating func role() throws(RecordError) -> SourceEntry.Role {
    switch try unsigned() {
    case 0: return .layout(name: try text())
    case 1: return .include(name: try text())
    case 2:
      var keys: [String] = []
      for _ in 0..<(try count()) { keys.append(try text()) }
      return .data(keys: keys)
    case 3: return .style
    case 4: return .post(special: try text(), isDraft: try flag())
    case 5: return .member(collection: try integer())
    case 6: return .candidate
    default: throw RecordError()
    }
  }

  mutating func item() throws(RecordError) -> BuildRecord.Item {
    var item = BuildRecord.Item(
      key: try text(), resource: try integer(), metadata: try fixed(),
      neighbours: try fixed(), content: try fixed(),
      isGenerated: try flag(), dependsOnOrder: try flag(), output: try text(), mark: try mark(),
      bodyStart: try integer(), bodyLength: try integer(), bodyHash: try fixed(),
      bodyReads: try block(), pageReads: try block(), attachments: [])
    for _ in 0..<(try count()) { item.attachments.append(try output()) }
    return item
  }

  mutating func diagnostic() throws(RecordError) -> KeptDiagnostic {
    let owner = try text()
    let isFromReading = try flag()
    let id = try text()
    guard let severity = Diagnostic.Severity(rawValue: try integer()) else { throw RecordError() }
    let message = try text()
    let location = try place()
    var notes: [Diagnostic.Note] = []
    for _ in 0..<(try count()) { notes.append(Diagnostic.Note(try text(), at: try place())) }
    let hasHint = try flag()
    let hint = try text()
    return KeptDiagnostic(
      owner: owner, isFromReading: isFromReading,
      diagnostic: Diagnostic(
        id, severity, message, at: location, notes: notes, hint: hasHint ? hint : nil))
  }

  private mutating func place() throws(RecordError) -> SourceLocation? {
    guard try flag() else { return nil }
    var location = SourceLocation(path: try text())
    _ = try flag()
    let start = try integer()
    let end = try integer()
    if start >= 0 { location.range = SourceRange(start, end) }
    return location
  }
}
