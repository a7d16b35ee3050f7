private let shellBase = ##"""
  words main
    k: if fi else while in do done for then return function case select break continue until esac elif
    nb: alias bg bind builtin caller cd command compgen complete declare dirs disown echo enable eval
    nb: exec exit export false fc fg getopts hash help history jobs kill let local logout popd printf
    nb: pushd pwd read readonly set shift shopt source suspend test time times trap true type typeset
    nb: ulimit umask unalias unset wait
  state root
    include code
  state code
    #![^\n]*  ch
    \n  -  bodies
    \h+  -
    \#[^\n]*  c1
    <<<  o
    <<-?\h*(?=['"\\]?\w)  s  >heredocname
    \w+(?=\h*\+?=[^=])  nv  >assign
    \w+(?=\h*\+?=$)  nv  >assign
    [a-z]+(?=[\s;&|)(`<>]|\z)  -:main
    \d+\b  m
    \\[\s\S]  se
    [\[\]{}()=]  o
    &&|\|\|  o
    \$?"  s2  >string
    \$'  s1  >escaped
    '  s1  >single
    `  sb  >backticks
    include expansions
    [;&|]  p
    [^=\s\[\]{}()$"'`\\<&|;]+  -
    <  -
  state assign
    \h+  -
    \+?=  o  <
    default <
  state expansions
    \$\(\(  k  >math
    \$\(  k  >parens
    \$\{\#?  si  >curly
    \$\i\w*  nv
    \$[\d#$?!_*@-]  nv
    \$  -
  state string
    "  s2  <
    (?:\\[\s\S]|[^"\\$`])+  s2
    `  sb  >backticks
    include expansions
  state escaped
    '  s1  <
    (?:\\[\s\S]|[^'\\])+  s1
  state single
    '  s1  <
    [^']+  s1
  state curly
    \}  si  <
    :-  k
    \w+  nv
    "  s2  >string
    '  s1  >single
    `  sb  >backticks
    include expansions
    \\[\s\S]  se
    [^}:"'`$\\\w]+  p
    :  p
  state parens
    \)  k  <
    \(  o  >group
    include code
  state group
    \)  o  <
    \(  o  >group
    include code
  state math
    \)\)  k  <
    \*\*|\|\||<<|>>|[+*/%^|&<>-]  o
    \d+#[\da-zA-Z]+  m
    0[xX][\da-fA-F]+  m
    \d+  m
    \i\w*  nv
    \(  o  >group
    include code
  state backticks
    `  sb  <
    include code
  state heredocname
    ['"\\]  s
    [\w.]+(?=['"])  s  =heredocquote body:plain keep:[\w.] indented as:s
    [\w.]+  s  < body:heredoc keep:[\w.] indented as:s
    default <
  state heredocquote
    ['"]  s  <
    default <
  state heredoc
    \n  s
    \\.  s
    include expansions
    `  sb  >backticks
    [^\n\\$`]+  s
    \\  s
  state plain
    [^\n]+  s
    \n  s
  """##

extension Language {
  static let console = Language(
    "console", "Shell session",
    aliases: [
      "shell-session", "shellsession", "terminal", "shell_session", "bash-session", "sh-session",
    ],
    ##"""
    state root
      ^(?:\([\w.-]+\)\h*)?(?:\[[^\n\]]+\]|[\w.@~-]+(?:[:/][^\n$#%>\s]*)?)?\h?[$%#❯](?=\h|$)  gp  >command
      ^>\h  gp  >command
      [^\n]+  go
      \n  go
    state command
      \n  -  =continued
      (?:[^\n\\]|\\[^\n])+  in:bash
      \\\n  se
      \\  se
    state continued
      ^>\h  gp  =command
      default <
    """##)

  static let powershell = Language(
    "powershell", "PowerShell", aliases: ["pwsh", "ps1", "posh", "ps"],
    files: ["ps1", "psm1", "psd1"],
    ##"""
    nocase
    words main
      k: while validateset validaterange validatepattern validatelength validatecount until trap switch
      k: return ref process param parameter in if global function foreach finally filter end
      k: elseif else dynamicparam do default continue cmdletbinding break begin alias try catch throw
      k: exit class enum using mandatory valuefrompipeline private script local hidden static
      ow: and as band bnot bor bxor casesensitive ccontains ceq cge cgt cle clike clt cmatch cne
    state root
      \s+  -
      <\#  cm  >comment
      #requires\h[^\n]*  cp
      \#[^\n]*  c1
      @"(?=\h*\n)  sh  >here
      @'(?=\h*\n)  sh  >rawhere
      `[\s\S]  se
      "  s2  >string
      '  s1  >single
      \$(?:global|script|local|private|env|using):[\w]+  nv
      \$\{[^}\n]*\}  nv
      \$[\w?^$]+  nv
      \$\(  p
      0x[0-9a-f]+[lLdD]?  mh
      \d+(?:\.\d+)?(?:e[+-]?\d+)?(?:[kmgtp]b|[ld])?  mi
      -(?:and|as|band|bnot|bor|bxor|ccontains|ceq|cge|cgt|cle|clike|clt|cmatch|cne|cnotlike|cnotmatch|contains|creplace|eq|exact|f|file|ge|gt|icontains|ieq|ilike|imatch|in|ine|inotlike|is|isnot|isplit|join|le|like|lt|match|ne|not|notcontains|notin|notlike|notmatch|or|regex|replace|shl|shr|split|wildcard|xor)\b  o
      \[\s*[\i][\w.,\[\]\x20]*\](?=[\s$(:.\[)\]])  nc
      [a-z][a-z0-9]*-[a-z][a-z0-9]*\b  nb
      -[a-z_]\w*:?  na
      \i\w*  n:main
      [.,;@{}()\[\]:]  p
      [+*/%=<>&|!?~^-]  o
    state comment
      #>  cm  <
      \.(?:synopsis|description|parameter|example|notes|link|inputs|outputs)\b  sd
      [^#.]+  cm
      [#.]  cm
    state expansions
      \$\(  si  >expression
      \$\{[^}\n]*\}  nv
      \$[\w?^]+(?::\w+)?  nv
      `[\s\S]  se
    state expression
      \)  si  <
      \(  p  >parens
      include root
    state parens
      \)  p  <
      \(  p  >parens
      include root
    state string
      ""  s2
      "  s2  <
      include expansions
      [^"$`]+  s2
      \$  s2
    state single
      ''  s1
      '  s1  <
      [^']+  s1
    state here
      ^"@  sh  <
      include expansions
      [^\n$`]+  sh
      [\n$]  sh
    state rawhere
      ^'@  sh  <
      [^\n]+  sh
      \n  sh
    """##)

  static let dockerfile = Language(
    "dockerfile", "Dockerfile", aliases: ["docker", "containerfile"],
    files: ["Dockerfile", "Containerfile", "dockerfile"],
    ##"""
    nocase
    state root
      \#[^\n]*  c1
      \s+  -
      ^\h*from\b  k  >image
      (?:onbuild|healthcheck)\b  k
      (?:maintainer|expose|workdir|user|stopsignal)\b  k  >line
      (?:env|arg|label)\b  k  >pairs
      (?:cmd|entrypoint|shell|volume)(?=\h*\[)  k  >array
      (?:copy|add)(?=(?:\h+--\S+)*\h*\[)  k  >array
      (?:copy|add|volume)\b  k  >line
      (?:run|cmd|entrypoint)\b  k  >shell
      [^\n]+  in:bash
    state image
      \n  -  <
      \h+  -
      as\b  k
      \$\{?\w+\}?  nv
      --[\w-]+  -
      =  o
      [^\s$=]+  s
      [$=]  -
    state line
      \n  -  <
      \\\n  se
      \$\{?\w+\}?  nv
      "[^"\n]*"  s2
      [^\n\\$"]+  s
      [\\$"]  s
    state pairs
      \n  -  <
      \\\n  se
      \h+  -
      "(?:\\[^\n]|[^"\\\n])*"  s2
      [\w.-]+(?=[=\s])  nv
      =  o  >pairvalue
      \$\{?\w+\}?  nv
      [^\s"$=\\]+  s
      [\\"$]  s
    state pairvalue
      "(?:\\[^\n]|[^"\\\n])*"  s2
      \$\{?\w+\}?  nv
      [^\s"$\\]+  s
      default <
    state array
      \n  -  <
      \\\n  se
      \h+  -
      "(?:\\[^\n]|[^"\\\n])*"  s2
      [\[\],]  p
      --[^\s=]+  na
      [^\s"\[\],]+  s
      "  s2
    state shell
      (?:[^\\\n]|\\[^\n]|\\\n(?:\h*#[^\n]*\n)*)+  in:bash  <
      default <
    """##)

  static let makefile = Language(
    "makefile", "Makefile", aliases: ["make", "mf", "gnumake", "bsdmake"],
    files: ["mk", "mak", "Makefile", "makefile", "GNUmakefile", "am"],
    ##"""
    state root
      ^\t+  -  >recipe
      \s+  -
      \#(?:\\\n|[^\n])*  c
      ^(?:-include|s?include|ifeq|ifneq|ifdef|ifndef|else|endif|define|endef|export|unexport|override|vpath|undefine)\b  k  >directive
      ^\.(?:PHONY|SUFFIXES|DEFAULT|PRECIOUS|INTERMEDIATE|SECONDARY|DELETE_ON_ERROR|SILENT|ONESHELL)(?=\h*:)  nf  >target
      [\w.()${}/%-]+(?=\h*(?:\?|\+|:{1,3}|!)?=)  nv  >assign
      ^[^\n:=#\t][^\n:=#]*(?=::?(?:[^=]|$))  nf  >target
      "[^"\n]*"  s2
      '[^'\n]*'  s1
      \$[({]  k  >expansion
      [^\s$#]+  -
      \$[\s\S]  k
    state directive
      \n  -  <
      \h+  -
      \\\n  -
      \#[^\n]*  c
      \$[({]  k  >expansion
      [^\s$#\\(),]+  -
      [(),]  p
      [\\$]  -
    state assign
      \h+  -
      (?:\?|\+|:{1,3}|!)?=  o  =value
      default <
    state value
      \n  -  <
      \\\n  -
      \#[^\n]*  c
      \$[({]  k  >expansion
      \$[@<^?*+%]  nv
      [^\n\\$#]+  -
      [\\$]  -
    state target
      ::?  o
      \n  -  <
      \\\n  -
      \#[^\n]*  c
      \$[({]  k  >expansion
      ;  p  <
      [^\n\\$#:;]+  -
      [\\$]  -
    state recipe
      \n(?=\t)  -  =recipe
      \n  -  <
      \t  -
      ^\h*\#[^\n]*  c
      \$[({]  k  >expansion
      \$[@<^?*+%]  nv
      \$\$  se
      \\\n  se
      "(?:\\[\s\S]|[^"\\\n$])*"  s2
      '(?:[^'\n$])*'  s1
      (?:cd|echo|exit|export|test|set|printf|true|false|read|exec|eval|source|wait|trap|unset)(?=[\s;]|$)  nb
      (?:if|fi|else|then|for|do|done|in|while|case|esac|elif)(?=[\s;]|$)  k
      &&|\|\|  o
      [;|&]  p
      [^\s$\\"';|&]+  -
      [\\"'$]  -
      \h+  -
    state arguments
      [)}]  k  <
      \$[({]  k  >expansion
      \$[@<^?*+%]  nv
      [({]  -  >nested
      ,  p
      [^\n$(){},]+  -
      \$  -
      default <
    state nested
      [)}]  -  <
      include arguments
    state expansion
      [)}]  k  <
      (?:subst|patsubst|strip|findstring|filter-out|filter|sort|wordlist|words|word|firstword|lastword|dir|notdir|suffix|basename|addsuffix|addprefix|join|wildcard|realpath|abspath|error|warning|shell|origin|flavor|foreach|if|or|and|call|eval|file|value|info)(?=\h)  nb  =arguments
      \$[({]  k  >expansion
      \$[@<^?*+%]  nv
      [^\n$(){}\s,]+  nv
      [,(]  p
      \h+  -
      \$  -
      default <
    """##)
}
