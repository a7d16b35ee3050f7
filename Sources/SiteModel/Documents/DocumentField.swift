internal import ContentData

/// The built-in names of a document or page, found by the symbol's number without hashing.
enum DocumentField: UInt8 {
  case none
  case collection
  case content
  case date
  case dir
  case excerpt
  case id
  case name
  case next
  case numberOfWords
  case output
  case path
  case previous
  case readingTime
  case relativePath
  case url

  private static let table: [DocumentField] = {
    let fields: [(Symbol, DocumentField)] = [
      (WellKnownSymbols.collection, .collection), (WellKnownSymbols.content, .content),
      (WellKnownSymbols.date, .date),
      (WellKnownSymbols.dir, .dir), (WellKnownSymbols.excerpt, .excerpt),
      (WellKnownSymbols.id, .id), (WellKnownSymbols.name, .name),
      (WellKnownSymbols.next, .next),
      (WellKnownSymbols.numberOfWords, .numberOfWords),
      (WellKnownSymbols.readingTime, .readingTime),
      (WellKnownSymbols.output, .output), (WellKnownSymbols.path, .path),
      (WellKnownSymbols.previous, .previous), (WellKnownSymbols.relativePath, .relativePath),
      (WellKnownSymbols.url, .url),
    ]
    let last = fields.map { Int($0.0.number) }.max() ?? 0
    var table = [DocumentField](repeating: .none, count: last + 1)
    for (symbol, field) in fields { table[Int(symbol.number)] = field }
    return table
  }()

  /// The field with a name; `none` for a name that only front matter can have.
  /// - Complexity: O(1).
  @inline(__always)
  static func named(_ symbol: Symbol) -> DocumentField {
    let number = Int(symbol.number)
    return number < table.count ? table[number] : .none
  }
}
