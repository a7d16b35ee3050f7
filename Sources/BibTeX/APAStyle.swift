/// References and citations in the style of the American Psychological Association, seventh edition, as HTML.
package enum APAStyle {
  // MARK: References

  /// A reference for a list: `Flanagan, D., &amp; Matsumoto, Y. (2008). <i>The Ruby Programming Language</i>. O’Reilly Media.`
  /// - Complexity: O(length of the entry).
  package static func reference(_ entry: BibTeXEntry) -> String {
    var parts: [String] = []
    let authors = entry.names("author")
    let editors = entry.names("editor")
    let date = "(\(BibTeXText.html(entry.year ?? "n.d.")))"
    if !authors.isEmpty {
      parts += [people(authors), date, title(entry)]
    } else if !editors.isEmpty, !isPart(entry) {
      parts += [people(editors) + (editors.count > 1 ? " (Eds.)" : " (Ed.)"), date, title(entry)]
    } else {
      parts += [title(entry), date]
    }
    parts += [container(entry), publisher(entry)]
    var result = ""
    for part in parts where !part.isEmpty {
      if !result.isEmpty { result += " " }
      result += ended(part)
    }
    if let address = address(entry) { result += " " + address }
    return result
  }

  /// A part with a full stop, unless it already ends with a punctuation mark.
  private static func ended(_ part: String) -> String {
    let text = part.hasSuffix("</i>") ? part.dropLast(4) : Substring(part)
    return text.last.map { ".!?".contains($0) } == true ? part : part + "."
  }

  /// All names: family, initials, the last one after an ampersand; of more than twenty the first nineteen and the last one.
  private static func people(_ names: [BibTeXName]) -> String {
    let shown = names.map(inverted)
    if shown.count == 1 { return shown[0] }
    if shown.count > 20 {
      return shown[..<19].joined(separator: ", ") + ", … " + shown[shown.count - 1]
    }
    return shown.dropLast().joined(separator: ", ") + ", &amp; " + shown[shown.count - 1]
  }

  /// `Family, G. M.`; names in Chinese, Japanese and Korean scripts as they are, the family first.
  private static func inverted(_ name: BibTeXName) -> String {
    let family = (name.particle.isEmpty ? "" : name.particle + " ") + name.family
    if name.given.isEmpty { return BibTeXText.html(family) }
    if name.isEastAsian { return BibTeXText.html(family + " " + name.given) }
    let suffix = name.suffix.isEmpty ? "" : ", " + name.suffix
    return BibTeXText.html(family + ", " + initials(name.given) + suffix)
  }

  /// The initials of given names: `Donald E.` is `D. E.`, `Jean-Paul` is `J.-P.`.
  private static func initials(_ given: String) -> String {
    given.split(separator: " ").map { word in
      word.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
    }.joined(separator: " ")
  }

  /// Names in their usual order with initials first, as editors are named: `I. Guyon &amp; U. V. Luxburg`.
  private static func plain(_ names: [BibTeXName]) -> String {
    let shown = names.map { name in
      let family = (name.particle.isEmpty ? "" : name.particle + " ") + name.family
      if name.given.isEmpty || name.isEastAsian { return inverted(name) }
      return BibTeXText.html(initials(name.given) + " " + family)
    }
    if shown.count < 3 { return shown.joined(separator: " &amp; ") }
    return shown.dropLast().joined(separator: ", ") + ", &amp; " + shown[shown.count - 1]
  }

  /// True for entries that are part of a larger work: their titles are not in italics.
  private static func isPart(_ entry: BibTeXEntry) -> Bool {
    entry["journal"] != nil || entry["journaltitle"] != nil || entry["booktitle"] != nil
      || ["article", "incollection", "inproceedings", "inbook", "conference"].contains(entry.type)
  }

  private static func title(_ entry: BibTeXEntry) -> String {
    guard var title = entry.text("title").map(BibTeXText.html) else { return "" }
    if isPart(entry) { return title }
    title = "<i>\(title)</i>"
    var details: [String] = []
    if let edition = edition(entry) { details.append(edition) }
    if let volume = entry.text("volume") { details.append("Vol. \(BibTeXText.html(volume))") }
    if entry.type == "techreport" || entry.type == "report", let number = entry.text("number") {
      details.append(BibTeXText.html(number))
    }
    if !details.isEmpty { title += " (\(details.joined(separator: ", ")))" }
    if let kind = kind(entry) { title += " [\(kind)]" }
    return title
  }

  /// The words in brackets after a title.
  private static func kind(_ entry: BibTeXEntry) -> String? {
    switch entry.type {
    case "phdthesis", "thesis": entry.text("type").map(BibTeXText.html) ?? "PhD thesis"
    case "mastersthesis": entry.text("type").map(BibTeXText.html) ?? "Master's thesis"
    case "unpublished": "Manuscript"
    default: nil
    }
  }

  /// `2nd ed.` of `2`, `2nd` or `Second`.
  private static func edition(_ entry: BibTeXEntry) -> String? {
    guard let text = entry.text("edition") else { return nil }
    guard let number = Int(text) else { return BibTeXText.html(text) + " ed." }
    let ending =
      (11...13).contains(number % 100)
      ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
    return "\(number)\(ending) ed."
  }

  /// The journal with volume, issue and pages, or the book with its editors.
  private static func container(_ entry: BibTeXEntry) -> String {
    if let journal = entry.text("journal", "journaltitle") {
      var result = "<i>\(BibTeXText.html(journal))</i>"
      if let volume = entry.text("volume") { result += ", <i>\(BibTeXText.html(volume))</i>" }
      if let number = entry.text("number", "issue") {
        result += (entry["volume"] == nil ? ", " : "") + "(\(BibTeXText.html(number)))"
      }
      if let pages = pages(entry) { result += ", " + pages }
      return result
    }
    guard isPart(entry), let book = entry.text("booktitle") else { return "" }
    let editors = entry.names("editor")
    var result = "In "
    if !editors.isEmpty {
      result += plain(editors) + (editors.count > 1 ? " (Eds.), " : " (Ed.), ")
    }
    result += "<i>\(BibTeXText.html(book))</i>"
    var details: [String] = []
    if let edition = edition(entry) { details.append(edition) }
    if let volume = entry.text("volume") { details.append("Vol. \(BibTeXText.html(volume))") }
    if let pages = pages(entry) { details.append((pages.contains("–") ? "pp. " : "p. ") + pages) }
    if !details.isEmpty { result += " (\(details.joined(separator: ", ")))" }
    return result
  }

  private static func pages(_ entry: BibTeXEntry) -> String? {
    entry.text("pages").map { BibTeXText.html($0.replacing("-", with: "–")) }
  }

  private static func publisher(_ entry: BibTeXEntry) -> String {
    if entry["journal"] != nil || entry["journaltitle"] != nil { return "" }
    return entry.text("publisher", "school", "institution", "organization").map(BibTeXText.html)
      ?? ""
  }

  /// The address of a DOI, else the URL.
  private static func address(_ entry: BibTeXEntry) -> String? {
    if let doi = entry.text("doi") {
      let isAddress = doi.hasPrefix("http://") || doi.hasPrefix("https://")
      return BibTeXText.html(isAddress ? doi : "https://doi.org/" + doi)
    }
    return entry["url"].map { url in
      BibTeXText.html(url.replacing("\\", with: "").filter { !$0.isWhitespace })
    }
  }

  // MARK: Citations

  /// A place in a cited work: `p. 42`.
  package struct Locator: Sendable {
    package var label = "page"
    package var text: String

    package init(text: String) { self.text = text }
  }

  /// One work in a citation, without the parentheses: `Flanagan &amp; Matsumoto, 2008, p. 42`.
  package static func citation(_ entry: BibTeXEntry, locator: Locator?, showsAuthor: Bool) -> String
  {
    var parts: [String] = []
    if showsAuthor { parts.append(author(entry)) }
    parts.append(BibTeXText.html(entry.year ?? "n.d."))
    if let locator { parts.append(place(locator)) }
    // The comma after a title in quotes is within them.
    if showsAuthor, parts[0].hasSuffix("”") {
      parts[0] = String(parts[0].dropLast()) + ",”"
      return parts[0] + " " + parts.dropFirst().joined(separator: ", ")
    }
    return parts.joined(separator: ", ")
  }

  private static func author(_ entry: BibTeXEntry) -> String {
    var names = entry.names("author")
    if names.isEmpty { names = entry.names("editor") }
    let shown = names.map { name in
      name.isEastAsian
        ? inverted(name)
        : BibTeXText.html((name.particle.isEmpty ? "" : name.particle + " ") + name.family)
    }
    switch shown.count {
    case 0:
      let title = entry.text("title").map(titleCase).map(BibTeXText.html) ?? entry.key
      return isPart(entry) ? "“\(title)”" : "<i>\(title)</i>"
    case 1: return shown[0]
    case 2: return shown.joined(separator: " &amp; ")
    default: return shown[0] + " et al."
    }
  }

  private static func place(_ locator: Locator) -> String {
    let isRange = locator.text.contains { "-–,&".contains($0) }
    let labels: [String: (one: String, many: String)] = [
      "page": ("p.", "pp."), "chapter": ("chap.", "chaps."), "figure": ("fig.", "figs."),
      "section": ("sec.", "secs."), "volume": ("vol.", "vols."), "line": ("l.", "ll."),
      "paragraph": ("para.", "paras."), "part": ("pt.", "pts."), "book": ("bk.", "bks."),
      "note": ("n.", "nn."), "verse": ("v.", "vv."), "issue": ("no.", "nos."),
    ]
    let label = labels[locator.label] ?? (one: locator.label, many: locator.label)
    return (isRange ? label.many : label.one) + " " + BibTeXText.html(locator.text)
  }

  /// A title with capitals, as citations have it; small words in the middle stay.
  private static func titleCase(_ title: String) -> String {
    let small: Set<String> = [
      "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of",
      "on", "onto", "or",
      "over", "so", "the", "till", "to", "up", "via", "with", "yet",
    ]
    let words = title.split(separator: " ")
    return words.enumerated().map { index, word in
      let isMiddle = index > 0 && index < words.count - 1
      return isMiddle && small.contains(String(word))
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
