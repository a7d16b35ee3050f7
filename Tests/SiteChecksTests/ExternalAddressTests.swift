import SiteChecks
import Testing

@Suite("Addresses of other sites")
struct ExternalAddressTests {
  @Test(
    "are asked for in ASCII, without fragment, name and password",
    arguments: [
      ("https://Example.COM", "https://example.com/", "example.com", 443),
      (
        "http://example.com:8080/a b?q=日#x", "http://example.com:8080/a%20b?q=%E6%97%A5",
        "example.com", 8080
      ),
      ("https://user:secret@example.com:443/", "https://example.com/", "example.com", 443),
      ("https://日本語.jp/", "https://xn--wgv71a119e.jp/", "xn--wgv71a119e.jp", 443),
      ("http://[::1]:80/", "http://[::1]/", "::1", 80),
      ("https://example.com/a%2Fb\"\\", "https://example.com/a%2Fb%22%5C", "example.com", 443),
    ])
  func made(_ value: String, _ text: String, _ host: String, _ port: Int) throws {
    let address = try #require(ExternalAddress(value))
    #expect(address.text == text)
    #expect(address.host == host)
    #expect(address.port == port)
  }

  @Test("are nothing without a host", arguments: ["mailto:a@b.jp", "https://", "/a", "ftp://a/"])
  func refused(_ value: String) {
    #expect(ExternalAddress(value) == nil)
  }

  @Test(
    "of this machine, of private networks and of special use are not public",
    arguments: [
      ([127, 0, 0, 1], false), ([10, 1, 2, 3], false), ([172, 16, 0, 1], false),
      ([172, 32, 0, 1], true), ([192, 168, 1, 1], false), ([169, 254, 169, 254], false),
      ([100, 64, 0, 1], false), ([100, 128, 0, 1], true), ([0, 0, 0, 0], false),
      ([224, 0, 0, 1], false), ([255, 255, 255, 255], false), ([198, 18, 0, 1], false),
      ([203, 0, 113, 5], false), ([8, 8, 8, 8], true), ([93, 184, 216, 34], true),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1], false),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8], true),
      ([0xFC, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0x20, 0x02, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 192, 168, 0, 1], false),
      ([0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0x26, 0x06, 0x28, 0, 2, 0x20, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1], true), ([1, 2, 3], false),
    ] as [([UInt8], Bool)])
  func publicness(_ bytes: [UInt8], _ isPublic: Bool) {
    #expect(NetworkAddress.isPublic(bytes) == isPublic)
  }

  @Test("a program that is turned away says nothing of readers")
  func answers() {
    for status in [200, 204, 304, 401, 403, 405, 429, 999] {
      #expect(ExternalAnswer.status(status).fault == nil)
    }
    for status in [404, 410, 500, 503] {
      #expect(ExternalAnswer.status(status).fault?.contains("\(status)") == true)
    }
    #expect(ExternalAnswer.notAsked.fault == nil)
  }
}
