package import Lexing

extension LanguageDefinition {
  package static let awk = LanguageDefinition(
    "awk", "Awk", files: ["awk"],
    #"""
    words main
      kd: function
      o: in
      kr: BEGIN END
      kc: ARGC ARGV CONVFMT ENVIRON FILENAME FNR FS NF NR OFMT OFS ORS RS SUBSEP
      k: break continue delete do else exit for getline if next nextfile print printf return while
      nb: atan2 cos exp gsub index int length log match rand sin split sprintf sqrt srand sub substr system tolower
        toupper
    state root
      (?<![\s\S])(?=\s*/)  -  >expression
      #.*  c1
      \s+  -
      \$\w*  nv
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      \d+  mi
      "(?:\\.|[^"\\])*"  s2
      (?:in|print|printf|return|function|do|else|getline|delete|case)\b  n:main  >expression
      [a-zA-Z_]\w*  nx:main
      [{(\[,;?:]+  p  >expression
      [.\])]+  p
      \}+  p  >expression
      \+\+|--  o
      \|\||&&|\*\*=?|!~|[-+*/%^<>=!]=?|>>|~|\|  o  >expression
    state expression
      #.*  c1
      \s+  -
      /  sr  =regex
      default <
    state regex
      /  sr  <
      \n  err  <
      \[\^?  se  >group
      \\.  se
      [^/\n\\\[]+  sr
    state group
      \]  se  <
      \\.  se
      /  se
      [^\\\]/\n]  sr
      \n  err  <<
    """#)
}
