package import SourceText

/// Reads CSV and TSV as Ruby's CSV library does for Jekyll: a list of objects, one a row.
package enum CSVReader {
  /// How a file is read: Jekyll's `csv_reader` and `tsv_reader` settings.
  package struct Options: Sendable, Hashable {
    /// Which fields become numbers; by default all stay strings.
    package enum Conversion: String, Sendable, CaseIterable {
      case integer
      case float
      /// Integers first, then decimals.
      case numeric
    }

    /// The byte between fields: a comma or a tab.
    package var separator: UInt8
    /// True if the first row names the columns; without it rows are lists.
    package var hasHeaders: Bool
    /// Applied to each field in turn until one fits.
    package var conversions: [Conversion]

    package init(
      separator: UInt8 = UInt8(ascii: ","), hasHeaders: Bool = true, conversions: [Conversion] = []
    ) {
      self.separator = separator
      self.hasHeaders = hasHeaders
      self.conversions = conversions
    }

    /// Comma-separated values with a row of names.
    package static let csv = Options()
    /// Tab-separated values with a row of names.
    package static let tsv = Options(separator: 0x09)
  }

  /// Reads a file.
  ///
  /// An empty field is null and a quoted empty field the empty string. A missing field is null; fields
  /// without a name go under the empty name, the first of them only; of two columns with one name the
  /// first counts. The first line end decides what a line end is.
  /// - Parameters:
  ///   - file: the file; a byte order mark at its start is skipped.
  ///   - diagnostics: a misplaced quote is added here, with its place; and as a warning the first row that
  ///     has more fields than there are names.
  /// - Returns: an array; nil when an error was reported.
  /// - Complexity: O(n), and O(``mostMissing``) for missing fields.
  package static func read(
    _ file: SourceFile, options: Options = .csv, reporting diagnostics: inout DiagnosticSink
  ) -> Value? {
    let rows: [[Field]]
    let places: [SourceRange]
    do throws(Diagnostic) {
      var scanner = RowScanner(file: file, separator: options.separator)
      rows = try scanner.rows()
      places = scanner.places
    } catch {
      diagnostics.report(error)
      return nil
    }
    func value(_ field: Field) -> Value { convert(field, options.conversions) }
    guard options.hasHeaders else { return .array(rows.map { .array($0.map(value)) }) }
    guard let head = rows.first else { return .array([]) }
    let names = head.map { Symbol($0.text ?? "") }
    var objects: [Value] = []
    objects.reserveCapacity(rows.count - 1)
    var longRow: Int?
    var missing = 0
    for (number, row) in rows.enumerated().dropFirst() {
      missing += max(0, names.count - row.count)
      guard missing <= mostMissing else {
        diagnostics.report(
          Diagnostic(
            CSVDiagnostic.tooWide(limit: mostMissing), at: SourceLocation(file, places[number])))
        return nil
      }
      var object = Object()
      for (index, name) in names.enumerated() where object[name] == nil {
        object[name] = index < row.count ? value(row[index]) : .null
      }
      if row.count > names.count, object[""] == nil { object[""] = value(row[names.count]) }
      if row.count > names.count, !names.isEmpty, longRow == nil { longRow = objects.count + 1 }
      objects.append(.object(object))
    }
    if let longRow {
      diagnostics.report(
        Diagnostic(
          CSVDiagnostic.longRow(fields: rows[longRow].count, names: names.count),
          at: SourceLocation(file, places[longRow])))
    }
    return .array(objects)
  }

  /// The limit on missing fields in a file: each becomes null, so many short rows below a wide row of names would
  /// need memory quadratic in the file's length.
  private static let mostMissing = 1_000_000

  /// A field; its text is nil when nothing is between the separators.
  private struct Field {
    var text: String?
  }

  private static func convert(_ field: Field, _ conversions: [Options.Conversion]) -> Value {
    guard let text = field.text else { return .null }
    for conversion in conversions {
      if conversion != .float, let value = integer(text) { return .integer(value) }
      if conversion != .integer, let value = decimal(text) { return .decimal(value) }
    }
    return .string(text)
  }

  /// Parses decimal digits as Ruby's `Integer()` does: a sign, underscores between digits.
  private static func integer(_ text: String) -> Int? {
    plainDigits(text).flatMap { Int($0) }
  }

  /// Parses a number as Ruby's `Float()` does.
  private static func decimal(_ text: String) -> Double? {
    guard let plain = plainDigits(text), plain.utf8.contains(where: \.isDigit),
      !plain.utf8.contains(where: { $0.isLetter && $0 | 0x20 != 0x65 }),
      plain.utf8.first.map({ $0 != 0x2E }) == true, plain.utf8.last != 0x2E
    else { return nil }
    return Double(plain)
  }

  /// The text without surrounding white space and without underscores between digits.
  private static func plainDigits(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    var plain: [UInt8] = []
    for index in first...last {
      if bytes[index] == 0x5F {
        guard index > first, index < last, bytes[index - 1].isDigit, bytes[index + 1].isDigit
        else { return nil }
      } else {
        plain.append(bytes[index])
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Splits bytes into rows and fields.
  private struct RowScanner {
    let file: SourceFile
    let separator: UInt8
    private var index: Int
    /// The range of each row without its line end.
    private(set) var places: [SourceRange] = []
    private let lineEnd: [UInt8]

    init(file: SourceFile, separator: UInt8) {
      self.file = file
      self.separator = separator
      index = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let bytes = file.bytes
      if let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), bytes[first] == 0x0D {
        lineEnd = first + 1 < bytes.count && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
      } else {
        lineEnd = [0x0A]
      }
    }

    private var isAtEnd: Bool { index >= file.bytes.count }
    private var isAtLineEnd: Bool {
      file.bytes[index] == lineEnd[0]
        && (lineEnd.count == 1
          || index + 1 < file.bytes.count && file.bytes[index + 1] == lineEnd[1])
    }

    private func diagnostic(_ kind: CSVDiagnostic, at offset: Int) -> Diagnostic {
      Diagnostic(kind, at: SourceLocation(file, SourceRange(offset, offset + 1)))
    }

    mutating func rows() throws(Diagnostic) -> [[Field]] {
      var rows: [[Field]] = []
      while !isAtEnd {
        let start = index
        rows.append(try row())
        var end = index
        while end > start, lineEnd.contains(file.bytes[end - 1]) { end -= 1 }
        places.append(SourceRange(start, end))
      }
      return rows
    }

    private mutating func row() throws(Diagnostic) -> [Field] {
      // An empty line is a row without fields.
      if isAtLineEnd {
        index += lineEnd.count
        return []
      }
      var fields: [Field] = []
      while true {
        fields.append(
          !isAtEnd && file.bytes[index] == 0x22 ? try quotedField() : try plainField())
        if isAtEnd { return fields }
        if file.bytes[index] == separator {
          index += 1
        } else {
          index += lineEnd.count
          return fields
        }
      }
    }

    private mutating func plainField() throws(Diagnostic) -> Field {
      let start = index
      while !isAtEnd, file.bytes[index] != separator, !isAtLineEnd {
        switch file.bytes[index] {
        case 0x22:
          throw diagnostic(.strayQuote, at: index)
        case 0x0A, 0x0D:
          throw diagnostic(.mixedLineEnds, at: index)
        default: index += 1
        }
      }
      let text = index > start ? try text(file.bytes[start..<index], at: start) : nil
      return Field(text: text)
    }

    private mutating func quotedField() throws(Diagnostic) -> Field {
      let start = index
      index += 1
      var content: [UInt8] = []
      while true {
        guard !isAtEnd else {
          throw diagnostic(.unclosedQuote, at: start)
        }
        let byte = file.bytes[index]
        index += 1
        if byte != 0x22 {
          content.append(byte)
        } else if !isAtEnd, file.bytes[index] == 0x22 {
          content.append(byte)
          index += 1
        } else {
          break
        }
      }
      guard isAtEnd || file.bytes[index] == separator || isAtLineEnd else {
        throw diagnostic(.textAfterQuote, at: index)
      }
      return Field(text: try text(content[...], at: start))
    }

    private func text(_ bytes: ArraySlice<UInt8>, at start: Int) throws(Diagnostic) -> String {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw diagnostic(.invalidUTF8, at: start)
      }
      return text
    }
  }
}
