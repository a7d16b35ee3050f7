internal import BibTeX
internal import ContentData
internal import SiteModel
internal import SourceText

/// The bibliographies of a site, and the selection of entries for a tag.
struct Bibliography: Sendable {
  let settings: ScholarSettings
  /// The entries by the name of their file without its extension.
  private let byFile: [ByteKey: [BibTeXEntry]]
  /// For each file the index of the first entry with each key.
  private let places: [ByteKey: [ByteKey: Int]]
  /// The names of all files, sorted.
  private let allNames: [ByteKey]
  /// The first entry of each key in all files.
  private let firstEntries: [ByteKey: BibTeXEntry]

  /// - Parameter files: the files in the folder of bibliographies.
  init(_ settings: ScholarSettings, files: [SourceFile], reporting problems: inout DiagnosticSink) {
    self.settings = settings
    var entries: [ByteKey: [BibTeXEntry]] = [:]
    var sink = DiagnosticSink()
    for file in files {
      let name = String(
        decoding: file.path.utf8.dropFirst(settings.folder.utf8.count + 1), as: UTF8.self)
      entries[ByteKey(Self.name(ofFile: name))] = BibTeXParser.entries(
        in: file, reporting: &sink)
    }
    problems.report(contentsOf: sink.diagnostics)
    byFile = entries
    places = entries.mapValues { entries in
      Dictionary(
        entries.enumerated().map { (ByteKey($1.key), $0) }, uniquingKeysWith: { first, _ in first })
    }
    allNames = entries.keys.sorted { $0.text.precedesInBytes($1.text) }
    firstEntries = Dictionary(
      allNames.flatMap { (entries[$0] ?? []).map { (ByteKey($0.key), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func name(ofFile path: String) -> String {
    for ending in [".bib", ".bibtex"] where path.hasByteSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }

  /// The names of some files, in their order; the default ones if none is given. `*.bib` stands for all
  /// files.
  private func names(of files: [String]) -> [ByteKey] {
    (files.isEmpty ? settings.files : files).flatMap { file in
      file.contains("*") ? allNames : [ByteKey(Self.name(ofFile: file))]
    }
  }

  /// The entries of some files, in their order; those of the default ones if none is named.
  func entries(ofFiles files: [String]) -> [BibTeXEntry] {
    names(of: files).flatMap { byFile[$0] ?? [] }
  }

  /// The first entry of a key in some files.
  /// - Complexity: O(number of named files).
  func entry(_ key: String, ofFiles files: [String]) -> BibTeXEntry? {
    let key = ByteKey(key)
    for file in files.isEmpty ? settings.files : files {
      if file.contains("*") {
        if let entry = firstEntries[key] { return entry }
        continue
      }
      let name = ByteKey(Self.name(ofFile: file))
      if let place = places[name]?[key] { return byFile[name]?[place] }
    }
    return nil
  }

  /// The entries that a tag lists: those matching its query, or cited by the page, sorted and
  /// limited.
  /// - Parameter cited: the keys that the page has cited so far, in order.
  /// - Complexity: O(n log n).
  func entries(for options: ScholarOptions, cited: [String]) -> [BibTeXEntry] {
    let all = entries(ofFiles: options.files)
    var found: [BibTeXEntry]
    if options.isCited {
      let places = Dictionary(
        all.map { (ByteKey($0.key), $0) }, uniquingKeysWith: { first, _ in first })
      found = cited.compactMap { places[ByteKey($0)] }
    } else {
      found = all.filter((options.query ?? settings.query).matches)
    }
    if !options.keepsOrder { found = sorted(found, by: settings.sortKeys, settings.orders) }
    if groupKeys(options).isEmpty {
      found = Array(found.dropFirst(options.offset).prefix(options.limit ?? found.count))
    }
    return found
  }

  func groupKeys(_ options: ScholarOptions) -> [String] {
    options.groupKeys.isEmpty ? settings.groupKeys : options.groupKeys
  }

  /// Entries in groups of one value of a key, in the order of the values.
  func groups(
    of entries: [BibTeXEntry], by key: String, order: String
  ) -> [(name: String, entries: [BibTeXEntry])] {
    var names: [ByteKey] = []
    var groups: [ByteKey: [BibTeXEntry]] = [:]
    for entry in entries {
      let name = ByteKey(Self.value(of: key, in: entry))
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(entry)
    }
    let sorted = names.enumerated().sorted { left, right in
      let comparison = Self.compare(left.element.text, right.element.text)
      if comparison == 0 { return left.offset < right.offset }
      return order.hasPrefix("desc") ? comparison > 0 : comparison < 0
    }
    return sorted.map { (name: $0.element.text, entries: groups[$0.element] ?? []) }
  }

  private func sorted(
    _ entries: [BibTeXEntry], by keys: [String], _ orders: [String]
  ) -> [BibTeXEntry] {
    if keys.isEmpty { return entries }
    return entries.enumerated().sorted { left, right in
      for (number, key) in keys.enumerated() {
        let comparison = Self.compare(
          Self.value(of: key, in: left.element), Self.value(of: key, in: right.element))
        if comparison == 0 { continue }
        let order = orders.isEmpty ? "ascending" : orders[min(number, orders.count - 1)]
        return order.hasPrefix("desc") ? comparison > 0 : comparison < 0
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The value by which entries are sorted or grouped.
  static func value(of key: String, in entry: BibTeXEntry) -> String {
    switch key {
    case "type": entry.type
    case "key": entry.key
    case "year": entry.year ?? ""
    case "month", "month_numeric": entry.month == 0 ? "" : String(entry.month)
    default: entry.text(key) ?? ""
    }
  }

  /// Compares numbers by value and other texts by their bytes.
  static func compare(_ left: String, _ right: String) -> Int {
    if let first = Int(left), let second = Int(right) {
      return first == second ? 0 : first < second ? -1 : 1
    }
    if left.hasSameBytes(as: right) { return 0 }
    return left.precedesInBytes(right) ? -1 : 1
  }
}
