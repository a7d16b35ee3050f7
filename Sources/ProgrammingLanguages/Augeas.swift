package import Lexing

extension LanguageDefinition {
  package static let augeas = LanguageDefinition(
    "augeas", "Augeas", aliases: ["aug"], files: ["aug"],
    #"""
    words main
      kr: _ after autoload clear counter del excl get in incl insa insb key label let module print_regexp print_string
        print_tree put seq set store test transform value
    state root
      \s+  -
      \(\*[\s\S]*?\*\)  cm
      (?:lens|string|regexp|tree|filter|int|unit)\b  kt
      (module)(\s+)(\w+)  kr,-,nn
      "(?:\\.|[^"\\])*"  s
      /  s  >regex
      [A-Z]\w*  kn
      [a-zA-Z_0-9]\w*  n:main
      [\[\](){}:,;]  p
      ->|[-+*?|=.@!<>&]  o
    state regex
      /  sr  <
      \\.  sr
      [^/\\]+  sr
    """#)
}
