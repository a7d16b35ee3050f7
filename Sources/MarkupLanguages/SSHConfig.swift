package import Lexing

extension LanguageDefinition {
  package static let ssh = LanguageDefinition(
    "ssh", "SSH Config File", files: ["ssh_config"],
    #"""
    state root
      #.*  c1
      \s+  -
      (?:"[^"]*"|[a-zA-Z]\w*)(?=\s)  k  >value
      \S+  -  >value
    state value
      \n  -  <
      \h+  -
      (?:yes|no)\b  no
      (?<=\s)\d+  m
      [^\s\d]\S*  -
      \S  -
    """#)
}
