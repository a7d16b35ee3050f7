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
    var owners: [ByteKey: [Owner]] = [:]
    var order: [ByteKey] = []
    func add(_ path: String, _ owner: Owner) {
      let key = ByteKey(path)
      if owners[key] == nil { order.append(key) }
      owners[key, default: []].append(owner)
    }
    for item in items where item.member == nil { add(item.document.outputPath, Owner(item)) }
    for file in files { add(file.outputPath, Owner(path: file.sourcePath, maker: nil)) }
    for item in items where item.member != nil { add(item.document.outputPath, Owner(item)) }
    var problems = DiagnosticSink()
    for key in order {
      let sources = owners[key]!
      if sources.count > 1, let winner = sources.last {
        problems.report(
          Diagnostic(
            "output.conflict", .warning,
            "\(sources.count) sources have the output '\(key.text)'; only the last one is written",
            at: winner.location ?? sources.lazy.compactMap(\.location).first,
            notes: sources.dropLast().map(\.note)
              + (winner.maker == nil ? [] : [winner.winnerNote]),
            hint: sources.contains { $0.maker != nil }
              ? "rename a tag or category, or change the setting that makes one of the pages"
              : "give all but one a different permalink"))
      }
      var folder = PathComponents.folder(of: key.text)
      while !folder.isEmpty {
        if let other = owners[ByteKey(folder)]?.last {
          problems.report(
            Diagnostic(
              "output.file-and-folder", .error,
              "'\(folder)' would be both a file and a folder",
              at: sources[0].location,
              notes: [
                Diagnostic.Note("this one is the file", at: other.location)
              ],
              hint: "give one of them a different permalink"))
        }
        folder = PathComponents.folder(of: folder)
      }
    }
    return problems.diagnostics
  }

  /// The source of an output: a file, or the term, date or setting that a generated page stands
  /// for.
  private struct Owner {
    /// The path of the file; for a generated page, the path that its file would have.
    var path: String
    /// The tag, category, date or setting that a generated page stands for; nil for a file.
    var maker: String?

    init(path: String, maker: String?) {
      self.path = path
      self.maker = maker
    }

    init(_ item: RenderItem) {
      let document = item.document
      path = document.sourcePath
      maker = document.role == .generated ? Self.maker(of: document) : nil
    }

    var location: SourceLocation? { maker == nil ? SourceLocation(path: path) : nil }

    var note: Diagnostic.Note {
      guard let maker else {
        return Diagnostic.Note("this one is not written", at: SourceLocation(path: path))
      }
      return Diagnostic.Note("the page of \(maker) is not written")
    }

    var winnerNote: Diagnostic.Note {
      Diagnostic.Note("the page of \(maker ?? path) is written")
    }

    /// The tag, category or date of a page of jekyll-archives, as front matter shows it; for other pages the path.
    private static func maker(of document: Document) -> String {
      guard let type = document.data[WellKnownSymbols.type]?.string else {
        return "'\(document.relativePath)'"
      }
      if let title = document.data[WellKnownSymbols.title]?.string {
        return type == "category" ? "the category '\(title)'" : "the tag '\(title)'"
      }
      guard let date = document.data[WellKnownSymbols.date]?.timestamp else {
        return "'\(document.relativePath)'"
      }
      func shown(_ format: String) -> String {
        var text = OutputBuffer(capacity: 16)
        date.format(format, zone: .utc, into: &text)
        return text.text()
      }
      switch type {
      case "year": return "the year \(shown("%Y"))"
      case "month": return "the month \(shown("%Y-%m"))"
      default: return "the day \(shown("%Y-%m-%d"))"
      }
    }
  }

  /// The outputs without those that another output replaces.
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
