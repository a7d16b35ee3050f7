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

  /// The alignment of a column.
  enum Side {
    case left
    case right
  }

  /// How a column gives way where the terminal is too narrow for the table.
  enum Narrowing {
    /// It keeps its width.
    case never
    /// Long cells lose their ends; the column itself goes if that is not enough.
    case ends
    /// Long cells lose their beginnings, as those of paths: their ends tell more.
    case beginnings
    /// As `ends`, and the column is the first to go.
    case first
  }

  private let columns: [Column]
  /// A column of the table.
  struct Column {
    var title: String
    var side = Side.left
    var narrowing = Narrowing.never
  }

  /// The width below which a column that gives way cannot be read.
  private static let leastWidth = 16
  private var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// A table whose columns keep their width.
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
  /// - Parameter width: the columns of the terminal, which aligned lines do not exceed as long as the columns that keep their
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

  /// Makes columns narrower until a line fits; a width of 0 leaves the column out.
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

  /// A cell within a width, with an ellipsis for what was cut.
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
