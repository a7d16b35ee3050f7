internal import Gems
internal import Liquid
internal import SiteModel
internal import SourceText

/// The plugins of a site that blogc does not have or that are not enabled, with the tags and filters that they
/// define, for diagnostics that name them.
struct MissingPlugins: Sendable {
  private let ruby: [(file: SourceFile, definitions: RubyDefinitions)]

  /// - Parameter ruby: the Ruby files in the folder of plugins.
  init(_ ruby: [(file: SourceFile, definitions: RubyDefinitions)]) {
    // A file that only loads built-in plugins needs no warning.
    self.ruby = ruby.filter { _, definitions in
      let defines =
        !(definitions.tags.isEmpty && definitions.filters.isEmpty && definitions.kinds.isEmpty)
      return defines || definitions.requires.isEmpty
        || definitions.requires.contains { name in
          if case .unsupported = PluginName(name) { true } else { false }
        }
    }
  }

  /// A warning for each Ruby file, with what it defines.
  var problems: [Diagnostic] {
    ruby.map { file, definitions in
      let parts =
        (definitions.tags.isEmpty ? [] : [DefinedPart.tags(definitions.tags)])
        + (definitions.filters.isEmpty ? [] : [.filters(definitions.filters)])
        + definitions.kinds.map { .kind($0) }
      return Diagnostic(
        PluginsDiagnostic.rubyCode(path: file.path, parts: parts),
        at: SourceLocation(path: file.path))
    }
  }

  /// The warning about a plugin that blogc does not have.
  /// - Parameter lacking: the missing features, if they are known.
  static func unsupported(
    _ name: String, _ lacking: Message?, at location: SourceLocation?
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      PluginsDiagnostic.unsupported(
        name, lacking: lacking, similar: lacking == nil ? similar(to: name) : nil), at: location)
    diagnostic.use = Diagnostic.Use(of: name)
    return diagnostic
  }

  /// The suggestion for a plugin's name. The common prefix `jekyll-` is ignored: the rest has to be similar too.
  private static func similar(to name: String) -> String? {
    guard let closest = Suggestion.closest(to: name, among: PluginRegistry.gems) else { return nil }
    if let rest = name.withoutBytePrefix("jekyll-"),
      let other = closest.withoutBytePrefix("jekyll-"),
      Suggestion.closest(to: rest, among: [other]) == nil
    {
      return nil
    }
    return closest
  }

  /// Returns true if a Ruby file of the site defines a tag.
  /// - Complexity: O(number of definitions).
  func isRuby(tag: String) -> Bool { ruby.contains { $0.definitions.tags.contains(tag) } }

  /// Declares the origins of missing tags and filters in an environment: Ruby files of the site first, then built-in
  /// plugins that are not enabled, then plugins that blogc does not have.
  func declare(in environment: inout Environment, enabled site: PluginSite) {
    let isPermissive = site.configuration.isPermissive
    for (file, definitions) in ruby {
      let definition = MissingDefinition(
        owner: file.path,
        origin: Message(
          "'\(file.path)', which is Ruby and not run", ja: "'\(file.path)' は Ruby なので実行されません"),
        hint: isPermissive
          ? nil
          : Message(
            "replace it, or build without it with 'blogc build --permissive'",
            ja: "別の書き方に置き換えるか、'blogc build --permissive' でこれなしにビルドしてください"))
      for tag in definitions.tags { environment.declareMissing(tag: tag, definition) }
      for filter in definitions.filters { environment.declareMissing(filter: filter, definition) }
    }
    for plugin in PluginRegistry.all where !site.has(plugin.gem) {
      let definition = MissingDefinition(
        owner: plugin.gem, origin: Message("a plugin that is not enabled", ja: "プラグインが有効になっていません"),
        hint: .enabling(plugin.gem))
      for tag in plugin.tags { environment.declareMissing(tag: tag, definition) }
      for filter in plugin.filters { environment.declareMissing(filter: filter, definition) }
    }
    for plugin in UnsupportedPlugin.all {
      let definition = MissingDefinition(
        owner: plugin.gem,
        origin: Message(
          "the plugin '\(plugin.gem)', which blogc does not have",
          ja: "blogc にないプラグイン '\(plugin.gem)' のものです"),
        hint: isPermissive
          ? nil
          : Message(
            "build without it with 'blogc build --permissive'",
            ja: "'blogc build --permissive' でこれなしにビルドできます"))
      for tag in plugin.tags { environment.declareMissing(tag: tag, definition) }
      for filter in plugin.filters { environment.declareMissing(filter: filter, definition) }
    }
  }
}
