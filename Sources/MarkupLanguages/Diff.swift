package import Lexing

extension LanguageDefinition {
  package static let diff = LanguageDefinition(
    "diff", "Diff", aliases: ["patch", "udiff"], files: ["diff", "patch"],
    #"""
    state root
      @@.*?@@  p
      \s.*\n?  -
      ^---\n  p
      ^---$  p
      ^[+>].*\n?  gi
      ^[-<].*\n?  gd
      ^!.*\n?  gs
      ^(?:Index|diff|index).*\n?  gh
      ^=.*\n?  gh
      \w.*\n?  p
    """#)
}
