package import Lexing

extension LanguageDefinition {
  package static let graphql = LanguageDefinition(
    "graphql", "Graphql", files: ["graphql", "gql"],
    #"""
    words main
      k: query mutation subscription fragment on
      kc: true false null
    state root
      (""")(\s*)([\s\S]*?)(\s*)(""")  s2,w,in:markdown,w,s2
      include basics
      (?:query|mutation|subscription|fragment)\b  k  >operation
      (?:type|interface|enum|input|union|scalar|schema|extend|implements)\b  k  >definition
      \{  p  >selection
    state basics
      \s+  w
      #.*  c
    state operation
      include basics
      \{  p  =selection
      on\b  k
      include values
    state selection
      include basics
      \}  p  <
      \{  p  >
      \.\.\.  p
      on\b  k
      include values
    state values
      \$\w+  nv
      @\w+  k
      """[\s\S]*?"""  s2
      "(?:\\.|[^"\\\n])*"  s2
      -?\d+(?:\.\d+)?[eE][+-]?\d+|-?\d+\.\d+  mf
      -?\d+  mi
      (?:true|false|null)\b  kc
      (?:Int|Float|String|Boolean|ID)\b  nb
      \w+  n
      [!\[\](){}:=,|]  p
    state names
      include basics
      (?:Int|Float|String|Boolean|ID)\b  nb
      \w+  n
      [!\[\]:,]  p
    state definition
      include basics
      (?:Int|Float|String|Boolean|ID)\b  nb
      (?:implements|type|interface|enum|input|union|scalar|schema)\b  k
      \w+  n
      \{  p  >body
      \}  p  <
      [!\[\]():=,|]  p
    state body
      \}  p  <<
      \(  p  >arguments
      include names
    state arguments
      \)  p  <
      =  p  >default
      include names
    state default
      \s+  w
      "(?:\\.|[^"\\\n])*"  s2  <
      -?\d+(?:\.\d+)?[eE][+-]?\d+|-?\d+\.\d+  mf  <
      -?\d+  mi  <
      (?:true|false|null)\b  kc  <
      \w+  n  <
      default <
    """#)
}
