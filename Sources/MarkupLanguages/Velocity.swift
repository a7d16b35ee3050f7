package import Lexing

extension LanguageDefinition {
  package static let velocity = LanguageDefinition(
    "velocity", "Velocity", files: ["vm", "velocity", "fhtml"],
    #"""
    state root
      ##.*  c1
      #\*[\s\S]*?\*#  cm
      #\[\[[\s\S]*?\]\]#  s
      (#)(\{?)([a-zA-Z_][\w-]*)(\}?)(\s?)(\()  p,p,nf,p,-,p  >arguments
      (#\{?)([a-zA-Z_][\w-]*)(\}?)  p,nf,p
      (\$)(!?)(\{?)([a-zA-Z_][\w-]*)  p,p,p,nv  >reference
      (?:[^#${]|[#$][^a-zA-Z_{!*#\[$])+  resume:html
      [#$]  -
    state reference
      \(  p  >arguments
      (\.)([a-zA-Z_]\w*)  p,nv
      \}  p  <
      default <
    state arguments
      \)  p  <
      \(  p  >
      \s+  -
      (\$)(!?)(\{?)([a-zA-Z_][\w-]*)  p,p,p,nv
      (\.)([a-zA-Z_]\w*)  p,nv
      "[^"]*"  s2
      '[^']*'  s1
      \b\d+  mi
      in\b  o
      [a-zA-Z_]\w*  nf
      \[|\.\.|==|!=|<=|>=|&&|\|\||[-+*/%<>=!]  o
      [,\]{}:.]  p
    """#)
}
