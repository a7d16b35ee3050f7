package import Lexing

extension LanguageDefinition {
  package static let epp = LanguageDefinition(
    "epp", "EPP", files: ["epp"],
    #"""
    state root
      <%#[\s\S]*?%>  c
      <%\s*\|  cp  >parameters
      <%[-=]?  cp  >code
      [^<]+  -
      <  -
    state parameters
      \|\s*-?%>  cp  <
      [^|]+  resume:puppet
      \|  resume:puppet
    state code
      -?%>  cp  <
      (?:[^%-]|-(?!%>)|%(?!>))+  resume:puppet
    """#)
}
