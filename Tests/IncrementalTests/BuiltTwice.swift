import ContentData
import Foundation
import SiteBuilder
import SourceText

/// One site in two folders: in one it is built on top of what was there, in the other always anew.
final class BuiltTwice {
  private let root: URL
  private let incremental: URL
  private let clean: URL
  private var onDisk: [String: String] = [:]

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
  private func write(_ site: RandomSite) throws {
    for (path, text) in site.files where onDisk[path] != text {
      // The date of a draft is its file's time: the same in both folders.
      let now = Date()
      for folder in [incremental, clean] {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
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
      let folder = incremental.appending(path: "_site")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("foreign".utf8).write(to: folder.appending(path: "foreign.txt"))
    case .cutRecord, .flipRecord, .loseRecord:
      let cache = incremental.appending(path: ".blogc-cache")
      for path in Self.files(of: cache).keys.sorted() {
        let file = cache.appending(path: path)
        if edit == .loseRecord {
          try FileManager.default.removeItem(at: file)
          continue
        }
        var data = try Data(contentsOf: file)
        guard !data.isEmpty else { continue }
        let place = Int(numbers.next() % UInt64(data.count))
        if edit == .cutRecord {
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
    _ site: RandomSite, after edit: RandomSite.Edit?, _ numbers: inout SeededNumbers
  ) async throws -> String? {
    try write(site)
    if let edit { try damage(edit, &numbers) }
    for name in ["_site", ".blogc-cache"] {
      try? FileManager.default.removeItem(at: clean.appending(path: name))
    }
    let before = Self.files(of: incremental.appending(path: "_site"))
    let kept = await Build.run(request(site, incremental))
    let anew = await Build.run(request(site, clean))
    if kept.succeeded != anew.succeeded {
      return "one build failed: \((kept.diagnostics + anew.diagnostics).map(\.message))"
    }
    let after = Self.files(of: incremental.appending(path: "_site"))
    guard anew.succeeded else {
      return before == after ? nil : "a failed build changed the site"
    }
    return Self.difference(after, Self.files(of: clean.appending(path: "_site")))
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
    var surroundings = Surroundings()
    surroundings.environment = site.environment
    surroundings.now = (site.now, 0)
    request.surroundings = surroundings
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
