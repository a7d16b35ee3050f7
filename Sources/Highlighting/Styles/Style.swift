package import Lexing

/// Colours for highlighted code: a theme as a table of roles.
package struct Style: Sendable {
  /// A 24-bit colour, `0xRRGGBB`.
  package typealias Colour = UInt32

  /// The meaning of a token to a reader; classes with the same meaning look the same.
  package enum Role: Sendable, CaseIterable {
    case comment, preprocessor, keyword, type, function, builtin, constant, variable, attribute
    case tag, string, symbol, escape, number, sign, error, inserted, deleted
  }

  /// The name that people type after `blogc style`.
  package let name: String
  /// A short description for listings.
  package let summary: String
  /// True if its background is dark.
  package let isDark: Bool
  /// The colour of text without a class.
  package let text: Colour
  package let background: Colour
  /// The background of marked lines (`hll`).
  package let marked: Colour
  private let colours: [Role: Colour]

  init(
    name: String, summary: String, isDark: Bool, text: Colour, background: Colour, marked: Colour,
    colours: [Role: Colour]
  ) {
    self.name = name
    self.summary = summary
    self.isDark = isDark
    self.text = text
    self.background = background
    self.marked = marked
    self.colours = colours
  }

  /// The style with a name, or nil.
  package static func named(_ name: String) -> Style? {
    all.first { $0.name == name.lowercased() }
  }

  /// The colour of a role; the text's where the palette has none.
  package func colour(of role: Role) -> Colour { colours[role] ?? text }

  /// The colour that a token of a class is shown in.
  package func colour(of token: TokenClass) -> Colour {
    Role.of(token).map { colour(of: $0) } ?? text
  }

  /// The background of a token of a class on an unmarked line: added and removed lines have their own.
  package func background(of token: TokenClass) -> Colour {
    switch Role.of(token) {
    case .inserted?: isDark ? 0x163622 : 0xDCF2DF
    case .deleted?: isDark ? 0x45191D : 0xFBE1E1
    default: background
    }
  }

  /// The contrast between two colours by WCAG 2's formula, from 1 to 21.
  package static func contrast(_ left: Colour, _ right: Colour) -> Double {
    let (first, second) = (luminance(left), luminance(right))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: Colour) -> Double {
    func channel(_ shift: UInt32) -> Double {
      let value = Double((colour >> shift) & 0xFF) / 255
      // (x + 0.055) / 1.055 to the power 2.4, by the identity x^2.4 = (x^12)^(1/5) and Newton's method.
      if value <= 0.03928 { return value / 12.92 }
      let base = (value + 0.055) / 1.055
      let power = base * base * base * base * base * base * base * base * base * base * base * base
      var root = base * base
      for _ in 0..<24 { root -= (root - power / (root * root * root * root)) / 5 }
      return root
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }
}

extension Style.Role {
  /// The role of a class, or nil for one that looks like plain text.
  package static func of(_ token: TokenClass) -> Style.Role? {
    switch token {
    case .text, .esc, .x, .w, .n, .nx, .g, .ge, .gs, .go, .gh, .gu, .p, .pi: nil
    case .c, .ch, .cd, .cm, .c1, .cs, .sd: .comment
    case .cp, .cpf: .preprocessor
    case .k, .kd, .kn, .kp, .kr, .kv, .ow: .keyword
    case .kt, .nc, .nn: .type
    case .nf, .fm, .nd: .function
    case .nb, .bp: .builtin
    case .kc, .no: .constant
    case .nv, .vc, .vg, .vi, .vm: .variable
    case .na, .py, .nl: .attribute
    case .nt: .tag
    case .s, .sa, .sb, .sc, .dl, .s2, .sh, .sx, .s1, .l: .string
    case .ss, .ni: .symbol
    case .se, .si, .sr: .escape
    case .m, .mb, .mf, .mh, .mi, .il, .mo, .mx, .ld: .number
    case .o: .sign
    case .ne, .err, .gr, .gt: .error
    case .gi: .inserted
    case .gd: .deleted
    case .gp, .gl: .comment
    }
  }
}
