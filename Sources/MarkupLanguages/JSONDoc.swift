package import Lexing

extension LanguageDefinition {
  /// JSON with comments and omitted parts (`...`).
  package static let jsonDoc = LanguageDefinition(
    "json-doc", "JSON with comments", aliases: ["jsonc"],
    #"""
    extends json
    state root
      ([$\w]+)(\s*)(:)  na,-,p
      /\*[\s\S]*?\*/  c
      //.*  c1
      \.\.\.  c1
    """#)
}
