package import Lexing

extension LanguageDefinition {
  package static let fluent = LanguageDefinition(
    "fluent", "Fluent", aliases: ["ftl"], files: ["ftl"],
    #"""
    state root
      \s+  w
      ^[#].*  c1
      -[A-Za-z][\w-]*  ni  >assign
      [A-Za-z][\w-]*  no  >assign
    state assign
      (\h*)(=)  w,p  =text
      \h+  w  =text
      default <
    state text
      \n(?=\S)  w  <
      (?<=\n)\h+\.[A-Za-z][\w-]*  na  >equals
      (?<=\n)(\h*)(\*)?(\[)(\h*)([\w.-]+)(\h*)(\])  w,pi,p,w,ss,w,p
      (?<=[\n=])\h+  w
      \n  w
      \{  p  >place
      [^{\n]+  -
    state equals
      \h+  w
      =  p  <
      default <
    state place
      \s+  w
      \}  p  <
      ->  p  =variants
      \{  p  >
      "(?:\\.|[^"\\\n])*"  s2
      \$[A-Za-z][\w-]*  nv
      -[A-Za-z][\w-]*  ni
      [A-Z][A-Z0-9_-]*(?=\()  nb
      -?\d+\.\d+  mf
      -?\d+  mi
      \.[A-Za-z][\w-]*  na
      [A-Za-z][\w-]*  no
      [(),:\[\]]  p
    state variants
      \}  p  <
      (\h*)(\*)?(\[)(\h*)([\w.-]+)(\h*)(\])  w,pi,p,w,ss,w,p  >variant
      \s+  w
      [^\s}]  -
    state variant
      \n  w  <
      \{  p  >place
      (?=\})  -  <
      [^{}\n]+  -
    """#)
}
