import SiteSources
import SourceText
import Testing

@testable import SiteBuilder
@testable import SiteModel

/// A build that changes nothing examines each folder of the destination before the files in it, in parts: no part may
/// leave out a folder.
@Suite("The folders of the destination in a manifest")
struct OutputFoldersTests {
  /// How a manifest may list folders: as a build does, in another order, without one of them.
  enum Order: CaseIterable {
    case ofFiles, reversed, incomplete
  }

  @Test("belong to one part of the files each", arguments: Order.allCases, [0, 1, 5, 400])
  func parts(order: Order, fileCount: Int) async throws {
    var numbers = SeededNumbers(seed: UInt64(fileCount))
    var paths: [String] = []
    for number in 0..<fileCount {
      let day = Int(numbers.next() % 28)
      paths.append(number % 7 == 0 ? "about-\(number)/x" : "2024/0\(number / 50)/\(day)/\(number)")
    }
    var folders = [""]
    for path in paths {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        let folder = parts.joined(separator: "/")
        if !folders.contains(folder) { folders.append(folder) }
        parts = parts.dropLast()
      }
    }
    switch order {
    case .ofFiles: break
    case .reversed: folders.reverse()
    case .incomplete: folders.remove(at: folders.count / 2)
    }
    let tables = try #require(ManifestIndex(await manifest(paths, folders).encoded(workers: 1)))
    #expect(tables.outputFolders.count == folders.count)
    #expect(tables.outputs.count == paths.count)

    for _ in 0..<50 {
      var found: [Int] = []
      var start = tables.outputs.lowerBound
      repeat {
        let end = min(start + 1 + Int(numbers.next() % 90), tables.outputs.upperBound)
        found += tables.outputFolders(of: start..<end)
        start = end
      } while start < tables.outputs.upperBound
      #expect(found == Array(tables.outputFolders))
    }
    if order != .ofFiles { return }
    tables.withRows { rows in
      for row in tables.outputFolders {
        let first = rows.firstOutput(ofFolder: row)
        let folder = folders[row - tables.outputFolders.lowerBound]
        #expect(first == paths.firstIndex { PathComponents.folder(folder, holds: $0) } ?? 0)
      }
    }
  }

  private func manifest(_ paths: [String], _ folders: [String]) -> BuildManifest {
    var manifest = BuildManifest()
    manifest.copies = paths.map {
      (0, BuildManifest.Output(path: $0, stamp: FileStamp(), content: 1))
    }
    manifest.outputFolders = folders.map {
      BuildManifest.Folder(path: $0, isFromTheme: false, stamp: FileStamp())
    }
    return manifest
  }
}
