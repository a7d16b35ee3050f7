/// The type that a text is set in, as an SVG names it.
package struct CardFont: Sendable, Equatable {
  /// The value of `font-family`: names, separated by commas.
  package var family = "sans-serif"
  package var weight = 400
  package var isItalic = false
  /// The value of `xml:lang`, which decides between the forms of Chinese characters.
  package var language = ""
  /// In sizes of the type.
  package var letterSpacing = 0.0

  package init() {}
}

/// Why a card cannot be drawn.
package enum CardFailure: Error, Sendable, Equatable {
  /// librsvg cannot read the SVG, in its words.
  case invalid(String)
  /// It has other sides than a card.
  case size(width: Int, height: Int)
  /// A text has a box that is no box: the value of its `data-box`.
  case box(String)
  /// The font that the settings name is not installed.
  case missingFont(String)
  /// The file that the settings name is no font.
  case unreadableFont
  /// No font has this character.
  case missingCharacter(String)
  /// This libvips draws no text or no SVG, and why.
  case noText(String)
}

/// An SVG whose texts with `data-box` are set in lines.
///
/// SVG breaks no lines. A `<text data-box="x y width height">` says where a text has to stay; its `font-size` is the largest that
/// is tried, `data-smallest` the smallest, `data-lines` the most lines, `data-leading` their distance in sizes of the type,
/// `data-align` whether they stand at the `top`, the `middle` or the `bottom`.
package struct CardText: Sendable {
  /// The SVG with a `<tspan>` for each line.
  package private(set) var svg: [UInt8] = []
  /// True if the end of a text had to be left out.
  package private(set) var isCut = false

  /// More of a title than any card shows.
  private static let mostCharacters = 400

  /// Sets the texts.
  /// - Parameters:
  ///   - source: the SVG.
  ///   - measure: where each character of a text begins, and where the last one ends, in sizes of the type.
  /// - Throws: what `measure` throws, and `CardFailure.box`.
  /// - Complexity: O(n), and for each text what ``FittedText`` takes.
  package init(
    _ source: [UInt8], measure: ([Character], CardFont) throws(CardFailure) -> [Double]
  ) throws(CardFailure) {
    svg.reserveCapacity(source.count * 2)
    var font = CardFont()
    var place = 0
    var isInside = false
    while let tag = SVGTag(source, from: place) {
      svg += source[place..<tag.range.lowerBound]
      place = tag.range.upperBound
      if tag.isNamed("svg"), !isInside {
        isInside = true
        font.take(tag)
        svg += source[tag.range]
        // A card is not transparent, because not every reader has a white page behind it.
        svg += #"<rect width="100%" height="100%" fill="white"/>"#.utf8
      } else if tag.isNamed("text"), let box = tag["data-box"], !tag.isEmpty {
        let end = SVGTag.end(of: "text", source, from: place)
        let text = SVGTag.text(source[place..<end])
        try set(text, box, tag, font, measure)
        place = end
      } else {
        svg += source[tag.range]
      }
    }
    svg += source[place...]
  }

  private mutating func set(
    _ text: String, _ value: String, _ tag: SVGTag, _ inherited: CardFont,
    _ measure: ([Character], CardFont) throws(CardFailure) -> [Double]
  ) throws(CardFailure) {
    var font = inherited
    font.take(tag)
    let sides = value.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard sides.count == 4, sides[2] > 0, sides[3] > 0, sides.allSatisfy({ abs($0) < 100_000 })
    else { throw .box(value) }
    let largest = min(max(tag.number("font-size") ?? 48, 1), 1000)
    var box = TextBox(
      width: sides[2], height: sides[3], largest: largest,
      smallest: min(max(tag.number("data-smallest") ?? largest * 0.6, 1), largest))
    box.leading = min(max(tag.number("data-leading") ?? 1.3, 0.5), 5)
    box.mostLines = tag.number("data-lines").map { Int(min(max($0, 1), 20)) }
    let breaks = LineBreaks(String(text.prefix(Self.mostCharacters)))
    var edges = try measure(breaks.characters, font)
    for index in edges.indices { edges[index] += Double(index) * font.letterSpacing }
    let ellipsis = try measure(["…"], font)[1]
    let fitted = FittedText(breaks, edges: edges, ellipsis: ellipsis, in: box)
    isCut = isCut || fitted.isCut || text.count > Self.mostCharacters
    write(fitted, sides, box, tag)
  }

  private mutating func write(
    _ text: FittedText, _ sides: [Double], _ box: TextBox, _ tag: SVGTag
  ) {
    svg += "<text".utf8
    for (name, value) in tag.attributes
    where !name.hasPrefix("data-") && !["x", "y", "font-size"].contains(name) {
      svg += " \(name)=\"".utf8
      Self.escape(value, into: &svg)
      svg += "\"".utf8
    }
    svg += " font-size=\"\(Self.decimal(text.size))\">".utf8
    let x =
      switch tag["text-anchor"] {
      case "middle": sides[0] + sides[2] / 2
      case "end": sides[0] + sides[2]
      default: sides[0]
      }
    let pitch = box.leading * text.size
    let height = Double(max(text.lines.count - 1, 0)) * pitch + text.size
    let top =
      switch tag["data-align"] {
      case "middle": sides[1] + (sides[3] - height) / 2
      case "bottom": sides[1] + sides[3] - height
      default: sides[1]
      }
    for (number, line) in text.lines.enumerated() {
      // The baseline of the square that a Japanese character fills is 12 hundredths above its lower side.
      let y = top + 0.88 * text.size + Double(number) * pitch
      svg += "<tspan x=\"\(Self.decimal(x))\" y=\"\(Self.decimal(y))\">".utf8
      Self.escape(line, into: &svg)
      svg += "</tspan>".utf8
    }
  }

  /// A number with two decimals at most.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
  }

  /// Appends text with the characters escaped that XML reads.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: output += "&amp;".utf8
      case 0x3C: output += "&lt;".utf8
      case 0x3E: output += "&gt;".utf8
      case 0x22: output += "&quot;".utf8
      default: output.append(byte)
      }
    }
  }
}

extension CardFont {
  /// Takes what the attributes of an element say.
  fileprivate mutating func take(_ tag: SVGTag) {
    if let value = tag["font-family"] { family = value }
    if let value = tag["font-weight"] {
      weight = value == "bold" ? 700 : value == "normal" ? 400 : Int(value) ?? weight
    }
    if let value = tag["font-style"] { isItalic = value == "italic" || value == "oblique" }
    if let value = tag["xml:lang"] ?? tag["lang"] { language = value }
    if let value = tag["letter-spacing"] {
      if value.hasSuffix("em") {
        letterSpacing = Double(value.dropLast(2)) ?? 0
      } else if let pixels = Double(value), let size = tag.number("font-size"), size > 0 {
        letterSpacing = pixels / size
      }
    }
  }
}
