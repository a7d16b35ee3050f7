internal import SiteSources
internal import ContentData
internal import SiteModel
internal import SourceText

extension BuildManifest {
  /// The manifest as bytes: the tables, the head of the sections, the sections.
  /// - Parameter seal: computes the authentication codes of its parts.
  /// - Complexity: O(size of the manifest).
  func encoded(workers: Int, seal: ManifestSeal = .plain) async -> [UInt8] {
    async let encodedItems = encodedItems(workers: workers)
    // Everything is written into one allocation: a manifest of many posts has megabytes, and getting fresh memory
    // costs more than writing to it.
    var outputs = 0
    var firstOutputs: [Int] = []
    firstOutputs.reserveCapacity(outputFolders.count)
    var nameSize = folders.reduce(0) { $0 + $1.path.utf8.count + 2 }
    nameSize += entries.reduce(0) { $0 + $1.path.utf8.count + 2 }
    nameSize += outputFolders.reduce(0) { $0 + $1.path.utf8.count + 2 }
    forEachOutput { output in
      while firstOutputs.count < outputFolders.count,
        PathComponents.folder(outputFolders[firstOutputs.count].path, holds: output.path)
      {
        firstOutputs.append(outputs)
      }
      outputs += 1
      nameSize += output.path.utf8.count + 2
    }
    while firstOutputs.count < outputFolders.count { firstOutputs.append(outputs) }
    var tables = ManifestIndexWriter(
      rows: folders.count + entries.count + outputFolders.count + outputs, names: nameSize,
      rest: 1024 + entries.count * 16 + items.count * 192 + documents.count)
    for folder in folders {
      tables.add(
        folder.path, folder.stamp, content: folder.names, isFromTheme: folder.isFromTheme)
    }
    for entry in entries {
      tables.add(
        entry.path, entry.stamp, content: entry.content, isFromTheme: entry.isFromTheme)
    }
    for (folder, first) in zip(outputFolders, firstOutputs) {
      tables.add(folder.path, folder.stamp, content: UInt64(first))
    }
    forEachOutput { tables.add($0.path, $0.stamp, content: $0.content) }
    let head = tables.end(of: self, seal)

    var writer = ManifestEncoder(goingOnAfter: tables.takeBytes())
    writer.append([UInt8](repeating: 0, count: ManifestSections.headSize))
    let first = head + ManifestSections.headSize
    var ends: [Int] = []
    for entry in entries { writer.write(entry) }
    ends.append(writer.bytes.count - first)
    for part in await encodedItems { writer.append(part) }
    ends.append(writer.bytes.count - first)
    for copy in copies { writer.write(copy.resource) }
    ends.append(writer.bytes.count - first)
    for fingerprint in fixed { writer.write(fixed: fingerprint) }
    ends.append(writer.bytes.count - first)
    for name in names { writer.write(name.name) }
    ends.append(writer.bytes.count - first)
    writer.append(documents)
    ends.append(writer.bytes.count - first)
    var place = first
    let written = writer.bytes
    let seals = ends.map { end in
      defer { place = first + end }
      return seal.number(of: written.span.extracting(place..<(first + end)))
    }
    writer.put(ManifestSections(ends: ends, seals: seals).head, at: head)
    return writer.bytes
  }

  /// The section of items, as consecutive parts.
  private func encodedItems(workers: Int) async -> [[UInt8]] {
    let size = 512
    return await ParallelMap.run(
      count: (items.count + size - 1) / size, workers: workers, chunk: 1, makeState: { () },
      body: { _, part in
        var writer = ManifestEncoder(capacity: size * 192)
        for index in (part * size)..<min(items.count, (part + 1) * size) {
          writer.write(items[index])
        }
        return writer.takeBytes()
      })
  }

  /// Reads a manifest; nil for one that is damaged or of another format.
  /// - Complexity: O(size of the manifest).
  init?(decoding bytes: [UInt8], seal: ManifestSeal = .plain) {
    guard let tables = ManifestIndex(bytes, seal: seal) else { return nil }
    self.init(decoding: Array(bytes[tables.length...]), tables)
  }

  /// Reads a manifest whose tables are known already.
  /// - Parameter bytes: everything that follows the tables.
  init?(decoding bytes: [UInt8], _ tables: ManifestIndex) {
    guard let sections = ManifestSections(bytes, tables.seal), let last = tables.lastDiagnostics()
    else {
      return nil
    }
    environment = tables.environment
    scanStart = tables.scanStart
    nextDue = tables.nextDue
    lastDue = tables.lastDue
    showsClock = tables.showsClock
    isNamedByClock = tables.isNamedByClock
    clock = tables.clock
    posts = tables.posts
    pages = tables.pages
    files = tables.files
    unpublished = last.unpublished
    diagnostics = last.diagnostics
    do throws(ManifestError) {
      folders = try Self.folders(tables, tables.folders)
      outputFolders = try Self.folders(tables, tables.outputFolders)
      try read(bytes, sections, tables)
    } catch {
      return nil
    }
  }

