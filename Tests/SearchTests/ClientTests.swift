import CommandRunner
import Foundation
import Search
import Testing

/// The script of the search page, run by Node over an index on disk.
@Suite(
  "The search page's script",
  .enabled(if: Blogc.find("node") != nil, "needs Node"))
struct ClientTests {
  private static let script = Blogc.repository
    .appendingPathComponent("Sources/Search/Client/search.js")

  /// Loads the script as a module of its own, with files in the place of the network.
  private static let harness = """
    const fs = require('fs');
    let sendsParts = true;
    globalThis.fetch = async (url, options) => {
      const path = url.split('?')[0];
      if (!fs.existsSync(path)) return {ok: false, status: 404};
      const range = sendsParts && /^bytes=([0-9]+)-([0-9]+)$/.exec(options.headers?.Range ?? '');
      const file = fs.readFileSync(path);
      const bytes = Uint8Array.from(range ? file.subarray(Number(range[1]), Number(range[2]) + 1) : file);
      return {ok: true, status: range ? 206 : 200, arrayBuffer: async () => bytes.buffer};
    };
    require(process.argv[2]);
    const {search, fold} = globalThis.blogcSearch;
    const base = process.argv[3];

    """

  private func node(_ program: String, _ arguments: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("program.js", Self.harness + program)
    let outcome = try Blogc.run(
      try #require(Blogc.find("node")),
      [folder.url.appendingPathComponent("program.js").path, Self.script.path] + arguments,
      in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return outcome.output
  }

  private func index(_ count: Int) throws -> TemporaryFolder {
    var samples = SampleDocuments(seed: 77)
    let folder = try TemporaryFolder()
    for name in ["shards", "texts"] {
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for file in SearchIndexBuilder(samples.entries(count), dated: count).files() {
      try Data(file.bytes).write(to: folder.url.appendingPathComponent(file.path))
    }
    return folder
  }

  @Test("is smaller than 8 KB when it is compressed")
  func size() throws {
    let output = try node(
      "console.log(require('zlib').gzipSync(fs.readFileSync(process.argv[2]), {level: 9}).length);")
    #expect(try #require(Int(output.trimmingCharacters(in: .whitespacesAndNewlines))) < 8192)
  }

  @Test("folds every character as the index does")
  func folding() throws {
    let output = try node(
      """
      const lines = [];
      for (let c = 0; c < 0x30000; c++) {
        if (c >= 0xd800 && c < 0xe000) continue;
        lines.push(Array.from(fold('x' + String.fromCodePoint(c) + 'y'), s => s.codePointAt(0)).join(' '));
      }
      console.log(lines.join('\\n'));
      """)
    var folding = SearchFolding()
    var differences: [String] = []
    var lines = output.split(separator: "\n")[...]
    for value in UInt32(0)..<0x30000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let own = folding.folded("x\(Character(scalar))y").map(String.init).joined(separator: " ")
      // Characters that one of the two does not know yet are no difference.
      let isKnown = scalar.properties.age.map { $0.major < 15 } ?? false
      if lines.removeFirst() != own, isKnown { differences.append(String(value, radix: 16)) }
    }
    #expect(differences == [])
  }

  @Test(
    "finds all posts that have a string, and for a phrase no others: 2,000 strings in 1,000 posts")
  func recall() throws {
    let folder = try index(1000)
    let lists = try texts(1000)
    let output = try node(
      """
      const numbers = (seed => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296)(7);
      (async () => {
        // The texts as the search shows them: the oracle folds and searches them line by line, without the index.
        const texts = [];
        for (const name of fs.readdirSync(process.argv[4])) {
          const entry = JSON.parse(fs.readFileSync(process.argv[4] + '/' + name, 'utf8'));
          texts.push({url: entry.url, lines: entry.lines, folded: entry.lines.map(fold)});
        }
        let missing = 0, wrong = 0, strings = 0, hits = 0;
        while (strings < 2000) {
          const text = texts[Math.floor(numbers() * texts.length)];
          const line = text.lines[Math.floor(numbers() * text.lines.length)];
          const scalars = Array.from(line);
          const start = Math.floor(numbers() * scalars.length);
          const part = scalars.slice(start, start + 2 + Math.floor(numbers() * 11)).join('');
          const wanted = fold(part);
          if (Array.from(wanted).length < 2) continue;
          strings++;
          const expected = new Set(texts.filter(t => t.folded.some(l => l.includes(wanted))).map(t => t.url));
          hits += expected.size;
          const isPlain = !/(^|\\s)(-|tag:)/.test(part);
          if (isPlain) {
            const found = new Set((await search(part, {limit: Infinity, base})).results.map(r => r.url));
            for (const url of expected) if (!found.has(url)) { missing++; console.error('missing', part, url); }
          }
          if (/["“”]/.test(part)) continue;
          const answer = await search('"' + part + '"', {limit: Infinity, base});
          const found = new Set(answer.results.map(r => r.url));
          if (!answer.exact || answer.total !== found.size) wrong++;
          for (const url of expected) if (!found.has(url)) { missing++; console.error('missing phrase', part, url); }
          for (const url of found) if (!expected.has(url)) { wrong++; console.error('wrong', part, url); }
        }
        console.log(JSON.stringify({strings, missing, wrong, enough: hits > 2000}));
      })();
      """, [folder.url.path + "/", lists.url.path])
    #expect(
      output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "{\"strings\":2000,\"missing\":0,\"wrong\":0,\"enough\":true}")
  }

