/// A message to the author: the location, the problem, the reason and the fix.
///
/// It is created where the problem is found; line and column are only computed when it is printed (see
/// ``DiagnosticRenderer``). It is the only error type that crosses a target.
package struct Diagnostic: Error, Sendable {
  /// The severity.
  package enum Severity: Int, Sendable, Comparable {
    case note
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A further location that explains the problem: an include chain, the other of two conflicting
  /// files.
  package struct Note: Sendable {
    package var sentence: Message
    package var location: SourceLocation?

    /// The sentence in English.
    package var message: String { sentence.english }

    package init(_ sentence: Message, at location: SourceLocation? = nil) {
      self.sentence = sentence
      self.location = location
    }

    /// Makes a note from an English sentence, which is translated when it is shown.
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
  /// The location; nil when the problem is not in a file (a bad option, a full disk).
  package var location: SourceLocation?
  package var notes: [Note]
  /// The fix, if it is known: `did you mean 'upcase'?`.
  package var advice: Message?
  /// The use of a missing plugin, tag or filter that it reports; uses of the same one are shown as one
  /// diagnostic, see ``Diagnostic/merged(_:)``.
  package var use: Use?

  /// A use of something that is missing.
  package struct Use: Sendable, Equatable {
    /// The missing plugin, or the tag or filter itself when its origin is unknown.
    package var owner: String
    /// The used name, such as that of a tag; nil where the owner itself is named.
    package var name: String?

    package init(of owner: String, named name: String? = nil) {
      self.owner = owner
      self.name = name
    }
  }

  /// The sentence in English, for formats that other programs read.
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

  /// Makes a diagnostic from existing messages, such as those of a cache.
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

  /// Makes a diagnostic from English sentences, which are translated when they are shown.
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

/// A range in a file, or a whole file.
package struct SourceLocation: Sendable {
  /// The display path.
  package var path: String
  /// The file, if its bytes were read, so that an excerpt can be shown.
  package var file: SourceFile?
  /// The range; nil for the whole file.
  package var range: SourceRange?

  /// A range in a file whose bytes are known.
  package init(_ file: SourceFile, _ range: SourceRange) {
    self.path = file.path
    self.file = file
    self.range = range
  }

  /// A whole file or folder, read or not.
  package init(path: String) {
    self.path = path
    self.file = nil
    self.range = nil
  }
}
