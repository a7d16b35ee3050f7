import Foundation
import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite("jekyll-scholar")
struct ScholarTests {
  private static let bibliography = #"""
    @string{acm = "Association for Computing Machinery"}
    @comment{ignored}
    Text between entries.
    @book{ruby,
      title     = {The Ruby Programming Language},
      author    = {Flanagan, David and Matsumoto, Yukihiro},
      year      = {2008},
      publisher = {O'Reilly Media}
    }
    @article{lamport,
      author = "Leslie Lamport", title = "Time, Clocks, and the Ordering of Events in a Distributed System",
      journal = "Communications of the {ACM}", volume = 21, number = 7, pages = "558--565", year = 1978, month = jul,
      doi = {10.1145/359545.359563}, publisher = acm # { Press},
    }
    @inproceedings{vaswani, title={Attention is all you need}, editor={Guyon, I. and Luxburg, U. V.}, year={2017},
      author={Vaswani, Ashish and Shazeer, Noam and Gomez, Aidan N and Kaiser, {\L}ukasz}, pages={5998--6008},
      booktitle={Advances in Neural Information Processing Systems}}
    @misc(umlaut, title = {Look, an umlaut: \"u!}, author={M{\"u}ller, J{\"o}rg}, year=2001)
    @phdthesis{thesis1, author={Tanaka, Tar\=o}, title={On {J}apanese things}, school={University of Tokyo}, year={2019}}
    @mastersthesis{thesis2, author={山田, 太郎 and 鈴木, 花子}, title={日本語の研究}, school={東京大学}, year={2020}}
    @article{jp, author={山田太郎 and 佐藤 花子}, title={静的サイト生成器について}, journal={情報処理学会論文誌}, volume={61}, number={2}, pages={100--110}, year={2020}}
    @techreport{rep, author={{World Health Organization}}, title={Report on things}, institution={WHO}, number={TR-5}, year={2001}}
    @incollection{chap, author={van der Berg, Jan Peter}, title={A chapter}, booktitle={The book of chapters}, editor={Smith, John and Doe, Jane}, publisher={Springer}, edition={2nd}, pages={10-20}, year={2010}, address={Berlin}}
    @unpublished{unp, author={King, Jr., Martin Luther}, title={Speech}, year={1963}, note={Unpublished manuscript}}
    @online{web, author={Jane Roe}, title={A web page}, year={2022}, url={https://example.org/a_b&c}}
    @book{edited, editor={Knuth, Donald E.}, title={Edited volume}, publisher={MIT Press}, year={1990}, volume={2}}
    @article{nodate, author={Nobody, N.}, title={No date}, journal={Journal of Nothing}}
    @article{noauthor, title={No author at all}, journal={Journal of Nothing}, year={2000}}
    @article{others, author={First, Ann and others}, title={With others}, journal={J}, year={2005}, url={http://x.example/}}
    """#

  private static func site(_ settings: String = "", layouts: [String: String] = [:]) -> SmallSite {
    SmallSite(
      "plugins: [jekyll-scholar]\n" + settings, layouts: layouts,
      inputs: [("_bibliography/references.bib", bibliography)])
  }

  /// Answers of jekyll-scholar 7 with the APA style; where blogc differs on purpose, see docs/jekyll-compatibility.md.
  @Test(arguments: [
    (
      "ruby",
      "Flanagan, D., &amp; Matsumoto, Y. (2008). <i>The Ruby Programming Language</i>. O’Reilly Media."
    ),
    (
      "lamport",
      "Lamport, L. (1978). Time, Clocks, and the Ordering of Events in a Distributed System. <i>Communications of the ACM</i>, <i>21</i>(7), 558–565. https://doi.org/10.1145/359545.359563"
    ),
    (
      "vaswani",
      "Vaswani, A., Shazeer, N., Gomez, A. N., &amp; Kaiser, Ł. (2017). Attention is all you need. In I. Guyon &amp; U. V. Luxburg (Eds.), <i>Advances in Neural Information Processing Systems</i> (pp. 5998–6008)."
    ),
    ("umlaut", "Müller, J. (2001). <i>Look, an umlaut: ü!</i>"),
    ("thesis1", "Tanaka, T. (2019). <i>On Japanese things</i> [PhD thesis]. University of Tokyo."),
    ("thesis2", "山田 太郎, &amp; 鈴木 花子. (2020). <i>日本語の研究</i> [Master's thesis]. 東京大学."),
    ("jp", "山田太郎, &amp; 佐藤 花子. (2020). 静的サイト生成器について. <i>情報処理学会論文誌</i>, <i>61</i>(2), 100–110."),
    ("rep", "World Health Organization. (2001). <i>Report on things</i> (TR-5). WHO."),
    (
      "chap",
      "van der Berg, J. P. (2010). A chapter. In J. Smith &amp; J. Doe (Eds.), <i>The book of chapters</i> (2nd ed., pp. 10–20). Springer."
    ),
    ("unp", "King, M. L., Jr. (1963). <i>Speech</i> [Manuscript]."),
    ("web", "Roe, J. (2022). <i>A web page</i>. https://example.org/a_b&amp;c"),
    ("edited", "Knuth, D. E. (Ed.). (1990). <i>Edited volume</i> (Vol. 2). MIT Press."),
    ("nodate", "Nobody, N. (n.d.). No date. <i>Journal of Nothing</i>."),
    ("noauthor", "No author at all. (2000). <i>Journal of Nothing</i>."),
    ("others", "First, A., &amp; others. (2005). With others. <i>J</i>. http://x.example/"),
  ])
  func `references are in APA style`(key: String, wanted: String) throws {
    #expect(
      try Self.site().rendered("{% reference \(key) %}") == "<span id=\"\(key)\">\(wanted)</span>")
  }

  @Test(arguments: [
    ("ruby", "#ruby", "(Flanagan &amp; Matsumoto, 2008)"),
    ("lamport", "#lamport", "(Lamport, 1978)"),
    ("vaswani", "#vaswani", "(Vaswani et al., 2017)"),
    ("ruby lamport", "#ruby", "(Flanagan &amp; Matsumoto, 2008; Lamport, 1978)"),
    ("thesis2", "#thesis2", "(山田 太郎 &amp; 鈴木 花子, 2020)"),
    ("rep", "#rep", "(World Health Organization, 2001)"),
    ("noauthor", "#noauthor", "(“No Author at All,” 2000)"), ("ruby -A", "#ruby", "(2008)"),
    ("ruby -A -l 42", "#ruby", "(2008, p. 42)"),
    ("ruby --locator 23-5", "#ruby", "(Flanagan &amp; Matsumoto, 2008, pp. 23-5)"),
    (
      "ruby lamport -l 2 -l 24 & 32", "#ruby",
      "(Flanagan &amp; Matsumoto, 2008, p. 2; Lamport, 1978, pp. 24 &amp; 32)"
    ),
    ("ruby --label chapter --locator 3", "#ruby", "(Flanagan &amp; Matsumoto, 2008, chap. 3)"),
    ("ruby --prefix p1", "#p1-ruby", "(Flanagan &amp; Matsumoto, 2008)"),
    ("page.key", "#chap", "(van der Berg, 2010)"),
  ])
  func `citations link to their references`(markup: String, target: String, wanted: String) throws {
    #expect(
      try Self.site().rendered("{% cite \(markup) %}", page: .object(["key": "chap"]))
        == "<a class=\"citation\" href=\"\(target)\">\(wanted)</a>")
  }

  @Test func `a missing reference is said in the page`() throws {
    #expect(try Self.site().rendered("{% cite nothing %}") == "(missing reference)")
    #expect(
      try Self.site("scholar: {missing_reference: '?'}").rendered("{% reference nothing %}") == "?")
  }

  @Test func `a quotation has its citation`() throws {
    #expect(
      try Self.site().rendered("{% quote ruby %}\nWe love\nRuby\n\ntwo\n{% endquote %}")
        == "<blockquote><p>We love<br/>Ruby</p><p>two</p><cite><a class=\"citation\" href=\"#ruby\">(Flanagan &amp; Matsumoto, 2008)</a></cite></blockquote>"
    )
  }

  /// The keys in a list, in order.
  private static func keys(_ html: String) -> [String] {
    html.components(separatedBy: "<li><span id=\"").dropFirst().map {
      $0.components(separatedBy: "\"")[0]
    }
  }

  @Test(arguments: [
    ("", "", 15), ("--max 2", "ruby lamport", 2), ("--offset 13", "noauthor others", 2),
    ("-q @book[year>=2003]", "ruby", 1), ("--query @book", "ruby edited", 2),
    ("-q @*[doi]", "lamport", 1),
    ("-q @*[year=2020 && journal ^= 情報]", "jp", 1), ("-q @book, @techreport", "ruby rep edited", 3),
    ("-q !@article[year>1900]", "", 11), ("--file other", "", 0),
    ("-f references.bib -q @online", "web", 1),
  ])
  func `lists are filtered and cut`(options: String, wanted: String, count: Int) throws {
    let html = try Self.site().rendered("{% bibliography \(options) %}")
    #expect(html.hasPrefix("<ol class=\"bibliography\">") && html.hasSuffix("</ol>"))
    #expect(Self.keys(html).count == count)
    if !wanted.isEmpty { #expect(Self.keys(html).joined(separator: " ") == wanted) }
    #expect(try Self.site().rendered("{% bibliography_count \(options) %}") == String(count))
  }

  @Test func `lists are sorted`() throws {
    let sorted = try Self.site("scholar: {sort_by: 'year,title', order: 'descending,ascending'}")
      .rendered("{% bibliography -q @article %}")
    #expect(Self.keys(sorted) == ["jp", "others", "noauthor", "lamport", "nodate"])
  }

  @Test func `what a page cites is listed in order, also what it only lists`() throws {
    let html = try Self.site().rendered(
      "{% cite web %}{% nocite rep %}{% cite ruby web %}{% bibliography --cited_in_order %}")
    #expect(Self.keys(html) == ["web", "rep", "ruby"])
  }

  @Test func `lists have groups`() throws {
    let html = try Self.site().rendered(
      "{% bibliography -q @*[year>2018] --group_by year --group_order descending --prefix x %}")
    #expect(
      html.components(separatedBy: "<li>").map { $0.components(separatedBy: "<ol").first ?? "" }
        .first
        == "<h2 class=\"bibliography\">2022</h2>\n")
    #expect(
      html.contains("</ol>\n<h2 class=\"bibliography\">2020</h2>\n<ol class=\"bibliography\">"))
    #expect(html.contains("<span id=\"x-web\">"))
    let types = try Self.site("scholar: {group_by: type}").rendered("{% bibliography -q @book %}")
    #expect(types.hasPrefix("<h2 class=\"bibliography\">Books</h2>"))
  }

  @Test func `entries have a template, or a layout`() throws {
    let inline = Self.site(
      "scholar: {bibliography_template: '{{ index }} {{ key }} {{ entry.publisher }}'}")
    #expect(
      try inline.rendered("{% bibliography -q @book %}")
        == "<ol class=\"bibliography\"><li>1 ruby O'Reilly Media</li>\n<li>2 edited MIT Press</li></ol>"
    )
    let layout = Self.site(
      "scholar: {bibliography_template: bib}",
      layouts: [
        "bib":
          "---\n---\n{{ reference }}{% for a in entry.author_array %}[{{ a.first }} {{ a.last }}]{% endfor %}"
      ])
    #expect(
      try layout.rendered("{% bibliography -q @unpublished %}").hasSuffix(
        "[Manuscript].</span>[Martin Luther King]</li></ol>"))
  }

  @Test(arguments: [
    ("@book{a, title = {x}", 0), ("@book{a title = {x}}\n@book{b, title = 3}", 1),
    ("@book{a, title = {{x}}\n@book{b}", 1),
    ("@", 0), ("@book", 0), ("@book{", 0), ("}}}@book{b,}", 1),
    ("@string{x = }\n@misc{y, a = x}", 1),
  ])
  func `a broken bibliography is reported, and the rest is read`(text: String, count: Int) throws {
    let small = SmallSite(
      "plugins: [jekyll-scholar]", inputs: [("_bibliography/references.bib", text)])
    #expect(try small.rendered("{% bibliography_count %}") == String(count))
  }

  @Test func `another style is a warning`() throws {
    let small = SmallSite("plugins: [jekyll/scholar]\nscholar: {style: mla}")
    #expect(try small.rendered("{% cite x %}") == "(missing reference)")
    #expect(small.plugins.gems == ["jekyll-scholar"])
  }

  @Test("keys that are cited again and again are listed once, in the order of their first citation")
  func repeatedCitations() throws {
    let site = SmallSite(
      "plugins: [jekyll-scholar]\n",
      inputs: [
        (
          "_bibliography/references.bib",
          (0..<40).map { "@book{k\($0), title = {T\($0)}, year = 2000}\n" }.joined()
        )
      ])
    let order = [3, 1, 3, 0, 17, 1, 5, 3, 17, 39, 5, 0]
    let cites = order.map { "{% cite k\($0) %}" }.joined()
    let page = try site.rendered(cites + "{% bibliography --cited_in_order %}")
    let listed = page.matches(of: /id="(k[0-9]+)"/).map { String($0.output.1) }
    #expect(listed == ["k3", "k1", "k0", "k17", "k5", "k39"])
  }

  @Test(arguments: [
    ("--query @*[" + Array(repeating: "year>0", count: 99).joined(separator: " && ") + "]", true),
    ("--query @*[" + Array(repeating: "year>0", count: 100).joined(separator: " && ") + "]", false),
    ("--query " + String(repeating: "@book,", count: 101), false),
    (String(repeating: "-f references ", count: 101), false),
    ("--group_by " + String(repeating: "year,", count: 101), false),
  ])
  func `an option of a hundred parts is read, and a longer one is refused`(
    option: String, isRead: Bool
  ) throws {
    do {
      let html = try Self.site().rendered("{% bibliography \(option) %}")
      #expect(isRead && !Self.keys(html).isEmpty)
    } catch let problem as Diagnostic {
      #expect(!isRead && problem.id == "scholar.too-many-parts")
      #expect(problem.location != nil)
    }
  }

  @Test(arguments: ["query: '\(String(repeating: "@a,", count: 101))'", "sort_by", "group_by"])
  func `a setting of more than a hundred parts is refused at its place`(setting: String) {
    let text =
      setting.contains(":")
      ? setting : "\(setting): '\(String(repeating: "year,", count: 101))'"
    let problem = #expect(throws: Diagnostic.self) {
      try Self.site("scholar:\n  \(text)\n").rendered("x")
    }
    #expect(problem?.id == "scholar.too-many-parts")
    #expect(problem?.location?.path == "_config.yml")
    #expect(problem?.location?.range != nil)
  }

  @Test func `brackets that nothing closes are no conditions`() throws {
    let html = try Self.site().rendered("{% bibliography -q @book[year, @techreport[ %}")
    #expect(Self.keys(html) == ["ruby", "rep", "edited"])
  }

  @Test func `a citation is found in all files where a star names them`() throws {
    let site = SmallSite(
      "plugins: [jekyll-scholar]\nscholar: {bibliography: '*.bib'}\n",
      inputs: [
        ("_bibliography/b.bib", "@misc{one, title={B}, year=2001} @misc{two, year=2002}"),
        ("_bibliography/a.bib", "@misc{one, title={A}, year=2003}"),
      ])
    #expect(try site.rendered("{% cite two %}").contains("2002"))
    #expect(try site.rendered("{% cite one %}").contains("2003"))
  }

  @Test func `a template of entries that lists entries is refused, as is a layout that does`() {
    for settings in [
      "scholar: {bibliography_template: '{{ key }}{% bibliography %}'}",
      "scholar: {bibliography_template: bib}",
    ] {
      let site = Self.site(settings, layouts: ["bib": "---\n---\n{% bibliography -q @book %}"])
      let problem = #expect(throws: Diagnostic.self) { try site.rendered("{% bibliography %}") }
      #expect(problem?.id == "liquid.nesting")
    }
  }
}
