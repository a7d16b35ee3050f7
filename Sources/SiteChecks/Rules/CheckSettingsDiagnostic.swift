package import SourceText

/// The diagnostics of the settings below `check:`.
package enum CheckSettingsDiagnostic: DiagnosticKind {
  /// A setting of the wrong type.
  case wrongType(path: String, wanted: WantedType)
  case unknownSetting(String, section: String, known: [String])
  case unknownRule(String)
  case unknownSeverity(String, rule: String)

  /// The type of a setting's value.
  package enum WantedType: Sendable {
    case map
    case rules
    case patterns
    case number(limit: Int)
  }

  /// The names of the severities, and `off`.
  private static let severities = ["error", "warning", "note", "off"]

  package static var examples: [Self] {
    [
      .wrongType(path: "check", wanted: .map), .wrongType(path: "check.rules", wanted: .rules),
      .wrongType(path: "check.ignore", wanted: .patterns),
      .wrongType(path: "check.external.limit", wanted: .number(limit: 1)),
      .unknownSetting("rule", section: "check", known: ["rules"]),
      .unknownSetting("xyz", section: "check", known: ["rules"]), .unknownRule("broken-lnk"),
      .unknownRule("xyz"), .unknownSeverity("eror", rule: "orphan"),
      .unknownSeverity("xyz", rule: "orphan"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .wrongType(let path, let wanted):
      .error(
        "config.wrong-type", "the setting '\(path)' must be \(wanted.message.english)",
        ja: "設定 '\(path)' は\(wanted.message.japanese)でなければなりません")
    case .unknownSetting(let name, let section, let known):
      .warning(
        "check.unknown-setting", "unknown setting '\(name)' in '\(section)'",
        ja: "'\(section)' に設定 '\(name)' はありません", hint: Self.hint(for: name, among: known))
    case .unknownRule(let name):
      .warning(
        "check.unknown-rule", "there is no rule '\(name)'", ja: "ルール '\(name)' はありません",
        hint: Self.hint(for: name, among: CheckRule.allCases.map(\.rawValue)))
    case .unknownSeverity(let word, let rule):
      .warning(
        "check.unknown-severity", "'\(word)' is not a severity for the rule '\(rule)'",
        ja: "'\(word)' はルール '\(rule)' の重大度ではありません",
        hint: Self.hint(for: word, among: Self.severities))
    }
  }

  private static func hint(for word: String, among known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Suggestion.message(for: word, among: known)
      ?? Message("there are \(list)", ja: "使えるのは \(list) です")
  }
}

extension CheckSettingsDiagnostic.WantedType {
  fileprivate var message: Message {
    switch self {
    case .map: Message("a map of names and values", ja: "キーと値のマップ")
    case .rules: Message("a map of rules and severities", ja: "ルールと重大度のマップ")
    case .patterns: Message("a list of patterns", ja: "パターンのリスト")
    case .number(let limit):
      Message("a whole number up to \(limit)", ja: "\(limit) までの整数")
    }
  }
}
