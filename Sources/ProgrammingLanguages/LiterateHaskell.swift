package import Lexing

extension LanguageDefinition {
  package static let literateHaskell = LanguageDefinition(
    "literate_haskell", "Literate Haskell", aliases: ["lithaskell", "lhaskell", "lhs"],
    files: ["lhs"],
    #"""
    state root
      (?<![^\n])(>)([^\n]*\n?)  nl,resume:haskell
      [^\n]*\n?  -
    """#)
}
