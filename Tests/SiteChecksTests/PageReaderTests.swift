import SiteChecks
import Testing

@Suite("What is read from pages")
struct PageReaderTests {
  private func facts(_ html: String) -> PageFacts {
    let bytes = Array(html.utf8)
    return PageReader.html(bytes.span, body: 0..<bytes.count)
  }

  @Test(
    "references are found with what they fetch",
    arguments: [
      ("<a href=/x>x</a>", ["link /x"]), ("<A HREF='/x?a=1&amp;b=2'>x</A>", ["link /x?a=1&b=2"]),
      ("<img src=\" /x.png \" alt=x>", ["image /x.png"]),
      (
        "<img srcset=\"/a.png 1x,/b,c.png 2x, /d.png\" alt>",
        ["image /a.png", "image /b,c.png", "image /d.png"]
      ),
      (
        "<picture><source srcset=/a.webp><img src=/b.png alt></picture>",
        ["image /a.webp", "image /b.png"]
      ),
      ("<video poster=/p.png><source src=/v.mp4></video>", ["image /p.png", "media /v.mp4"]),
      ("<script src=/s.js></script>", ["script /s.js"]),
      ("<link rel=\"Alternate StyleSheet\" href=/s.css>", ["stylesheet /s.css"]),
      ("<link rel=preconnect href=https://e.com>", []),
      ("<link rel='shortcut icon' href=/i>", ["image /i"]),
      ("<meta http-equiv=refresh content='0; url=/to/'>", ["link /to/"]),
      (
        "<meta property=og:image content=/o.png><meta name=description content=/x>",
        ["image /o.png"]
      ),
      ("<svg><use xlink:href='/s.svg#i'/></svg>", ["image /s.svg#i"]),
      (
        "<iframe src=/f></iframe><object data=/o></object><embed src=/e>",
        ["link /f", "media /o", "media /e"]
      ),
      ("<form action=/s><input type=image src=/b.png alt=x></form>", ["link /s", "image /b.png"]),
      ("<!-- <a href=/x> --><script>'<a href=/y>'</script><style>a{}</style><a name=z>", []),
      ("<a title='a > b' href=/x>", ["link /x"]), ("< a href=/x>", []), ("<a href", []),
      ("<img src='' data-src=/late.png alt>", []),
    ])
  func references(_ html: String, _ expected: [String]) {
    #expect(facts(html).references.map { "\($0.kind) \($0.value)" } == expected)
  }

  @Test(
    "a link says something by text, image or label, and nothing else",
    arguments: [
      ("<a href=/x>x</a>", false), ("<a href=/x> \n</a>", true), ("<a href=/x><b>x</b></a>", false),
      ("<a href=/x><img src=a alt=''></a>", true), ("<a href=/x><img src=a alt=x></a>", false),
      ("<a href=/x aria-label=x></a>", false), ("<a href=/x title=x></a>", false),
      ("<a href=/x><svg><title>x</title></svg></a>", false), ("<a href=/x><svg></svg></a>", true),
      ("<a href=/x aria-hidden=true></a>", false),
      ("<a href=/x><span aria-label=x></span></a>", false),
    ])
  func emptiness(_ html: String, _ isEmpty: Bool) {
    #expect(facts(html).references.first { $0.kind == .link }?.isEmpty == isEmpty)
  }

  @Test(
    "images without alt are distinguished from decoration",
    arguments: [
      ("<img src=a>", 1), ("<img src=a alt>", 0), ("<img src=a alt=''>", 0),
      ("<img src=a role=presentation>", 0), ("<img src=a aria-hidden=true>", 0),
      ("<img src=a aria-label=x>", 0), ("<area href=/x>", 1), ("<area>", 0),
      ("<input type=image src=a>", 1), ("<input type=text>", 0),
    ])
  func silentImages(_ html: String, _ count: Int) {
    #expect(facts(html).silentImages.count == count)
  }

  @Test("title, language and ids")
  func head() {
    let page = facts(
      "<!doctype html><html lang=ja><head><title>x</title></head><body id=a><h2 id=b></h2><a name=c></a>"
    )
    #expect(page.isWholePage && page.hasLang && page.hasTitle)
    #expect(page.identifiers.map(\.name) == ["a", "b", "c"])
    #expect(page.identifiers.map(\.isID) == [true, true, false])
    #expect(page.headings.map(\.isEmpty) == [true])
    let bare = facts("<html lang=''><title> </title><svg><title>x</title></svg>")
    #expect(bare.isWholePage && !bare.hasLang && !bare.hasTitle)
  }

  @Test("no bytes are too broken to be read")
  func broken() {
    for html in ["<", "<a", "<a href=\"", "<!--", "<script", "</", "<a b=c d", "\u{0}<\u{FFFD}>"] {
      _ = facts(html)
    }
    var bytes = Array("<a href='&#xD800;&bogus;&amp'><h9><h1".utf8)
    for index in bytes.indices {
      bytes[index] ^= 0x1F
      _ = PageReader.html(bytes.span, body: 0..<0)
    }
  }
}
