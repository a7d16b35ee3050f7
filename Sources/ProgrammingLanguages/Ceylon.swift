package import Lexing

extension LanguageDefinition {
  package static let ceylon = LanguageDefinition(
    "ceylon", "Ceylon", files: ["ceylon"],
    #"""
    words main
      kc: false null true
      kn: assembly import module package
      kt: function new value void
      kd: abstracts alias assign class extends given interface object of out satisfies super
      k: assert break case catch continue dynamic else exists finally for in is let outer return switch then this
        throw try while
    set annotation = shared|abstract|formal|default|actual|variable|late|native|deprecated|final|sealed|annotation|suppressWarnings|small|license|by|doc|see|throws|tagged
    state root
      \s+  -
      //.*\n?  c1
      /\*(?:[^*]|\*(?!/))*\*/  cm
      /\*  cm
      (class|interface|object|alias)(\s+)(\w+)  kd,-,nc
      (package|import)(\s+)([\w.]+)  kn,-,nn
      "(?:\\.|[^"\\])*"  s
      '(?:\\.|[^'\\])'|'\\\{#[0-9a-fA-F]{4}\}'  sc
      #[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*  mh
      \$[01]+(?:_[01]+)*  mb
      \d+(?:_\d+)*\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?[a-zA-Z]?  mf
      \d+(?:_\d+)*[a-zA-Z]?  mi
      (?:{annotation})\b  nd
      [A-Z]\w*  nd
      (\.)([a-z_]\w*)  o,na
      [a-z_]\w*  n:main
      [~^*!%&\[\](){}<>|+=:;,./?`-]+  o
    """#)
}
