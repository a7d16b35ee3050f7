internal import SourceText

/// A table with aligned columns for terminals, or with tabs for other programs.
struct TextTable {
  /// The output format of a table.
  enum Style {
    /// Columns as wide as their widest cell, with a header.
    case aligned
    /// One tab between cells, without a header; tabs and line breaks inside of cells become spaces.
    case tabs
  }

  /// The alignment of a column.
  enum Side {
    case left
    case right
  }

  /// The way in which a column is shortened if the terminal is too narrow for the table.
  enum Narrowing {
    /// The column keeps its width.
    case never
    /// Long cells are cut at the end; the column is removed if that is not enough.
    case ends
    /// Long cells are cut at the start, for paths, whose ends are more important.
    case beginnings
    /// Like `ends`, and the column is the first to be removed.
    case first
  }

  private let columns: [Column]
  /// A column of the table.
  struct Column {
    var title: String
    var side = Side.left
    var narrowing = Narrowing.never
  }

  /// The smallest readable width of a shortened column.
  private static let leastWidth = 16
  private var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Makes a table whose columns keep their width.
  init(_ columns: [(title: String, side: Side)]) {
    self.init(columns.map { Column(title: $0.title, side: $0.side) })
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ row: [String]) {
    rows.append(
      row.map { cell in
        String(decoding: cell.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self).withVisibleControls
      })
  }

  /// The lines, each with its line break.
  /// - Parameter width: the width of the terminal, which aligned lines do not exceed if the columns with a fixed
  ///   width fit; nil for no limit.
  /// - Complexity: O(size of the cells).
  func text(_ style: Style, width: Int? = nil) -> String {
    switch style {
    case .tabs:
      return rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    case .aligned:
      let all = [columns.map(\.title)] + rows
      var widths = columns.indices.map { column in
        all.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
      }
      if let width { narrow(&widths, to: width) }
      return all.map { line($0, widths) + "\n" }.joined()
    }
  }

  /// Shortens columns until a line fits; a width of 0 removes the column.
  private func narrow(_ widths: inout [Int], to width: Int) {
    func excess() -> Int { widths.reduce(-2) { $0 + ($1 > 0 ? $1 + 2 : 0) } - width }
    func least(_ column: Int) -> Int { min(widths[column], Self.leastWidth) }
    var yielding = columns.indices.filter { columns[$0].narrowing != .never }
    while excess() > yielding.reduce(0, { $0 + widths[$1] - least($1) }),
      let dropped = yielding.first(where: { columns[$0].narrowing == .first })
        ?? (yielding.count > 1 ? yielding.last : nil)
    {
      widths[dropped] = 0
      yielding.removeAll { $0 == dropped }
    }
    while excess() > 0,
      let widest = yielding.max(by: { widths[$0] < widths[$1] }), widths[widest] > least(widest)
    {
      let next = yielding.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      widths[widest] -= max(1, min(excess(), widths[widest] - max(next, Self.leastWidth)))
    }
  }

  /// A cell cut to a width, with an ellipsis at the cut.
  private func fitted(_ cell: String, _ column: Int, _ width: Int) -> String {
    guard DisplayWidth.columns(of: cell) > width else { return cell }
    let fromEnd = columns[column].narrowing == .beginnings
    var kept: [Character] = []
    var used = 1
    for character in fromEnd ? Array(cell.reversed()) : Array(cell) {
      used += DisplayWidth.columns(of: String(character))
      if used > width { break }
      kept.append(character)
    }
    return fromEnd ? "…" + String(kept.reversed()) : String(kept) + "…"
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, whole) in row.enumerated() where widths[index] > 0 {
      let cell = fitted(whole, index, widths[index])
      let padding = String(
        repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(of: cell)))
      if index > 0, !line.isEmpty { line += "  " }
      line += columns[index].side == .left ? cell + padding : padding + cell
    }
    while line.utf8.last == 0x20 { line.unicodeScalars.removeLast() }
    return line
  }
}
