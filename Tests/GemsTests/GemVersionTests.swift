import ContentData
import Testing

@testable import Gems

@Suite struct GemVersionTests {
  @Test func `versions are ordered as RubyGems orders them`() throws {
    let ordered = [
      "0.9", "1.0.0.alpha", "1.0.0.beta.2", "1.0.0.beta.10", "1.0.0.rc1", "1.0.0", "1.0.1", "1.2",
      "1.10", "2.0.0-rc1", "2", "10.0",
    ]
    let versions = try ordered.map { try #require(GemVersion($0)) }
    for (index, version) in versions.enumerated() {
      for later in versions[(index + 1)...] {
        #expect(version < later, "\(version.text) < \(later.text)")
        #expect(!(later < version))
      }
    }
    #expect(GemVersion("1.0") == GemVersion("1.0.0"))
  }

  @Test(arguments: ["", "x", "1..2", "1.", "-1", "1 2", "1_0", "../1", "1/2"])
  func `other texts are no versions`(text: String) {
    #expect(GemVersion(text) == nil)
  }

  @Test(arguments: [
    ("~> 2.5", ["2.5", "2.5.9", "2.99"], ["2.4.9", "3.0", "3.0.0.rc1"]),
    ("~> 2.5.1", ["2.5.1", "2.5.9"], ["2.5.0", "2.6", "2.6.0.rc1"]),
    ("~> 2", ["2.0", "2.9"], ["1.9", "3"]),
    (">= 1.2", ["1.2", "9"], ["1.1.9", "1.2.0.rc1"]),
    ("< 3", ["2.9", "3.0.0.rc1"], ["3.0"]),
    ("!= 1.5", ["1.4", "1.6"], ["1.5.0"]),
    ("1.0", ["1", "1.0.0"], ["1.0.1"]),
    ("= 1.0", ["1.0"], ["1.1"]),
  ])
  func `a condition accepts what it says`(condition: String, yes: [String], no: [String]) throws {
    let requirement = try #require(GemRequirement([condition]))
    for text in yes { #expect(requirement.accepts(try #require(GemVersion(text))), "\(text)") }
    for text in no { #expect(!requirement.accepts(try #require(GemVersion(text))), "\(text)") }
  }

  @Test func `nothing is beyond the largest number, and that ends no program`() throws {
    let largest = try #require(GemVersion("9223372036854775807"))
    for condition in [
      "~> 9223372036854775807", "~> 9223372036854775807.1", "~> 9223372036854775806.9",
    ] {
      let requirement = try #require(GemRequirement([condition]))
      #expect(
        requirement.accepts(largest) == (condition == "~> 9223372036854775807"), "\(condition)")
    }
  }

  @Test func `the newest that fits is taken, a pre-release only when it is named`() throws {
    let versions = try ["2.4", "2.5.2", "2.10", "3.0", "3.1.0.rc1"].map {
      try #require(GemVersion($0))
    }
    func newest(_ conditions: String...) -> String? {
      GemRequirement(conditions)?.newest(of: versions) { $0 }?.text
    }
    #expect(newest() == "3.0")
    #expect(newest("~> 2.5") == "2.10")
    #expect(newest(">= 2.0", "< 2.10") == "2.5.2")
    #expect(newest(">= 3.1.0.a") == "3.1.0.rc1")
    #expect(newest("~> 9") == nil)
    #expect(GemRequirement(["nonsense"]) == nil)
  }
}
