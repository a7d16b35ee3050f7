package import Lexing

extension LanguageDefinition {
  package static let plist = LanguageDefinition(
    "plist", "plist", files: ["plist", "pbxproj"],
    #"""
    state root
      \s+  w
      //[^\n]*  c
      /\*[\s\S]*?\*/  c
      [{},;=()]  p
      "  s2  >dq
      '  s1  >sq
      <  p  >data
      [\w/_:.-]+  l
    state data
      >  p  <
      [a-fA-F0-9 ]+  mh
    state dq
      "  s2  <
      \\.  s2
      [^\\"]+  s2
      \\  s2
    state sq
      '  s1  <
      \\.  s1
      [^\\']+  s1
      \\  s1
    """#)
}
