internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// A manifest in its encoded form, with the positions of its parts: only requested parts are decoded.
///
/// Files of the source and outputs are named by their place in the tables, items by their place in the manifest. Documents of
/// collections come first among the items, each collection in its order: so an item's neighbours are next to it.
struct ManifestReader: Sendable {
  /// The parts of an item that are known without decoding it.
  struct ItemHead {
    let resource: Int
    let isGenerated: Bool
    let dependsOnOrder: Bool
    let hasOutput: Bool
    let bodyLength: Int
    let bodyReads: Range<Int>
    let pageReads: Range<Int>
    let attachments: Int
  }

  /// Everything that follows the tables.
  let bytes: [UInt8]
  let tables: ManifestIndex
  let sections: ManifestSections
  /// The names in the documents, in the order of their numbers.
  let names: [Symbol]
  /// The kind of thing that each source file became.
  let kinds: [BuildManifest.Entry.Kind]
  /// The number of resources that every site has. The resource number of a file is its place plus
  /// this number.
  let firstFile: Int
  /// The number of collections of the site.
  let collectionCount: Int
  private let entryStarts: [Int]
  private let itemStarts: [Int]
  /// The number of each item's first output.
  private let firstOutputs: [Int]
  /// For each file of the source the item that it became, -1 for none.
  private let itemOfEntry: [Int]
  /// For each file of the source where its document begins, -1 for none.
  private let documentStarts: [Int]

  /// Finds the parts of a manifest; nil for one that is damaged.
  /// - Parameter bytes: everything that follows the tables.
  /// - Complexity: O(size of the manifest), nothing of it is copied.
  init?(_ bytes: [UInt8], _ tables: ManifestIndex) {
    guard let sections = ManifestSections(bytes, tables.seal) else { return nil }
    self.bytes = bytes
    self.tables = tables
    self.sections = sections
    firstFile = sections[.fixed].count / 8
    collectionCount = firstFile - SiteResources.firstFile(collections: 0)
    guard sections[.fixed].count % 8 == 0, collectionCount > 0 else { return nil }
    let count = tables.entries.count
    var entryStarts: [Int] = []
    var kinds: [BuildManifest.Entry.Kind] = []
    var itemStarts: [Int] = []
    var firstOutputs: [Int] = []
    var itemOfEntry = [Int](repeating: -1, count: count)
    var documentStarts = itemOfEntry
    entryStarts.reserveCapacity(count)
    kinds.reserveCapacity(count)
    itemStarts.reserveCapacity(count)
    firstOutputs.reserveCapacity(count)
    do throws(ManifestError) {
      names = try sections.names(bytes)
      var reader = sections.reader(of: .entries, bytes)
      for _ in 0..<count {
        entryStarts.append(reader.index)
        kinds.append(try reader.skipEntry())
      }
      reader = sections.reader(of: .documents, bytes)
      for (number, kind) in kinds.enumerated() where kind == .document || kind == .page {
        documentStarts[number] = reader.index
        _ = try reader.blockRange()
      }
      reader = sections.reader(of: .items, bytes)
      var output = 0
      while !reader.isAtEnd {
        let head: ItemHead
        let start = reader.index
        head = try reader.itemHead()
        let entry = head.resource - firstFile
        if itemOfEntry.indices.contains(entry) { itemOfEntry[entry] = itemStarts.count }
        itemStarts.append(start)
        firstOutputs.append(output)
        output += (head.hasOutput ? 1 : 0) + head.attachments
        guard output <= tables.outputs.count else { return nil }
      }
      firstOutputs.append(output)
    } catch {
      return nil
    }
    self.entryStarts = entryStarts
    self.kinds = kinds
    self.itemStarts = itemStarts
    self.firstOutputs = firstOutputs
    self.itemOfEntry = itemOfEntry
    self.documentStarts = documentStarts
  }

  // MARK: Files of the source

  /// A file of the source.
  func entry(_ number: Int) throws(ManifestError) -> BuildManifest.Entry {
    guard kinds.indices.contains(number) else { throw ManifestError() }
    var found: BuildManifest.Entry?
    let row = tables.entries.lowerBound + number
    try tables.forEachChecked(in: row..<(row + 1)) { found = BuildManifest.Entry($0, $1) }
    guard var entry = found else { throw ManifestError() }
    var reader = sections.reader(of: .entries, bytes)
    reader.go(to: entryStarts[number])
    try reader.complete(&entry)
    if let collection = entry.role.collection, collection >= collectionCount {
      throw ManifestError()
    }
    return entry
  }

  /// The item that a file of the source became; nil when it became none.
  func item(ofEntry number: Int) -> Int? {
    itemOfEntry[number] < 0 ? nil : itemOfEntry[number]
  }

  /// The range of the document that a source file became; nil when it became none.
  func documentRange(_ number: Int) -> Range<Int>? {
    guard documentStarts[number] >= 0 else { return nil }
    var reader = sections.reader(of: .documents, bytes)
    reader.go(to: documentStarts[number])
    return try? reader.blockRange()
  }

