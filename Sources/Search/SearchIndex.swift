/// Answers queries from an index, for the terminal and for tests, like the script of the search page.
package struct SearchIndex {
  /// A document that matches a query.
  package struct Result: Equatable, Sendable {
    package var document: SearchDocument
    /// The heading above the passage; nil where there is none.
    package var heading: SearchDocument.Block?
    /// The text around the first hit, in parts that are marked or not.
    package var excerpt: [(text: String, isMarked: Bool)]
    package var score: Double

    package static func == (left: Self, right: Self) -> Bool {
      left.document == right.document && left.score == right.score
    }
  }

  private let manifest: SearchManifest
  private let load: (String) -> [UInt8]?

  /// Opens an index.
  /// - Parameter load: reads a file by its path below the index's folder; nil when there is none.
  /// - Returns: nil when there is no index, or a damaged one.
  package init?(load: @escaping (String) -> [UInt8]?) {
    guard let bytes = load(SearchIndexBuilder.manifestName),
      let manifest = SearchManifest(decoding: bytes)
    else { return nil }
    self.manifest = manifest
    self.load = load
  }

  /// All documents that match a query, the best first.
  /// - Parameter excerpts: the number of results, from the first, that get excerpts.
  /// - Complexity: O(size of the lists of the query's grams, and of the documents that have them all).
  package func search(_ text: String, excerpts: Int = .max) -> [Result] {
    let query = SearchQuery(text)
    let wanted = query.terms.filter { !$0.isExcluded }
    if wanted.isEmpty { return [] }
    var found: [(place: Int, document: FoldedSearchDocument, result: Result)] = []
    var file = LoadedFile()
    for place in candidates(wanted) {
      guard let bytes = member(place, of: manifest.documents, &file),
        let document = SearchDocument(decoding: bytes)
      else { continue }
      let folded = FoldedSearchDocument(document)
      guard wanted.allSatisfy(folded.has),
        !query.terms.contains(where: { $0.isExcluded && folded.has($0) })
      else { continue }
      let age =
        place < manifest.dated ? Double(place + 1) / Double(manifest.dated) : 0
      let result = Result(
        document: document, heading: nil, excerpt: [],
        score: folded.score(wanted, query.whole, age: age))
      found.append((place, folded, result))
    }
    found.sort { ($0.result.score, $0.place) > ($1.result.score, $1.place) }
    var results = found.map(\.result)
    for index in results.indices.prefix(max(0, excerpts)) {
      let (heading, excerpt) = found[index].document.passage(wanted)
      results[index].heading = heading
      results[index].excerpt = excerpt
    }
    return results
  }

  /// The file that was read last, which often contains the next candidate.
  private struct LoadedFile {
    var path = ""
    var bytes: [UInt8] = []
  }

  /// The bytes of a shard or document; nil where they cannot be read.
  private func member(
    _ number: Int, of files: SearchFiles, _ loaded: inout LoadedFile
  ) -> [UInt8]? {
    let path = files.path(of: SearchFiles.file(of: number))
    if loaded.path != path {
      loaded = LoadedFile(path: path, bytes: load(path) ?? [])
    }
    let range = files.range(of: number)
    return range.upperBound <= loaded.bytes.count ? Array(loaded.bytes[range]) : nil
  }

  /// The places of the documents that have all grams of all terms.
  private func candidates(_ wanted: [SearchQuery.Term]) -> [Int] {
    var places = manifest.documents.lengths.map { $0 != 0 }
    var shards: [Int: SearchShard] = [:]
    var file = LoadedFile()
    for term in wanted {
      for gram in Set(SearchGram.all(of: term.text)) {
        let (number, key) = SearchShard.place(of: gram, bits: manifest.bits)
        if shards[number] == nil {
          shards[number] =
            member(number, of: manifest.shards, &file).flatMap {
              SearchShard(decoding: $0, documents: places.count)
            } ?? SearchShard()
        }
        var has = [Bool](repeating: false, count: places.count)
        for posting in shards[number]?.postings(key) ?? [] { has[posting.document] = true }
        for place in places.indices where !has[place] { places[place] = false }
      }
    }
    return places.indices.filter { places[$0] }
  }
}

/// A document with its folded texts.
struct FoldedSearchDocument {
  private let document: SearchDocument
  private let title: [UInt32]
  private let tags: [[UInt32]]
  private let blocks:
    [(block: SearchDocument.Block, heading: SearchDocument.Block?, text: [UInt32])]

  init(_ document: SearchDocument) {
    self.document = document
    var folding = SearchFolding()
    title = folding.folded(document.title)
    tags = document.tags.map { folding.folded($0) }
    var heading: SearchDocument.Block?
    var blocks: [(block: SearchDocument.Block, heading: SearchDocument.Block?, text: [UInt32])] = []
    for block in document.blocks {
      if block.kind == .heading { heading = block }
      blocks.append((block, heading, folding.folded(block.text)))
    }
    self.blocks = blocks
  }

