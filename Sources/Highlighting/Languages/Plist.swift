extension Language {
  static let plist = Language(
    "plist", "plist", files: ["plist", "pbxproj"],
    #"""
    state root
      \s+  w
      //[^\n]*  c
      /\*[\s\S]*?\*/  c
      [{},;=()]  p
      "  s2  >dq
      '  s2  >sq
      <  p  >data
      [\w/_:.-]+  l
    state data
      >  p  <
      [a-fA-F0-9 ]+  mh
    state dq
      "  s2  <
      \\(?:[\\abfnrtv'"\n]|x[a-fA-F0-9]{2,4}|[0-7]{1,3})  se
      [^\\"\n]+  s2
      \\\n  s2
      \\  s2
    state sq
      '  s2  <
      \\(?:[\\abfnrtv'"\n]|x[a-fA-F0-9]{2,4}|[0-7]{1,3})  se
      [^\\'\n]+  s2
      \\  s2
    """#)
}
