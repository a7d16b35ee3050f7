internal import ContentData
package import SiteModel
package import SourceText

/// Outputs that would become the same file.
///
/// As in Jekyll the last one wins: pages come first, then static files, then documents of collections.
package enum OutputConflicts {
  /// A quick check that no two outputs conflict: all paths differ, all file names have a dot and no folder name
  /// has one. False means that conflicts are possible.
  ///
  /// Items that are not written do not count.
  /// - Complexity: O(total length of the paths).
  static func areImpossible(items: [RenderItem], files: [StaticFile]) -> Bool {
    var paths = Set<ByteKey>(minimumCapacity: items.count + files.count)
    func isPlain(_ path: String) -> Bool {
      var dots = 0
      for byte in path.utf8 {
        if byte == UInt8(ascii: ".") {
          dots += 1
        } else if byte == UInt8(ascii: "/"), dots > 0 {
          return false
        }
      }
      return dots > 0 && paths.insert(ByteKey(path)).inserted
    }
    return items.allSatisfy { !$0.isWritten || isPlain($0.document.outputPath) }
      && files.allSatisfy { isPlain($0.outputPath) }
  }

  /// Returns the diagnostics for outputs with one path, and for a file where another needs a directory.
  /// - Complexity: O(number of outputs).
  package static func find(items: [RenderItem], files: [StaticFile]) -> [Diagnostic] {
    var owners: [ByteKey: [String]] = [:]
    var order: [ByteKey] = []
    func add(_ path: String, _ source: String) {
      let key = ByteKey(path)
      if owners[key] == nil { order.append(key) }
      owners[key, default: []].append(source)
    }
    for item in items where item.member == nil {
      add(item.document.outputPath, item.document.sourcePath)
    }
    for file in files { add(file.outputPath, file.sourcePath) }
    for item in items where item.member != nil {
      add(item.document.outputPath, item.document.sourcePath)
    }
    var problems: [Diagnostic] = []
    for key in order {
      let sources = owners[key]!
      if sources.count > 1, let winner = sources.last {
        problems.append(
          Diagnostic(
            "output.conflict", .warning,
            "\(sources.count) sources have the output '\(key.text)'; only the last one is written",
            at: SourceLocation(path: winner),
            notes: sources.dropLast().map {
              Diagnostic.Note("this one is not written", at: SourceLocation(path: $0))
            },
            hint: "give all but one a different permalink"))
      }
      var folder = PathComponents.folder(of: key.text)
      while !folder.isEmpty {
        if let other = owners[ByteKey(folder)]?.last {
          problems.append(
            Diagnostic(
              "output.file-and-folder", .error,
              "'\(folder)' would be both a file and a folder",
              at: SourceLocation(path: sources[0]),
              notes: [
                Diagnostic.Note("this one is the file", at: SourceLocation(path: other))
              ],
              hint: "give one of them a different permalink"))
        }
        folder = PathComponents.folder(of: folder)
      }
    }
    return problems
  }

  /// The outputs without those that another one replaces.
  package static func winners(
    items: [RenderItem], files: [StaticFile]
  ) -> (items: [RenderItem], files: [StaticFile]) {
    let members = Set(items.filter { $0.member != nil }.map { ByteKey($0.document.outputPath) })
    var taken: Set<ByteKey> = []
    var keptItems: [RenderItem] = []
    for item in items.reversed() {
      let key = ByteKey(item.document.outputPath)
      if item.member == nil, members.contains(key) { continue }
      if taken.insert(key).inserted { keptItems.append(item) }
    }
    var keptFiles: [StaticFile] = []
    var copied: Set<ByteKey> = []
    for file in files.reversed() where !members.contains(ByteKey(file.outputPath)) {
      if copied.insert(ByteKey(file.outputPath)).inserted { keptFiles.append(file) }
    }
    keptItems.removeAll {
      $0.member == nil && copied.contains(ByteKey($0.document.outputPath))
    }
    return (keptItems.reversed(), keptFiles.reversed())
  }
}
