internal import ContentData
package import SiteModel
package import SourceText

/// The settings below `check:` in `_config.yml`: severities of rules and ignored paths.
package struct CheckSettings: Sendable {
  private var severities: [CheckRule: Diagnostic.Severity]
  private let ignored: GlobSet
  /// The limits of `--external`.
  package private(set) var external = ExternalLimits()
  /// The sizes beyond which pictures are too large.
  package private(set) var pictures = PictureSizeLimits()

  /// Makes the default settings.
  package init() {
    severities = Self.defaults
    ignored = GlobSet([])
  }

  private static let defaults = Dictionary(
    uniqueKeysWithValues: CheckRule.allCases.map { ($0, $0.defaultSeverity) })

  /// Reads the settings of a site.
  /// - Parameter problems: `config.wrong-type`, `check.unknown-rule`, `check.unknown-severity`,
  ///   `check.unknown-setting`, each with its location; invalid settings have no effect.
  /// - Complexity: O(size of the settings).
  package init(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    var severities = Self.defaults
    var ignored: [String] = []
    var limits = ExternalLimits()
    var sizes = PictureSizeLimits()
    let diagnostics = SettingDiagnostics(configuration)
    switch configuration.data["check"] {
    case nil, .null?: break
    case .object(let settings)?:
      for entry in settings.entries {
        switch entry.key.name {
        case "rules":
          Self.read(rules: entry.value, into: &severities, diagnostics, &problems)
        case "ignore":
          ignored = Self.patterns(entry.value, diagnostics, &problems)
        case "external":
          limits.read(entry.value, diagnostics, &problems)
        case "pictures":
          sizes.read(entry.value, diagnostics, &problems)
        case let name:
          problems.report(
            diagnostics.diagnostic(
              .unknownSetting(
                name, section: "check", known: ["rules", "ignore", "external", "pictures"]),
              at: ["check", name]))
        }
      }
    default: problems.report(diagnostics.wrongType(["check"], .map))
    }
    self.severities = severities
    self.ignored = GlobSet(ignored)
    external = limits
    pictures = sizes
  }

  private static func read(
    rules: Value, into severities: inout [CheckRule: Diagnostic.Severity],
    _ diagnostics: SettingDiagnostics, _ problems: inout DiagnosticSink
  ) {
    if rules.isNull { return }
    guard let rules = rules.object else {
      return problems.report(
        diagnostics.wrongType(["check", "rules"], .rules))
    }
    for entry in rules.entries {
      let name = entry.key.name
      let path = ["check", "rules", name]
      guard let rule = CheckRule(rawValue: name) else {
        problems.report(diagnostics.diagnostic(.unknownRule(name), at: path))
        continue
      }
      switch entry.value {
      // YAML reads `off` and `on` as false and true.
      case .bool(let isOn): severities[rule] = isOn ? rule.defaultSeverity : nil
      case .string("error"): severities[rule] = .error
      case .string("warning"): severities[rule] = .warning
      case .string("note"): severities[rule] = .note
      case .string("off"): severities[rule] = nil
      case let value:
        let word = value.string ?? ""
        problems.report(
          diagnostics.diagnostic(.unknownSeverity(word, rule: name), at: path))
      }
    }
  }

  private static func patterns(
    _ value: Value, _ diagnostics: SettingDiagnostics, _ problems: inout DiagnosticSink
  ) -> [String] {
    switch value {
    case .null: return []
    case .string(let text): return [text]
    case .array(let values) where values.allSatisfy({ $0.string != nil }):
      return values.compactMap(\.string)
    default:
      problems.report(diagnostics.wrongType(["check", "ignore"], .patterns))
      return []
    }
  }

  /// The severity of a rule; nil when it is off.
  package func severity(of rule: CheckRule) -> Diagnostic.Severity? { severities[rule] }

  /// Returns true if a URL or the path of a source is ignored.
  /// - Complexity: that of ``GlobSet/matches(_:)``.
  package func ignores(_ text: String) -> Bool { ignored.matches(text) }
}

/// The diagnostics for wrong settings below `check:`.
struct SettingDiagnostics {
  private let configuration: SiteConfiguration

  init(_ configuration: SiteConfiguration) {
    self.configuration = configuration
  }

  func wrongType(
    _ path: [String], _ wanted: CheckSettingsDiagnostic.WantedType
  ) -> Diagnostic {
    diagnostic(.wrongType(path: path.joined(separator: "."), wanted: wanted), at: path)
  }

  func diagnostic(_ kind: CheckSettingsDiagnostic, at path: [String]) -> Diagnostic {
    Diagnostic(kind, at: configuration.location(ofPath: path))
  }
}
