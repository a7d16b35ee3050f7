import SiteSources
import Foundation
import Testing

@testable import SiteBuilder

/// A small site with something outside of it that nobody may touch, and records of its builds that are changed at random.
final class MutatedSite {
  /// Holds the site, its cache folder if that is named, and what is outside.
  let outer: URL
  let folder: URL
  private(set) var request = BuildRequest()
  private(set) var manifest = URL(filePath: "/")
  /// How many mutated records had tables that a build compared with the disk.
  private(set) var usedRecords = 0

  private let isNamed: Bool
  private var base = Data()
  private var outside: [String: Data] = [:]
  /// The clean builds of the site, by the number of edits.
  private var clean: [String: Data] = [:]
  private var edits = 0

  private static let files = [
    "_config.yml": "title: T\ncollections: { notes: { output: true } }\nexclude: [hidden]\n",
    "_layouts/post.html": "<p>{{ content }}{% include i.html %}{{ page.next.title }}</p>\n",
    "_includes/i.html": "{{ site.data.d.k }}{{ site.time | date: '%Y' }}\n",
    "_data/d.yml": "k: value\n",
    "_posts/2020-01-01-a.md": "---\nlayout: post\ntitle: A\ntags: [x, y]\n---\nText *a* [l](b)\n",
    "_posts/2020-01-02-b.md":
      "---\nlayout: post\ntitle: B\ndate: 2020-01-02 10:00:00 +0900\n---\nText {{ page.title }}\n",
    "_notes/n.md": "---\ntitle: N\nlist: [1, 2.5, true, null]\n---\nNote\n",
    "index.html":
      "---\n---\n{% for p in site.posts %}{{ p.url }}{{ p.excerpt }}{% endfor %}{{ site.tags.x.size }}\n",
    "deep/in/page.md": "---\nlayout: nothing\n---\nPage\n",
    "plain.txt": "plain\n",
  ]

  init(isNamed: Bool) throws {
    self.isNamed = isNamed
    outer = FileManager.default.temporaryDirectory
      .appending(path: "blogc-record-\(UUID().uuidString)").resolvingSymlinksInPath()
    folder = outer.appending(path: "site")
    for (path, text) in Self.files { try write(text, to: folder.appending(path: path)) }
    for path in ["victim.html", "outside/index.html", "outside/plain.txt"] {
      try write("precious", to: outer.appending(path: path))
    }
    request.source = folder.path
    request.destination = folder.appending(path: "_site").path
    request.workers = 1
    request.environment.now = (1_700_000_000, 0)
    request.environment.stateFolder = outer.appending(path: "state").path
    if isNamed { request.cache = outer.appending(path: "cache").path }
  }

  func remove() { try? FileManager.default.removeItem(at: outer) }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func manifestBytes() throws -> Data { try Data(contentsOf: manifest) }

  /// Builds for the first time.
  func prepare() async throws {
    #expect(await Build.run(request).succeeded)
    let cache = URL(filePath: request.cache ?? folder.path + "/.blogc-cache")
    manifest = cache.appending(
      path: ManifestFiles(folder.appending(path: "_site").path).prefix + ".record")
    // The facts of a file that has just been written are not trusted; those of later builds are.
    try await Task.sleep(for: .milliseconds(80))
    try await renew()
    outside = try contents(of: outer, besides: ["site", "cache", "state"])
  }

  /// Builds cleanly and takes the record for the base of what follows.
  private func renew() async throws {
    var request = request
    request.isClean = true
    if await !Build.run(request).succeeded {
      // Where a manifest was believed, files may stand in the way that no build knows any more.
      try FileManager.default.removeItem(at: folder.appending(path: "_site"))
      #expect(await Build.run(request).succeeded)
    }
    base = try manifestBytes()
    clean = try contents(of: folder.appending(path: "_site"), besides: [])
  }

  private func contents(of folder: URL, besides: Set<String>) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if besides.contains(String(path.prefix { $0 != "/" })) { continue }
      found[path] = (try? Data(contentsOf: folder.appending(path: path))) ?? Data()
    }
    return found
  }

  /// Builds on a mutated record, half of the time after an edit.
  /// - Returns: what is wrong with what came of it; nil when nothing is.
  func tryMutation(_ number: Int) async throws -> String? {
    var numbers = SeededNumbers(seed: UInt64(number) &* 0x9E37_79B9 &+ 12345)
    var bytes = ManifestMutation([UInt8](base))
    for _ in 0...(numbers.next() % 3) { bytes.mutate(&numbers) }
    var mutated = bytes.sealed(keepsSignature: numbers.next() % 2 == 0)
    if mutated.elementsEqual(base) { mutated = bytes.sealed(keepsSignature: false) }
    try Data(mutated).write(to: manifest)
    let isEdited = numbers.next() % 4 == 0
    if isEdited {
      edits += 1
      try write(
        Self.files["_posts/2020-01-01-a.md"]! + "Edit \(edits)\n",
        to: folder.appending(path: "_posts/2020-01-01-a.md"))
    }
    let report = await Build.run(request)
    if report.reasons.isEmpty || report.knewOnlyTexts { usedRecords += 1 }
    let now = try contents(of: outer, besides: ["site", "cache", "state"])
    if now != outside { return "outside there is now \(now.keys.sorted())" }
    let site = try contents(of: folder.appending(path: "_site"), besides: [])
    let isAsItWas = site == clean
    if !isNamed, !report.succeeded { return "\(report.diagnostics)" }
    // Whatever a build writes changes the folders that the record knows: what it left is the base of what follows.
    let isAnew = report.reasons.allSatisfy { $0.reason == .noManifest }
    if isNamed, !isAnew || !isAsItWas {
      try await renew()
    } else if isEdited {
      try await renew()
      // The contents of a cache folder that the user names are trusted.
      if !isNamed, site != clean { return "the site is not as a clean build leaves it" }
    } else if !report.reasons.isEmpty {
      if !isAsItWas { return "the site is not as a clean build leaves it" }
      base = try manifestBytes()
    }
    return nil
  }
}

