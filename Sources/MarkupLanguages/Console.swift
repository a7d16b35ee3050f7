package import Lexing

extension LanguageDefinition {
  package static let console = LanguageDefinition(
    "console", "Shell session", aliases: ["terminal", "shell_session", "shell-session"],
    files: ["cap"],
    #"""
    state root
      ^(?:<\.+>|\.{2,})\h*(?:\n|\z)  c
      (^[^\n$#>]*[$#>])(\s*)  gp,w  >command
      [^\n]*\n?  go
    state command
      # A here-document ends with its line; other constructs go on at the next prompt.
      [^\n]*<<[^\n]*\n?  in:bash  <
      [^\n]+\n?  resume:bash  <
      default <
    """#)
}
