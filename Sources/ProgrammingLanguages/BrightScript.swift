package import Lexing

extension LanguageDefinition {
  package static let brightScript = LanguageDefinition(
    "brightscript", "BrightScript", aliases: ["bs", "brs"], files: ["brs"],
    #"""
    nocase
    words main
      ow: and as mod not or then
      nb: abs asc chr instr lcase left len mid right str wait
      kt: boolean double dynamic float integer interface longinteger object string void
      kr: box createobject dim each else elseif end endfunction endif endsub endwhile eval exit false for function
        getglobalaa goto if in invalid let line_num m next pos print return roappmanager roarray roassociativearray
        rogridscreen rogridscreenevent romessageport run step stop sub tab to true type while
    state root
      \s+  w
      (?:'|rem\b).*  c1
      (function|sub)(\h+)([a-z_]\w*)  kr,w,nf
      "(?:""|[^"\n])*"  s2
      \d+\.\d+  mf
      \d+  mi
      [a-z_]\w*(?=\()  nf
      [a-z_][\w$%!#]*  n:main
      <>|<=|>=|<<|>>|\+\+|--|[-+*/^=<>&:%\\]=?  o
      [(){}\[\],.;?]  p
    """#)
}
