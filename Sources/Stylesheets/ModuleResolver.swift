/// Resolves `@use`, `@forward` or `@import` of Dart Sass to a file in one folder.
///
/// The rules are those of Sass's specification: a file may have `_` in front and leave out its extension, the two
/// Sass syntaxes come before CSS, a folder stands for its `index`, and for `@import` a file `name.import.scss`
/// comes first.
enum ModuleResolver {
  /// Searches for a file.
  /// - Parameters:
  ///   - path: without `.` and `..`.
  ///   - isImport: true for an `@import`.
  /// - Complexity: at most 24 lookups.
  static func resolve(
    _ path: String, isImport: Bool, load: StylesheetLoader
  ) -> ImportResolver.Resolution {
    for fileExtension in [".sass", ".scss", ".css"] where path.hasSuffix(fileExtension) {
      let stem = String(path.dropLast(fileExtension.count))
      if isImport {
        let answer = choose([stem + ".import" + fileExtension], load)
        if !answer.isMissing { return answer }
      }
      return choose([path], load)
    }
    let answer = withExtension(path, isImport, load)
    return answer.isMissing ? withExtension(path + "/index", isImport, load) : answer
  }

  private static func withExtension(
    _ path: String, _ isImport: Bool, _ load: StylesheetLoader
  ) -> ImportResolver.Resolution {
    var answer = ImportResolver.Resolution.missing
    for stem in isImport ? [path + ".import", path] : [path] {
      for extensions in [[".sass", ".scss"], [".css"]] where answer.isMissing {
        answer = choose(extensions.map { stem + $0 }, load)
      }
    }
    return answer
  }

  /// The existing one of several files, with or without a leading `_`.
  private static func choose(
    _ paths: [String], _ load: StylesheetLoader
  ) -> ImportResolver.Resolution {
    var found: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      var parts = path.split(separator: "/").map(String.init)
      parts[parts.count - 1] = "_" + parts[parts.count - 1]
      for candidate in [parts.joined(separator: "/"), path] {
        if let bytes = load(candidate) { found.append((candidate, bytes)) }
      }
    }
    switch found.count {
    case 0: return .missing
    case 1: return .found(path: found[0].path, bytes: found[0].bytes)
    default: return .ambiguous(found.map(\.path))
    }
  }
}

extension ImportResolver.Resolution {
  /// True if nothing was found.
  var isMissing: Bool { if case .missing = self { true } else { false } }
}
