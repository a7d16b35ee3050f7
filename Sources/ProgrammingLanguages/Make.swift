package import Lexing

extension LanguageDefinition {
  package static let makefile = LanguageDefinition(
    "make", "Make", aliases: ["makefile", "mf", "gnumake", "bsdmake"],
    files: [
      "make", "mak", "mk", "Makefile", "makefile", "GNUmakefile", "Makefile.am", "Makefile.in",
    ],
    #"""
    set function = abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter-out|filter|findstring|firstword|flavor|foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|wordlist|words|word
    state root
      \s+  -
      #.*\n?  c
      (ifn?def|ifn?eq)([\t ]+)([^#\n]+)  k,-,nv
      (?:else|endif)[\t ]*(?=[#]|$)  k
      (-?include|sinclude)((?:[\t ]+[^\t\n #]+)+)  k,sx
      export[\t ]+(?=[\w-][\w.-]*[\t ]*[?+!:]?=)  k
      (export)([\t ]+)(?=\w)  k,-  >exported
      ([\w-][\w.-]*)([\t ]*)((?:[?+!]|:)?=)  nv,-,o  >line
      "(?:\\\\|\\.|[^"\\])*"  s2
      '(?:\\\\|\\.|[^'\\])*'  s1
      ([^\s:#][^\n:#]*)(:+)([\t ]*)  nl,o,-  >header reset:bash
    state exported
      \w+  nv
      [\t ]+  -
      default <
    state header
      \n(?=\t)  -  =recipes
      \n  -  <
      [#]  c
      \\\n  -
      ,  p
      [^,\\\n#]+  nf
      \\.  nf
    state recipes
      (\t[\t ]*)([@-])  -,p  >line
      \t[\t ]*  -  >line
      \n(?=\t)  -
      \n  -  <
      default <
    state variables
      \$(?=\$[(\{])  err
      \$\$|\$[@<^*+?%]|\$\w+|\$\{\w[\w.]*(?:[:%][^\s\}]*)?\}|\$\(\w[\w.]*(?::[^\s()]*)?\)  nv
      \$\((?=(?:{function})(?:\s|$))  nf  >call
      \$\{|\\\n  resume:bash
    state line
      (?=\n)  -  <
      include variables
      [#][^\\\n()]*  c
      "(?:[^"$\\\n]|\\.)*"|'[^'\\\n]*'  resume:bash
      "(?:[^"$\\\n]|\\.)*(?=[$])  resume:bash  >quoted
      (?:[^\S\n]|[^\s#$\\"'][^\s$\\"']*|\\.)+|["']  resume:bash
      \$  err
      \\  se
    state quoted
      (?=\n)  -  <
      "  resume:bash  <
      include variables
      (?:[^"$\\\n]|\\.)+  resume:bash
      \$  err
      \\  se
    state call
      (?:{function})\b  nb
      \)  nf  <
      include variables
      (?=\n)  -  <<
      (?:[^$\\\n)]|\\.)+  resume:bash
      \$  err
      \\  se
    """#)
}