/// A record whose parts are changed, with checksums that are right again.
struct ManifestMutation {
  private var tables: [UInt8]
  private var sections: [[UInt8]]

  /// Takes a record apart.
  init(_ manifest: [UInt8]) {
    let length = ManifestIndex.length(ofManifestBeginningWith: manifest) ?? manifest.count
    tables = Array(manifest[..<length])
    sections = []
    let first = length + ManifestSections.headSize
    var start = first
    for section in ManifestSections.Section.allCases {
      let end = first + Int(Self.number(in: manifest, at: length + 8 + section.rawValue * 16))
      sections.append(Array(manifest[start..<end]))
      start = end
    }
  }

  private static func number(in bytes: [UInt8], at place: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
  }

  private static func put(_ number: UInt64, at place: Int, in bytes: inout [UInt8]) {
    for index in 0..<8 where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))
    }
  }

  private static func extreme(_ numbers: inout SeededNumbers) -> UInt64 {
    let some: [UInt64] = [
      0, 1, 2, 0x7F, 0xFF, 1 << 31, 1 << 32, 1 << 40, 1 << 47, 1 << 61, 1 << 62, 1 << 63, .max,
      UInt64(Int64.max), numbers.next(), numbers.next() % 64,
    ]
    return some[Int(numbers.next() % UInt64(some.count))]
  }

  private static let paths = [
    "../victim.html", "../../victim.html", "/etc/passwd", "..", "../outside/index.html",
    "a/../../x",
    "_site/../../victim.html", ".", "", "./plain.txt", "hidden/a", "deep", "index.html",
  ]

  /// Changes something.
  mutating func mutate(_ numbers: inout SeededNumbers) {
    let fields = ManifestIndex.Field.allCases
    let rows = ManifestIndex.rowsStart
    let names = Int(
      truncatingIfNeeded: Self.number(in: tables, at: ManifestIndex.place(of: .names)))
    switch numbers.next() % 8 {
    case 0:
      let field = fields[Int(numbers.next() % UInt64(fields.count))]
      if field == .length { return }
      Self.put(Self.extreme(&numbers), at: ManifestIndex.place(of: field), in: &tables)
    case 1:
      guard names > rows, names <= tables.count else { return }
      let place = rows + Int(numbers.next() % UInt64((names - rows) / 8)) * 8
      Self.put(Self.extreme(&numbers), at: place, in: &tables)
    case 2, 3: rename(&numbers, from: names)
    case 4:
      let place = rows + Int(numbers.next() % UInt64(tables.count - rows))
      tables[place] ^= 1 << UInt8(numbers.next() % 8)
    default: mutateSection(&numbers)
    }
  }

  /// Puts another path into the place of a name.
  private mutating func rename(_ numbers: inout SeededNumbers, from names: Int) {
    let end = Int(
      truncatingIfNeeded: Self.number(in: tables, at: ManifestIndex.place(of: .diagnostics)))
    guard names >= ManifestIndex.rowsStart, names < end, end <= tables.count else { return }
    var start = names + Int(numbers.next() % UInt64(end - names))
    while start > names, tables[start - 1] != 0 { start -= 1 }
    let old = tables[start...].prefix { $0 != 0 }.count
    let path = Array(Self.paths[Int(numbers.next() % UInt64(Self.paths.count))].utf8)
    for index in 0..<old { tables[start + index] = index < path.count ? path[index] : 0 }
  }

  private mutating func mutateSection(_ numbers: inout SeededNumbers) {
    let place = Int(numbers.next() % UInt64(sections.count))
    var bytes = sections[place]
    if bytes.isEmpty { return }
    let start = Int(numbers.next() % UInt64(bytes.count))
    switch numbers.next() % 5 {
    case 0: bytes[start] ^= 1 << UInt8(numbers.next() % 8)
    case 1: bytes[start] = UInt8(truncatingIfNeeded: numbers.next())
    case 2: Self.put(Self.extreme(&numbers), at: start, in: &bytes)
    case 3: bytes.removeSubrange(start..<min(bytes.count, start + Int(numbers.next() % 9)))
    default:
      // A number of ten bytes, as large as it can be.
      bytes.replaceSubrange(
        start..<(start + 1), with: [UInt8](repeating: 0xFF, count: 9) + [0x01])
    }
    sections[place] = bytes
  }

  /// The record with right checksums.
  /// - Parameter keepsSignature: whether it has the signature of the record that it was made of; else a random one.
  func sealed(keepsSignature: Bool) -> [UInt8] {
    var tables = tables
    if !keepsSignature {
      for place in ManifestIndex.signature { tables[place] = 0xA5 }
    }
    Self.put(
      Fingerprint.of(tables, from: ManifestIndex.place(of: .length)),
      at: ManifestIndex.place(of: .fingerprint), in: &tables)
    var ends: [Int] = []
    for section in sections { ends.append((ends.last ?? 0) + section.count) }
    let head = ManifestSections(ends: ends, seals: sections.map { Fingerprint.of($0) }).head
    return tables + head + sections.joined()
  }
}
