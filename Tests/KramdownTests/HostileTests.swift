import ConfiguredKramdown
import HostileDocuments
import SourceText
import Testing

@Suite("Documents that are made to take long")
struct HostileTests {
  @Test("there are at least 120 of them")
  func count() {
    #expect(HostileDocument.all.count + HostileDocument.kramdown.count >= 120)
  }

  @Test(
    "each ends in HTML or in a diagnostic", .timeLimit(.minutes(10)),
    arguments: HostileDocument.all + HostileDocument.kramdown)
  func ends(_ document: HostileDocument) throws {
    let (html, findings) = try ConfiguredKramdown().rendered(document.text(40_000))
    #expect(!findings.contains { $0.isError } || html.isEmpty)
  }

  @Test(
    "what is taken for text because of a limit is reported, with its place",
    arguments: [
      (
        String(repeating: "[a](b *c ![d](e ", count: 20_000), "markdown.too-complex"
      ),
      (
        "a\n\n" + String(repeating: "<b>", count: 300) + "x", "markdown.too-deep"
      ),
      (
        "[a]: /" + String(repeating: "x", count: 30_000) + "\n\n"
          + String(repeating: "[a] ", count: 1_000), "markdown.too-complex"
      ),
    ])
  func limits(text: String, id: String) throws {
    let findings = try ConfiguredKramdown().rendered(Array(text.utf8)).findings
    let finding = try #require(findings.first { $0.id == id })
    #expect(!finding.isError)
    #expect(finding.range.start > 0 && finding.range.end <= text.utf8.count)
    #expect(findings.count { $0.id == id } == 1)
  }

  @Test("of many attributes with one name, the last value counts, however many others there are")
  func manyAttributes() throws {
    let names = (0..<2_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
    let html = try ConfiguredKramdown().html(
      of: Array("p\n{: \(names) a1999=\"y\" a7=\"z\"}\n".utf8))
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.contains(" a7=\"z\" ") && text.contains(" a1999=\"y\">"))
    #expect(text.split(separator: " a7=").count == 2 && text.split(separator: " a1999=").count == 2)
  }

  @Test(
    "four times the length takes at most about four times as long", .timeLimit(.minutes(10)),
    arguments: HostileDocument.all + HostileDocument.kramdown)
  func isLinear(_ document: HostileDocument) throws {
    let renderer = try ConfiguredKramdown()
    func time(_ length: Int) -> Duration {
      let text = document.text(length)
      return (0..<2).map { _ in
        ContinuousClock().measure { _ = renderer.html(of: text) }
      }.min() ?? .zero
    }
    // Only growth that no busy machine explains counts.
    let (short, long) = (time(10_000), time(160_000))
    #expect(long < short * 64 + .milliseconds(400))
  }
}
