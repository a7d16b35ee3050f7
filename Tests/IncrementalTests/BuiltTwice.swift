import SiteSources
import FileSystem
import ContentData
import Foundation
import SourceText
import Synchronization

@testable import SiteBuilder

/// One site in two folders: in one it is built on top of what was there, in the other always anew.
final class BuiltTwice {
  private let root: URL
  private let incremental: URL
  private let clean: URL
  private var onDisk: [String: String] = [:]
  /// Files of the destination that no record tells of any more: blogc keeps what it does not know.
  private var unknown: Set<String> = []
  /// How many builds knew that only texts were edited.
  private(set) var textBuilds = 0
  /// How many of their records were compared with those of whole builds.
  private(set) var comparedManifests = 0

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "blogc-incremental-\(UUID().uuidString)").resolvingSymlinksInPath()
    incremental = root.appending(path: "incremental")
    clean = root.appending(path: "clean")
    for folder in [incremental, clean] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Brings both folders to a state of the site.
  /// - Parameters:
  ///   - renaming: whether files are written beside the old ones and renamed, as some editors do.
  ///   - restoringTime: whether files keep the time that they had.
  private func write(
    _ site: RandomSite, renaming: Bool = false, restoringTime: Bool = false
  ) throws {
    for (path, text) in site.files where onDisk[path] != text {
      // The date of a draft is its file's time: the same in both folders.
      let now = restoringTime ? try time(of: incremental.appending(path: path)) : Date()
      for folder in [incremental, clean] {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: renaming ? .atomic : [])
        try FileManager.default.setAttributes([.modificationDate: now], ofItemAtPath: file.path)
      }
    }
    for path in onDisk.keys where site.files[path] == nil {
      for folder in [incremental, clean] {
        try FileManager.default.removeItem(at: folder.appending(path: path))
      }
    }
    onDisk = site.files
  }

  private func time(of file: URL) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    return attributes[.modificationDate] as? Date ?? Date()
  }

  /// Does to the destination and the record what an edit says.
  private func damage(_ edit: RandomSite.Edit, _ numbers: inout SeededNumbers) throws {
    switch edit {
    case .touch:
      if let path = onDisk.keys.sorted().first.map({ _ in numbers.pick(onDisk.keys.sorted()) }) {
        let moment = Date(timeIntervalSince1970: Double(1_600_000_000 + numbers.next() % 1000))
        for folder in [incremental, clean] {
          try FileManager.default.setAttributes(
            [.modificationDate: moment], ofItemAtPath: folder.appending(path: path).path)
        }
      }
    case .deleteOutput, .damageOutput:
      let outputs = Self.files(of: incremental.appending(path: "_site")).keys.sorted()
      guard !outputs.isEmpty else { return }
      let file = incremental.appending(path: "_site/" + numbers.pick(outputs))
      if edit == .deleteOutput {
        try FileManager.default.removeItem(at: file)
      } else {
        try Data("damaged".utf8).write(to: file)
      }
    case .foreignFile:
      let site = incremental.appending(path: "_site")
      var folders: Set<String> = [""]
      for path in Self.files(of: site).keys {
        let parts = path.split(separator: "/")
        for count in 0..<parts.count { folders.insert(parts[..<count].joined(separator: "/")) }
      }
      unknown.formUnion(folders.map { $0.isEmpty ? "foreign.txt" : $0 + "/foreign.txt" })
      let folder = site.appending(path: numbers.pick(folders.sorted()))
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("foreign".utf8).write(to: folder.appending(path: "foreign.txt"))
    case .outputTimeRestored:
      let outputs = Self.files(of: incremental.appending(path: "_site"))
      guard !outputs.isEmpty else { return }
      let path = numbers.pick(outputs.keys.sorted())
      let file = incremental.appending(path: "_site/" + path)
      let before = try time(of: file)
      // In place, with other bytes of the same size.
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: Data(outputs[path]!.map { $0 ^ 1 }))
      try handle.close()
      try FileManager.default.setAttributes([.modificationDate: before], ofItemAtPath: file.path)
    case .cutManifest, .flipManifest, .loseManifest:
      unknown.formUnion(Self.files(of: incremental.appending(path: "_site")).keys)
      let cache = incremental.appending(path: ".blogc-cache")
      for path in Self.files(of: cache).keys.sorted() {
        let file = cache.appending(path: path)
        if edit == .loseManifest {
          try FileManager.default.removeItem(at: file)
          continue
        }
        var data = try Data(contentsOf: file)
        guard !data.isEmpty else { continue }
        let place = Int(numbers.next() % UInt64(data.count))
        if edit == .cutManifest {
          data = data.prefix(place)
        } else {
          data[place] ^= 1 << UInt8(numbers.next() % 8)
        }
        try data.write(to: file)
      }
    default: break
    }
  }

  /// Builds both and compares.
  /// - Returns: what differs, nil when nothing does.
  func step(
    _ site: inout RandomSite, after edit: RandomSite.Edit?, _ numbers: inout SeededNumbers
  ) async throws -> String? {
    try write(site, renaming: edit == .bodyRenamed, restoringTime: edit == .timeRestored)
    switch edit {
    case .savedMeanwhile, .savedMeanwhileSameSize, .savedAndRestored:
      try await buildWhileSaving(&site, edit!, &numbers)
    default: break
    }
    if let edit { try damage(edit, &numbers) }
    for name in ["_site", ".blogc-cache"] {
      try? FileManager.default.removeItem(at: clean.appending(path: name))
    }
    let before = Self.files(of: incremental.appending(path: "_site"))
    let kept = await Build.run(request(site, incremental))
    let anew = await Build.run(request(site, clean))
    if kept.succeeded != anew.succeeded {
      return "one build failed: \((Array(kept.diagnostics) + anew.diagnostics).map(\.message))"
    }
    let after = Self.files(of: incremental.appending(path: "_site"))
    guard anew.succeeded else {
      return before == after ? nil : "a failed build changed the site"
    }
    let wanted = Self.files(of: clean.appending(path: "_site"))
    let known = after.filter { wanted[$0.key] != nil || !unknown.contains($0.key) }
    if let difference = Self.difference(known, wanted) { return difference }
    for (path, bytes) in before where wanted[path] == nil && unknown.contains(path) {
      if after[path] != bytes, Self.isForeign(path) { return "\(path) is not blogc's to touch" }
    }
    if let difference = Self.difference(kept.diagnostics, anew.diagnostics) { return difference }
    return kept.knewOnlyTexts ? await checkTextBuild(site, &numbers) : nil
  }

  /// Builds with something to do, while a file is saved: what comes of this build is free, the next one has to know.
  private func buildWhileSaving(
    _ site: inout RandomSite, _ edit: RandomSite.Edit, _ numbers: inout SeededNumbers
  ) async throws {
    guard let (path, text) = site.saved(edit, &numbers) else { return }
    if numbers.chance(70) {
      site.apply(numbers.pick([.body, .document, .addPage, .include]), &numbers)
      try write(site)
    }
    let old = site.files[path]!
    let phases: [BuildProfile.PhaseName] = [
      .configure, .scan, .read, .bodies, .pages, .files, .write,
    ]
    let first = numbers.pick(phases)
    let second = numbers.pick(
      phases.filter { phases.firstIndex(of: $0)! > phases.firstIndex(of: first)! } + [.write])
    let folders = [incremental, clean]
    let hasSaved = Mutex((saved: false, restored: false))
    @Sendable func save(_ text: String) {
      let now = Date()
      for folder in folders {
        let file = folder.appending(path: path)
        try? Data(text.utf8).write(to: file)
        try? FileManager.default.setAttributes([.modificationDate: now], ofItemAtPath: file.path)
      }
    }
    var request = request(site, incremental)
    request.afterPhase = { phase in
      hasSaved.withLock { state in
        if phase == first, !state.saved {
          save(text)
          state.saved = true
        } else if edit == .savedAndRestored, phase == second, state.saved, !state.restored {
          save(old)
          state.restored = true
        }
      }
    }
    _ = await Build.run(request)
    // A build that had nothing to do may have ended before.
    if !hasSaved.withLock({ $0.saved }) { save(text) }
    if edit == .savedAndRestored {
      if !hasSaved.withLock({ $0.restored }) { save(old) }
    } else {
      site.files[path] = text
      onDisk[path] = text
    }
  }

  /// After a build that knew only texts: the next one has nothing to do, and the record is the one that a whole build leaves.
  private func checkTextBuild(
    _ site: RandomSite, _ numbers: inout SeededNumbers
  ) async -> String? {
    textBuilds += 1
    if numbers.chance(30) {
      let next = await Build.run(request(site, incremental))
      if !next.changed.isEmpty || !next.reasons.isEmpty || next.renderedBodies > 0 {
        return "there was something left to do: \(next.reasons)"
      }
    }
    guard numbers.chance(40), let spliced = manifest(request(site, incremental)) else { return nil }
    comparedManifests += 1
    var whole = request(site, incremental)
    whole.isClean = true
    let report = await Build.run(whole)
    guard report.changed.isEmpty, let encoded = manifest(whole) else {
      return "a whole build changed something"
    }
    return ManifestComparison.difference(spliced, encoded)
  }

  private static func isForeign(_ path: String) -> Bool { path.hasSuffix("foreign.txt") }

  private func manifest(_ request: BuildRequest) -> BuildManifest? {
    var problems = DiagnosticSink()
    guard let loaded = try? LoadedConfiguration(request, reporting: &problems) else {
      return nil
    }
    return ManifestFiles.manifest(
      request, loaded, destination: incremental.appending(path: "_site").path)
  }

  /// The first difference in what two builds said.
  private static func difference(_ kept: DiagnosticSink, _ anew: DiagnosticSink) -> String? {
    func lines(_ diagnostics: DiagnosticSink) -> [String] {
      diagnostics.filter { $0.id != "destination.foreign-files" }.map {
        "\($0.severity) \($0.id): \($0.message) at \($0.location?.path ?? "") "
          + "\($0.location?.range.map { "\($0.start)-\($0.end)" } ?? "")"
      }.sorted()
    }
    let (kept, anew) = (lines(kept), lines(anew))
    return kept == anew ? nil : "the incremental build said\n\(kept)\nand the clean one\n\(anew)"
  }

  private func request(_ site: RandomSite, _ folder: URL) -> BuildRequest {
    var request = BuildRequest()
    request.source = folder.path
    request.destination = folder.appending(path: "_site").path
    var options = Object()
    if site.showsDrafts { options["show_drafts"] = true }
    if site.showsFuture { options["future"] = true }
    if site.postLimit > 0 { options["limit_posts"] = .integer(site.postLimit) }
    if let baseurl = site.baseurl { options["baseurl"] = .string(baseurl) }
    request.options = options
    request.workers = 1
    var environment = BuildEnvironment()
    environment.environment = site.environment
    environment.now = (site.now, 0)
    environment.stateFolder = TestState.folder
    request.environment = environment
    return request
  }

  private static func difference(_ kept: [String: Data], _ anew: [String: Data]) -> String? {
    for path in Set(kept.keys).union(anew.keys).sorted() where kept[path] != anew[path] {
      switch (kept[path], anew[path]) {
      case (nil, _): return "\(path) is missing"
      case (_, nil): return "\(path) should be gone"
      case (let kept?, let anew?):
        return "\(path) differs:\n--- incremental\n\(String(decoding: kept, as: UTF8.self))\n"
          + "--- clean\n\(String(decoding: anew, as: UTF8.self))"
      }
    }
    return nil
  }

  private static func files(of folder: URL) -> [String: Data] {
    var files: [String: Data] = [:]
    let keys: [URLResourceKey] = [.isRegularFileKey]
    guard
      let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { return [:] }
    for case let file as URL in walk {
      guard (try? file.resourceValues(forKeys: Set(keys)).isRegularFile) == true else { continue }
      let path = file.resolvingSymlinksInPath().path
      files[String(path.dropFirst(folder.path.count + 1))] = try? Data(contentsOf: file)
    }
    return files
  }
}
