internal import SiteSources
internal import ContentData
internal import FileSystem
internal import SiteBuilder
package import SiteChecks
package import SourceText

/// The comparison of two built sites: their common files and the differences.
package struct TreeComparison: Sendable {
  /// A difference and its file.
  package struct Example: Sendable {
    package var path: String
    package var difference: FileDifference
  }

  /// The differences of one cause.
  package struct CauseCount: Sendable {
    package var cause: DifferenceCause
    package var differences = 0
    package var files = 0
    /// The first differences, in the order of the paths, up to the requested number.
    package var examples: [Example] = []
  }

  /// The number of files that both sites have.
  package private(set) var files = 0
  package private(set) var pages = 0
  /// The number of common files with the same bytes.
  package private(set) var identical = 0
  package private(set) var equal = 0
  /// The files that differ, in the order of their paths.
  package private(set) var different: [String] = []
  package private(set) var onlyOld: [String] = []
  package private(set) var onlyNew: [String] = []
  /// The occurring causes, in the order of ``DifferenceCause``.
  package private(set) var causes: [CauseCount] = []

  /// True if the sites have no relevant difference.
  package var isEqual: Bool { different.isEmpty && onlyOld.isEmpty && onlyNew.isEmpty }

  /// Compares two folders.
  /// - Parameters:
  ///   - ignored: causes that are ignored.
  ///   - examples: the number of examples for each cause.
  /// - Throws: `compare.folder` for an unreadable folder, `compare.file` for a file in it.
  /// - Complexity: O(size of both folders).
  package static func run(
    old: String, new: String, ignored: Set<DifferenceCause>, examples: Int
  ) async throws(Diagnostic) -> TreeComparison {
    let left = try BuiltTree.list(old)
    let right = try BuiltTree.list(new)
    var result = TreeComparison()
    let known = Set(right.paths.map(ByteKey.init))
    let before = Set(left.paths.map(ByteKey.init))
    let both = left.paths.filter { known.contains(ByteKey($0)) }
    result.onlyOld = left.paths.filter { !known.contains(ByteKey($0)) }
    result.onlyNew = right.paths.filter { !before.contains(ByteKey($0)) }
    result.files = both.count
    result.pages = both.count { OutputKind($0) == .html }
    let outcomes = await ParallelMap.run(
      count: both.count, workers: FileSystem.processorCount(), makeState: { () },
      body: { _, index -> Result<FileComparison.Outcome, Diagnostic> in
        do throws(Diagnostic) {
          let path = both[index]
          return .success(
            FileComparison.compare(path, old: try left.read(path), new: try right.read(path)))
        } catch {
          return .failure(error)
        }
      })
    var causes: [DifferenceCause: CauseCount] = [:]
    for (path, outcome) in zip(both, outcomes) {
      switch outcome {
      case .failure(let problem): throw problem
      case .success(.identical): result.identical += 1
      case .success(.equal): result.equal += 1
      case .success(.different(let counts, let found)):
        let counts = counts.filter { !ignored.contains($0.key) }
        guard !counts.isEmpty else {
          result.equal += 1
          continue
        }
        result.different.append(path)
        for (cause, count) in counts {
          var entry = causes[cause] ?? CauseCount(cause: cause)
          entry.differences += count
          entry.files += 1
          let room = max(0, examples - entry.examples.count)
          entry.examples += found.filter { $0.cause == cause }.prefix(room)
            .map { Example(path: path, difference: $0) }
          causes[cause] = entry
        }
      }
    }
    result.causes = DifferenceCause.allCases.compactMap { causes[$0] }
    return result
  }
}

/// A folder with a built site, and the paths of the files in it.
private struct BuiltTree: Sendable {
  /// The paths, sorted by bytes within each folder.
  let paths: [String]
  private let root: RootDirectory
  private let name: String

  /// Lists the files of a folder.
  static func list(_ name: String) throws(Diagnostic) -> BuiltTree {
    do throws(SystemError) {
      let root = try RootDirectory.open(root: name)
      var paths: [String] = []
      var waiting = [""]
      while let folder = waiting.popLast() {
        var folders: [String] = []
        for (name, kind) in try root.entries(of: folder) {
          let path = folder.isEmpty ? name : folder + "/" + name
          let known: FileKind
          if let kind { known = kind } else { known = try root.status(of: path).kind }
          switch known {
          case .folder: folders.append(path)
          case .file: paths.append(path)
          // Links and special files are ignored, because builds do not write any.
          case .link, .other: break
          }
        }
        waiting += folders.reversed()
      }
      return BuiltTree(paths: paths, root: root, name: name)
    } catch {
      throw Diagnostic(
        "compare.folder", .error, "the folder '\(name)' cannot be read: \(error.reason)",
        hint: "name two folders with built sites, the old one first")
    }
  }

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    do throws(SystemError) {
      return try root.read(path, limit: .copy)
    } catch {
      throw Diagnostic(
        "compare.file", .error, "the file cannot be read: \(error.reason)",
        at: SourceLocation(path: name + "/" + path))
    }
  }
}
