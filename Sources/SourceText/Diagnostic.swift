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
    package var message: String
    package var location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// A stable name of the kind of problem, such as `liquid.unknown-filter`; never reworded.
  package var id: String
  package var severity: Severity
  /// One sentence in lower case, without a final full stop.
  package var message: String
  /// Where it is; nil when no file is to blame (a bad option, a full disk).
  package var location: SourceLocation?
  package var notes: [Note]
  /// The fix, if it is known: `did you mean 'upcase'?`.
  package var hint: String?
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

  package init(
    _ id: String, _ severity: Severity, _ message: String,
    at location: SourceLocation? = nil, notes: [Note] = [], hint: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
    self.hint = hint
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
