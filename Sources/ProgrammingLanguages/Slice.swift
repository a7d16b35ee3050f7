package import Lexing

extension LanguageDefinition {
  package static let slice = LanguageDefinition(
    "slice", "Slice", files: ["ice"],
    ##"""
    words main
      kr: inline
      nb: false true
      kt: bool byte double float int long short string void
      k: LocalObject Object Value case class const dictionary enum exception extends idempotent implements interface
        local module optional out sequence struct throws
    state root
      \n  -
      [^\S\n]+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (\#)(include)(\h+)(<[^>\n]*>|"[^"\n]*")(\n?)  cp,cp,-,cpf,cp
      \#.*\n?  cp
      (\[\[)("[^"\n]*")(\]\])  cp,s,cp
      "(?:\\.|[^"\\])*"  s
      \d+\.\d+  mf
      0x[0-9a-fA-F]+  mh
      \d+  mi
      [a-zA-Z_]\w*  n:main
      [-+*/=<>:|&]  o
      [\[\]{}(),;.]  p
    """##)
}
