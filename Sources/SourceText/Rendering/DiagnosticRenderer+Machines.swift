/// Prints a diagnostic as one line of JSON.
///
/// Keys: `id`, `severity`, `message`, then, where known, `path`, `line`, `column`, `endLine`,
/// `endColumn`, `hint`, `notes` (each with `message` and its location). Lines and columns count from 1,
/// columns in Unicode scalars, the end is exclusive.
enum JSONDiagnosticRenderer {
  static func render(_ diagnostic: Diagnostic, into buffer: inout OutputBuffer) {
    buffer.append("{\"id\":")
    buffer.append(jsonString: diagnostic.id)
    buffer.append(",\"severity\":\"")
    buffer.append(diagnostic.severity.name)
    buffer.append("\",\"message\":")
    buffer.append(jsonString: diagnostic.message)
    place(diagnostic.location, into: &buffer)
    if let hint = diagnostic.hint {
      buffer.append(",\"hint\":")
      buffer.append(jsonString: hint)
    }
    if !diagnostic.notes.isEmpty {
      buffer.append(",\"notes\":[")
      for (index, note) in diagnostic.notes.enumerated() {
        buffer.append(index == 0 ? "{\"message\":" : ",{\"message\":")
        buffer.append(jsonString: note.message)
        place(note.location, into: &buffer)
        buffer.append("}")
      }
      buffer.append("]")
    }
    buffer.append("}\n")
  }

  private static func place(_ location: SourceLocation?, into buffer: inout OutputBuffer) {
    guard let location else { return }
    buffer.append(",\"path\":")
    buffer.append(jsonString: location.path)
    guard let span = location.span else { return }
    buffer.append(",\"line\":")
    buffer.append(decimal: span.start.line)
    buffer.append(",\"column\":")
    buffer.append(decimal: span.start.column)
    buffer.append(",\"endLine\":")
    buffer.append(decimal: span.end.line)
    buffer.append(",\"endColumn\":")
    buffer.append(decimal: span.end.column)
  }
}

/// Prints a diagnostic as a workflow command of GitHub Actions.
enum GitHubDiagnosticRenderer {
  static func render(_ diagnostic: Diagnostic, into buffer: inout OutputBuffer) {
    buffer.append("::")
    buffer.append(diagnostic.severity == .note ? "notice" : diagnostic.severity.name)
    buffer.append(" ")
    if let location = diagnostic.location {
      buffer.append("file=")
      escape(location.path, isProperty: true, into: &buffer)
      if let span = location.span {
        buffer.append(",line=")
        buffer.append(decimal: span.start.line)
        buffer.append(",endLine=")
        buffer.append(decimal: span.end.line)
        // GitHub accepts columns only for ranges within one line, with an inclusive end.
        if span.start.line == span.end.line {
          buffer.append(",col=")
          buffer.append(decimal: span.start.column)
          buffer.append(",endColumn=")
          buffer.append(decimal: max(span.start.column, span.end.column - 1))
        }
      }
      buffer.append(",")
    }
    buffer.append("title=")
    escape(diagnostic.id, isProperty: true, into: &buffer)
    buffer.append("::")
    escape(diagnostic.message, isProperty: false, into: &buffer)
    for note in diagnostic.notes {
      buffer.append("%0Anote: ")
      escape(note.message, isProperty: false, into: &buffer)
      guard let location = note.location else { continue }
      buffer.append(" (")
      escape(location.path, isProperty: false, into: &buffer)
      if let span = location.span {
        buffer.append(":")
        buffer.append(decimal: span.start.line)
      }
      buffer.append(")")
    }
    if let hint = diagnostic.hint {
      buffer.append("%0Ahelp: ")
      escape(hint, isProperty: false, into: &buffer)
    }
    buffer.append(0x0A)
  }

