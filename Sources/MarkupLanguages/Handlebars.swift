package import Lexing

extension LanguageDefinition {
  package static let handlebars = LanguageDefinition(
    "handlebars", "Handlebars", aliases: ["hbs", "mustache"],
    files: ["handlebars", "hbs", "mustache"],
    #"""
    state root
      \{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}  c
      \{\{\{?  k  >tag
      (?:[^{]|\{[^{])+  resume:html
      \{  resume:html
    state tag
      \}\}\}?  k  <
      \s+  -
      (?<=\{)(?:[#^/]?(?:if|unless|else)|[>&#^/])  k
      (?<=\{[#/^])[\w.-]+  nn
      \.\.  nv
      [\]|.]  p
      =  o
      /  p
      this\b  bp
      @[\w-]+  na
      "[^"]*"  s2
      '[^']*'  s1
      [^\s.=/|"'{}\[\]()]+  nv
      [()\[]  p
    """#)
}
