import Search
import Testing

@Suite("Folding of text for the search")
struct FoldingTests {
  private func folded(_ text: String) -> String {
    var folding = SearchFolding()
    var result = ""
    for value in folding.folded(text) {
      if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  @Test(
    "takes spellings for the same that readers take for the same",
    arguments: [
      ("ABC xyz", "abc xyz"), ("ＡＢＣ１２３", "abc123"), ("カタカナ", "かたかな"), ("ｶﾞｷﾞ", "がぎ"),
      ("か\u{3099}", "が"), ("サーバー", "さーばー"), ("Café", "cafe"), ("Cafe\u{301}", "cafe"),
      ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("ﬁ①㍿", "fi1株式会社"), ("don’t “quote”", "don't \"quote\""),
      ("a—b–c", "a-b-c"), ("〜～~", "~~~"), ("葛\u{E0100}城", "葛城"), ("co\u{AD}op", "coop"),
    ])
  func same(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(
    "makes white space one space, and none between characters of scripts without spaces",
    arguments: [
      ("  a \n\t b  ", "a b"), ("東京\n  タワー", "東京たわー"), ("東京 tower", "東京 tower"),
      ("東京　タワー", "東京たわー"),
      ("한국 서울", "한국 서울"), ("", ""), (" \u{3000} ", ""),
    ])
  func whiteSpace(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }
}
