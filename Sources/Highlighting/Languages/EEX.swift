extension Language {
  static let eex = Language(
    "eex", "EEX", aliases: ["leex", "heex"], files: ["eex", "leex", "heex"],
    #"""
    state root
      <%#[\s\S]*?%>  c
      <%%|<%[=-]?  cp  >code reset:elixir
      (?:[^<]|<[^<%])+  resume:html
      <  resume:html
    state code
      -?%>  cp  <
      (?:[^%-]|%[^>]|-[^%]|-%[^>])+  resume:elixir
    """#)
}
