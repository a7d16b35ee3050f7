import CommandRunner
import Foundation
import Testing

@testable import Archives

@Suite struct TarTests {
  private func read(
    _ entries: [ArchiveWriter.Entry], limits: ArchiveLimits = ArchiveLimits(), stripped: Int = 0,
    skipsLinks: Bool = false
  ) throws -> Tar {
    try Tar(
      ArchiveWriter.tar(entries)[...], limits: limits, strippedParts: stripped,
      skipsLinks: skipsLinks)
  }

  @Test func `files come out with their paths and bytes`() throws {
    let tar = try read([
      .init("./a/", "", kind: "5"), .init("./a/b.html", "<b>"), .init("c//d.scss", [0, 255]),
      .init("empty", ""),
    ])
    #expect(tar.files.map(\.path) == ["a/b.html", "c/d.scss", "empty"])
    #expect(tar.files.map { Array($0.bytes) } == [Array("<b>".utf8), [0, 255], []])
  }

  @Test func `names of any length come by pax and by GNU's entries`() throws {
    let long = String(repeating: "長", count: 60) + "/x.html"
    let tar = try read([
      .init("pax", ArchiveWriter.pax("path", long), kind: "x"), .init("short", "1"),
      .init("plain", "2"),
    ])
    #expect(tar.files.map(\.path) == [long, "plain"])
  }

  @Test func `GitHub's folder is taken off and its commit is kept`() throws {
    let tar = try read(
      [
        .init("pax_global_header", ArchiveWriter.pax("comment", "c0ffee"), kind: "g"),
        .init("theme-1.0/", "", kind: "5"), .init("theme-1.0/_layouts/a.html", "x"),
      ], stripped: 1)
    #expect(tar.files.map(\.path) == ["_layouts/a.html"])
    #expect(tar.comment == "c0ffee")
  }

  @Test(arguments: [
    "/etc/passwd", "../x", "a/../../x", "a/..", "a\\..\\x", "a\u{1B}[2J", "a\nb", "",
    String(repeating: "a/", count: 40) + "x", String(repeating: "n", count: 300), ".git/config",
    "theme/.GIT/hooks/post-checkout",
  ])
  func `a path that could lead elsewhere is refused`(path: String) {
    let pax = ArchiveWriter.Entry("pax", ArchiveWriter.pax("path", path), kind: "x")
    #expect(throws: ArchiveFault.forbiddenPath(path)) { try read([pax, .init("short", "x")]) }
  }

  @Test(arguments: ["1", "2", "3", "4", "6", "V"] as [Character])
  func `links, devices and pipes are refused`(kind: Character) {
    #expect(throws: ArchiveFault.unsupportedEntry("x")) {
      try read([.init("x", "", kind: kind, link: "/etc")])
    }
  }

  @Test func `links are left out on request, and no file goes through them`() throws {
    let tar = try read(
      [.init("a", "", kind: "2", link: "/tmp"), .init("a/b", "x")], skipsLinks: true)
    #expect(tar.files.map(\.path) == ["a/b"])
    #expect(tar.skippedLinks == ["a"])
  }

  @Test func `one path twice, and a file where a folder is needed, are refused`() {
    #expect(throws: ArchiveFault.conflict("a")) { try read([.init("a", "1"), .init("a", "2")]) }
    #expect(throws: ArchiveFault.conflict("A")) { try read([.init("a", "1"), .init("A", "2")]) }
    #expect(throws: ArchiveFault.conflict("a/b")) {
      try read([.init("a", "1"), .init("a/b", "2")])
    }
    #expect(throws: ArchiveFault.conflict("a")) { try read([.init("a/b", "1"), .init("a", "2")]) }
  }

  @Test func `too many entries are refused`() {
    var limits = ArchiveLimits()
    limits.entries = 3
    let entries = (0..<4).map { ArchiveWriter.Entry("f\($0)", "") }
    #expect(throws: ArchiveFault.tooLarge("files")) { try read(entries, limits: limits) }
  }

  @Test(arguments: [
    "9223372036854775807", "9223372036854775297", "-1", "-9223372036854775808", "1e9", "",
    "99999999999999999999", "99999",
  ])
  func `a size beyond the archive is refused, whatever number a pax header gives`(size: String) {
    #expect(throws: ArchiveFault.malformed) {
      try read([.init("pax", ArchiveWriter.pax("size", size), kind: "x"), .init("a", "content")])
    }
  }

  @Test func `no cut and no changed byte of a header crashes the reader`() {
    let whole = ArchiveWriter.tar([
      .init("pax", ArchiveWriter.pax("path", "long/name"), kind: "x"), .init("a", "content"),
      .init("b/", "", kind: "5"),
    ])
    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = try? Tar(whole[..<length], limits: ArchiveLimits())
    }
    #expect(throws: ArchiveFault.malformed) { try Tar(whole[..<700], limits: ArchiveLimits()) }
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<2000 {
      var bytes = whole
      bytes[Int.random(in: 0..<2048, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      if let tar = try? Tar(bytes[...], limits: ArchiveLimits()) {
        #expect(tar.files.allSatisfy { !$0.path.hasPrefix("/") && !$0.path.contains("..") })
      }
    }
  }
}

