package import Lexing

extension LanguageDefinition {
  package static let makefile = LanguageDefinition(
    "make", "Make", aliases: ["makefile", "mf", "gnumake", "bsdmake"],
    files: [
      "make", "mak", "mk", "Makefile", "makefile", "GNUmakefile", "Makefile.am", "Makefile.in",
    ],
    #"""
    set function = abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor|foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|word|wordlist|words
    state root
      \s+  -
      #.*\n?  c
      (ifn?def|ifn?eq)([\t ]+)([^#\n]+)  k,-,nv
      (?:else|endif|endef)\b(?=\s|$)(?<!endef)  k
      (-?include|sinclude)((?:[\t ]+[^\t\n #]+)+)  k,sx
      export[\t ]+(?=\w)  k
      ([\w-][\w.-]*)([\t ]*)((?:[?+!]|:)?=)  nv,-,o  >line
      "(?:\\\\|\\.|[^"\\])*"  s2
      '(?:\\\\|\\.|[^'\\])*'  s1
      ([^\s:#][^\n:#]*?)([\t ]*)(:+)(?=\s|$)([\t ]*)  nl,-,o,-  >header reset:bash
      ([^\n:#\s]+[\t ]*)(:+)([\t ]*)  nl,o,-  >header reset:bash
      \$\([^\s()]+\)|\$\{[^\s\}]+\}  nv
      (export)([\t ]+)(\w+)  k,-,nv
    state header
      \n(?=\t)  -  =recipes
      \n  -  <
      #.*  c
      \\\n\s*  -  <
      ,  p
      [^,\\\n#]+  nf
      \\.  nf
    state recipes
      (\t[\t ]*)([@-]+)  -,p  >line
      \t[\t ]*  -  >line
      \n(?=\t)  -
      \n  -  <
      default <
    state line
      (?=\n)  -  <
      \\\n  resume:bash
      \$(?=\$[(\{])  err
      \$\$|\$[@<^*+?%]|\$\w+|\$\{\w[\w.]*(?::[^\s\}]*)?\}|\$\(\w[\w.]*(?::[^\s()]*)?\)  nv
      (\$\{)(\.[\w.]*)(\})  k,p,k
      \$\((?=(?:{function})(?:\s|$))  nf  >call
      (?:[^$\\\n]|\\.)+  resume:bash
      \$  err
      \\  se
    state call
      (?:{function})\b  nb
      \)  nf  <
      \$(?=\$[(\{])  err
      \$\$|\$[@<^*+?%]|\$\w+|\$\{\w[\w.]*(?::[^\s\}]*)?\}|\$\(\w[\w.]*(?::[^\s()]*)?\)  nv
      (\$\{)(\.[\w.]*)(\})  k,p,k
      \$\((?=(?:{function})(?:\s|$))  nf  >
      (?=\n)  -  <<
      \\\n  resume:bash
      (?:[^$\\\n)]|\\.)+  resume:bash
      \$  err
      \\  se
    """#)
}
