/// The diagnostics of a target: an enum with a case for each, whose associated values are the variable parts.
package protocol DiagnosticKind: Sendable {
  /// The properties of a case, without its location.
  var definition: DiagnosticDefinition { get }

  /// At least one value of each case, which the tests render in every language.
  static var examples: [Self] { get }
}

/// The id, the severity and the texts of a kind of diagnostic.
package struct DiagnosticDefinition: Sendable {
  /// A stable name, such as `liquid.unknown-filter`; never reworded.
  package let id: String
  package let severity: Diagnostic.Severity
  /// One sentence in lower case, without a final full stop.
  package let message: Message
  /// The fix, if it is known.
  package let hint: Message?

  package init(id: String, severity: Diagnostic.Severity, message: Message, hint: Message?) {
    self.id = id
    self.severity = severity
    self.message = message
    self.hint = hint
  }

  /// An error with the message of a library.
  package static func error(
    _ id: String, _ message: Message, hint: Message? = nil
  ) -> DiagnosticDefinition {
    DiagnosticDefinition(id: id, severity: .error, message: message, hint: hint)
  }

  /// A warning with the message of a library.
  package static func warning(_ id: String, _ message: Message) -> DiagnosticDefinition {
    DiagnosticDefinition(id: id, severity: .warning, message: message, hint: nil)
  }

  /// A note with the message of a library.
  package static func note(_ id: String, _ message: Message) -> DiagnosticDefinition {
    DiagnosticDefinition(id: id, severity: .note, message: message, hint: nil)
  }

  /// An error.
  package static func error(
    _ id: String, _ english: String, ja japanese: String, hint: Message? = nil
  ) -> DiagnosticDefinition {
    DiagnosticDefinition(
      id: id, severity: .error, message: Message(english, ja: japanese), hint: hint)
  }

  /// A warning.
  package static func warning(
    _ id: String, _ english: String, ja japanese: String, hint: Message? = nil
  ) -> DiagnosticDefinition {
    DiagnosticDefinition(
      id: id, severity: .warning, message: Message(english, ja: japanese), hint: hint)
  }

  /// A note.
  package static func note(
    _ id: String, _ english: String, ja japanese: String, hint: Message? = nil
  ) -> DiagnosticDefinition {
    DiagnosticDefinition(
      id: id, severity: .note, message: Message(english, ja: japanese), hint: hint)
  }
}
