package import Lexing

extension LanguageDefinition {
  package static let literateHaskell = LanguageDefinition(
    "literate_haskell", "Literate Haskell", aliases: ["lithaskell", "lhaskell", "lhs"],
    files: ["lhs"],
    #"""
    # Code begins behind an empty line, and ends with the lines that begin with >.
    state root
      ^\n(?=>)  -  >code
      [^\n]*\n?  -
    state code
      (>)([^\n]*\n?)  nl,resume:haskell
      \n+(?=>)  resume:haskell
      \n+  -  <
      [^\n]+  err
    """#)
}
