import CommandRunner
import Search
import Testing

@Suite("The files of the search index")
struct CodingTests {
  @Test("text of all planes is read as it was written")
  func text() throws {
    var numbers = SeededNumbers(seed: 4)
    for _ in 0..<500 {
      let scalars = (0..<40).compactMap { _ -> UInt32? in
        let limits: [UInt32] = [0x80, 0x3000, 0x3100, 0xA000, 0x10000, 0x110000]
        let value = UInt32.random(in: 0..<limits.randomElement(using: &numbers)!, using: &numbers)
        return Unicode.Scalar(value) == nil ? nil : value
      }
      #expect(SearchText.decode(SearchText.encoded(scalars)) == scalars)
    }
  }

  @Test("Japanese takes at most two bytes for a character")
  func size() {
    let text = "静的なサイトの検索を、ひとつ作る。".unicodeScalars.map(\.value)
    #expect(SearchText.encoded(text).count < text.count * 2)
  }

  @Test("bytes that were not written by the builder are refused or read, without a crash")
  func badInput() {
    var numbers = SeededNumbers(seed: 5)
    var samples = SampleDocuments(seed: 6)
    let files = SearchIndexBuilder(samples.entries(30), dated: 30).files()
    for _ in 0..<3000 {
      var file = files.randomElement(using: &numbers)!
      for _ in 0..<Int.random(in: 1...4, using: &numbers) where !file.bytes.isEmpty {
        let place = Int.random(in: 0..<file.bytes.count, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: file.bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: file.bytes.removeSubrange(place...)
        default: file.bytes.insert(0xFF, at: place)
        }
      }
      let changed = files.map { $0.path == file.path ? file : $0 }
      let found = SearchIndex(changed)?.search("コンテナ the -犬") ?? []
      #expect(found.count <= 30)
    }
    #expect(SearchManifest(decoding: []) == nil)
    #expect(SearchShard(decoding: [1], documents: 3) == nil)
    #expect(SearchShard(decoding: [1, 0, 5, 0, 2, 200], documents: 3) == nil)
    #expect(SearchDocument(decoding: [0xDF, 0]) == nil)
    #expect(SearchDocument(decoding: Array("one line".utf8)) == nil)
  }

  @Test("the same documents give the same files")
  func determinism() {
    var first = SampleDocuments(seed: 8)
    var second = SampleDocuments(seed: 8)
    let files = SearchIndexBuilder(first.entries(60), dated: 60).files()
    let again = SearchIndexBuilder(second.entries(60), dated: 60).files()
    #expect(files.map(\.path) == again.map(\.path))
    #expect(files.map(\.bytes) == again.map(\.bytes))
  }

  @Test("a shard that takes the changes of a document is the shard of the changed documents")
  func changes() throws {
    var samples = SampleDocuments(seed: 9)
    var entries = samples.entries(50)
    var compiler = SearchCompiler()
    for round in 0..<20 {
      let place = (round * 11) % 48
      guard let old = entries[place] else { continue }
      let new = compiler.entry(for: samples.document(place), html: Array(samples.html().utf8))
      let before = try shards(SearchIndexBuilder(entries, dated: 50))
      entries[place] = new
      let builder = SearchIndexBuilder(entries, dated: 50)
      let after = try shards(builder)
      let changes = SearchChange.between(old, new, of: place, bits: builder.manifest.bits)
      for number in before.indices {
        var shard = try #require(SearchShard(decoding: before[number], documents: 50))
        for change in changes where change.shard == number {
          shard.set(change.key, change.document, change.place)
        }
        #expect(shard.encoded(documents: 50) == after[number])
        if !changes.contains(where: { $0.shard == number }) {
          #expect(before[number] == after[number])
        }
      }
    }
  }

  /// The bytes of all shards, out of the files of an index.
  private func shards(_ builder: SearchIndexBuilder) throws -> [[UInt8]] {
    let files = Dictionary(uniqueKeysWithValues: builder.files().map { ($0.path, $0.bytes) })
    let manifest = try #require(
      SearchManifest(decoding: files[SearchIndexBuilder.manifestName] ?? []))
    return try (0..<manifest.shards.count).flatMap { file in
      try #require(
        manifest.shards.split(files[manifest.shards.path(of: file)] ?? [], of: file))
    }
  }

  @Test("documents of any characters are found by what they have")
  func anyCharacters() throws {
    var numbers = SeededNumbers(seed: 11)
    let limits: [UInt32] = [0x60, 0x80, 0x250, 0x530, 0x2100, 0x3100, 0xA000, 0x10000, 0x20000]
    var texts = [
      "\u{FDFA}\u{FDFA}\u{FDFA} a\u{301}bc が\u{3099} don\u{2019}t （ＡＰＩ）を x…y 𠮷野家",
      "上を向いて《上》訊の丠を歩こう尉は尉へ",
    ]
    for _ in 0..<80 {
      var text = String()
      for _ in 0..<60 {
        let limit = limits.randomElement(using: &numbers)!
        let value = UInt32.random(in: 0x20..<limit, using: &numbers)
        if let scalar = Unicode.Scalar(value), value != 0x22, value & 0xFFFE != 0x201C {
          text.unicodeScalars.append(scalar)
        }
      }
      texts.append(text)
    }
    var compiler = SearchCompiler()
    let entries = texts.enumerated().map { number, text -> SearchEntry? in
      compiler.entry(
        for: SearchDocument(
          url: "/\(number)/", title: "", date: "", tags: [], blocks: [.init(.text, text)]))
    }
    let index = try #require(SearchIndex(SearchIndexBuilder(entries, dated: 0).files()))
    for (number, text) in texts.enumerated() {
      let scalars = Array(text.unicodeScalars)
      for start in stride(from: 0, to: scalars.count - 8, by: 5) {
        var part = String()
        part.unicodeScalars.append(contentsOf: scalars[start..<(start + 6)])
        var folding = SearchFolding()
        guard folding.folded(part).count >= 2, !SearchQuery("\"\(part)\"").terms.isEmpty,
          // A mark at the start belongs to what stands before it, and is folded with that.
          !FoldedMarks.contains(scalars[start]),
          !FoldedMarks.contains(scalars[min(start + 6, scalars.count - 1)])
        else { continue }
        #expect(
          index.search("\"\(part)\"").contains { $0.document.url == "/\(number)/" }, "\(part)")
      }
    }
  }

  /// The marks that are folded with the character before them.
  private enum FoldedMarks {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x300...0x36F, 0x3099, 0x309A, 0xFF9E, 0xFF9F: true
      default: false
      }
    }
  }

  @Test("a document that is read from its file is compiled to the same file")
  func recompiled() throws {
    var samples = SampleDocuments(seed: 10)
    var compiler = SearchCompiler()
    for number in 0..<60 {
      let entry = compiler.entry(for: samples.document(number), html: Array(samples.html().utf8))
      let document = try #require(SearchDocument(decoding: entry.text))
      let again = compiler.entry(for: document)
      #expect(again == entry)
    }
  }
}
