internal import BibTeX
internal import SourceText

/// The keys and options in a tag of jekyll-scholar, such as `ruby lamport --locator 42 -f books`.
struct ScholarOptions: Sendable {
  private(set) var keys: [String] = []
  private(set) var files: [String] = []
  private(set) var query: BibTeXQuery?
  private(set) var isCited = false
  /// True if the order of the citations or of the file is kept.
  private(set) var keepsOrder = false
  private(set) var prefix: String?
  private(set) var locators: [APAStyle.Locator] = []
  private(set) var showsAuthor = true
  private(set) var offset = 0
  private(set) var limit: Int?
  private(set) var groupKeys: [String] = []
  private(set) var groupOrder: String?
  private(set) var template: String?
  private(set) var listTag: String?

  /// Reads the markup of a tag.
  /// - Complexity: O(n).
  init(_ markup: String) {
    let words = markup.split(separator: " ").map(String.init)
    var labels: [String] = []
    var index = 0
    /// The value of an option: the words up to the next option.
    func value() -> String {
      var parts: [String] = []
      while index < words.count, !words[index].hasPrefix("-") || words[index].count < 2 {
        parts.append(words[index])
        index += 1
      }
      return parts.joined(separator: " ")
    }
    while index < words.count {
      let word = words[index]
      index += 1
      switch word {
      case "-c", "--cited": isCited = true
      case "-C", "--cited_in_order":
        isCited = true
        keepsOrder = true
      case "-A", "--suppress_author": showsAuthor = false
      case "-f", "--file": files.append(value())
      case "-q", "--query": query = BibTeXQuery(value())
      case "-h", "--bibliography_list_tag": listTag = value()
      case "-p", "--prefix": prefix = value()
      case "-l", "--locator": locators.append(APAStyle.Locator(text: value()))
      case "-L", "--label": labels.append(value())
      case "-o", "--offset": offset = max(0, Int(value()) ?? 0)
      case "-m", "--max": limit = max(0, Int(value()) ?? 0)
      case "-g", "--group_by":
        groupKeys = value().split(separator: ",").map(String.init).filter { $0 != "none" }
      case "-G", "--group_order": groupOrder = value()
      case "-T", "--template": template = value()
      case "-t", "--text", "-s", "--style", "-r", "--remove_duplicates", "-O", "--type_order":
        _ = value()
      case "--clear": break
      default: if !word.hasPrefix("-") { keys.append(word) }
      }
    }
    for (number, label) in labels.enumerated() where number < locators.count {
      locators[number].label = label
    }
  }

  /// The error for an option with too many parts; nil when there is none.
  /// - Parameter location: the place of the tag.
  func problem(at location: SourceLocation) -> Diagnostic? {
    ScholarLimits.problem("--query", parts: query?.size ?? 0, at: location)
      ?? ScholarLimits.problem("--file", parts: files.count, at: location)
      ?? ScholarLimits.problem("--group_by", parts: groupKeys.count, at: location)
  }
}