  private static func folders(
    _ tables: ManifestIndex, _ rows: Range<Int>
  ) throws(ManifestError) -> [Folder] {
    var folders: [Folder] = []
    folders.reserveCapacity(rows.count)
    try tables.forEachChecked(in: rows) { path, row in
      folders.append(
        Folder(
          path: path == "." ? "" : path, isFromTheme: row.isFromTheme, stamp: row.stamp,
          names: row.content))
    }
    return folders
  }

  private mutating func read(
    _ bytes: [UInt8], _ sections: ManifestSections, _ tables: ManifestIndex
  ) throws(ManifestError) {
    var reader = sections.reader(of: .entries, bytes)
    entries.reserveCapacity(tables.entries.count)
    try tables.forEachChecked(in: tables.entries) { path, row in
      entries.append(Entry(path, row))
    }
    for index in entries.indices { try reader.complete(&entries[index]) }
    var outputs: [Output] = []
    outputs.reserveCapacity(tables.outputs.count)
    try tables.forEachChecked(in: tables.outputs) { path, row in
      outputs.append(Output(path, row))
    }
    var rest = outputs[...]
    reader = sections.reader(of: .items, bytes)
    while !reader.isAtEnd { items.append(try reader.item(takingFrom: &rest)) }
    reader = sections.reader(of: .copies, bytes)
    while !reader.isAtEnd {
      let resource = try reader.resource()
      guard let output = rest.popFirst() else { throw ManifestError() }
      copies.append((resource, output))
    }
    guard rest.isEmpty else { throw ManifestError() }
    reader = sections.reader(of: .fixed, bytes)
    while !reader.isAtEnd { fixed.append(try reader.fixed()) }
    names = try sections.names(bytes)
    documents = Array(bytes[sections[.documents]])
    try check()
  }

  /// Checks that the numbers of the manifest are consistent.
  /// - Complexity: O(number of entries and items).
  private func check() throws(ManifestError) {
    // A manifest that only announces files has neither entries nor items.
    if entries.isEmpty, items.isEmpty { return }
    let collections = fixed.count - SiteResources.firstFile(collections: 0)
    let areRolesSound = entries.allSatisfy { $0.role.collection.map { $0 < collections } ?? true }
    // Plugins add layouts and pages, but never millions of them.
    let most = fixed.count + entries.count + 4 * items.count + 65_536
    let areResourcesSound = items.allSatisfy { $0.resource < most }
    guard collections > 0, areRolesSound, areResourcesSound else { throw ManifestError() }
  }
}

extension BuildManifest.Entry {
  /// Makes the entry of a source file from its row; ``ManifestDecoder/complete(_:)`` adds the rest.
  init(_ path: String, _ row: ManifestIndex.Row) {
    self.init(
      path: path, role: .candidate, isFromTheme: row.isFromTheme, kind: .other,
      stamp: row.stamp, content: row.content)
  }
}

extension BuildManifest.Output {
  /// Makes the output of a destination file from its row.
  init(_ path: String, _ row: ManifestIndex.Row) {
    self.init(path: path, stamp: row.stamp, content: row.content)
  }
}

