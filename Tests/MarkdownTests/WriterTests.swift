import Markdown
import MarkdownShared
import Testing

@Suite("The writer, with extras off")
struct WriterTests {
  @Test("generated documents come out as the library writes them", arguments: 0..<20)
  func generated(batch: Int) {
    let sets: [MarkdownFeatures] = [
      [.rawHTML, .tables, .taskLists, .footnotes], [.rawHTML], [.tables, .footnotes],
      [.rawHTML, .tables, .taskLists, .footnotes, .tagFilter, .sourcePositions],
      [.rawHTML, .tables, .smartPunctuation, .hardBreaks, .preLanguage, .fullInfo],
      [.tables, .noBreaks, .styledAlignment, .fullInfo, .liberalHTML, .validatedUTF8],
    ]
    var differing: [Int] = []
    for number in batch * 1000..<(batch + 1) * 1000 {
      let text = GeneratedDocument.text(number: number)
      let features = sets[number % sets.count]
      if html(text, .plain(features)) != LibraryReference.html(text, features) {
        differing.append(number)
      }
    }
    #expect(differing == [])
  }

  @Test(
    "the specification's examples come out as the library writes them",
    arguments: SpecificationExample.all.filter {
      $0.extensions.isEmpty || $0.extensions == ["table"]
    })
  func specification(example: SpecificationExample) {
    for features in [example.features, example.features.union(.sourcePositions), [.tables]] {
      #expect(
        html(example.markdown, .plain(features))
          == LibraryReference.html(example.markdown, features))
    }
  }

  @Test("every byte of a destination is escaped as the library does it")
  func destinations() {
    for byte in UInt8(0x21)...0x7E where byte != 0x3C && byte != 0x3E && byte != 0x5C {
      let text = "[a](<x\(Character(Unicode.Scalar(byte)))y>) é\n"
      #expect(html(text, .plain([])) == LibraryReference.html(text, []))
    }
  }
}
