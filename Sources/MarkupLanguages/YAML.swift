package import Lexing

extension LanguageDefinition {
  package static let yaml = LanguageDefinition(
    "yaml", "YAML", aliases: ["yml"], files: ["yaml", "yml"],
    #"""
    set first = [^\s\[\]{},"'#&*!|>%@`?:-]|[?:-](?=\S)
    set rest = (?:[^\s]| +[^\s#])
    state root
      include blanks
      ^(%YAML)( +)(\d+\.\d+)  nt,-,m
      ^(%TAG)( +)(\S+)( +)(\S+)  nt,-,kt,-,kt
      ^(?:---|\.\.\.)(?=[ \n]|$)  nn
      [-?](?=\s|$)  pi
      ^ *:(?=\s|$)  pi
      ([|>][\d+-]*)( +)(#.*)  pi,-,c1  >block dedent
      [|>][\d+-]*(?=\s*$)  pi  >block dedent
      ![\w;/?:@&=+$,.!~*'()%#\[\]-]*  kt
      include nodes
      \[  pi  >list
      \{  pi  >map
      (?:{first}){rest}*? *(?=:(?:\s|$))  na  >key
      (?:null|true|false)\b  no
      \d+(?:\.\d+)?(?=\n| +#)  m
      ((?:{first}){rest}*? +)(\d+(?:\.\d+)?)(?=\n| +#)  s,m
      (?:{first}){rest}*  s
      [^\s#:&*!|>%@`?,"'\[\]{}-]{rest}*  s
    state blanks
      \n  -
      [ ]+  -
      #.*  c1
    state key
      :  pi  <
      default <
    state nodes
      ![^\s,\[\]{}]*  kt
      &[^\s,\[\]{}]+  nl
      \*[^\s,\[\]{}:]+  nv
      "  s2  >dq
      '  s1  >sq
    state block
      \n  -
      ^[ \t]+  -
      [^\n]+  s
    state list
      \]  pi  <
      include flow
    state map
      \}  pi  <
      include flow
    state flow
      include blanks
      \[  pi  >list
      \{  pi  >map
      [,?]  pi
      :  pi
      include nodes
      [^\s,\[\]{}:#|>%@`](?:[^\s,\[\]{}:#])*(?: +[^\s,\[\]{}:#][^\s,\[\]{}:]*)*  nv
    state dq
      "  s  <
      \n *  -
      [ ]+  nv
      \\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0abt\tnvfre "/\\N_LP\n])  se
      [^ \n\\"]+  s
    state sq
      '  s  <
      \\'  se
      \n *  -
      [ ]+  nv
      [^ \n']+  s
    """#)
}
