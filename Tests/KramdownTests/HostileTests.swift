import ConfiguredKramdown
import HostileDocuments
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
