package import Lexing

extension LanguageDefinition {
  package static let nginx = LanguageDefinition(
    "nginx", "nginx", files: ["nginx.conf"],
    #"""
    state root
      (include)(\s+)([^\s;]+)  k,-,n
      [^\s;#]+  k  >statement
      include base
    state block
      \}  p  <
      [^\s;#]+  kn  >statement
      include base
    state statement
      \{  p  =block
      ;  p  <
      include base
    state base
      #.*  c1
      (?:on|off)\b  no
      \$[\w-]+  nv
      # An address and its port.
      ([a-z0-9.-]+)(:)(\d+)  nf,p,mi
      [a-z-]+/[a-z-+]+  nc
      \d+[kmg]?\b  mi
      (~)(\s*)([^\s\{]+)  p,-,sr
      [:=~]  p
      /[^\s;#$]*  n
      \\  err
      [^\s;#\{\}$\\]+  s
      \s+  -
      [$;]  -
    """#)
}
