internal import Liquid
internal import SourceText

/// A tag of a plugin that the site uses without enabling it. The tag works, with a warning.
struct UnlistedPluginTag: HostTag {
  private let tag: any HostTag
  private let name: String
  private let gem: String

  /// - Parameters:
  ///   - tag: the plugin's tag.
  ///   - gem: the name of the plugin.
  init(_ tag: any HostTag, named name: String, of gem: String) {
    self.tag = tag
    self.name = name
    self.gem = gem
  }

  var isBlank: Bool { tag.isBlank }
  var findings: [Diagnostic] { tag.findings }

  func render(
    into output: inout OutputBuffer, context: inout RenderContext
  ) throws(Diagnostic) {
    // Without a location, so that it is reported once and not for each page.
    context.diagnostics.report(
      PluginsDiagnostic.notEnabled(tag: name, gem: gem))
    try tag.render(into: &output, context: &context)
  }
}
