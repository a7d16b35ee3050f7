package import Lexing

extension LanguageDefinition {
  package static let rescript = LanguageDefinition(
    "rescript", "ReScript", aliases: [], files: ["res", "resi"],
    #"""
    words main
      k: and as assert constraint else exception export external for if import in include lazy let module
        mutable of open private rec switch to downto try type when while with
      kc: false true
      kt: option int float bool string char unit list array ref exn
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      [A-Z]\w*(?=\.)  nn  >dotted
      [#]?[A-Z]\w*|[#][a-z]\w*  nc
      @[a-z_][\w.]*  nd
      "  s2  >string
      `  s2  >template
      '(?:\\[\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2}|[^\\'\n])'  sc
      '  k
      [a-z_]\w*  n:main
      0[xX][\da-fA-F_]+  mh
      0[oO][0-7_]+  mo
      0[bB][01_]+  mb
      \d[\d_]*(?:\.[\d_]*)?[eE][+-]?\d[\d_]*  mf
      \d[\d_]*\.\d[\d_]*  mf
      \d[\d_]*  mi
      [(){}\[\];]  p
      @@|===?|!==?|=>|->|\|>|\|\||&&|<=|>=|\+\+|\+\.|-\.|\*\.|/\.|[=|<>+*/!^&%-]  o
      [,:?.~]+  -
    state dotted
      (\.)([A-Z]\w*)(?=\.)  p,nn
      (\.)([A-Z]\w*)  p,nc  <
      (\.)([a-z_]\w*)  p,n  <
      \.  p  <
      default <
    state string
      "  s2  <
      \\(?:[\\"'ntbr ]|[0-9]{3}|x[0-9a-fA-F]{2})  se
      [^"\\]+  s2
    state template
      `  s2  <
      \$\{  p  >hole
      \\.  se
      [^`$\\]+  s2
      \$  s2
    state hole
      \}  p  <
      include root
    """#)
}
