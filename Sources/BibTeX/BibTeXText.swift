internal import SourceText

/// The text of BibTeX values: LaTeX's accents, special characters and dashes as Unicode, without the braces that keep capitals.
package enum BibTeXText {
  /// A value as plain text.
  /// - Complexity: O(n).
  package static func plain(_ value: String) -> String {
    var reader = Reader(Array(value.unicodeScalars))
    return reader.text().split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
      .joined(separator: " ")
  }

  /// Plain text as HTML, with typographic apostrophes and quotes.
  package static func html(_ text: String) -> String {
    var result = ""
    var previous: Character = " "
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "'": result += previous.isWhitespace || previous == "(" ? "\u{2018}" : "\u{2019}"
      case "\"": result += previous.isWhitespace || previous == "(" ? "\u{201C}" : "\u{201D}"
      default: result.append(character)
      }
      previous = character
    }
    return result
  }

  /// Letters that commands stand for.
  private static let letters: [String: String] = [
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł",
    "L": "Ł", "ss": "ß",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ldots": "…", "dots": "…",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”", "textregistered": "®", "texttrademark": "™", "copyright": "©",
    "S": "§", "P": "¶",
    "pounds": "£", "textasciitilde": "~", "textbackslash": "\\", "textunderscore": "_",
    "alpha": "α", "beta": "β",
    "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ",
    "omega": "ω",
    "times": "×", "LaTeX": "LaTeX", "TeX": "TeX", "&": "&",
  ]

  /// The combining characters of accent commands.
  private static let accents: [String: String] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}",
    "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}",
    "k": "\u{328}",
    "b": "\u{331}",
  ]

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    mutating func text() -> String {
      var result = ""
      while let scalar = peek {
        index += 1
        switch scalar {
        case "{", "}", "$": break
        case "~": result += " "
        case "-" where peek == "-":
          index += 1
          if peek == "-" {
            index += 1
            result += "—"
          } else {
            result += "–"
          }
        case "`" where peek == "`":
          index += 1
          result += "“"
        case "'" where peek == "'":
          index += 1
          result += "”"
        case "\\": result += command()
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }

    /// The text of the command after a backslash.
    private mutating func command() -> String {
      guard let first = peek else { return "" }
      var name = String(first)
      index += 1
      if Self.isLetter(first) {
        while let next = peek, Self.isLetter(next) {
          name.unicodeScalars.append(next)
          index += 1
        }
        if peek == " " { index += 1 }
      }
      if let accent = BibTeXText.accents[name], let base = argument() {
        return UnicodeNormalization.composed(base + accent)
      }
      if let letter = BibTeXText.letters[name] { return letter }
      // Commands such as `\emph{text}` leave their text; `\%` is the character.
      return Self.isLetter(first) ? "" : String(first)
    }

    /// The letter that an accent is on: the next one, or the one in braces.
    private mutating func argument() -> String? {
      while peek == " " { index += 1 }
      guard let next = peek else { return nil }
      if next == "{" {
        index += 1
        guard let inner = peek, inner != "}" else { return nil }
        index += 1
        let base = inner == "\\" ? command() : String(inner)
        if peek == "}" { index += 1 }
        return base == "ı" ? "i" : base
      }
      index += 1
      let base = next == "\\" ? command() : String(next)
      return base == "ı" ? "i" : base
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && scalar.properties.isAlphabetic
    }
  }
}
