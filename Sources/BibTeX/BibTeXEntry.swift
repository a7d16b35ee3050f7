/// An entry of a bibliography: `@book{key, title = {…}}`.
package struct BibTeXEntry: Sendable {
  /// The type in lower case: `book`, `article`.
  package let type: String
  package let key: String
  /// The fields in their order, names in lower case, values as they are written, without their outer delimiters.
  package private(set) var fields: [(name: String, value: String)] = []
  /// The entry as it is written.
  package let source: String

  package init(type: String, key: String, fields: [(name: String, value: String)], source: String) {
    self.type = type
    self.key = key
    self.fields = fields
    self.source = source
  }

  /// A field as it is written; nil when there is none.
  /// - Complexity: O(number of fields).
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first of the named fields that the entry has, as plain text.
  package func text(_ names: String...) -> String? {
    for name in names {
      if let value = self[name] {
        let text = BibTeXText.plain(value)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// The names in a field; none when the entry has no such field.
  package func names(_ field: String) -> [BibTeXName] { self[field].map(BibTeXName.list) ?? [] }

  /// The year of the field `year`, else of `date`.
  package var year: String? {
    if let year = text("year") { return year }
    guard let date = text("date"), date.utf8.count >= 4 else { return nil }
    return String(date.prefix(4))
  }

  /// The number of the month, 1 to 12; 0 when there is none.
  package var month: Int {
    guard let text = text("month")?.lowercased() else { return 0 }
    if let number = Int(text) { return number }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return (names.firstIndex { text.hasPrefix($0) } ?? -1) + 1
  }
}
