package import Lexing

extension LanguageDefinition {
  package static let jsp = LanguageDefinition(
    "jsp", "Jsp", files: ["jsp"],
    #"""
    state root
      <%--[\s\S]*?--%>  c
      (<%@\s*\w+\s*)  nt  >directive
      (<%[!=]?)([\s\S]*?)(%>)  nt,in:java,nt
      <(?:jsp|c|fmt|fn|sql|x|s|form|spring):\w+\s*  nt  >directive
      </\w+:\w+\s*>  nt
      (?:[^<]|</?[a-zA-Z][a-zA-Z0-9]*[\s>/])+  resume:html
      <  resume:html
    state directive
      /?%?>  nt  <
      \s+  -
      [\w:-]+\s*=\s*  na
      "  s  >string
      [^\s>"=]+  na
    state string
      "  s  <
      (\$\{)([^}]*)(\})  si,in:java,si
      [^"$]+  s
      \$  s
    """#)
}
