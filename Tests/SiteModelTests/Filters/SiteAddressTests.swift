import SourceText
import Testing

@testable import SiteModel

@Suite struct SiteAddressTests {
  private let address = SiteAddress(url: "https://example.com", baseurl: "/blog")

  @Test(
    "relative_url puts the base in front and normalises",
    arguments: [
      ("/x", "/blog/x"), ("x/", "/blog/x/"), ("", "/blog"), ("/a//b/../c/./d", "/blog/a//c/d"),
      ("/日本語/", "/blog/%E6%97%A5%E6%9C%AC%E8%AA%9E/"), ("#top", "/blog/#top"), ("/.x", "/blog/.x"),
      ("mailto:a@b", "mailto:a@b"), ("//host/x", "/blog//host/x"),
      ("/x?q=%2b;é&c", "/blog/x?q=%2B%3B%C3%A9&c"),
    ])
  func relative(path: String, expected: String) {
    #expect(address.relative(path) == expected)
  }

  @Test("what is not a URL is refused")
  func refusesABadScheme() {
    #expect(address.relative("1a:b") == nil)
    #expect(address.absolute("2024-01-01 10:00") == nil)
  }

  @Test("a host outside ASCII becomes punycode and a default port goes")
  func normalisesTheHost() {
    let address = SiteAddress(url: "HTTP://日本語.Example:80", baseurl: nil)
    #expect(address.absolute("/x") == "http://xn--wgv71a119e.example/x")
    #expect(
      SiteAddress(url: "http://bücher.ch:8080", baseurl: "").absolute("/")
        == "http://xn--bcher-kva.ch:8080/")
  }

  @Test("the bytes that stand for themselves are those of a segment, and the slash")
  func plainBytes() {
    for byte in UInt8.min...UInt8.max {
      let isAllowed = byte == 0x2F || PercentEncoding.allows(byte, .pathSegment) && byte != 0x3A
      #expect(SiteAddress.isPlain(byte) == isAllowed, "\(byte)")
    }
  }
}
