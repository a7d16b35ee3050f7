package import Lexing

extension LanguageDefinition {
  package static let irb = LanguageDefinition(
    "irb", "IRB", aliases: ["pry"],
    #"""
    extends irb_output
    state root
      (^[^\n>]*(?:irb|pry)[^\n>]*>)( ?)  gp,w  >input
      =>  p  >result
      #<[^\n]*>\n?  c
      [^\n]*\n?  go
    state input
      [^\n]+\n?  resume:ruby  <
      default <
    """#)
}