  func has(_ term: SearchQuery.Term) -> Bool {
    if term.isTag { return tags.contains(term.text) }
    return title.contains(term.text) || tags.contains { $0.contains(term.text) }
      || blocks.contains { $0.text.contains(term.text) }
  }

  /// The score of the document: by the fields with the terms, the number of hits, their distance, and the age of
  /// the document.
  func score(_ wanted: [SearchQuery.Term], _ whole: [UInt32], age: Double) -> Double {
    var score = age
    for term in wanted {
      if tags.contains(term.text) { score += 6 }
      if term.isTag { continue }
      if let place = title.places(of: term.text, most: 1).first {
        score += 8 + (title == term.text ? 6 : 0) + (place == 0 ? 1 : 0)
      }
      var body = 0.0
      for block in blocks {
        body += block.block.kind.weight * Double(block.text.places(of: term.text, most: 8).count)
      }
      score += 4 * body / (6 + body)
    }
    guard wanted.count > 1 else { return score }
    if title.contains(whole) { score += 8 }
    var closest: Int?
    for block in blocks {
      let places = wanted.map { $0.isTag ? [] : block.text.places(of: $0.text, most: 8) }
      if places.contains(where: \.isEmpty) { continue }
      for first in places[0] {
        let span = places.map { list in list.map { abs($0 - first) }.min() ?? 0 }.max() ?? 0
        closest = min(closest ?? span, span)
      }
      if block.text.contains(whole) { score += 2 }
    }
    if let closest { score += 4 / (1 + Double(closest) / 20) }
    return score
  }

  /// The passage to show: the block with most of the terms, around the first of them.
  func passage(
    _ wanted: [SearchQuery.Term]
  ) -> (SearchDocument.Block?, [(text: String, isMarked: Bool)]) {
    var best: Int?
    var most = 0.0
    for (index, block) in blocks.enumerated() {
      let count =
        Double(wanted.count { !$0.isTag && block.text.contains($0.text) })
        * (block.block.kind == .heading ? 0.9 : block.block.kind == .code ? 0.95 : 1)
      if count > most { (best, most) = (index, count) }
    }
    guard let index = best ?? blocks.firstIndex(where: { $0.block.kind == .text }) else {
      return (nil, [])
    }
    return (blocks[index].heading, Self.parts(blocks[index].block.text, wanted))
  }

  /// The text around the first hit.
  private static func parts(
    _ text: String, _ wanted: [SearchQuery.Term]
  ) -> [(text: String, isMarked: Bool)] {
    let characters = Array(text)
    let (folded, owners) = foldedCharacters(characters)
    var marked = [Bool](repeating: false, count: characters.count)
    for term in wanted where !term.isTag {
      for place in folded.places(of: term.text, most: 64) {
        for index in place..<(place + term.text.count) { marked[owners[index]] = true }
      }
    }
    let first = marked.firstIndex(of: true) ?? 0
    let start = max(0, first - 30)
    let end = min(characters.count, first + 90)
    var parts: [(text: String, isMarked: Bool)] = start > 0 ? [("…", false)] : []
    for index in start..<end {
      if parts.isEmpty || parts[parts.count - 1].isMarked != marked[index] {
        parts.append(("", marked[index]))
      }
      parts[parts.count - 1].text.append(characters[index])
    }
    if end < characters.count { parts.append(("…", false)) }
    return parts
  }

  /// The folded form of characters, and for each of its scalars the character that it comes from.
  private static func foldedCharacters(
    _ characters: [Character]
  ) -> (folded: [UInt32], owners: [Int]) {
    var folding = SearchFolding()
    var folded: [UInt32] = []
    var owners: [Int] = []
    var hasSpace = false
    for (index, character) in characters.enumerated() {
      let own = folding.folded(String(character))
      guard let first = own.first else {
        if character.isWhitespace { hasSpace = !folded.isEmpty }
        continue
      }
      if hasSpace, let last = folded.last {
        hasSpace = false
        if !(SearchFolding.isWithoutSpaces(last) && SearchFolding.isWithoutSpaces(first)) {
          folded.append(0x20)
          owners.append(index)
        }
      }
      folded += own
      for _ in own { owners.append(index) }
    }
    return (folded, owners)
  }
}

extension SearchDocument.Kind {
  /// The weight of a hit in a block of this kind.
  fileprivate var weight: Double {
    switch self {
    case .heading: 4
    case .code: 0.7
    case .text, .reading: 1
    }
  }
}

extension [UInt32] {
  /// Returns true if a text contains another.
  /// - Complexity: O(n · m) in the worst case.
  fileprivate func contains(_ part: [UInt32]) -> Bool { !places(of: part, most: 1).isEmpty }

  /// The positions of another text in a text, without overlaps.
  fileprivate func places(of part: [UInt32], most: Int) -> [Int] {
    guard let first = part.first else { return [] }
    var found: [Int] = []
    var index = 0
    while index + part.count <= count, found.count < most {
      if self[index] == first, self[index..<(index + part.count)].elementsEqual(part) {
        found.append(index)
        index += part.count
      } else {
        index += 1
      }
    }
    return found
  }
}