  /// The document of a file of the source, as it was read.
  /// - Parameter load: reads its file on first access.
  func document(
    _ number: Int, load: @escaping @Sendable () -> [UInt8]
  ) throws(ManifestError) -> Document {
    guard let range = documentRange(number) else { throw ManifestError() }
    var reader = ManifestDecoder(bytes, from: range.lowerBound, to: range.upperBound, names: names)
    let document = try reader.document(ResourceID(firstFile + number), load: load)
    if case .member(let collection) = document.role, collection >= collectionCount {
      throw ManifestError()
    }
    return document
  }

  /// The file of the source that has a path; nil when there is none.
  /// - Complexity: O(number of files).
  func entry(at path: String) -> Int? {
    row(named: path, in: tables.entries).map { $0 - tables.entries.lowerBound }
  }

  /// The origins of a file of the site.
  enum Origin {
    case nobody
    /// A generator that writes its bytes.
    case generator
    case other
  }

  /// The origin of the file of the site with a path.
  /// - Complexity: O(number of files).
  func origin(ofOutput path: String) -> Origin {
    guard let row = row(named: path, in: tables.outputs) else { return .nobody }
    let number = row - tables.outputs.lowerBound
    // The last item whose first output does not come after it.
    var low = 0
    var high = itemStarts.count
    while low < high {
      let middle = (low + high) / 2
      if firstOutputs[middle + 1] <= number { low = middle + 1 } else { high = middle }
    }
    guard low < itemStarts.count, let head = try? head(low), head.isGenerated else { return .other }
    return .generator
  }

  private func row(named path: String, in rows: Range<Int>) -> Int? {
    var found: Int?
    tables.forEachRow(in: rows) { number, row in
      if found == nil, row.isNamed(path) { found = number }
    }
    return found
  }

  // MARK: Items

  var itemCount: Int { itemStarts.count }

  /// The range of an item.
  func itemRange(_ place: Int) -> Range<Int> {
    let end =
      place + 1 < itemStarts.count ? itemStarts[place + 1] : sections[.items].upperBound
    return itemStarts[place]..<end
  }

  /// The fixed-size beginning of an item.
  func head(_ place: Int) throws(ManifestError) -> ItemHead {
    let range = itemRange(place)
    var reader = ManifestDecoder(bytes, from: range.lowerBound, to: range.upperBound)
    return try reader.itemHead()
  }

  /// An item with its outputs.
  func item(_ place: Int) throws(ManifestError) -> BuildManifest.Item {
    var outputs: [BuildManifest.Output] = []
    let first = tables.outputs.lowerBound
    try tables.forEachChecked(in: (first + firstOutputs[place])..<(first + firstOutputs[place + 1]))
    {
      outputs.append(BuildManifest.Output($0, $1))
    }
    let range = itemRange(place)
    var reader = ManifestDecoder(bytes, from: range.lowerBound, to: range.upperBound)
    var rest = outputs[...]
    return try reader.item(takingFrom: &rest)
  }

  /// The row of an item's first output.
  func outputRow(_ place: Int) -> Int { tables.outputs.lowerBound + firstOutputs[place] }

  /// The file of the source that an item was made of; nil for a generated one.
  func entry(ofItem head: ItemHead) -> Int? {
    let number = head.resource - firstFile
    return kinds.indices.contains(number) ? number : nil
  }
}

extension ManifestDecoder {
  /// Skips the properties of a source file that are not in the tables, and returns its kind.
  fileprivate mutating func skipEntry() throws(ManifestError) -> BuildManifest.Entry.Kind {
    switch try unsigned() {
    case 0, 1: _ = try skipBlock()
    case 2: for _ in 0..<(try count()) { _ = try skipBlock() }
    case 4:
      _ = try skipBlock()
      _ = try byte()
    case 5: _ = try unsigned()
    case 3, 6: break
    default: throw ManifestError()
    }
    guard let kind = BuildManifest.Entry.Kind(rawValue: UInt8(truncatingIfNeeded: try unsigned()))
    else { throw ManifestError() }
    return kind
  }

  /// Reads the head of an item and skips the rest.
  fileprivate mutating func itemHead() throws(ManifestError) -> ManifestReader.ItemHead {
    _ = try skipBlock()
    let resource = try resource()
    for _ in 0..<4 { _ = try fixed() }
    let isGenerated = try flag()
    let dependsOnOrder = try flag()
    let hasOutput = try flag()
    _ = try fixed()
    let bodyLength = Int(Int64(bitPattern: try fixed()))
    _ = try fixed()
    let bodyReads = try skipBlock()
    let pageReads = try skipBlock()
    if try flag() { _ = try skipBlock() }
    return ManifestReader.ItemHead(
      resource: resource, isGenerated: isGenerated, dependsOnOrder: dependsOnOrder,
      hasOutput: hasOutput, bodyLength: bodyLength, bodyReads: bodyReads, pageReads: pageReads,
      attachments: Int(truncatingIfNeeded: try unsigned()) & 0xFFFF_FFFF)
  }
}