  /// The texts of the documents as JSON, decoded without the script.
  private func texts(_ count: Int) throws -> TemporaryFolder {
    var samples = SampleDocuments(seed: 77)
    let folder = try TemporaryFolder()
    for (number, entry) in samples.entries(count).enumerated() {
      guard let entry, let document = SearchDocument(decoding: entry.text) else { continue }
      let lines = [document.title] + document.tags + document.blocks.map(\.text)
      let json = try JSONSerialization.data(withJSONObject: ["url": document.url, "lines": lines])
      try json.write(to: folder.url.appendingPathComponent("\(number).json"))
    }
    return folder
  }

  @Test("answers in the documented form")
  func form() throws {
    let folder = try index(30)
    let output = try node(
      """
      (async () => {
        const answer = await search('コンテナ tag:設計', {limit: 2, base});
        const [first] = answer.results;
        const names = Object.keys(first).sort().join();
        const marked = first.excerpt.concat(first.marks).filter(p => p.mark).map(p => fold(p.text));
        console.log(Object.keys(answer).sort().join(), names, answer.results.length, marked.every(m => m === 'こんてな'), marked.length > 0);
      })();
      """, [folder.url.path + "/"])
    #expect(
      output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "exact,query,results,total date,excerpt,heading,marks,score,tags,title,url 2 true true")
  }

  @Test("answers the same from a server that sends whole files alone")
  func wholeFiles() throws {
    let folder = try index(200)
    let output = try node(
      """
      (async () => {
        const answers = [];
        for (sendsParts of [true, false]) {
          delete require.cache[require.resolve(process.argv[2])];
          require(process.argv[2]);
          const texts = [];
          for (const query of ['コンテナ', 'site again', 'tag:設計']) {
            texts.push(await globalThis.blogcSearch.search(query, {limit: 50, base}));
          }
          answers.push(JSON.stringify(texts));
        }
        console.log(answers[0] === answers[1], answers[0].length > 1000);
      })();
      """, [folder.url.path + "/"])
    #expect(output == "true true\n")
  }

  @Test("says what is wrong when there is no index")
  func missing() throws {
    let folder = try TemporaryFolder()
    let output = try node(
      "search('ab', {base}).then(() => console.log('answered'), error => console.log(error.message.endsWith('manifest.bin: 404')));",
      [folder.url.path + "/"])
    #expect(output == "true\n")
  }
}
