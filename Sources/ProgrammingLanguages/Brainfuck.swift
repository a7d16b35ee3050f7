package import Lexing

extension LanguageDefinition {
  package static let brainfuck = LanguageDefinition(
    "brainfuck", "Brainfuck", files: ["b", "bf"],
    #"""
    state root
      [+-]+  nf
      [<>]+  nb
      [.,]+  nf
      [\[\]]+  p
      [^+<>.,\[\]-]+  c1
    """#)
}
