package import Lexing

extension LanguageDefinition {
  package static let twig = LanguageDefinition(
    "twig", "Twig", files: ["twig"],
    #"""
    extends jinja
    words main
      k: verbatim endverbatim
    """#)
}
