package import Lexing

extension LanguageDefinition {
  package static let nix = LanguageDefinition(
    "nix", "Nix", aliases: ["nixos"], files: ["nix"],
    #"""
    words main
      kd: let
      k: else if then
      kn: in inherit with
      kc: false falsenull null true truefalsenull truenull
      kr: abort assert baseNameOf builtins derivation fetchTarball import isNull map rec removeAttrs throw toString
    state root
      \s+  -
      #.*|/\*[\s\S]*?\*/  c
      (?:\.{0,2}|~)(?:/[\w.+-]+)+/?|[a-z][\w+.-]*://[^\s;"'()\[\]{}]+  sx
      ''  s2  >indented
      "  s2  >string
      [a-zA-Z_][\w'-]*  nv:main
      \d+  mi
      \.\.\.|->|//|\+\+|==|!=|<=|>=|&&|\|\||[.?@=<>!+*/-]  o
      [{}()\[\];:,]  p
      \}  p  <
    state string
      "  s2  <
      \\.  se
      \$\{  si  >code
      [^"\\$\n]+  s2
      \$  s2
    state indented
      '''|''\$|''\\.  se
      ''  s2  <
      \$\{  si  >code
      [^'$\n]+  s2
      ['$]  s2
    state code
      \}  si  <
      include root
    """#)
}
