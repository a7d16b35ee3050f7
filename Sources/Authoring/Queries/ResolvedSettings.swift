package import SiteSources
internal import SiteBuilder
package import ContentData
internal import SiteModel
internal import SitePlugins
package import SourceText

/// The effective configuration of a build, with the origin of each value.
package struct ResolvedSettings: Sendable {
  /// The origin of a value.
  package enum Origin: Sendable {
    /// A default of Jekyll or blogc.
    case usual
    /// A file, and the line in it if known.
    case file(path: String, line: Int?)
    case commandLine
    /// GitHub Pages, whose settings apply to the site.
    case githubPages
    /// A detected value: the repository on GitHub.
    case environment
  }

  /// A value: a scalar, a list or an empty map.
  package struct Entry: Sendable {
    /// The keys from the root to the value, joined by dots.
    package var name: String
    package var value: Value
    package var origin: Origin
  }

  /// The values in the order of the defaults, then of the files.
  package let entries: [Entry]
  /// All values as one object.
  package let data: Object
  /// The problems of the configuration.
  package let diagnostics: [Diagnostic]

  /// Reads the configuration of a request.
  /// - Throws: errors that make a build impossible.
  /// - Complexity: O(number of values × size of the files).
  package init(_ request: BuildRequest) throws(Diagnostic) {
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    diagnostics = Diagnostic.inInputOrder(problems)
    var data = loaded.configuration.data
    if data["destination"] == nil { data["destination"] = "_site" }
    if let destination = request.destination { data["destination"] = .string(destination) }
    self.data = data
    var layers = loaded.configuration.layers
    if let destination = request.destination {
      layers.append(ConfigurationLayer(["destination": .string(destination)]))
    }
    // Detected values are in the last layer without a file, apart from that of the options.
    let options = layers.firstIndex { $0.file == nil && !$0.isFromGitHubPages }
    var entries: [Entry] = []
    func visit(_ value: Value, _ path: [String]) {
      if case .object(let object) = value, !object.isEmpty {
        for entry in object.entries { visit(entry.value, path + [entry.key.name]) }
      } else {
        entries.append(
          Entry(
            name: path.joined(separator: "."), value: value,
            origin: Self.origin(of: path, layers, options: options)))
      }
    }
    visit(.object(data), [])
    self.entries = entries
  }

  /// Returns the values of a key and of the keys below it.
  /// - Parameter key: such as `liquid` or `liquid.error_mode`.
  /// - Returns: null with the origin ``Origin/usual`` for a known key without a value.
  /// - Throws: `config.unknown-key`.
  package func entries(of key: String) throws(Diagnostic) -> [Entry] {
    let found = entries.filter { $0.name.hasSameBytes(as: key) || $0.name.hasBytePrefix(key + ".") }
    if !found.isEmpty { return found }
    let known = PluginRegistry.knownKeys.configuration
    if KnownKeys.has(key, in: known) {
      return [Entry(name: key, value: .null, origin: .usual)]
    }
    throw Diagnostic(
      "config.unknown-key", "'\(key)' is not set",
      hint: Suggestion.hint(
        for: key, among: entries.map(\.name) + KnownKeys.names(of: known)))
  }

  private static func origin(
    of path: [String], _ layers: [ConfigurationLayer], options: Int?
  ) -> Origin {
    guard
      let index = layers.lastIndex(where: { layer in
        value(at: path, in: layer.object).map { !$0.isNull } ?? false
      })
    else { return .usual }
    if layers[index].isFromGitHubPages { return .githubPages }
    guard let file = layers[index].file else {
      return index == options || layers[index].object["destination"] != nil
        ? .commandLine : .environment
    }
    let range = layers[index].place(of: path)
    return .file(path: file.path, line: range.map { file.position(at: $0.start).line })
  }

  private static func value(at path: [String], in object: Object) -> Value? {
    var value: Value = .object(object)
    for name in path {
      guard let next = value.object?[Symbol(name)] else { return nil }
      value = next
    }
    return value
  }
}
