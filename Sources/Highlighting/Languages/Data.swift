extension Language {
  static let yaml = Language(
    "yaml", "YAML", aliases: ["yml"], files: ["yaml", "yml", "clang-format", ".clang-format"],
    ##"""
    state root
      \n  -
      ^(?:---|\.\.\.)(?=\s|\z)  nn
      ^%[A-Z][^\n]*  nt
      \h+  -
      \#[^\n]*  c1
      [?:-](?=\s|\z)  p
      [^\s#,?\[\]{}"'&*!|>%@`:-](?:[^#,?\[\]{}"'\n:]|:[^\s#,?\[\]{}"'])*(?=:(?:\s|\z))  nt
      "(?:\\[^\n]|[^"\\\n])*"(?=\s*:(?:\s|\z))  s
      '[^'\n]*'(?=\s*:(?:\s|\z))  s
      [|>][+-]?\d?[+-]?(?=\h*(?:#[^\n]*)?$)  p  >block dedent
      include flow
      (?=[^\s#,\[\]{}&*!|>'"%@`])  -  >plain
    state flow
      !<[^\s>]*>  kt
      ![^\s,\[\]{}]*  kt
      &[^\s,\[\]{}]+  nl
      \*[^\s,\[\]{}]+  nv
      \[  p  >sequence
      \{  p  >mapping
      '  s  >single
      "  s  >double
    state sequence
      \]  p  <
      include collection
    state mapping
      \}  p  <
      [^\s,:?\[\]{}"'\n#][^,:?\[\]{}"'\n]*(?=:(?:\s|\z))  nt
      include collection
    state collection
      \s+  -
      \#[^\n]*  c1
      [?:,]  p
      include flow
      [^\s,:?\[\]{}"'#]+  nv
      [\s\S]  nv
    state plain
      \h+(?=#)  -  <
      \h*(?=:\h)  -  <
      \h*\n  -  <
      \h+  l
      (?::\S|[^\s:])+  l
      default <
    state block
      \n  no
      [^\n]+  no
    state single
      ''  se
      '  s  <
      [^']+  s
    state double
      \\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})  se
      \\[\s\S]  s
      "  s  <
      [^"\\]+  s
    """##)

  static let toml = Language(
    "toml", "TOML", files: ["toml", "Pipfile", "Cargo.lock"],
    ##"""
    state root
      \s+  -
      \#[^\n]*  c1
      include key
      =  o  >value
      \[\[?  k  >table
    state key
      [A-Za-z0-9_-]+  n
      "  s2  >basic
      '  s1  >literal
      \.  p
    state table
      [A-Za-z0-9_-]+  k
      "  s2  >basic
      '  s1  >literal
      \.  k
      \]\]?  k  <
      \h+  -
      default <
    state value
      \h+  -
      \d{4}-\d\d-\d\d(?:[Tt\x20]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?  ld  <
      \d\d:\d\d(?::\d\d(?:\.\d+)?)?  ld  <
      [+-]?\d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?  mf  <
      [+-]?\d[\d_]*[eE][+-]?\d[\d_]*  mf  <
      [+-]?(?:inf|nan)  mf  <
      0b[01_]+  mb  <
      0o[0-7_]+  mo  <
      0x[0-9a-fA-F_]+  mh  <
      [+-]?[\d_]+  mi  <
      """  s2  =multibasic
      "  s2  =basic
      '''  s1  =multiliteral
      '  s1  =literal
      (?:true|false)  kc  <
      \[  p  =array
      \{  p  =inline
      default <
    state array
      \s+  -
      \#[^\n]*  c1
      ,  p
      \]  p  <
      (?=[\w"'\[{+-])  -  >value
      default <
    state inline
      \s+  -
      \#[^\n]*  c1
      include key
      =  p  >value
      ,  p
      \}  p  <
      default <
    state escapes
      \\(?:[btnfr"\\e]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2})  se
    state basic
      "  s2  <
      include escapes
      [^"\\\n]+  s2
      \\  s2
      default <
    state literal
      '  s1  <
      [^'\n]+  s1
      default <
    state multibasic
      """  s2  <
      include escapes
      [^"\\]+  s2
      ["\\]  s2
    state multiliteral
      '''  s1  <
      [^']+  s1
      '  s1
    """##)

  static let ini = Language(
    "ini", "INI",
    aliases: ["cfg", "dosini", "properties", "conf", "editorconfig", "systemd", "desktop"],
    files: [
      "ini", "cfg", "inf", "properties", "service", "desktop", ".editorconfig", ".gitconfig",
    ],
    ##"""
    state root
      \s+  -
      [;#][^\n]*  c1
      \[[^\]\n]*\](?=\h*$)  k
      [^=:\s][^=:\n]*(?=[=:])  na  >separator
      [^\n]+  na
    state separator
      \h+  -
      [=:]  o  =value
      default <
    state value
      \h+(?=[;#])  -  =after
      \h+  -
      \\\n  -
      "[^"\n]*"?  s
      [^\s"\\]+  s
      \\  s
      default <
    state after
      [^\n]+  c1
      default <
    """##)

  static let graphql = Language(
    "graphql", "GraphQL", aliases: ["gql"], files: ["graphql", "gql"],
    ##"""
    words main
      k >operation: query mutation subscription fragment
      k >typename: type interface input enum union scalar directive extend
      k: schema implements on repeatable
      nb: Int Float String Boolean ID
      kc: true false null
    state root
      [\s,]+  -
      \#[^\n]*  c1
      """  s  >text
      "  s  >string
      \.\.\.  p  >spread
      @\i\I*  nd
      \$\i\I*  nv
      -?\d+(?:\.\d+)?[eE][+-]?\d+  mf
      -?\d+\.\d+  mf
      -?\d+  mi
      [A-Z]\I*  nc:main
      \i\I*  n:main
      [{}()\[\]:=!|&]  p
    state spread
      \s+  -
      on\b  k  =typename
      \i\I*  nf  <
      default <
    state operation
      \h+  -
      on\b  k  =typename
      \i\I*  nf  <
      default <
    state typename
      \s+  -
      @\i\I*  nd  <
      (?:type|interface|input|enum|union|scalar)\b  k
      \i\I*  nc  <
      default <
    state text
      """  s  <
      [^"]+  s
      "  s
    state string
      "  s  <
      \\(?:u[0-9a-fA-F]{4}|[^\n])  se
      [^"\\\n]+  s
      default <
    """##)

  static let protobuf = Language(
    "protobuf", "Protocol Buffers", aliases: ["proto"], files: ["proto"],
    ##"""
    words main
      k: import option optional required repeated reserved default packed ctype extensions to max rpc
      k: returns oneof syntax edition stream map public weak
      kt: int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 float double bool
      kt: string bytes
      kc: true false
      kn >package: package
      kd >message: message extend
      kd >typename: enum group service
    state root
      \s+  -
      //[^\n]*  c1
      /\*  cm  >comment
      [,;{}\[\]()<>]  p
      "(?:\\[^\n]|[^"\\\n])*"?  s
      '(?:\\[^\n]|[^'\\\n])*'?  s
      (?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?  mf
      \d+[eE][+-]?\d+  mf
      0x[0-9a-fA-F]+  mh
      0[0-7]+  mo
      \d+  mi
      [+:.=-]  o
      \i[\I.]*(?=\h*=)  na:main
      \i[\I.]*  n:main
    state package
      \h+  -
      \i[\I.]*  nn  <
      default <
    state message
      \h+  -
      \i[\I.]*  nc  <
      default <
    state typename
      \h+  -
      \i[\I.]*  n  <
      default <
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    """##)

  static let nginx = Language(
    "nginx", "nginx", aliases: ["nginxconf"], files: ["nginx.conf", "nginx"],
    ##"""
    state root
      \s+  -
      \#[^\n]*  c1
      \}  p
      include\b  k  >statement
      [^\s;#{}]+  k  >statement
      [;{]  p
    state block
      \s+  -
      \#[^\n]*  c1
      \}  p  <
      [^\s;#{}]+  kn  >statement
      [;{]  p
    state statement
      \{  p  =block
      ;  p  <
      \s+  -
      \#[^\n]*  c1
      (?:on|off)\b  no
      \$[^\s;#(){}"']+  nv
      [a-z0-9.-]+(?=:\d)  n  >port
      \d+[kmg]?\b  mi
      [~]\*?  p  >regex
      "(?:\\[^\n]|[^"\\\n])*"  s
      '(?:\\[^\n]|[^'\\\n])*'  s
      [:=]  p
      [^\s;#{}$]+  s
      \$  -
      default <
    state port
      :  p
      \d+  mi  <
      default <
    state regex
      \h+  -
      [^\s{]+  sr  <
      default <
    """##)

  static let hcl = Language(
    "hcl", "HCL", aliases: ["terraform", "tf", "tfvars", "opentofu"],
    files: ["tf", "hcl", "tfvars"],
    ##"""
    words main
      kd: backend data module output provider provisioner resource variable locals terraform moved
      k: for in if else endif endfor dynamic
      kt: string number bool list tuple map set object any
      no: true false null
    words functions
      nb: abs ceil floor log max min parseint pow signum chomp format formatlist indent join lower regex
      nb: regexall replace split strrev substr title trim trimprefix trimsuffix trimspace upper alltrue
      nb: anytrue chunklist coalesce coalescelist compact concat contains distinct element flatten index
      nb: keys length list lookup map matchkeys merge range reverse setintersection setproduct
      nb: setsubtract setunion slice sort sum transpose values zipmap base64decode base64encode
      nb: csvdecode jsondecode jsonencode urlencode yamldecode yamlencode abspath dirname pathexpand
      nb: basename file fileexists fileset filebase64 templatefile formatdate timeadd timestamp
      nb: base64sha256 bcrypt filemd5 filesha256 md5 sha1 sha256 sha512 uuid cidrhost cidrnetmask
      nb: cidrsubnet can defaults tobool tolist tomap tonumber toset tostring try
    state root
      \n  -  bodies
      \h+  -
      \#[^\n]*  c1
      //[^\n]*  c1
      /\*  cm  >comment
      <<[-~]?(?=\i)  o  >heredocname
      "  s2  >string
      \d+(?:\.\d+)?(?:[eE][+-]?\d+)?  mi
      \i[\I-]*(?=\()  nf:functions
      \i[\I-]*(?=\h*=[^=])  na
      \i[\I-]*(?=\h+["{])  nb:main
      \i[\I-]*  n:main
      [=+*/%<>!&|?:.-]  o
      [\[\](){},;]  p
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    state string
      "  s2  <
      [$%]\{  si  >interpolation
      \\(?:[nrt"\\]|u[0-9a-fA-F]{4})  se
      [^"\\$%\n]+  s2
      [\\$%]  s2
      \n  -  <
    state interpolation
      \}  si  <
      {  p  >braces
      include root
    state braces
      \}  p  <
      {  p  >braces
      include root
    state heredocname
      \i\I*  dl  < body:heredoc keep:\I indented as:dl
      default <
    state heredoc
      \n  sh
      [$%]\{  si  >interpolation
      [^\n$%]+  sh
      [$%]  sh
    """##)
}
