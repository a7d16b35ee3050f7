package import Lexing

extension LanguageDefinition {
  package static let actionscript = LanguageDefinition(
    "actionscript", "ActionScript", aliases: ["as", "as3"], files: ["as"],
    #"""
    words main
      k: for in while do break return continue switch case default if else throw try catch finally new delete
        typeof is with this
      kd: var function
      kr: const class extends implements interface package import public private protected internal static final
        native override dynamic namespace include super get set trace
      nb: void Class Function Math Object RegExp decodeURI decodeURIComponent encodeURI encodeURIComponent eval
        isFinite isNaN parseFloat parseInt
      kc: true false null NaN Infinity undefined
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (?<=[=(,:;!&|?\[{\n ])/(?![\h=/*])  sr  >regex
      (\{)(\s*)([A-Za-z_$]\w*)(\s*)(:)(?=\s)  p,-,na,-,p  >object
      \+\+|--|~|&&|\?|:|\|\||\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*%&|^/])=?|;  o
      -?\d+\.\d+  mf
      0x[0-9a-fA-F]+  mh
      \d+  mi
      "(?:\\\\|\\"|[^"])*"  s2
      '(?:\\\\|\\'|[^'])*'  s1
      [$a-zA-Z_][\w$]*  nx:main
      [(\[{},.)\]]  p
    state object
      \}  p  <
      ([A-Za-z_$]\w*)(\s*)(:)  na,-,p
      (:)  p
      include root
    state regex
      \\.  se
      [\[\]]  se
      [^\\/\[\]\n]+  sr
      /[gim]*  sr  <
      \n  -  <
    """#)
}
