package import Lexing

extension LanguageDefinition {
  package static let powershell = LanguageDefinition(
    "powershell", "powershell", aliases: ["posh", "microsoftshell", "msshell"],
    files: ["ps1", "psm1", "psd1", "psrc", "pssc"],
    #"""
    nocase
    set operator = eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|replace|split|join|is|isnot|as|and|or|xor|not|band|bor|bxor|shl|shr|ceq|ieq|cne|ine|clike|ilike|cmatch|imatch|creplace|ireplace|csplit|isplit|cgt|igt|cge|ige|clt|ilt|cle|ile|cnotlike|inotlike|cnotmatch|inotmatch|ccontains|icontains|cnotcontains|inotcontains
    set keyword = begin|break|catch|class|configuration|continue|data|define|do|dynamicparam|else|elseif|end|enum|exit|filter|finally|for|foreach|from|function|hidden|if|in|inlinescript|interface|module|namespace|parallel|param|private|process|public|return|sequence|static|switch|throw|trap|try|type|until|using|var|while|workflow|command|assembly|base
    state root
      include values
      \{  p  >block
      \}  p
    state values
      \s+  w
      <#  cm  >comment
      #.*  c
      (function)(\s+)([\w:-]+)  kr,w,nf
      (class)(\s+)(\w+)(\s*)(:)(\s*)(\w+)  kr,w,nc,w,p,w,nc
      (class)(\s+)(\w+)  kr,w,nc
      @"\n  sh  >here
      @'\n[\s\S]*?\n'@  sh
      "  s2  >dq
      '(?:''|[^'])*'  s1
      \$\(  p  >parens
      @\(  p  >parens
      @\{  p  >hash
      include variables
      -(?:{operator})\b(?![\w-])  o
      -[a-zA-Z_][\w-]*:?  nt
      0x[0-9a-f]+(?!.)  mh
      \d+\.\d+  mf
      \d+  mi
      (?<![\w.-])(?:{keyword})\b(?![\w-])  kr
      (\[)([a-zA-Z_][\w.]*)(?=[\[\]`,(])  p,n
      (::)(\w+)  p,n
      (\.)([a-zA-Z_]\w*)(?=[\s\S]|\z)  o,nf
      [A-Za-z_]\w*(?:-\w+)+(?=\s|\z|[);|}])  n  >blanks
      [a-zA-Z_]\w*(?=[ \t]*[+*/-]?=(?!=))  n
      [a-zA-Z_][\w-]*(?:[:\\/.]+[\w-]+)*(?=\s|\z|[);|}])  n  >blanks
      [\\/][\w\\/.:-]+(?=\s)  n  >blanks
      [a-zA-Z_][\w-]*  n
      \.\.|\+\+|--|[+*/%-]?=|[-+*/%!|&]|\.  o
      [\[\](){},;:@]  p
      `\n  se
      `.  se
    state comment
      #>  cm  <
      ^(\h*)(\.\w+)  cm,cs
      [^\n#]+  cm
      [\n#]  cm
    state blanks
      `\n  se
      \s+  w  =arguments
      default <
    state arguments
      \n  w  <
      \h+  w
      `\n  se
      --?[a-zA-Z_][\w-]*:?  nt
      [\w\\~/%*][\w\\/.:*~%-]*|\.{1,2}[\\/][\w\\/.:*-]+  nx
      "  s2  >dq
      '(?:''|[^'])*'  s1
      include variables
      \$\(  p  >parens
      @\(  p  >parens
      @\{  p  >hash
      \(  p  >parens
      ,  p
      ;  p  <
      \|  o  <
      default <
    state block
      \}  p  <
      \{  p  >
      include values
    state hash
      \}  p  <
      \{  p  >block
      [a-zA-Z_][\w-]*(?=[ \t]*=(?!=))  nx
      include values
    state parens
      [)\}]  p  <
      include root
    state variables
      \$(?:true|false|null|args|input|this|psitem|psscriptroot|error|host|home|pid|myinvocation|pscommandpath|psversiontable|iswindows|islinux|ismacos|iscoreclr|pscmdlet|psboundparameters|psculture|psuiculture|profile|shellid|stacktrace|foreach|switch|event|eventargs|eventsubscriber|sender|sourceargs|sourceeventargs|nestedpromptlevel|consolefilename|executioncontext|pwd)\b|\$[_$?^](?!\w)  bp
      (\$)(\w+)(:)(\w+)  nv,nn,p,nv
      \$\{[^}]+\}|\$\w+  nv
    state dq
      "  s2  <
      `.  se
      ""  se
      \$\(  si  >interpolation
      include variables
      [^"`$]+  s2
      [$`]  s2
    state interpolation
      \)  si  <
      include root
    state here
      \n"@  sh  <
      `.  se
      \$\(  si  >interpolation
      include variables
      [^\n`$]+  sh
      [\n`$]  sh
    """#)
}
