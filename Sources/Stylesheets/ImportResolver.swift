internal import SourceText

/// Resolves an `@import` by the rules of Sass to a file of a loader.
struct ImportResolver {
  /// The outcome of resolving an import.
  enum Resolution {
    case found(path: String, bytes: [UInt8])
    case missing
    /// Several files match, which is an error in Sass.
    case ambiguous([String])
  }

  private static let extensions = [".scss", ".sass", ".css"]

  private let loadPaths: [String]
  private let load: StylesheetLoader

  /// - Parameter loadPaths: further folders, which are searched in order.
  /// - Complexity: O(number of load paths).
  init(loadPaths: [String], load: @escaping StylesheetLoader) {
    var seen: Set<[UInt8]> = []
    self.loadPaths = loadPaths.filter { seen.insert(Array($0.utf8)).inserted }
    self.load = load
  }

  /// Searches beside the importing file, then in the root, then in each load path.
  ///
  /// - Parameters:
  ///   - name: the name in the `@import`, such as `base/reset`.
  ///   - importer: the path of the importing file.
  /// - Complexity: O(number of folders × 15) lookups when the file is missing.
  func resolve(_ name: String, from importer: String) -> Resolution {
    let ownFolder = String(importer[..<(importer.utf8.lastIndex(of: 0x2F) ?? importer.startIndex)])
    var folders: [String] = []
    for folder in [ownFolder, ""] + loadPaths
    where !folders.contains(where: { $0.utf8.elementsEqual(folder.utf8) }) {
      folders.append(folder)
    }
    for folder in folders {
      let answer = resolve(name, in: folder)
      if case .missing = answer { continue }
      return answer
    }
    return .missing
  }

  private func resolve(_ name: String, in folder: String) -> Resolution {
    guard let path = Self.normalized(folder + "/" + name), !path.isEmpty else { return .missing }
    let lastStart = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) }
    let head = path[..<(lastStart ?? path.startIndex)]
    let partial = "\(head)_\(path[head.endIndex...])"
    var candidates = [path, partial]
    candidates.reserveCapacity(8)
    for base in [partial, path] {
      for ending in Self.extensions { candidates.append(base + ending) }
    }
    let direct = choose(candidates)
    guard case .missing = direct, !Self.extensions.contains(where: path.hasByteSuffix) else {
      return direct
    }
    return choose(
      Self.extensions.map { path + "/_index" + $0 } + Self.extensions.map { path + "/index" + $0 })
  }

  private func choose(_ candidates: [String]) -> Resolution {
    var found: [(path: String, bytes: [UInt8])] = []
    for candidate in candidates {
      if let bytes = load(candidate) { found.append((candidate, bytes)) }
    }
    switch found.count {
    case 0: return .missing
    case 1: return .found(path: found[0].path, bytes: found[0].bytes)
    default: return .ambiguous(found.map(\.path))
    }
  }

  /// The path without `.`, `..` and doubled slashes; nil when it leads out of the root.
  static func normalized(_ path: String) -> String? {
    // Shortcut for paths that have none of these, apart from the empty first part of `/name`.
    let plain = path.utf8.first == 0x2F ? path.utf8.dropFirst() : path.utf8[...]
    var last: UInt8 = 0x2F
    let isPlain =
      plain.last != 0x2F
      && plain.allSatisfy { byte in
        defer { last = byte }
        return last != 0x2F || byte != 0x2E && byte != 0x2F
      }
    if isPlain { return String(Substring(plain)) }
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
