package import SourceText

/// Finds the module rules of newer Sass before anything is compiled.
package enum SassModules {
  /// The largest number of files that are searched for one sheet.
  private static let mostFiles = 1_000

  /// The error for a sheet that needs `@use` or `@forward`, itself or in an imported file.
  /// - Parameter load: as for ``StylesheetCompiler``.
  /// - Returns: nil for a sheet that libsass can read.
  /// - Complexity: O(size of the sheet and its imports).
  package static func firstRule(
    in source: StylesheetSource, loadPaths: [String], load: @escaping StylesheetLoader
  ) -> Diagnostic? {
    if let rule = AtRules.firstModuleRule(in: source.text) {
      return SassCompiler.unsupported(rule, SassPlaces(source: source).location(inSheet: rule))
    }
    let resolver = ImportResolver(loadPaths: loadPaths, load: load)
    var waiting = AtRules.importedNames(in: source.text).map { ($0, source.file.path) }
    var seen: Set<String> = []
    while let (name, importer) = waiting.popLast(), seen.count < mostFiles {
      guard case .found(let path, let bytes) = resolver.resolve(name, from: importer),
        seen.insert(path).inserted
      else { continue }
      if let rule = AtRules.firstModuleRule(in: bytes) {
        let file = SourceFile(path: path, bytes: bytes)
        return SassCompiler.unsupported(
          rule, SourceLocation(file, SourceRange(rule.lowerBound, rule.upperBound)))
      }
      waiting += AtRules.importedNames(in: bytes).map { ($0, path) }
    }
    return nil
  }
}
