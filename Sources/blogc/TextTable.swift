internal import SourceText

/// Rows for people on a terminal, in aligned columns, or for other programs, with tabs.
struct TextTable {
  /// How a table is printed.
  enum Style {
    /// Columns as wide as their widest cell, with a head.
    case aligned
    /// One tab between cells, no head; tabs and line breaks inside of cells become spaces.
    case tabs
  }

  /// Which side of a column its cells keep to.
  enum Side {
    case left
    case right
  }

  private let columns: [(title: String, side: Side)]
  private var rows: [[String]] = []

  init(_ columns: [(title: String, side: Side)]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ row: [String]) {
    rows.append(
      row.map { cell in
        String(decoding: cell.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self).withVisibleControls
      })
  }

  /// The lines, each with its line break.
  /// - Complexity: O(size of the cells).
  func text(_ style: Style) -> String {
    switch style {
    case .tabs:
      return rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    case .aligned:
      let all = [columns.map(\.title)] + rows
      let widths = columns.indices.map { column in
        all.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
      }
      return all.map { line($0, widths) + "\n" }.joined()
    }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in row.enumerated() {
      let padding = String(
        repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(of: cell)))
      if index > 0 { line += "  " }
      line += columns[index].side == .left ? cell + padding : padding + cell
    }
    while line.utf8.last == 0x20 { line.unicodeScalars.removeLast() }
    return line
  }
}
