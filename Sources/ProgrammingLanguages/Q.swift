package import Lexing

extension LanguageDefinition {
  package static let q = LanguageDefinition(
    "q", "Q", aliases: ["kdb+"], files: ["q"],
    #"""
    words main
      k: by delete do exec from if select update while
      ow: aj and asof bin cor cov cross cut div each ej except fby ij in insert inter like lj mavg mcount mdev mmax
        mmin mmu mod msum or over peach pj prior scan setenv ss sublist sv uj union upsert vs wavg where within wj
        wsum xasc xbar xcol xcols xdesc xexp xgroup xkey xlog xprev xrank
      o: _
      nb: count desc dev differ distinct enlist eval exit exp fills first fkeys flip floor get getenv group gtime
        hclose hcount hdel hopen hsym iasc idesc inv key keys last load log lsq ltime ltrim max maxs md5 med meta
        min mins neg next parse prd prds prev rand rank ratios raze read0 read1 reciprocal reverse rload rotate
        rsave rtrim save set show signum sin sqrt ssr string sum sums system tables tan til trim type ungroup value
        var view views
    state root
      (?<![^\n])/\s*\n[\s\S]*?\n\\(?=\n|\z)  cm
      (?<![^\n])/.*  cm
      [^\S\n]+/.*  c1
      \n  -
      \h+  w
      "  s  >string
      (?:`[\w.:/]*)+  ss
      0x[0-9a-fA-F]*  mh
      [01]+b\b  mb
      \d{4}\.\d\d\.\d\d(?:[DT][\d:.]*)?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?|\d+D\d\d:[\d:.]+|\d{4}\.\d\dm  ld
      0[NWnw][hijefcpmdznuvt]?  kc
      -?\d+\.\d*(?:[eE][+-]?\d+)?[ef]?|-?\.\d+[ef]?|-?\d+[eE][+-]?\d+|\d+[ef]\b  mf
      \d+[hijnptuv]?\b  mi
      \.[A-Za-z]+(?:\.\w+)+  no
      [a-zA-Z][\w.]*  n:main
      <=|>=|<>|::|/:|\\:|':|[-+*%&|^~=<>!@$?#_.,:'/\\]  o
      [(){}\[\];]  p
    state string
      "  s  <
      \\(?:\d{3}|.)  se
      [^"\\]+  s
    """#)
}
