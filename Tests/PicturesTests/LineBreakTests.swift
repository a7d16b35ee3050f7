import Pictures
import Testing

/// Where titles are broken into lines, and how they are set in a box.
@Suite("Lines of cards")
struct LineBreakTests {
  /// A text with `|` where a line may end.
  private static func marked(_ text: String) -> String {
    let breaks = LineBreaks(text)
    return breaks.characters.enumerated().map { index, character in
      (breaks.penalties[index] == nil ? "" : "|") + String(character)
    }.joined()
  }

  @Test(
    "may end where Japanese typesetting allows it",
    arguments: [
      // No comma, full stop, closing bracket, small kana or sign of length begins a line.
      ("はい、そう。", "は|い、|そ|う。"), ("「静」か", "「静」|か"), ("（注）と", "（注）|と"),
      ("ちょっと", "ちょっ|と"), ("データ", "デー|タ"), ("人々", "人々"), ("ええっ！？", "え|えっ！？"),
      ("もし……", "も|し……"), ("春・夏", "春・|夏"), ("ファイル", "ファ|イ|ル"), ("〜まで", "〜|ま|で"),
      // No opening bracket ends one.
      ("私の『庭』", "私|の|『庭』"), ("第（一）回", "第|（一）|回"), ("“本”の", "“本”|の"),
      // Words and numbers in Latin letters stay whole, with what belongs to them.
      ("Swiftで書く", "Swift|で|書|く"), ("約1,000円", "約|1,000|円"), ("3.14とπ", "3.14|と|π"),
      ("100%の力", "100%|の|力"), ("¥500です", "¥500|で|す"), ("C++とC#の", "C++|と|C#|の"),
      ("Node.jsで", "Node.js|で"), ("isn't it", "isn't |it"), ("E=mc²を", "E=mc²|を"),
      ("state-of-the-art", "state-|of-|the-|art"), ("x-ray", "x-ray"), ("１２３", "１２３"),
      ("and/or not", "and/|or |not"), ("a (b) c", "a |(b) |c"), ("« mot »", "« mot »"),
      ("10 km", "10 |km"), ("a\u{A0}b c", "a\u{A0}b |c"), ("한국어 블로그", "한국어 |블로그"),
      ("🎉🎉祝", "🎉|🎉|祝"), ("👩‍👩‍👧と", "👩‍👩‍👧|と"), ("", ""), ("あ", "あ"), ("a", "a"),
    ])
  func breaks(text: String, expected: String) {
    #expect(Self.marked(text) == expected)
  }

  /// A text in a box of so many full-width characters, where a Latin one is half as wide.
  private static func fitted(
    _ text: String, width: Double = 10, lines: Int = 3, smallest: Double = 0.5
  ) -> FittedText {
    var box = TextBox(width: width * 100, height: 10_000, largest: 100, smallest: smallest * 100)
    box.mostLines = lines
    let breaks = LineBreaks(text)
    var edges = [0.0]
    for character in breaks.characters {
      edges.append((edges.last ?? 0) + (character.isASCII ? 0.5 : 1))
    }
    return FittedText(breaks, edges: edges, ellipsis: 1, in: box)
  }

  @Test(
    "end where phrases do, and are about equally long",
    arguments: [
      ("茶の湯", ["茶の湯"]),
      ("春はあけぼのである", ["春はあけぼのである"]),
      ("日本語の「禁則処理」をきちんとするブログ", ["日本語の「禁則処理」を", "きちんとするブログ"]),
      ("ブログのためのコンパイラを作る", ["ブログのための", "コンパイラを作る"]),
      ("「はい」と「いいえ」のあいだ", ["「はい」と", "「いいえ」のあいだ"]),
      ("A compiler for small blogs", ["A compiler for", "small blogs"]),
      ("東京から京都まで、自転車で旅をした", ["東京から京都まで、", "自転車で旅をした"]),
    ])
  func phrases(text: String, lines: [String]) {
    let fitted = Self.fitted(text)
    #expect(fitted.lines == lines)
    #expect(!fitted.isCut)
  }

  @Test("are set in smaller type until they fit, and are cut with an ellipsis at last")
  func sizes() {
    let text = "吾輩は猫である、名前はまだ無い、どこで生れたかとんと見当がつかぬ"
    let large = Self.fitted(text, lines: 4)
    let small = Self.fitted(text, lines: 2)
    #expect(large.size > small.size && small.size >= 50)
    #expect(large.lines.joined() == text && small.lines.joined() == text && !small.isCut)
    let cut = Self.fitted(text, lines: 2, smallest: 0.9)
    #expect(cut.isCut && cut.size == 90 && cut.lines.count == 2)
    #expect(cut.lines[1].hasSuffix("…") && !cut.lines[1].hasSuffix("、…"))
    #expect(text.hasPrefix(cut.lines.joined().dropLast()))
  }

