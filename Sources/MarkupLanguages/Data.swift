package import Lexing

extension LanguageDefinition {
  package static let graphql = LanguageDefinition(
    "graphql", "GraphQL", files: ["graphql", "gql"],
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

  package static let hcl = LanguageDefinition(
    "hcl", "HCL", aliases: ["terraform", "tf"],
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
