package import Lexing

extension LanguageDefinition {
  package static let ssh = LanguageDefinition(
    "ssh", "SSH Config File", files: ["ssh_config"],
    #"""
    state root
      \s+  -
      #.*  c1
      [a-zA-Z0-9]+  k  >value
    state value
      \n  -  <
      \h+  -
      #.*  c1
      (?:yes|no)\b  no
      \d+  m
      [^\s#$;\\{}]+  -
    """#)
}
