package import Lexing

extension LanguageDefinition {
  package static let pony = LanguageDefinition(
    "pony", "Pony", files: ["pony"],
    #"""
    words main
      no: true false
      kd: box iso ref tag trn val
      kr: actor addressof and as be break class compiler_intrinsic consume continue delegate digestof do else elseif embed end error for fun if ifdef iftype in interface is isnt lambda let match new not object or primitive recover repeat return struct then this trait try type until use var where while with
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      """[\s\S]*?"""  sd
      "  s  >string
      0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*  mh
      0b[01]+  mb
      \d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+  mf
      \d+(?:_\d+)*  mi
      [A-Z_]\w*  nc
      [a-z]\w*  n:main
      =>|->|==|!=|<=|>=|<<|>>|[-+*/%<>=!?:&|^~]  o
      [(){}\[\],;.']  p
    state string
      "  s  <
      \\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)  se
      [^"\\]+  s
    """#)
}