  /// Escapes percent signs and line ends, and in properties also colons and commas, which would end
  /// the value.
  private static func escape(
    _ text: String, isProperty: Bool, into buffer: inout OutputBuffer
  ) {
    for byte in text.utf8 {
      switch byte {
      case 0x25: buffer.append("%25")
      case 0x0D: buffer.append("%0D")
      case 0x0A: buffer.append("%0A")
      case 0x3A where isProperty: buffer.append("%3A")
      case 0x2C where isProperty: buffer.append("%2C")
      default: buffer.append(byte)
      }
    }
  }
}

/// Prints all diagnostics as one SARIF 2.1.0 log, for code scanning.
enum SARIFDiagnosticRenderer {
  static func render(_ diagnostics: some Collection<Diagnostic>, into buffer: inout OutputBuffer) {
    buffer.append("{\"version\":\"2.1.0\",")
    buffer.append("\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"runs\":[{")
    buffer.append("\"tool\":{\"driver\":{\"name\":\"blogc\",\"rules\":[")
    var rules: [String] = []
    for diagnostic in diagnostics
    where !rules.contains(where: { $0.utf8.elementsEqual(diagnostic.id.utf8) }) {
      if !rules.isEmpty { buffer.append(",") }
      rules.append(diagnostic.id)
      buffer.append("{\"id\":")
      buffer.append(jsonString: diagnostic.id)
      buffer.append("}")
    }
    buffer.append("]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[")
    for (index, diagnostic) in diagnostics.enumerated() {
      if index > 0 { buffer.append(",") }
      result(diagnostic, into: &buffer)
    }
    buffer.append("]}]}\n")
  }

  private static func result(_ diagnostic: Diagnostic, into buffer: inout OutputBuffer) {
    buffer.append("{\"ruleId\":")
    buffer.append(jsonString: diagnostic.id)
    buffer.append(",\"level\":\"")
    buffer.append(diagnostic.severity.name)
    buffer.append("\",\"message\":{\"text\":")
    let hint = diagnostic.hint.map { "\nhelp: " + $0 } ?? ""
    let remarks = diagnostic.notes.filter { $0.location == nil }.map { "\nnote: " + $0.message }
    buffer.append(jsonString: diagnostic.message + remarks.joined() + hint)
    buffer.append("}")
    if let location = diagnostic.location {
      buffer.append(",\"locations\":[{")
      physicalLocation(location, into: &buffer)
      buffer.append("}]")
    }
    var hasRelated = false
    for note in diagnostic.notes {
      guard let location = note.location else { continue }
      buffer.append(hasRelated ? ",{" : ",\"relatedLocations\":[{")
      hasRelated = true
      physicalLocation(location, into: &buffer)
      buffer.append(",\"message\":{\"text\":")
      buffer.append(jsonString: note.message)
      buffer.append("}}")
    }
    if hasRelated { buffer.append("]") }
    buffer.append("}")
  }

  private static func physicalLocation(
    _ location: SourceLocation, into buffer: inout OutputBuffer
  ) {
    buffer.append("\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"")
    for byte in location.path.utf8 {
      let isPlain =
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
        || byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
      if isPlain {
        buffer.append(byte)
      } else {
        buffer.append(0x25)
        for digit in [byte >> 4, byte & 0xF] {
          buffer.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
      }
    }
    buffer.append("\"}")
    if let span = location.span {
      buffer.append(",\"region\":{\"startLine\":")
      buffer.append(decimal: span.start.line)
      buffer.append(",\"startColumn\":")
      buffer.append(decimal: span.start.column)
      buffer.append(",\"endLine\":")
      buffer.append(decimal: span.end.line)
      buffer.append(",\"endColumn\":")
      buffer.append(decimal: span.end.column)
      buffer.append("}")
    }
    buffer.append("}")
  }
}

extension SourceLocation {
  /// The start and end as lines and columns; nil for a whole file.
  package var span: (start: SourcePosition, end: SourcePosition)? {
    guard let file, let range else { return nil }
    return (file.position(at: range.start), file.position(at: range.end))
  }
}
