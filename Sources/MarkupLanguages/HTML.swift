package import Lexing

extension LanguageDefinition {
  package static let html = LanguageDefinition(
    "html", "HTML", files: ["htm", "html", "xhtml"],
    #"""
    set name = [\p{L}:_-][\p{Word}:.-]*
    state root
      [^<&]+  -
      &\S*?;  ni
      (?i)<!DOCTYPE [\s\S]*?>  cp
      <!\[CDATA\[[\s\S]*?\]\]>  cp
      <!--  c  >comment
      <\?[\s\S]*?\?>  cp
      <\s*script\s*  nt  >script,tag reset:javascript
      <\s*style\s*  nt  >style,tag reset:css
      </  nt  >end
      <  nt  >start
    state comment
      [^-]+  c
      -->  c  <
      -  c
    state start
      \s+  -
      {name}  nt  =tag
      >  nt  <
    state end
      \s+  -
      {name}  nt  =endtag
      >  nt  <
    state endtag
      \s+  -
      >  nt  <
    state tag
      \s+  -
      [\p{L}\d:_\[\]()*.#-]+\s*=\s*  na  >attribute
      [\p{L}\d:_*#.-]+  na
      /?\s*>  nt  <
    state attribute
      "  s  =dq
      '  s  =sq
      [^\s>]+  s  <
      default <
    state dq
      "  s  <
      [^"]+  s
    state sq
      '  s  <
      [^']+  s
    state script
      [^<]+  resume:javascript
      <\s*/\s*script\s*>  nt  <
      <  resume:javascript
    state style
      [^<]+  resume:css
      <\s*/\s*style\s*>  nt  <
      <  resume:css
    """#)
}
