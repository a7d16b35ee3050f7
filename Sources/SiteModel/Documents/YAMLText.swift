internal import ContentData
internal import SourceText

/// Writes strings as YAML scalars.
package enum YAMLText {
  /// A string as a scalar: plain if YAML reads it back as the same string, else in double quotes.
  /// - Complexity: O(n).
  package static func scalar(_ text: String) -> String {
    let value = read("value: \(text)\n", text)
    return value?.string?.hasSameBytes(as: text) == true ? text : quoted(text)
  }

  /// A string as an element of a flow sequence: `[a, b]`.
  /// - Complexity: O(n).
  package static func flowScalar(_ text: String) -> String {
    let elements = read("value: [\(text), x]\n", text)?.array
    return elements?.count == 2 && elements?[0].string?.hasSameBytes(as: text) == true
      ? text : quoted(text)
  }

  /// Reads a line of YAML back; nil when it is invalid or not a single line.
  private static func read(_ line: String, _ text: String) -> Value? {
    guard !text.utf8.contains(where: { $0 < 0x20 }) else { return nil }
    var problems = DiagnosticSink()
    let file = SourceFile(path: "", text: line)
    let value = YAMLReader.read(file, zone: .utc, reporting: &problems)
    return problems.isEmpty ? value?.object?["value"] : nil
  }

  /// A string in double quotes, with control characters escaped.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case let control where control.value < 0x20 || control.value == 0x7F:
        let digits = String(control.value, radix: 16, uppercase: true)
        quoted += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
