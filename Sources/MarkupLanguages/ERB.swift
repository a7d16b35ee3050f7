package import Lexing

extension LanguageDefinition {
  package static let erb = LanguageDefinition(
    "erb", "ERB", aliases: ["eruby", "rhtml"], files: ["erb", "erubis", "rhtml", "rht"],
    #"""
    state root
      <%#[\s\S]*?%>  c
      <%%|<%[=-]?  cp  >code reset:ruby
      (?:[^<]|<[^<%])+  resume:html
      <  resume:html
    state code
      -?%>  cp  <
      (?:[^%-]|%[^>]|-[^%]|-%[^>])+  resume:ruby
    """#)
}
