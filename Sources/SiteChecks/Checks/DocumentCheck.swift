internal import ContentData
internal import SiteModel
internal import SourceText

/// Checks the metadata of a document: the keys of its front matter, and its date.
struct DocumentCheck {
  private let site: CheckedSite
  /// The words that templates and settings use, collected when the first key is in doubt.
  private let knownKeys: KnownTemplateKeys

  init(_ site: CheckedSite) {
    self.site = site
    knownKeys = KnownTemplateKeys(site)
    meaningful = KnownKeys.names(of: site.knownKeys.frontMatter)
  }

  /// Checks the settings for keys that no template reads and that resemble a key of blogc, Jekyll or a
  /// plugin.
  /// - Complexity: O(length of the configuration); for a doubtful key O(size of the templates).
  func checkSettings(into findings: inout Findings) {
    guard findings.wants(.unknownKey) else { return }
    let known = KnownKeys.names(of: site.knownKeys.configuration)
    let used = KnownTemplateKeys(site, countsSettings: false)
    for (number, source) in site.sources.enumerated() where site.resources[number] < 0 {
      let file = source.file
      let keys = Self.keys(of: file, SourceRange(0, file.bytes.count))
      let written = Set(keys.map { ByteKey($0.name) })
      for (name, range) in keys {
        guard !known.contains(where: { $0.hasSameBytes(as: name) }), !Self.common.contains(name),
          let near = near(name, among: known), !written.contains(ByteKey(near)), !used.has(name)
        else { continue }
        findings.add(
          .unknownSetting(name, similar: near), at: SourceLocation(file, range))
      }
    }
  }

  /// Checks a document.
  /// - Complexity: O(length of the front matter); for a doubtful key O(size of the templates).
  func check(_ source: CheckedSource, _ document: Document, into findings: inout Findings) {
    guard let block = source.frontMatter else { return }
    let file = source.file
    keys(file, block, &findings)
    commas(file, block, &findings)
    if case .member = document.role, !document.isDraft {
      date(file, block, document, &findings)
    }
  }

  // MARK: Keys

  /// Keys with a meaning for blogc, Jekyll or a plugin, which are the candidates for suggestions.
  private let meaningful: [String]
  /// Keys that resemble those but have a meaning of their own.
  private static let common: Set<String> = [
    "images", "type", "draft", "name", "id", "ext", "path", "url", "link", "links",
    "data", "update", "updated", "modified", "time", "cover", "subtitle", "titles", "log",
    "tagline",
    "page", "languages", "language", "langs", "drafts", "publish", "unpublished",
    "slugs", "descriptions", "summary", "feed", "math", "header", "footer", "order",
    "weight", "relative_permalinks",
  ]

  private func keys(_ file: SourceFile, _ block: SourceRange, _ findings: inout Findings) {
    guard findings.wants(.unknownKey) else { return }
    let keys = Self.keys(of: file, block)
    let written = Set(keys.map { ByteKey($0.name) })
    for (name, range) in keys {
      guard !meaningful.contains(where: { $0.hasSameBytes(as: name) }),
        !Self.common.contains(name), let near = near(name, among: meaningful),
        !written.contains(ByteKey(near)),
        !knownKeys.has(name)
      else { continue }
      findings.add(.unknownKey(name, similar: near), at: SourceLocation(file, range))
    }
  }

  private func near(_ name: String, among known: [String]) -> String? {
    // A candidate of up to four letters must begin with the same letter, which is seldom misspelt.
    let candidates = known.filter {
      $0.utf8.count > 4 || $0.utf8.first.map { $0 | 0x20 } == name.utf8.first.map { $0 | 0x20 }
    }
    let lower = name.lowercased().replacingHyphens()
    return candidates.first { $0.hasSameBytes(as: lower) }
      ?? Suggestion.closest(to: name, among: candidates)
  }

  /// The keys at the top of front matter, with their places.
  static func keys(of file: SourceFile, _ block: SourceRange) -> [(
    name: String, range: SourceRange
  )] {
    var keys: [(name: String, range: SourceRange)] = []
    var line = block.start
    while line < block.end {
      var end = line
      while end < block.end, file.bytes[end] != 0x0A { end += 1 }
      var place = line
      while place < end, ASCII.isWord(file.bytes[place]) || file.bytes[place] == 0x2D { place += 1 }
      if place > line, ASCII.isLetter(file.bytes[line]), place < end, file.bytes[place] == 0x3A,
        place + 1 == end || ASCII.isSpace(file.bytes[place + 1])
      {
        let range = SourceRange(line, place)
        keys.append((file.text(of: range), range))
      }
      line = end + 1
    }
    return keys
  }

  /// Reports lists that are written as a string with commas: Jekyll splits strings only at spaces, so the commas
  /// become part of the tags.
  private func commas(_ file: SourceFile, _ block: SourceRange, _ findings: inout Findings) {
    guard findings.wants(.commaTags) else { return }
    for key in ["tags", "categories"] {
      guard let range = YAMLReader.place(of: [key], in: file, range: block) else { continue }
      let text = file.text(of: range)
      guard let first = text.utf8.first, !"[-|>&*".utf8.contains(first), !text.contains("\n"),
        text.contains(", ")
      else { continue }
      let words = text.filter { $0 != "\"" && $0 != "'" }
      findings.add(.commaTags(key: key, words: words), at: SourceLocation(file, range))
    }
  }

  // MARK: Dates

  private func date(
    _ file: SourceFile, _ block: SourceRange, _ document: Document, _ findings: inout Findings
  ) {
    guard findings.wants(.dateMismatch), let date = document.date else { return }
    let place = DocumentPlace(
      document.sourcePath, collectionsDirectory: "", specialFolder: "", isDraft: false)
    guard let name = place.dateText else { return }
    let wanted = Self.day(name)
    let civil = date.localized(in: site.configuration.zone).civil
    // The date as written is compared too, because it may be meant in another zone.
    guard wanted.count == 3, wanted[0] > 99, [civil.year, civil.month, civil.day] != wanted,
      let range = YAMLReader.place(of: ["date"], in: file, range: block),
      Self.day(file.text(of: range)) != wanted
    else { return }
    let shown = file.text(of: range).filter { $0 != "\"" && $0 != "'" }
    findings.add(.dateMismatch(date: shown, name: name), at: SourceLocation(file, range))
  }

  /// The first three numbers of a text: year, month and day.
  private static func day(_ text: String) -> [Int] {
    text.utf8.split { !ASCII.isDigit($0) }.prefix(3).compactMap { Int(String(Substring($0))) }
  }
}

extension String {
  /// The string with each `-` replaced by `_`.
  fileprivate func replacingHyphens() -> String {
    String(decoding: utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
  }
}
