package import Lexing

extension LanguageDefinition {
  package static let sass = LanguageDefinition(
    "sass", "Sass", files: ["sass"],
    #"""
    extends scss
    state root
      [{};]  err
      @import\b  k  >import
      =[\w-]+  nf  >value
      \+[\w-]+  nd  >value
    state comments
      \h+  -
      /\*  cm  >note dedent
    state note
      \n  cm
      ^\h+  -
      [^\n]+  cm
    state import
      \n  -  <
      \h+  -
      \S+  s
    state end
      (?=\n)  -  <
    """#)
}
