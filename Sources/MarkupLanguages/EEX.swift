package import Lexing

extension LanguageDefinition {
  package static let eex = LanguageDefinition(
    "eex", "EEX", aliases: ["leex", "heex"], files: ["eex", "leex", "heex"],
    #"""
    state root
      <%#[\s\S]*?%>  c
      <%%|<%[=-]?  cp  >code reset:elixir
      (?:[^<]|<[^<%])+  resume:html
      <  resume:html
    state code
      -?%>  cp  <
      !  n
      (?:[^%-]|%[^>]|-[^%]|-%[^>])+  resume:elixir
    """#)
}
