/// The kinds of tokens, each with the short class name that Rouge writes and that themes style: `k` for a keyword, `s2` for a string in double quotes.
package enum TokenClass: UInt8, Sendable, CaseIterable {
  /// Text without a span: white space and everything that no rule classifies.
  case text
  case err, esc, x, w
  case k, kc, kd, kn, kp, kr, kt, kv
  case n, na, nb, bp, nc, no, nd, ni, ne, nf, fm, py, nl, nn, nx, nt, nv, vc, vg, vi, vm
  case l, ld
  case s, sa, sb, sc, dl, sd, s2, se, sh, si, sx, sr, s1, ss
  case m, mb, mf, mh, mi, il, mo, mx
  case o, ow
  case p, pi
  case c, ch, cd, cm, cp, cpf, c1, cs
  case g, gd, ge, gr, gh, gi, go, gp, gs, gu, gt, gl

  /// The class attribute's value; empty for ``text``, which gets no span.
  package var name: StaticString {
    switch self {
    case .text: ""
    case .err: "err"
    case .esc: "esc"
    case .x: "x"
    case .w: "w"
    case .k: "k"
    case .kc: "kc"
    case .kd: "kd"
    case .kn: "kn"
    case .kp: "kp"
    case .kr: "kr"
    case .kt: "kt"
    case .kv: "kv"
    case .n: "n"
    case .na: "na"
    case .nb: "nb"
    case .bp: "bp"
    case .nc: "nc"
    case .no: "no"
    case .nd: "nd"
    case .ni: "ni"
    case .ne: "ne"
    case .nf: "nf"
    case .fm: "fm"
    case .py: "py"
    case .nl: "nl"
    case .nn: "nn"
    case .nx: "nx"
    case .nt: "nt"
    case .nv: "nv"
    case .vc: "vc"
    case .vg: "vg"
    case .vi: "vi"
    case .vm: "vm"
    case .l: "l"
    case .ld: "ld"
    case .s: "s"
    case .sa: "sa"
    case .sb: "sb"
    case .sc: "sc"
    case .dl: "dl"
    case .sd: "sd"
    case .s2: "s2"
    case .se: "se"
    case .sh: "sh"
    case .si: "si"
    case .sx: "sx"
    case .sr: "sr"
    case .s1: "s1"
    case .ss: "ss"
    case .m: "m"
    case .mb: "mb"
    case .mf: "mf"
    case .mh: "mh"
    case .mi: "mi"
    case .il: "il"
    case .mo: "mo"
    case .mx: "mx"
    case .o: "o"
    case .ow: "ow"
    case .p: "p"
    case .pi: "pi"
    case .c: "c"
    case .ch: "ch"
    case .cd: "cd"
    case .cm: "cm"
    case .cp: "cp"
    case .cpf: "cpf"
    case .c1: "c1"
    case .cs: "cs"
    case .g: "g"
    case .gd: "gd"
    case .ge: "ge"
    case .gr: "gr"
    case .gh: "gh"
    case .gi: "gi"
    case .go: "go"
    case .gp: "gp"
    case .gs: "gs"
    case .gu: "gu"
    case .gt: "gt"
    case .gl: "gl"
    }
  }

  /// The class with a short name, or nil; `-` is ``text``.
  package init?(named name: some StringProtocol) {
    if name == "-" {
      self = .text
      return
    }
    guard let number = Self.numbers[String(name)] else { return nil }
    self.init(rawValue: number)
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst().map { ("\($0.name)", $0.rawValue) })
}
