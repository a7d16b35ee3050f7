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
        [Self.tags(definitions.tags), Self.filters(definitions.filters)].compactMap { $0 }
        + definitions.kinds.map { Self.kinds[$0] ?? "'\($0)'" }
      return Diagnostic(
        "plugin.ruby-code", .warning,
        "blogc does not run Ruby: what '\(file.path)' adds to the site will be missing",
        at: SourceLocation(path: file.path),
        hint: Self.hint(parts))
    }
  }

  private static func hint(_ parts: [String]) -> String {
    switch parts.count {
    case 0: "tags, filters and generators that it defines have to be replaced"
    case 1: "it defines \(parts[0])"
    case 2: "it defines \(parts[0]); \(parts[1])"
    default: "it defines \(parts[0]); \(parts[1]); \(parts[2...].joined(separator: ", "))"
    }
  }

  private static func tags(_ names: [String]) -> String? {
    let list = names.joined(separator: "', '")
    return names.isEmpty ? nil : names.count == 1 ? "the tag '\(list)'" : "the tags '\(list)'"
  }

  private static func filters(_ names: [String]) -> String? {
    let list = names.joined(separator: "', '")
    return names.isEmpty
      ? nil : names.count == 1 ? "the filter '\(list)'" : "the filters '\(list)'"
  }

  private static let kinds = [
    "generator": "a generator", "converter": "a converter", "command": "a command",
    "hook": "a hook",
  ]

  /// The warning about a plugin that blogc does not have.
  /// - Parameter lacking: the missing features, if they are known.
  static func unsupported(
    _ name: String, _ lacking: String?, at location: SourceLocation?
  ) -> Diagnostic {
    let consequence =
      lacking.map { "the site will lack: \($0)" }
      ?? near(name)
    var diagnostic = Diagnostic(
      "plugin.unsupported", .warning, "blogc has no plugin '\(name)'", at: location,
      hint: consequence ?? "tags, filters and pages that it adds will be missing")
    diagnostic.use = Diagnostic.Use(of: name)
    return diagnostic
  }

  /// The suggestion for a plugin's name. The common prefix `jekyll-` is ignored: the rest has to be similar too.
  private static func near(_ name: String) -> String? {
    guard let closest = Suggestion.closest(to: name, among: PluginRegistry.gems) else { return nil }
    if let rest = name.withoutBytePrefix("jekyll-"),
      let other = closest.withoutBytePrefix("jekyll-"),
      Suggestion.closest(to: rest, among: [other]) == nil
    {
      return nil
    }
    return "did you mean '\(closest)'?"
  }

  /// The note about a plugin whose effect blogc intentionally omits.
  static func leftOut(_ name: String, _ words: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      "plugin.left-out", .note, "the plugin '\(name)' has no effect: \(words)", at: location)
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
        hint: Message(
          "write 'plugins: [\(plugin.gem)]' in the configuration",
          ja: "設定に 'plugins: [\(plugin.gem)]' を追加してください"))
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
