package import Lexing

extension LanguageDefinition {
  package static let email = LanguageDefinition(
    "email", "Email", aliases: ["eml", "e-mail"], files: ["eml"],
    #"""
    state root
      ^([a-zA-Z0-9-]+)(:)([^\n\r]*(?:\n[ \t].*)*)  nt,o,na
      \n(?=[a-zA-Z0-9-]+:)  -
      \n  -  >body
      [^\n]+  -
    state body
      [\s\S]+  -
    """#)
}
