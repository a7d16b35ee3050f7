import Gems
import SiteModel
import Testing

@testable import Authoring

@Suite struct GemIndexTests {
  @Test func `a gem server's index tells versions, what they need and their checksums`() {
    let sum = String(repeating: "ab", count: 32)
    let index = GemIndex(
      """
      ---
      2.5.0 jekyll:< 5.0&>= 3.5,jekyll-feed:~> 0.9|checksum:\(sum),ruby:>= 2.0
      2.5.1-java |checksum:\(sum)
      2.5.2 |checksum:short
      3.0.0.rc1 |checksum:\(sum),rubygems:> 1.3
      nonsense
      """)
    #expect(index.releases.map(\.version.text) == ["2.5.0", "3.0.0.rc1"])
    #expect(
      index.releases[0].dependencies == [
        .init(name: "jekyll", conditions: ["< 5.0", ">= 3.5"]),
        .init(name: "jekyll-feed", conditions: ["~> 0.9"]),
      ])
    #expect(index.releases[0].checksum == sum)
  }
}
