package import SiteModel
internal import ContentData
internal import MarkdownShared
package import SourceText

/// Finds settings of a site that blogc, or a current Jekyll, treats differently from what its author may expect: the
/// part of `blogc doctor` about settings.
package struct ConfigurationExamination {
  private let layers: [ConfigurationLayer]
  private let pluginDifference: (String) -> Message?
  private var findings = DiagnosticSink()

  private init(
    _ layers: [ConfigurationLayer], pluginDifference: @escaping (String) -> Message?
  ) {
    self.layers = layers
    self.pluginDifference = pluginDifference
  }

  /// Examines configuration files.
  /// - Parameters:
  ///   - layers: in the order in which they are merged.
  ///   - pluginDifference: the difference between a built-in plugin and its gem, by the gem's name.
  /// - Returns: findings in a fixed order, each with its location.
  /// - Complexity: O(size of the configuration).
  package static func findings(
    in layers: [ConfigurationLayer], pluginDifference: @escaping (String) -> Message?
  ) -> [Diagnostic] {
    var examination = ConfigurationExamination(layers, pluginDifference: pluginDifference)
    examination.examineNames()
    examination.examineValues()
    examination.examineAddress()
    examination.examinePlugins()
    return examination.findings.diagnostics
  }

  /// The effective value of a setting and its location.
  private func setting(_ key: Symbol) -> (value: Value, location: SourceLocation?)? {
    guard let layer = layers.last(where: { $0.object[key] != nil }), let value = layer.object[key]
    else { return nil }
    return (value, layer.location(of: key))
  }

  private mutating func report(
    _ id: String, _ severity: Diagnostic.Severity, _ message: String, at location: SourceLocation?,
    hint: String? = nil
  ) {
    findings.report(Diagnostic(id, severity, message, at: location, hint: hint))
  }

  // MARK: Names

  /// Keys of old versions of Jekyll with their current names; nil for removed settings.
  private static let renamed: [(old: Symbol, new: String?)] = [
    ("auto", "watch"), ("server", nil), ("server_port", "port"), ("gems", "plugins"),
    ("layouts", "layouts_dir"), ("data_source", "data_dir"), ("pygments", "highlighter"),
    ("use_coderay", nil), ("relative_permalinks", nil), ("permalinks", "permalink"),
  ]

  private mutating func examineNames() {
    for (old, new) in Self.renamed {
      guard let (value, location) = setting(old), !value.isNull else { continue }
      report(
        "doctor.deprecated-setting", .warning,
        "the setting '\(old.name)' belongs to an old version of Jekyll",
        at: location,
        hint: new.map { "it is now called '\($0)'" } ?? "it has no replacement; remove it")
    }
    if let (value, location) = setting("plugins"), value.string != nil {
      report(
        "doctor.deprecated-setting", .warning,
        "'plugins' is a list of plugins; use 'plugins_dir' for a folder", at: location,
        hint: "Ruby code is never run by blogc, from whatever folder")
    }
    for key: Symbol in ["include", "exclude"] {
      guard let (value, location) = setting(key), value.string != nil else { continue }
      report(
        "doctor.deprecated-setting", .warning, "'\(key.name)' must be a list", at: location,
        hint: "write each entry on a line that begins with '- '")
    }
  }

  // MARK: Values

  private mutating func examineValues() {
    different("lsi", "related posts are the ten newest ones, words are not compared")
    different("incremental", "every build is incremental, and equal to a full one")
    different("show_dir_listing", "'blogc serve' lists no folders")
    if let (value, location) = setting("encoding"), let name = value.string,
      name.lowercased() != "utf-8"
    {
      report(
        "doctor.encoding", .warning, "files are read as UTF-8, not as '\(name)'", at: location,
        hint: "convert them with iconv and remove the setting")
    }
    if let (value, location) = setting("markdown"), let name = value.string,
      !["kramdown", "commonmark", "commonmarkghpages", "gfm"].contains(name.lowercased()),
      !MarkdownProfile.isOfOldJekyll(name)
    {
      report(
        "doctor.markdown", .warning, "there is no Markdown converter '\(name)'", at: location,
        hint: "blogc supports kramdown, CommonMark and GFM")
    }
    examineKramdown()
    if let (value, location) = setting("paginate"), let count = value.integer, count < 1 {
      report("doctor.paginate", .warning, "'paginate' must be 1 or more", at: location)
    }
    if let (value, location) = setting("sass"), let name = value.object?["implementation"]?.string,
      name != "sassc"
    {
      report(
        "doctor.sass", .note,
        "'implementation' has no effect: style sheets are compiled by Dart Sass where 'sass' is on the PATH, else by libsass",
        at: location)
    }
  }

  /// Reports settings below `kramdown:` whose values kramdown refuses, or that blogc handles
  /// differently.
  private mutating func examineKramdown() {
    guard let layer = layers.last(where: { $0.object["kramdown"] != nil }),
      let settings = layer.object["kramdown"]?.object
    else { return }
    var reader = KramdownSettingsReader(settings)
    reader.read(highlighter: setting("highlighter")?.value.string)
    for (key, reason) in reader.refused {
      findings.report(
        Diagnostic(
          "doctor.kramdown", .warning,
          Message(
            "'kramdown: \(key.name)' is not used as written",
            ja: "'kramdown: \(key.name)' は書かれたとおりには使われません"),
          at: layer.location(of: ["kramdown", key.name]), notes: [], hint: reason))
    }
    if settings["template"]?.isTruthy == true {
      report(
        "doctor.no-effect", .note, "'kramdown: template' has no effect: layouts wrap pages",
        at: layer.location(of: ["kramdown", "template"]))
    }
  }

  /// Reports a setting that is accepted and has no effect.
  private mutating func different(_ key: Symbol, _ words: String) {
    guard let (value, location) = setting(key), value.isTruthy else { return }
    report("doctor.no-effect", .note, "'\(key.name)' has no effect: \(words)", at: location)
  }

  // MARK: Address

  private mutating func examineAddress() {
    guard let (value, location) = setting("url"), !value.isNull, value.string != "" else {
      let file = layers.last { $0.file != nil }?.file
      return report(
        "doctor.no-url", .warning, "the site has no 'url'",
        at: file.map { SourceLocation(path: $0.path) },
        hint: "write url: https://… so that the feed, the sitemap and absolute_url are right")
    }
    guard let text = value.string, let url = URLReference(text) else {
      return report("doctor.url", .warning, "the site's 'url' is not a URL", at: location)
    }
    if !url.isAbsolute || url.authority?.isEmpty != false {
      report(
        "doctor.url", .warning, "the site's 'url' is not absolute: '\(text)'", at: location,
        hint: "write it with its scheme: https://example.com")
    } else if text.hasByteSuffix("/") {
      report(
        "doctor.url", .warning, "the site's 'url' ends with a slash, so paths get two",
        at: location, hint: "write \(text.dropLast())")
    }
    if let (value, location) = setting("baseurl"), let base = value.string, !base.isEmpty,
      !base.hasBytePrefix("/")
    {
      report(
        "doctor.baseurl", .note,
        "'baseurl' has no leading slash, so '{{ site.baseurl }}' prints none",
        at: location, hint: "write baseurl: /\(base)")
    }
  }

  // MARK: Plugins

  /// Reports built-in plugins that differ from their gems.
  private mutating func examinePlugins() {
    for key: Symbol in ["plugins", "gems"] {
      guard let (value, location) = setting(key), let names = value.array else { continue }
      for name in names.compactMap(\.string) {
        guard let difference = pluginDifference(name) else { continue }
        findings.report(
          Diagnostic(
            "doctor.plugin", .note,
            Message("\(name): \(difference.english)", ja: "\(name): \(difference.japanese)"),
            at: location, notes: [], hint: nil))
      }
    }
  }
}
