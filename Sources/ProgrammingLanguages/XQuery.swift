package import Lexing

extension LanguageDefinition {
  package static let xquery = LanguageDefinition(
    "xquery", "XQuery", files: ["xquery", "xq"],
    ##"""
    extends xpath
    words main
      k: xquery version encoding module namespace import declare function variable option default collation boundary-space preserve strip construction ordering ordered unordered order empty greatest least copy-namespaces no-preserve inherit no-inherit schema at external let where by ascending descending stable group count window tumbling sliding start end when only previous next try catch validate lax strict type typeswitch case switch text comment document update
    state root
      (declare)(\s+)(variable)(\s+)  k,w,nt,w
      [a-zA-Z_][\w.-]*:[a-zA-Z_][\w.-]*\#\d+  nf
      (element|attribute)(?=\s+[\w:-]+\s*\{)  k
      (namespace)(\s+)([\w-]+)(\s*)(=)  k,w,nn,w,o
      (xs:\w+)  kt
      (as)(\s+)(node|item|element|attribute|text|document-node|comment|processing-instruction|empty-sequence)\b  k,w,kt
      (function)(\s+)([\w:-]+)  k,w,nf
      <[\w:.-]+  nt  >tag
      </[\w:.-]+\s*>  nt
      ,  o
    state tag
      \s+  w
      [\w:.-]+\s*=  na  >attribute
      />  nt  <
      >  nt  =content
    state attribute
      \s+  w
      "  s  =dq
      '  s  =sq
      default <
    state dq
      "  s  <
      \{  p  >embedded
      [^"{]+  s
    state sq
      '  s  <
      \{  p  >embedded
      [^'{]+  s
    state embedded
      \}  p  <
      \{  p  >
      include root
    state content
      </[\w:.-]+\s*>  nt  <
      <!--[\s\S]*?-->  c
      <[\w:.-]+  nt  >tag
      \{  p  >embedded
      [^<{]+  -
      <  -
    """##)
}
