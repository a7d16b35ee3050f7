package import Lexing

extension LanguageDefinition {
  package static let systemd = LanguageDefinition(
    "systemd", "Systemd", aliases: ["unit-file"], files: ["service"],
    #"""
    state root
      \s+  -
      [#;].*  c
      \[[^\]\n]*\]  k
      ([\w-]+)(=)  nt,p  >value
    state value
      \\\n  se
      \n  -  <
      [^\\\n]+  -
      \\  -
    """#)
}
