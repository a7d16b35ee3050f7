package import Lexing

extension LanguageDefinition {
  package static let postscript = LanguageDefinition(
    "postscript", "PostScript", aliases: ["postscr", "ps", "eps"], files: ["ps", "eps"],
    #"""
    words main
      kc: false true
      kr: and eq for forall ge gt if ifelse le lt ne not or
      nb: abs add aload arc arcn array atan begin bind ceiling charpath clip closepath concat concatmatrix copy cos
        currentlinewidth currentmatrix currentpoint curveto cvi cvs def defaultmatrix dict dictstackoverflow div
        dtransform dup end exch exec exit exp fill findfont floor get getinterval grestore gsave identmatrix idiv
        idtransform index invertmatrix itransform length lineto ln load log loop matrix mod moveto mul neg newpath
        pathbbox pathforall pop print pstack put quit rand rangecheck rcurveto repeat restore rlineto rmoveto roll
        rotate round run save scale scalefont setdash setfont setgray setlinecap setlinejoin setlinewidth setmatrix
        setrgbcolor shfill show showpage sin sqrt stack stringwidth stroke strokepath sub syntaxerror transform
        translate truncate typecheck undefined undefinedfilename undefinedresult
    state root
      ^%!.+  cp
      %%.*  cs
      %.*  c1
      \s+  -
      \(  s  >string
      <<|>>|[{}\[\]<>]  p
      /[^\s()<>\[\]{}/%]+  nv
      [+-]?(?:\d*\.\d+|\d+\.?)(?:[eE][+-]?\d+)?(?=[\s()<>\[\]{}/%]|$)  mf
      [^\s()<>\[\]{}/%]+  nf:main
    state string
      \(  s  >
      \)  s  <
      \\(?:[0-7]{1,3}|.|\n)  se
      [^()\\]+  s
    """#)
}
