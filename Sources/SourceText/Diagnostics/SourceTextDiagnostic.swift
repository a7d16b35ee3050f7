/// The diagnostics of source files.
package enum SourceTextDiagnostic: DiagnosticKind, CaseIterable {
  case invalidUTF8

  package static var examples: [Self] { allCases }

  package var definition: DiagnosticDefinition {
    switch self {
    case .invalidUTF8:
      .error(
        "source.invalid-utf8", "the file is not valid UTF-8", ja: "ファイルが正しい UTF-8 ではありません",
        hint: Message("save it as UTF-8 in your editor", ja: "エディタで UTF-8 として保存してください"))
    }
  }
}

extension SourceFile {
  /// The diagnostic for a file that is not UTF-8; nil for one that is.
  package var invalidText: Diagnostic? {
    guard let offset = invalidOffset else { return nil }
    return Diagnostic(
      SourceTextDiagnostic.invalidUTF8,
      at: SourceLocation(self, SourceRange(offset, offset + 1)))
  }
}
