package import Lexing

extension LanguageDefinition {
  package static let vue = LanguageDefinition(
    "vue", "Vue", aliases: ["vuejs"], files: ["vue"],
    #"""
    extends html
    state root
      \{\{  si  >interpolation
      [^<&\{]+  -
      \{  -
      (<)(template)(?=[\s>])  nt,k  >tag
      (</)(template|script|style)(>)  nt,k,nt
      (<)(script)(?=[\s>])  nt,k  >code,tag reset:javascript
      (<)(style)(?=[^>]*lang="scss")  nt,k  >scss,tag reset:scss
      (<)(style)(?=[^>]*lang="sass")  nt,k  >sass,tag reset:sass
      (<)(style)(?=[^>]*lang="(?!css"))  nt,k  >plain,tag
      (<)(style)(?=[\s>])  nt,k  >styles,tag reset:css
    state interpolation
      \}\}  si  <
      (?:[^\}]|\}[^\}])+  resume:javascript
    state code
      (</)(script)(>)  nt,k,nt  <
      [^<]+  resume:javascript
      <  resume:javascript
    state scss
      (</)(style)(>)  nt,k,nt  <
      [^<]+  resume:scss
      <  resume:scss
    state sass
      (</)(style)(>)  nt,k,nt  <
      [^<]+  resume:sass
      <  resume:sass
    state styles
      (</)(style)(>)  nt,k,nt  <
      [^<]+  resume:css
      <  resume:css
    state plain
      (</)(style)(>)  nt,k,nt  <
      [^<]+  -
      <  -
    """#)
}
