package import Lexing

extension LanguageDefinition {
  package static let dafny = LanguageDefinition(
    "dafny", "Dafny", files: ["dfy"],
    #"""
    words main
      ow: as in is
      kc: false null true
      kt: ORDINAL array array2 bool bv16 bv32 bv64 bv8 char imap int iset map multiset nat object real seq set string
      kr: abstract allocated assert assume break by calc case class codatatype const constructor datatype decreases
        downto else ensures exists expect export extends for forall fresh function ghost greatest if import include
        invariant iterator label least lemma match method modifies modify module new newtype old opened predicate
        print provides reads refines requires return returns reveal reveals static then this to trait twostate type
        unchanged var while witness yield yields
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      @?"(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\\n])+'  sc
      \d+\.\d+  mf
      0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*  mh
      \d+(?:_\d+)*  mi
      [a-zA-Z_?][\w?']*  n:main
      [(){}\[\],;`]  p
      \.  o
      <==>|==>|<==|::|:=|:\||\.\.|==|!=|<=|>=|&&|\|\||=>|[-+*/%<>=!:|&^~#@$\\]  o
    """#)
}
