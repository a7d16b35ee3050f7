package import Lexing

extension LanguageDefinition {
  package static let plaintext = LanguageDefinition(
    "plaintext", "Plain text", aliases: ["text"], files: ["txt"],
    #"""
    state root
      [\s\S]+  -
    """#)
}
