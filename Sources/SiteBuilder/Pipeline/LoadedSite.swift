package import SiteSources
internal import ContentData
internal import Highlighting
internal import Lexing
internal import SiteModel
internal import SitePlugins
package import SourceText
internal import Stylesheets

/// A site that was read and made ready to be rendered (see ``SiteLoader``).
package struct LoadedSite: Sendable {
  package let configuration: LoadedConfiguration
  package let inputs: SiteInputs
  package let contents: SourceContents
  package let prepared: RenderableSite
  /// The diagnostics of assembling the site and compiling its templates.
  package let siteProblems: DiagnosticSink
  /// The documents as encoded for the manifest, when a build asked for them.
  let encodedDocuments: Task<EncodedDocuments, Never>?
  /// The compiler of its style sheets, whose process ends when all pages are rendered.
  let stylesheets: any StylesheetCompiler

  /// Reads the files of a snapshot; nothing is written.
  /// - Parameters:
  ///   - manifest: the manifest that the snapshot was compared with; nil to read everything.
  ///   - isBuild: true if a build follows. Assembling the site uses one processor; the build's encoded documents and,
  ///     when everything will be rendered, the lexers for the documents' code are computed at the same time.
  ///   - problems: all diagnostics about the source, in the order of its files.
  /// - Throws: what makes a site impossible.
  static func assemble(
    _ loaded: LoadedConfiguration, _ request: BuildRequest, _ inputs: SiteInputs,
    _ snapshot: SourceSnapshot, manifest: BuildManifest?, workers: Int, isBuild: Bool = false,
    reporting problems: inout DiagnosticSink
  ) async throws(Diagnostic) -> LoadedSite {
    var contents = await SourceContents.read(
      loaded, snapshot, manifest: manifest, roots: inputs.roots,
      readsBareMarkdown: inputs.plugins.needs.contains(.bareMarkdown), workers: workers,
      reporting: &problems)
    contents.add(inputs.plugins.layouts)
    if isBuild, manifest == nil, loaded.configuration.coloursCode {
      makeLexers(contents.documents)
    }
    let encodedDocuments = isBuild ? Task { [contents] in EncodedDocuments(contents) } : nil
    var siteProblems = DiagnosticSink()
    let stylesheets = StylesheetCompilers.compiler(request.environment)
    let sass = SassAdaptor(
      configuration: loaded.configuration, roots: inputs.roots, sources: contents.sources,
      compiler: stylesheets)
    if let problem = sass.missingModules(contents.pages + contents.documents.flatMap { $0 }) {
      throw problem
    }
    let prepared = try RenderableSite(
      loaded, contents, plugins: inputs.plugins, commits: inputs.commits, roots: inputs.roots,
      stylesheets: stylesheets,
      images: SiteImages.of(loaded, request, inputs, workers: isBuild ? workers : 0),
      variables: request.environment.variables, reporting: &siteProblems)
    problems.report(contentsOf: siteProblems)
    return LoadedSite(
      configuration: loaded, inputs: inputs, contents: contents, prepared: prepared,
      siteProblems: siteProblems, encodedDocuments: encodedDocuments, stylesheets: stylesheets)
  }

  /// The number of documents that are searched for the languages of their code: in most blogs the first
  /// ones show all of them.
  private static let mostTexts = 64

  /// Builds the lexers for the code in the first documents in a concurrent task. Nothing waits for the task: a lexer
  /// that is needed earlier is built there, or awaited alone.
  private static func makeLexers(_ collections: [[Document]]) {
    let texts = collections.flatMap { $0.prefix(mostTexts) }.prefix(mostTexts).map(\.file)
    if texts.isEmpty { return }
    Task {
      var found = FencedLanguages()
      for text in texts {
        let bytes = text.bytes
        found.look(in: bytes.span)
      }
      for language in found.languages { _ = language.lexer }
    }
  }
}
