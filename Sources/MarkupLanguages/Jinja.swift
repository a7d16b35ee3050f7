package import Lexing

extension LanguageDefinition {
  package static let jinja = LanguageDefinition(
    "jinja", "Jinja", aliases: ["django"],
    #"""
    words main
      k: block endblock if endif elif else for endfor macro endmacro include extends set import from with without context call endcall filter endfilter raw endraw recursive ignore missing do autoescape endautoescape trans endtrans pluralize as scoped continue break
      ow: and or not in is
      kp: true false none True False None
    state root
      include template
      (?:[^{]|\{[^{#%])+  resume:html
      \{  resume:html
    state template
      \{#[\s\S]*?#\}  c
      (\{%)(-?)(\s*)(raw)(\s*)(-?)(%\})  cp,o,-,k,-,o,cp  >raw
      \{%  cp  >statement
      \{\{  cp  >expression
    state raw
      (\{%)(-?)(\s*)(endraw)(\s*)(-?)(%\})  cp,o,-,k,-,o,cp  <
      [^{]+|\{  -
    state statement
      %\}  cp  <
      include inside
    state expression
      \}\}  cp  <
      include inside
    state inside
      \s+  -
      (\|)(\s*)([a-zA-Z_]\w*)  o,-,nf
      ==|!=|<=|>=|//|\*\*|[-+*/%<>=|]  o
      [()\[\],]  p
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      [\w.]+  nv:main
    """#)
}
