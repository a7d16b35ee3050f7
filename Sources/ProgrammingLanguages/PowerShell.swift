package import Lexing

extension LanguageDefinition {
  package static let powershell = LanguageDefinition(
    "powershell", "powershell", aliases: ["posh", "microsoftshell", "msshell"],
    files: ["ps1", "psm1", "psd1", "psrc", "pssc"],
    #"""
    set builtin = (?:true|false|null|args|foreach|input|switch|this|ConsoleFileName|Error|EventSubscriber|EventArgs|Event|ExecutionContext|HOME|Host|Is(?:CoreCLR|Linux|MacOS|Windows)|Matches|MyInvocation|NestedPromptLevel|PID|PROFILE|PS(?:BoundParameters|Cmdlet|CommandPath|Culture|DebugContext|HOME|Item|ScriptRoot|SenderInfo|UICulture|VersionTable)|PWD|ShellId|StackTrace)
    nocase
    set operator = eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|replace|split|join|is|isnot|as|and|or|xor|not|band|bor|bxor|shl|shr|ceq|ieq|cne|ine|clike|ilike|cmatch|imatch|creplace|ireplace|csplit|isplit|cgt|igt|cge|ige|clt|ilt|cle|ile|cnotlike|inotlike|cnotmatch|inotmatch|ccontains|icontains|cnotcontains|inotcontains
    set keyword = begin|break|catch|class|configuration|continue|data|define|do|dynamicparam|else|elseif|end|enum|exit|filter|finally|for|foreach|from|function|hidden|if|in|inlinescript|interface|module|namespace|parallel|param|private|process|public|return|sequence|static|switch|throw|trap|try|type|until|using|var|while|workflow|command|assembly|base
    set document = synopsis|description|parameter|example|inputs|outputs|notes|link|component|role|functionality|forwardhelptargetname|forwardhelpcategory|remotehelprunspace|externalhelp
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
      @"  sh  >here
      @'[\s\S]*?'@  sh
      "  s2  >dq
      '(?:''|[^'])*'  s1
      \$\(  p  >parens
      @\(  p  >array
      @\{  p  >hash
      include variables
      -(?:{operator})\b(?![\w-])  o
      --?\w[\w-]*  nt
      0x[0-9a-f]+(?!.)  mh
      \d+\.\d+  mf
      \d+  mi
      (?<![\w.-])(?:{keyword})\b(?![\w-])  kr
      (\[)([a-zA-Z_][\w.]*)(?=[\[\]`,(])  p,n
      ::  p
      (\.)([a-zA-Z_]\w*)(\[)  o,n,p
      (\.)(\w+)  o,nf
      [A-Za-z_]\w*(?:-\w+)+(?=\s|\z|[);|}])  n  >blanks
      [a-zA-Z_]\w*(?=[ \t]*[+*/-]?=(?!=))  n
      [a-zA-Z_][\w-]*(?:[:\\/.]+[\w-]+)*(?=\s|\z|[);|}])  n  >blanks
      [\\/][\w\\/.:-]*(?=\s|\z|[);|}])  n  >blanks
      [a-zA-Z_\\/][\w-]*(?:[:\\/.]+[\w-]+)*  n
      \.\.|\+\+|--|[+*/%-]?=|[-+*/%!|&]|\.  o
      [\[\](){},;:]  p
      \?  nf
      `\n  se
      `.  se
    state comment
      #>  cm  <
      \.(?:{document})  cs
      [^#.]+  cm
      [#.]  cm
    state blanks
      `\n  se
      \s+  w  =arguments
      default <
    state arguments
      \n  w  <
      \h+  w
      `\n  se
      --?\w[\w-]*  nt
      (\[)([a-zA-Z_][\w.]*)  p,n
      [\]\[:]  p
      [@>]  err
      [%&]+  o
      [\w\\~/*][\w\\/.:*~%-]*|\.{1,2}[\\/][\w\\/.:*-]+  nx
      "  s2  >dq
      '(?:''|[^'])*'  s1
      include variables
      \$\(  p  >parens
      @\(  p  >array
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
    state literals
      \s+  w
      #.*  c
      @"  sh  >here
      @'[\s\S]*?'@  sh
      "  s2  >dq
      '(?:''|[^'])*'  s1
      @\(  p  >array
      @\{  p  >hash
      \{  p  >block
      include variables
      (\[)([a-zA-Z_][\w.]*)  p,n
      [\]\[,;]  p
      0x[0-9a-f]+(?!.)  mh
      \d*\.\d+  mf
      \d+  mi
    state hash
      \}  p  <
      =  o
      include literals
      \w+  nx
    state array
      \)  p  <
      include literals
    state parens
      [)\}]  p  <
      include root
    state variables
      \$(?:{builtin}|[_$?^])  bp
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
      "@  sh  <
      `.  se
      \$\(  si  >interpolation
      include variables
      [^"`$]+  sh
      ["`$]  sh
    """#)
}