  @Test("break a word only where it is wider than the box in the smallest type")
  func longWords() {
    let word = String(repeating: "a", count: 30)
    #expect(Self.fitted(word, smallest: 0.6).lines == [word])
    let broken = Self.fitted(word + word, smallest: 0.6)
    #expect(broken.lines.count == 2 && broken.lines.joined() == word + word && !broken.isCut)
    let endless = Self.fitted(String(repeating: "a", count: 400), smallest: 0.6)
    #expect(endless.isCut && endless.lines.count == 3)
    #expect(Self.fitted("").lines.isEmpty)
  }

  @Test("of any text fit the box, keep its characters, and obey the rules at both ends")
  func random() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let parts = [
      "日本", "語", "の", "を", "「", "」", "、", "。", "Swift", " ", "6.3", "データ", "って", "…", "(a)", "人々",
      "！",
      "x-y", "🎉", "100%",
    ]
    for _ in 0..<400 {
      let raw = (0..<(1 + next(40))).map { _ in parts[next(parts.count)] }.joined()
      let text = raw.split(separator: " ").joined(separator: " ")
      let fitted = Self.fitted(text, lines: 1 + next(4), smallest: 0.4)
      let breaks = LineBreaks(text)
      #expect(fitted.lines.count <= 4)
      for line in fitted.lines {
        let width = line.reduce(0.0) { $0 + ($1.isASCII ? 0.5 : 1) }
        #expect(width * fitted.size <= 1000.001, "\(line)")
      }
      guard !fitted.isCut, breaks.penalties.count > 0 else { continue }
      #expect(fitted.lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in fitted.lines.dropFirst() where fitted.size > 40 {
        #expect(!"、。」…！%々".contains(line.first ?? "a"), "\(fitted.lines)")
      }
      for line in fitted.lines.dropLast() where fitted.size > 40 {
        #expect(line.last != "「", "\(fitted.lines)")
      }
    }
  }
}

/// Texts of an SVG that are set in lines.
@Suite("Text of cards")
struct CardTextTests {
  private static func set(_ svg: String) throws(CardFailure) -> String {
    let text = try CardText(Array(svg.utf8)) { characters, _ throws(CardFailure) in
      var edges = [0.0]
      for character in characters {
        edges.append((edges.last ?? 0) + (character.isASCII ? 0.5 : 1))
      }
      return edges
    }
    return String(decoding: text.svg, as: UTF8.self)
  }

  private static let background = "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>"

  @Test("a text with a box gets a line for each part, other texts stay as they are")
  func lines() throws {
    let svg = try Self.set(
      "<?xml version=\"1.0\"?><!-- <text data-box='1'> --><svg><text x=\"1\">a</text>"
        + "<text data-box=\"10 20 400 300\" font-size=\"100\" fill='red' x='9'>日本語で&amp;<b>書</b>く</text></svg>"
    )
    #expect(
      svg
        == "<?xml version=\"1.0\"?><!-- <text data-box='1'> --><svg>\(Self.background)<text x=\"1\">a</text>"
        + "<text fill=\"red\" font-size=\"100\"><tspan x=\"10\" y=\"108\">日本語で</tspan>"
        + "<tspan x=\"10\" y=\"238\">&amp;書く</tspan></text></svg>")
  }

  @Test(
    "lines stand where the attributes say",
    arguments: [
      ("data-align=\"middle\"", "x=\"0\" y=\"188\""),
      ("data-align=\"bottom\"", "x=\"0\" y=\"288\""),
      ("text-anchor=\"middle\"", "x=\"200\" y=\"88\""),
      ("text-anchor=\"end\"", "x=\"400\" y=\"88\""),
    ])
  func places(attribute: String, place: String) throws {
    let svg = try Self.set(
      "<svg><text data-box=\"0 0 400 300\" font-size=\"100\" \(attribute)>日本</text></svg>")
    #expect(svg.contains("<tspan \(place)>日本</tspan>"), "\(svg)")
  }

  @Test(
    "a box of other than four numbers is an error with its value",
    arguments: ["", "1 2 3", "1 2 a 4", "0 0 -5 9", "0 0 1e9 2"])
  func wrongBox(value: String) {
    #expect(throws: CardFailure.box(value)) {
      try Self.set("<svg><text data-box=\"\(value)\">a</text></svg>")
    }
  }

  @Test(
    "damaged SVG is passed on for librsvg to complain of, in time that grows with its length",
    arguments: [
      "", "<", "<svg", "<svg><text data-box=\"0 0 9 9\"", "<text data-box=\"0 0 9 9\">a", "<a b=\"",
      "<!--",
    ])
  func damaged(svg: String) throws {
    _ = try Self.set(svg)
    _ = try Self.set(String(repeating: svg, count: 2000))
  }
}
