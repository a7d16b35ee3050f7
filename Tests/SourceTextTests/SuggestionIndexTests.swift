import SourceText
import Testing

@Suite("Suggestions from an index")
struct SuggestionIndexTests {
  private static let words = [
    "installation", "configuration", "deployment", "templates", "permalinks", "collections",
    "pagination", "highlighting",
  ]

  private static func names(_ count: Int) -> [String] {
    (0..<count).map { "\(words[$0 % words.count])-\($0 / words.count)-page" }
  }

  @Test("of few names they are those of a comparison with all")
  func few() {
    let names = Self.names(300)
    let index = SuggestionIndex(names)
    for name in ["instalation-3-page", "permalink-7-page", "nothing", "paginatoin-10-page", ""] {
      #expect(index.closest(to: name) == Suggestion.closest(to: name, among: names), "\(name)")
    }
  }

  @Test(
    "of many names one with a mistake anywhere is found",
    arguments: [5_000, 40_000])
  func many(count: Int) {
    let names = Self.names(count) + ["an-address-of-its-own", "日本語のとても長い題名"]
    let index = SuggestionIndex(names)
    #expect(index.closest(to: "an-adress-of-its-own") == "an-address-of-its-own")
    #expect(index.closest(to: "n-address-of-its-own") == "an-address-of-its-own")
    #expect(index.closest(to: "an-address-of-its-won") == "an-address-of-its-own")
    #expect(index.closest(to: "日本語のとても良い題名") == "日本語のとても長い題名")
    #expect(index.closest(to: "deploymnt-17-page") == "deployment-17-page")
    #expect(index.closest(to: "something else entirely") == nil)
  }

  @Test("of equally near names the earlier one is taken")
  func order() {
    let names = Self.names(2_000) + ["stylesheet-b", "stylesheet-a"]
    #expect(SuggestionIndex(names).closest(to: "stylesheet-c") == "stylesheet-b")
  }
}