@Suite struct GzipTests {
  private func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("data")
    try Data(bytes).write(to: file)
    let outcome = try Blogc.run(
      try #require(Blogc.find("gzip")), ["-9", "data"], in: folder.url)
    try #require(outcome.status == 0)
    return Array(try Data(contentsOf: folder.url.appendingPathComponent("data.gz")))
  }

  @Test(.enabled(if: Blogc.find("gzip") != nil, "gzip is not installed"))
  func `what gzip packed comes out, in one member or several`() throws {
    var numbers = SeededNumbers(seed: 1)
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 97...110, using: &numbers) }
    let packed = try compressed(bytes)
    #expect(packed.count < bytes.count)
    #expect(try Gzip.decompress(packed[...], limits: ArchiveLimits()) == bytes)
    #expect(
      try Gzip.decompress((packed + packed + [0, 0])[...], limits: ArchiveLimits()) == bytes + bytes
    )
  }

  @Test(.enabled(if: Blogc.find("gzip") != nil, "gzip is not installed"))
  func `a bomb is stopped by its ratio, a large file by its size`() throws {
    let packed = try compressed([UInt8](repeating: 0, count: 16 << 20))
    #expect(throws: ArchiveFault.tooLarge("ratio")) {
      try Gzip.decompress(packed[...], limits: ArchiveLimits())
    }
    var limits = ArchiveLimits()
    limits.unpackedBytes = 100_000
    #expect(throws: ArchiveFault.tooLarge("bytes")) {
      try Gzip.decompress(packed[...], limits: limits)
    }
  }

  @Test func `damaged and cut data are refused`() {
    let packed = ArchiveWriter.gzip(Array("hello hello hello".utf8))
    for length in 0..<packed.count {
      #expect(throws: ArchiveFault.damaged) {
        try Gzip.decompress(packed[..<length], limits: ArchiveLimits())
      }
    }
    var changed = packed
    changed[packed.count - 6] ^= 1
    #expect(throws: ArchiveFault.damaged) {
      try Gzip.decompress(changed[...], limits: ArchiveLimits())
    }
  }
}

@Suite struct SHA256Tests {
  @Test("a message's code is the one that RFC 4231 gives for it")
  func authenticationCodes() {
    func code(_ text: String, _ key: [UInt8]) -> String {
      SHA256.AuthenticationKey(key).code(of: Array(text.utf8))
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(
      code("Hi There", [UInt8](repeating: 0x0B, count: 20))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      code("what do ya want for nothing?", Array("Jefe".utf8))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the standard's examples have the standard's hashes`(text: String, hash: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == hash)
  }

  @Test(.enabled(if: Blogc.find("sha256sum") != nil, "sha256sum is not installed"))
  func `every length around a block has the hash that sha256sum gives`() throws {
    let folder = try TemporaryFolder()
    let lengths = Array(0..<130) + [100_000]
    for length in lengths {
      try folder.write("\(length)", String(repeating: "x", count: length))
    }
    let outcome = try Blogc.run(
      try #require(Blogc.find("sha256sum")), lengths.map(String.init), in: folder.url)
    for line in outcome.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      let length = try #require(Int(words[1]))
      #expect(SHA256.hex(of: [UInt8](repeating: 0x78, count: length)) == words[0])
    }
  }
}
