import SiteSources
import Foundation
import SourceText
import Testing

@testable import SiteBuilder

/// Manifests are untrusted input. A mutated manifest with right checksums must not make a build trap or change a file
/// outside of the site, and a manifest that this user's key did not sign is not used.
@Suite("A manifest from an untrusted source")
struct HostileManifestTests {
  /// The number of mutations for each kind of cache folder; `BLOGC_MANIFEST_MUTATIONS` sets another
  /// number.
  private static let mutations =
    ProcessInfo.processInfo.environment["BLOGC_MANIFEST_MUTATIONS"].flatMap { Int($0) } ?? 1500

  @Test(
    "cannot make a build of the site's own cache folder differ from a clean one, nor touch anything outside"
  )
  func unsigned() async throws {
    let site = try MutatedSite(isNamed: false)
    defer { site.remove() }
    try await site.prepare()
    for number in 0..<Self.mutations {
      let difference = try await site.tryMutation(number)
      #expect(difference == nil, "mutation \(number)")
      if difference != nil { return }
    }
    #expect(site.usedRecords == 0)
  }

  @Test("cannot make a build of a named cache folder trap, nor touch anything outside")
  func named() async throws {
    let site = try MutatedSite(isNamed: true)
    defer { site.remove() }
    try await site.prepare()
    for number in 0..<Self.mutations {
      let difference = try await site.tryMutation(number)
      #expect(difference == nil, "mutation \(number)")
      if difference != nil { return }
    }
    // Otherwise nothing was tried.
    #expect(site.usedRecords > Self.mutations / 20)
  }

  @Test(
    "is used when this user's builds made it, and not without the key, with another, or of another site"
  )
  func signed() async throws {
    let site = try MutatedSite(isNamed: false)
    defer { site.remove() }
    try await site.prepare()
    #expect(await Build.run(site.request).reasons.isEmpty)

    var keyless = site.request
    keyless.environment.stateFolder = nil
    let report = await Build.run(keyless)
    #expect(report.succeeded)
    #expect(report.diagnostics.map(\.id) == ["layout.missing"])
    #expect(!report.reasons.isEmpty)
    #expect(await Build.run(site.request).reasons.isEmpty)

    var other = site.request
    other.environment.stateFolder = site.outer.appending(path: "other-state").path
    #expect(await !Build.run(other).reasons.isEmpty)
    #expect(await !Build.run(site.request).reasons.isEmpty)

    // Another site of the same user, with the first one's record under the name of its own.
    let copy = try MutatedSite(isNamed: false)
    defer { copy.remove() }
    try await copy.prepare()
    try site.manifestBytes().write(to: copy.manifest)
    #expect(await !Build.run(copy.request).reasons.isEmpty)
  }

  @Test("cannot be told from its numbers what it may hold instead")
  func sealedParts() async throws {
    let keys = [SigningKey([UInt8](repeating: 1, count: 32)), SigningKey([2])]
    let seals = [ManifestSeal.plain] + keys.map { ManifestSeal($0) }
    for length in [0, 1, 7, 63, 64, 1_000, 100_000] {
      let part = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let numbers = seals.map { $0.number(of: part) }
      #expect(numbers[0] == Fingerprint.of(part))
      #expect(Set(numbers).count == numbers.count, "\(length) bytes")
      #expect(ManifestSeal(keys[0]).number(of: part) == numbers[1])
      // Every byte counts.
      for place in stride(from: 0, to: length, by: max(1, length / 50)) {
        var other = part
        other[place] ^= 0x80
        for (seal, number) in zip(seals, numbers) { #expect(seal.number(of: other) != number) }
      }
    }
    // A record that was sealed without the key is none, whatever its signature says.
    let site = try MutatedSite(isNamed: false)
    defer { site.remove() }
    try await site.prepare()
    let signed = [UInt8](try site.manifestBytes())
    #expect(ManifestIndex(signed) == nil)
    let plain = ManifestMutation(signed).sealed(keepsSignature: true)
    #expect(ManifestIndex(plain) != nil)
    try Data(plain).write(to: site.manifest)
    let reasons = await Build.run(site.request).reasons
    #expect(!reasons.isEmpty && reasons.allSatisfy { $0.reason == .noManifest })
  }

  @Test("is not used when the key is in the site itself")
  func keyInSite() async throws {
    let site = try MutatedSite(isNamed: false)
    defer { site.remove() }
    try await site.prepare()
    var request = site.request
    request.environment.stateFolder = site.folder.appending(path: ".state").path
    _ = await Build.run(request)
    #expect(await !Build.run(request).reasons.isEmpty)
  }

  @Test("does not tell whose the files in a destination outside of the site are")
  func owner() async throws {
    let site = try MutatedSite(isNamed: false)
    defer { site.remove() }
    try await site.prepare()
    let files = FileManager.default
    let foreign = site.outer.appending(path: "foreign")
    try files.createDirectory(at: foreign, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: foreign.appending(path: "mine.txt"))
    try Data("destination: \(foreign.path)\n".utf8).write(
      to: site.folder.appending(path: "_config.yml"))
    let prefix = ManifestFiles(foreign.resolvingSymlinksInPath().path).prefix
    for content in [Data(), Data([1]), Data([1] + [UInt8](repeating: 0, count: 32))] {
      try content.write(
        to: site.manifest.deletingLastPathComponent().appending(path: prefix + ".owner"))
      try site.manifestBytes().write(
        to: site.manifest.deletingLastPathComponent().appending(path: prefix + ".record"))
      var request = site.request
      request.destination = nil
      let report = await Build.run(request)
      #expect(report.diagnostics.map(\.id) == ["destination.foreign"])
      #expect(try files.contentsOfDirectory(atPath: foreign.path) == ["mine.txt"])
    }
  }

  @Test("one key serves builds that begin at once, and only the user may read it")
  func key() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "blogc-key-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = folder.appending(path: "deep/state").path
    let codes = await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<16 {
        group.addTask { SigningKey.load(from: state, apartFrom: "/nowhere")?.code(of: [1]) }
      }
      return await group.reduce(into: [[UInt8]?]()) { $0.append($1) }
    }
    #expect(Set(codes).count == 1 && codes[0] != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state) == ["record-key"])
    let facts = try FileManager.default.attributesOfItem(atPath: state + "/record-key")
    #expect(facts[.posixPermissions] as? Int == 0o600)
    #expect(facts[.size] as? Int == 32)
  }
}
