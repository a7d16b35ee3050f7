extension Language {
  static let powershell = Language(
    "powershell", "PowerShell", aliases: ["posh", "ps"],
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

}
