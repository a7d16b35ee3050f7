package import Lexing

extension LanguageDefinition {
  package static let conf = LanguageDefinition(
    "conf", "Config File", aliases: ["config", "configuration"], files: ["conf", "config"],
    #"""
    state root
      #.*\n  c
      "[^"]*"  s2
      '[^']*'  s1
      \d+  m
      [a-zA-Z]\w*  n
      [^"'#\da-zA-Z_]+  -
    """#)
}
