package import Lexing

extension LanguageDefinition {
  package static let yang = LanguageDefinition(
    "yang", "YANG", files: ["yang"],
    #"""
    words main nocase
      o: and not or
      no: add current delete deprecated false invert-match max min not-supported obsolete replace true unbounded user
      kt: binary bits boolean decimal64 empty enumeration identityref instance-identifier int16 int32 int64 int8
        leafref string uint16 uint32 uint64 uint8 union
      kd: action anydata anyxml argument augment base belongs-to bit case choice config contact container default
        description deviate deviation enum error-app-tag error-message extension feature fraction-digits grouping
        identity if-feature import include input key leaf leaf-list length list mandatory max-elements min-elements
        modifier module must namespace notification ordered-by organization output path pattern position prefix
        presence range reference refine require-instance revision revision-date rpc status submodule type typedef
        unique units uses value when yang-version yin-element
    state root
      \s+  w
      //.*  c
      /\*[\s\S]*?\*/  c
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      [0-9]+-[0-9]+-[0-9]+  nl
      ([\w-]+)(:)([\w-]+)  nn,p,n
      \d+(?:\.\d+)?(?=[;\s])  mi
      [{};+]  p
      [^\s;{}"'+]+  n:main
    """#)
}
