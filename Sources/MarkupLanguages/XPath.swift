package import Lexing

extension LanguageDefinition {
  package static let xpath = LanguageDefinition(
    "xpath", "XPath", files: ["xpath"],
    #"""
    words main
      k: array as else empty-sequence every for if in let map return satisfies some then
      ow: and div eq except ge gt idiv intersect is le lt mod ne or to union
    words axes
      k: ancestor ancestor-or-self attribute child descendant descendant-or-self following following-sibling namespace
        parent preceding preceding-sibling self
    words tests
      k: array attribute comment document-node element empty-sequence function if map namespace-node node
        processing-instruction schema-attribute schema-element text
    state root
      \s+  w
      \(:  c  >comment
      "(?:""|[^"])*"|'(?:''|[^'])*'  s
      \.\d+|\d+\.\d*(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+  mf
      \d+  m
      @[\w:.*-]+  na
      \$[\w:.-]+  nv
      ([\w-]+)(::)  nt:axes,o
      ([a-zA-Z_][\w.-]*)(?=\()  nf:tests
      [a-zA-Z_][\w.-]*:[a-zA-Z_*][\w.-]*(?=\()  nf
      [a-zA-Z_][\w.-]*:[a-zA-Z_*][\w.-]*  nt
      [a-zA-Z_][\w.-]*  nt:main
      //?|\|\||!=|<=|>=|<<|>>|:=|=>|\.\.|::|[-+*=<>|!?.@]  o
      [()\[\]{},;:]  p
    state comment
      :\)  c  <
      \(:  c  >
      [^:(]+  c
      [:(]  c
    """#)
}