extension ManifestEncoder {
  /// Appends the properties of a source file that are not in the tables.
  mutating func write(_ entry: BuildManifest.Entry) {
    write(entry.role)
    write(UInt64(entry.kind.rawValue))
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
    case .beside: write(UInt64(7))
    }
  }

  mutating func write(_ item: BuildManifest.Item) {
    write(item.key)
    write(item.resource)
    write(fixed: item.metadata)
    write(fixed: item.address)
    write(fixed: item.neighbours)
    write(fixed: item.content)
    write(item.isGenerated)
    write(item.dependsOnOrder)
    write(!item.output.isEmpty)
    // Of fixed length, so that most edits leave the positions in the manifest unchanged.
    write(fixed: UInt64(bitPattern: Int64(item.bodyStart)))
    write(fixed: UInt64(bitPattern: Int64(item.bodyLength)))
    write(fixed: item.bodyHash)
    write(block: item.bodyReads)
    write(block: item.pageReads)
    write(item.excerpt != nil)
    if let excerpt = item.excerpt { write(block: excerpt) }
    write(UInt64(item.attachments.count))
  }

  mutating func write(_ kept: CachedDiagnostic) {
    write(kept.owner)
    write(kept.origin.rawValue)
    let diagnostic = kept.diagnostic
    write(diagnostic.id)
    write(diagnostic.severity.rawValue)
    write(diagnostic.sentence)
    write(diagnostic.location)
    write(UInt64(diagnostic.notes.count))
    for note in diagnostic.notes {
      write(note.sentence)
      write(note.location)
    }
    write(diagnostic.use?.owner ?? "")
    write(diagnostic.use?.name ?? "")
    write(diagnostic.advice != nil)
    if let advice = diagnostic.advice { write(advice) }
  }

  private mutating func write(_ message: Message) {
    write(message.english)
    write(message.translation != nil)
    if let translation = message.translation { write(translation) }
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

extension ManifestDecoder {
  /// Reads the properties of a source file that are not in the tables.
  mutating func complete(_ entry: inout BuildManifest.Entry) throws(ManifestError) {
    entry.role = try role()
    guard let kind = BuildManifest.Entry.Kind(rawValue: UInt8(truncatingIfNeeded: try unsigned()))
    else { throw ManifestError() }
    entry.kind = kind
  }

  private mutating func role() throws(ManifestError) -> SourceEntry.Role {
    switch try unsigned() {
    case 0: return .layout(name: try text())
    case 1: return .include(name: try text())
    case 2:
      var keys: [String] = []
      for _ in 0..<(try count()) { keys.append(try text()) }
      return .data(keys: keys)
    case 3: return .style
    case 4: return .post(special: try text(), isDraft: try flag())
    case 5:
      let number = try integer()
      guard (0..<1 << 20).contains(number) else { throw ManifestError() }
      return .member(collection: number)
    case 6: return .candidate
    case 7: return .beside
    default: throw ManifestError()
    }
  }

  /// Reads an item.
  /// - Parameter outputs: the outputs of this item and of all items after it.
  mutating func item(
    takingFrom outputs: inout ArraySlice<BuildManifest.Output>
  ) throws(ManifestError) -> BuildManifest.Item {
    let key = try text()
    let resource = try resource()
    let metadata = try fixed()
    let address = try fixed()
    let neighbours = try fixed()
    let content = try fixed()
    let isGenerated = try flag()
    let dependsOnOrder = try flag()
    var own = BuildManifest.Output(path: "", stamp: FileStamp(), content: 0)
    if try flag() {
      guard let output = outputs.popFirst() else { throw ManifestError() }
      own = output
    }
    var item = BuildManifest.Item(
      key: key, resource: resource, metadata: metadata, address: address, neighbours: neighbours,
      content: content, isGenerated: isGenerated, dependsOnOrder: dependsOnOrder, output: own.path,
      stamp: own.stamp,
      outputContent: own.content, bodyStart: Int(Int64(bitPattern: try fixed())),
      bodyLength: Int(Int64(bitPattern: try fixed())),
      bodyHash: try fixed(), bodyReads: try block(), pageReads: try block(),
      excerpt: try flag() ? try block() : nil, attachments: [])
    guard (0..<1 << 48).contains(item.bodyStart), (-1..<1 << 48).contains(item.bodyLength) else {
      throw ManifestError()
    }
    let count = try unsigned()
    guard count <= UInt64(outputs.count) else { throw ManifestError() }
    item.attachments = Array(outputs.prefix(Int(count)))
    outputs = outputs.dropFirst(Int(count))
    return item
  }

  mutating func diagnostic() throws(ManifestError) -> CachedDiagnostic {
    let owner = try text()
    guard let origin = CachedDiagnostic.Origin(rawValue: try integer()) else {
      throw ManifestError()
    }
    let id = try text()
    guard let severity = Diagnostic.Severity(rawValue: try integer()),
      severity < .error
    else { throw ManifestError() }
    let message = try message()
    let location = try place()
    var notes: [Diagnostic.Note] = []
    for _ in 0..<(try count()) {
      notes.append(Diagnostic.Note(try self.message(), at: try place()))
    }
    let usedOwner = try text()
    let usedName = try text()
    let hint = try flag() ? try self.message() : nil
    var diagnostic = Diagnostic(id, severity, message, at: location, notes: notes, hint: hint)
    if !usedOwner.isEmpty {
      diagnostic.use = Diagnostic.Use(of: usedOwner, named: usedName.isEmpty ? nil : usedName)
    }
    return CachedDiagnostic(owner: owner, origin: origin, diagnostic: diagnostic)
  }

  private mutating func message() throws(ManifestError) -> Message {
    let english = try text()
    return try flag() ? Message(english, ja: try text()) : Message(untranslated: english)
  }

  private mutating func place() throws(ManifestError) -> SourceLocation? {
    guard try flag() else { return nil }
    var location = SourceLocation(path: try text())
    _ = try flag()
    let start = try integer()
    let end = try integer()
    guard start < 0 || (start...Int(UInt32.max)).contains(end) else { throw ManifestError() }
    if start >= 0 { location.range = SourceRange(start, end) }
    return location
  }
}
