internal import ArgumentParser
internal import FileSystem
internal import SiteBuilder
internal import SourceText

/// The languages of blogc's messages on a terminal. The content of a site and output for other programs
/// do not depend on them.
enum MessageLanguage: Sendable {
  case english
  case japanese

  /// The language for diagnostics.
  var ofDiagnostics: DiagnosticLanguage { self == .japanese ? .japanese : .english }

  /// `BLOGC_LANG`, else the locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
  static let current: MessageLanguage = of(FileSystem.environmentVariable)

  /// The language that environment variables select.
  /// - Parameter variable: the value of a name, nil when it is not set.
  static func of(_ variable: (String) -> String?) -> MessageLanguage {
    for name in ["BLOGC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name), !value.isEmpty {
        return value.hasPrefix("ja") ? .japanese : .english
      }
    }
    return .english
  }
}

extension Message {
  /// The sentence in the language of this run.
  var text: String { MessageLanguage.current.ofDiagnostics.sentence(self) }

  /// `1 file`, `2 files`.
  static func files(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
}

extension Terminal {
  /// Writes a sentence to standard output.
  static func say(_ message: Message) { say(message.text) }

  /// Writes a sentence to standard error.
  static func warn(_ message: Message) { warn(message.text) }
}

extension ArgumentHelp {
  /// The help of an argument or option in the language of this run.
  static func text(_ english: String, ja japanese: String) -> ArgumentHelp {
    ArgumentHelp(Message(english, ja: japanese).text)
  }
}
