package import Lexing

extension LanguageDefinition {
  package static let php = LanguageDefinition(
    "php", "PHP", aliases: ["php3", "php4", "php5"],
    files: [
      "php", "php3", "php4", "php5", "phpt", "phtml", "module", "inc", "profile", "install", "test",
    ],
    #"""
    start code unless \s*<|[\s\S]*<\?
    set id = [\p{L}_]\I*
    set name = {id}(?:\\{id})*
    words main nocase
      kc: true false null
      k >function: function fn
      k >type: public private protected static
      k: and or xor abstract array as break case catch clone const continue declare default die do echo else elseif empty
        enddeclare endfor endforeach endif endswitch endwhile eval exit extends final finally for foreach global goto if
        implements include include_once instanceof insteadof isset list match new old_function parent print readonly
        require require_once return self switch throw try unset var while yield cfunction
        __CLASS__ __DIR__ __FILE__ __FUNCTION__ __LINE__ __METHOD__ __NAMESPACE__ __TRAIT__ __halt_compiler
      kn: use
    words members
      k: and or xor abstract array as break case catch clone const continue declare default die do echo else elseif empty
        end eval exit extends final finally for foreach global goto if implements include include_once instanceof insteadof
        isset list match new parent print readonly require require_once return self switch throw try unset var while yield
    state root
      <\?(?:php|=)?  cp  >php
      (?:[^<]|<[^<?])+  resume:html
      <  resume:html
    state code
      <\?(?:php|=)?  cp
      include php
    state php
      \?>  cp  <
      \s+  -
      #.*?(?=\?>\s*\n|$)  c1
      //.*?(?=\?>\s*\n|$)  c1
      /\*\*(?!/)[\s\S]*?\*/  cd
      /\*[\s\S]*?\*/  cm
      <<<(["']?)(\w+)\1\n[\s\S]*?\n[ \t]*\2\b;?  sh
      (\??->|::)(\s*)({id})(?=\s*\()  o,-,nf:functions
      (\??->)(\s*)([a-z_]\I*)  o,-,n:members
      (::)(class)\b  o,n
      (use)(\s+)(function|const)(\s+)((?:{id}\\)+)(?=\{)  kn,-,k,-,nn
      (use)(\s+)(function)(\s+)  kn,-,k,-
      (use)(\s+)((?:{id}\\)+)(?=\{)  kn,-,nn
      use(?=\s*\()  k
      (namespace)(\s+)({name})  kn,-,nn
      (class|interface|trait|extends|implements)(\s+)({name})  kd,-,nc
      (new)(\s+)(class)\b  k,-,kd
      (new)(\s+)({name})  k,-,nc
      (const)(\s+)({id})  k,-,no
      \$+{id}  nv
      __[A-Z]\w*__(?!\w)  nb:main
      (?:and|or|xor|array|list|isset|empty|unset|exit|die|eval|declare|match|catch|if|elseif|for|foreach|while|switch|print|echo|return|include|include_once|require|require_once|fn|function|use|clone|new|throw|static|parent|self|as|case|do|else|instanceof|yield|__halt_compiler)\b(?!\\)  k:main
      {name}(?=\s*\()  nf:functions
      (?:PHP|E)_[A-Z_\d]+\b  kc
      [A-Z_][A-Z_\d]+\b(?!\\)  no:main
      (?:{id}\\)*[A-Z]\I*(?!\\)  nc:main
      {name}  n:main
      \d*\.\d*(?:[eE][+-]?\d+)?  mf
      0x[0-9a-fA-F]+  mh
      0[bB][01_]+  mb
      0[0-7]+  mo
      \d+(?:_\d+)*  mi
      '(?:\\[\s\S]|[^\\'])*'?  s1
      `[^`]*`?  sb
      "  s2  >dq
      [~!%^&*+=|:<>/?@-]+  o
      [\[\]{}();,]  p
    state function
      \s+  -
      &  o
      {id}  n
      \(  p  =parameters,type
      default <
    state type
      \s+  -
      \?{id}  kt  <
      (?!(?:function|static|const|abstract|final|readonly|fn|public|private|protected)\b){id}  kt  <
      default <
    state parameters
      (\??{id})(\s+)(?=\$)  kt,-
      \(  p  >parens
      \)  p  =returns
      include php
    state parens
      \)  p  <
      \(  p  >
      include php
    state returns
      \s+(?=use\b|:)  -
      (:)(\s*)(\??{id})  p,-,kt  <
      (use)(\s*)(\()  k,-,p  >parens
      default <
    state dq
      "  s2  <
      \\(?:[nrtvef\\$"]|[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|u\{[0-9A-Fa-f]+\})  se
      \$[a-zA-Z_]\w*(?:\[\w+\]|->\w+)?  nv
      \{(?=\$)  si  >braces
      [^\\"$\{]+  s2
      [\\$\{]  s2
    state braces
      \}  si  <
      include php
    """# + "\n" + phpFunctions + "\n" + phpExtensionFunctions)
}
