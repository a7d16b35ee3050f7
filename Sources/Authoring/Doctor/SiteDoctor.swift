package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import Highlighting
internal import Liquid
internal import SiteModel
internal import SitePlugins
package import SourceText

/// Lists where blogc differs from Jekyll for a site, and the site's problems; writes nothing.
package enum SiteDoctor {
  /// Examines a site.
  /// - Returns: findings and the problems of reading, in the order of the inputs.
  /// - Complexity: O(size of the source).
  package static func examine(_ request: BuildRequest) async -> [Diagnostic] {
    var findings = DiagnosticSink()
    do throws(Diagnostic) {
      let reading = try await SiteLoader.load(request, reporting: &findings)
      let loaded = reading.configuration
      let layers = loaded.files.map { file in
        var ignored = DiagnosticSink()
        let value = YAMLReader.read(file, zone: .utc, reporting: &ignored)
        return ConfigurationLayer(value?.object ?? Object(), file: file)
      }
      findings.report(
        contentsOf: ConfigurationExamination.findings(
          in: layers, pluginDifference: PluginRegistry.difference(ofGem:)))
      findings.report(
        contentsOf: SiteExamination.findings(
          in: reading.prepared.site, hasStrayPosts: hasStrayPosts(loaded)))
      findings.report(contentsOf: problemsOfBodies(reading.prepared))
      if let missing = reading.prepared.missingPictureLibrary() { findings.report(missing) }
      if loaded.configuration.coloursCode {
        findings.report(
          contentsOf: UncolouredCode.findings(blocks: uncolouredBlocks(reading.prepared)))
      }
    } catch {
      findings.report(error)
    }
    return Diagnostic.merged(Diagnostic.inInputOrder(findings))
  }

  /// Returns the number of code blocks of each language that has no lexer.
  private static func uncolouredBlocks(_ prepared: RenderableSite) -> [String: Int] {
    var found = FencedLanguages()
    for item in prepared.documents + prepared.pages {
      let bytes = item.document.file.bytes
      found.look(in: bytes.span)
    }
    return found.uncoloured
  }

  /// Returns the problems in the Liquid of documents and pages, such as a plugin's tag.
  private static func problemsOfBodies(_ prepared: RenderableSite) -> [Diagnostic] {
    var problems = DiagnosticSink()
    for item in prepared.documents + prepared.pages where item.document.hasLiquid {
      _ = Template.compile(
        file: item.document.file, from: item.document.bodyStart,
        environment: prepared.plan.environment, reporting: &problems)
    }
    return problems.diagnostics
  }

  /// Returns true if there is a `_posts` folder at the top although `collections_dir` is set.
  private static func hasStrayPosts(_ loaded: LoadedConfiguration) -> Bool {
    guard !loaded.configuration.collectionsDirectory.isEmpty,
      let status = try? loaded.root.status(of: "_posts")
    else { return false }
    return status.kind == .folder
  }
}
