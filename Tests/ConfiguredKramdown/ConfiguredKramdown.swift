internal import ContentData
internal import Highlighting
internal import MarkdownShared
internal import SiteBuilder
internal import SiteModel
package import SourceText

/// The kramdown engine as a site with some settings uses it, for tests.
package struct ConfiguredKramdown: Sendable {
  private let engine: KramdownEngine

  /// - Parameter json: a part of a site's configuration.
  package init(json: [UInt8]) throws(Diagnostic) {
    var problems = DiagnosticSink()
    let value = JSONReader.read(
      SourceFile(path: "settings.json", bytes: json), reporting: &problems)
    let configuration = SiteConfiguration(
      [ConfigurationLayer(value?.object ?? Object())], reporting: &problems)
    if let problem = problems.first(where: { $0.severity == .error }) { throw problem }
    var options = configuration.markdownOptions() ?? MarkdownOptions(.kramdown)
    let settings = configuration.kramdownSettings()
    if settings.coloursCode { options.highlighter = Highlighter() }
    engine = KramdownEngine(options: options, settings: settings)
  }

  /// Makes an engine with Jekyll's defaults.
  package init() throws(Diagnostic) { try self.init(json: Array("{}".utf8)) }

  /// The HTML of a document.
  package func html(of document: [UInt8]) -> [UInt8] { rendered(document).html }

  /// The result of the filter `smartify` for a text.
  package func smartified(_ text: [UInt8]) -> [UInt8] {
    var output = OutputBuffer()
    engine.smartify(text.span, into: &output)
    return output.bytes()
  }

  /// The HTML of a document and its diagnostics, as ids and messages.
  package func rendered(
    _ document: [UInt8]
  ) -> (html: [UInt8], findings: [(id: String, isError: Bool, range: SourceRange)]) {
    var output = OutputBuffer()
    let result = engine.render(document.span, into: &output)
    return (
      output.bytes(),
      result.findings.map {
        ($0.kind.definition.id, $0.kind.definition.severity == .error, $0.range)
      }
    )
  }
}
