package import Lexing

extension LanguageDefinition {
  package static let ada = LanguageDefinition(
    "ada", "Ada", aliases: [], files: ["ada", "ads", "adb", "gpr"],
    #"""
    nocase
    words main
      k: abort abstract accept access aliased all array at begin body case constant declare delay delta digits
        do else elsif end exception exit for generic goto if in interface is limited loop new null of others out
        overriding pragma private protected raise range record renames requeue return reverse select separate some
        synchronized tagged task terminate then until use when while with
      ow: abs and mod not or rem xor
      kd: entry function package procedure subtype type
      nb: Boolean Character Constraint_Error Duration Float Integer Long_Float Long_Integer Long_Long_Float
        Long_Long_Integer Natural Positive Program_Error Short_Float Short_Integer Short_Short_Integer
        Storage_Error String Tasking_Error Wide_Character Wide_String Wide_Wide_Character Wide_Wide_String
    set word = \i\I*
    state root
      \s+  -
      --.*  c1
      ^(with)(\s+)  kn,-  >withs
      (type|subtype|procedure|function|entry|package)(\s+)(body)(?=\s)  kd,-,kd  >name
      (?:type|subtype|procedure|function|entry|package)\b  kd  >name
      '.'  sc
      "  s2  >string
      <<{word}>>  nl
      (')({word})  p,na
      2[#][01_]+[#]  mb
      8[#][0-7_]+[#]  mo
      \d+[#][0-9a-f_]+\.[0-9a-f_]+[#](?:e[+-]?\d+)?  mf
      \d[\d_]*[#][0-9a-f_.]+[#](?:e[+-]?\d+)?  mh
      \d[\d_]*\.\d[\d_]*(?:e[+-]?\d+)?  mf
      \d[\d_]*(?:e\+?\d+)?  mi
      {word}  n:main
      \*\*|:=|=>|\.\.|<>|<=|>=|/=|[<>=&+*/|-]  o
      [();:,.']  p
    state withs
      \s+  -
      {word}  nn
      \.  p
      default <
    state name
      \s+  -
      ({word})(\.)  nn,p
      body\b  kd
      {word}|"[^"\n]*"  nf  <
      default <
    state string
      ""  se
      "  s2  <
      [^"\n]+  s2
    """#)
}
