package import Lexing

extension LanguageDefinition {
  package static let sass = LanguageDefinition(
    "sass", "Sass", files: ["sass"],
    #"""
    extends scss
    state root
      (")([\w-]+)(")(?=:)  err,na:properties,err  >attribute
      [{};"]  err
      (:)([\w-]+)  na,na:properties  >value
      @import\b  k  >import
      =[\w-]+  nf  >value
      \+[\w-]+  nd  >value
    state comments
      \h+  -
      //[^\n]*  c1  >remark dedent
      /\*  cm  >note dedent
    state remark
      \n  -
      ^\h+  -
      [^\n]+  c1
    state note
      ^\h*\n  -
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
