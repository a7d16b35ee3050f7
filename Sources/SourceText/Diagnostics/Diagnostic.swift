/// A report to the author: where, what, why and how to fix it.
///
/// Created where the fact is known and never parsed again: line and column are computed only when it is printed (see
/// ``DiagnosticRenderer``). It is the only error type that crosses a target.
package struct Diagnostic: Error, Sendable {
  /// How much it matters.
  package enum Severity: Int, Sendable, Comparable {
    case note
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A place that explains the first one: an include chain, the other of two conflicting files.
  package struct Note: Sendable {
    package var sentence: Message
    package var location: SourceLocation?

    /// The sentence in English.
    package var message: String { sentence.english }

    package init(_ sentence: Message, at location: SourceLocation? = nil) {
      self.sentence = sentence
      self.location = location
    }

    /// Makes a note whose sentence is translated when it is shown.
    package init(_ message: String, at location: SourceLocation? = nil) {
      self.init(Message(untranslated: message), at: location)
    }
  }

  /// The kind; nil for a diagnostic that was read from a cache, or made of sentences.
  package var kind: (any DiagnosticKind)?
  /// A stable name of the kind of problem, such as `liquid.unknown-filter`; never reworded.
  package var id: String
  package var severity: Severity
  /// One sentence in lower case, without a final full stop.
  package var sentence: Message
  /// Where it is; nil when no file is to blame (a bad option, a full disk).
  package var location: SourceLocation?
  package var notes: [Note]
  /// The fix, if it is known: `did you mean 'upcase'?`.
  package var advice: Message?
  /// The missing thing of which the diagnostic reports one use; those of one thing are shown as one, see
  /// ``Diagnostic/merged(_:)``.
  package var use: Use?

  /// One use of something that is missing.
  package struct Use: Sendable, Equatable {
    /// The missing thing: a plugin, or the tag or filter itself when its origin is unknown.
    package var owner: String
    /// The name that is used, such as that of a tag; nil where the missing thing itself is named.
    package var name: String?

    package init(of owner: String, named name: String? = nil) {
      self.owner = owner
      self.name = name
    }
  }

  /// The sentence in English, as formats for other programs have it.
  package var message: String { sentence.english }
  /// The fix in English.
  package var hint: String? { advice?.english }

  /// Makes a diagnostic of a kind.
  package init(
    _ kind: some DiagnosticKind, at location: SourceLocation? = nil, notes: [Note] = []
  ) {
    let definition = kind.definition
    self.init(
      definition.id, definition.severity, definition.message, at: location, notes: notes,
      hint: definition.hint)
    self.kind = kind
  }

  /// Makes a diagnostic of sentences that are there already, such as those of a cache.
  package init(
    _ id: String, _ severity: Severity, _ message: Message,
    at location: SourceLocation?, notes: [Note], hint: Message?
  ) {
    self.id = id
    self.severity = severity
    sentence = message
    self.location = location
    self.notes = notes
    advice = hint
  }

  /// Makes a diagnostic of English sentences, which are translated when they are shown.
  package init(
    _ id: String, _ severity: Severity, _ message: String,
    at location: SourceLocation? = nil, notes: [Note] = [], hint: String? = nil
  ) {
    self.init(
      id, severity, Message(untranslated: message), at: location, notes: notes,
      hint: hint.map(Message.init(untranslated:)))
  }

  /// Makes an error.
  package init(
    _ id: String, _ message: String, at location: SourceLocation? = nil, notes: [Note] = [],
    hint: String? = nil
  ) {
    self.init(id, .error, message, at: location, notes: notes, hint: hint)
  }
}

/// A range in a file, or a file as a whole.
package struct SourceLocation: Sendable {
  /// The display path.
  package var path: String
  /// The file, when its bytes were read; then an excerpt can be shown.
  package var file: SourceFile?
  /// The range; nil means the file as a whole.
  package var range: SourceRange?

  /// A range in a file whose bytes are known.
  package init(_ file: SourceFile, _ range: SourceRange) {
    self.path = file.path
    self.file = file
    self.range = range
  }

  /// A file or folder as a whole, read or not.
  package init(path: String) {
    self.path = path
    self.file = nil
    self.range = nil
  }
}
