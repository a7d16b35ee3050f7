package import Lexing

extension LanguageDefinition {
  package static let bibtex = LanguageDefinition(
    "bibtex", "BibTeX", aliases: ["bib"], files: ["bib"],
    ##"""
    state root
      \s+  -
      (?i:@comment)\s*(?:\{[^}]*\}|\([^)]*\)|.*)  c
      @\w+  nc  >entry
      .+  c
    state entry
      \s+  -
      [{(]  p  =key
      default <
    state key
      \s+  -
      (?=[\w-]+\s*=)  -  =body
      [^\s"#%'()={},]+(?=\s*,)  nl  =body
      default =body
    state body
      \s+  -
      [})]  p  <
      [,=#]  p
      [\w:.+/-]+(?=\s*=)  na
      "  s  >quoted
      \{  s  >braced
      \d+  m
      [^\s"#%'()={},]+  nv
    state quoted
      "  s  <
      \{  s  >braced
      [^"{]+  s
    state braced
      \}  s  <
      \{  s  >
      [^{}]+  s
    """##)
}
