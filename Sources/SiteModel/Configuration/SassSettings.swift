internal import SourceText
internal import ContentData

/// The settings under `sass:`, with the defaults of Jekyll's converter.
package struct SassSettings: Sendable {
  /// The largest number of entries in `load_paths`: each import searches each folder.
  package static let mostLoadPaths = 100

  /// Folders below the source in which imports are searched for, `sass_dir` last.
  package let loadPaths: [String]
  package let style: String?
  package let hasSourceMap: Bool
  package let hasLineComments: Bool
  package let addsCharset: Bool
  package let precision: Int?
}

extension SiteConfiguration {
  /// The settings of style sheets.
  package var sassSettings: SassSettings {
    let settings = data["sass"]?.object ?? Object()
    let own = settings["sass_dir"]?.string ?? ""
    var paths: [String] = []
    switch settings["load_paths"] {
    case .string(let path)?: paths = [path]
    case .array(let values)?:
      paths = values.prefix(SassSettings.mostLoadPaths).compactMap(\.string)
    default: break
    }
    paths.append(own.isEmpty ? "_sass" : own)
    let map = settings["sourcemap"]?.string ?? "always"
    return SassSettings(
      loadPaths: paths.map { path in
        path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
      },
      style: settings["style"]?.string.map { $0.hasBytePrefix(":") ? String($0.dropFirst()) : $0 },
      hasSourceMap: map == "always" || map == "development" && environment == "development",
      hasLineComments: settings["line_comments"]?.isTruthy ?? false,
      addsCharset: settings["add_charset"]?.isTruthy ?? false,
      precision: settings["precision"]?.integer)
  }

  /// The error for too many load paths, with its location.
  static func sassProblem(_ reader: ConfigurationReader) -> Diagnostic? {
    guard let count = reader.data["sass"]?.object?["load_paths"]?.array?.count,
      count > SassSettings.mostLoadPaths
    else { return nil }
    return Diagnostic(
      ConfigurationDiagnostic.tooManyLoadPaths(count, most: SassSettings.mostLoadPaths),
      at: reader.location(of: "sass", "load_paths"))
  }
}
