package import Lexing

extension LanguageDefinition {
  package static let sed = LanguageDefinition(
    "sed", "sed", files: ["sed"],
    #"""
    state root
      \s+  -
      [#][^\n]*\n?  c
      (?:\d+|\$)(?:,(?:\d+|\$))?!?  kn  >command
      /  kn  >command,address
      default >command
    state command
      \s+  -
      [#][^\n]*\n?  c
      ;  p  <
      ([aic])(\h*)  k,-  =text
      s(?=/)  k  =substitution
      s(?=[^\w\s])  k  =otherSubstitution
      y(?=[^\w\s])  k  =mapping
      ([btT])(\s+)(\S+)  k,-,nl  <
      [btT](?=\n|\z)  k
      (:)(\s+)(\w+)  k,-,nl  <
      ([rRwW])(\s*)([^\n;]+)?  k,-,n  <
      [dDgGhHlnpPqx={}]  k
    state text
      \\\n  se
      \n  -  <
      [^\\\n]+  s
      \\  s
    state address
      /!?  kn  <
      include regex
      [^/\n]  sr
    state substitution
      [^\w\s]  p  =search
    state regex
      \[\^?  p  >set
      \\.  se
      [()]  p
      [.*^$]+  o
    state search
      /  p  =replace
      include regex
      [^\n]  sr
    state otherSubstitution
      [^\w\s]  p  =otherSearch
    state otherSearch
      [|!@#,]  p  =otherReplace
      include regex
      [^\n]  sr
    state set
      \]  p  <
      \w-\w  nv
      \\.  se
      \n  -  <
      [^\]\\\n]  sr
    state replace
      /  p  =flags
      \\.  se
      &  o
      [^\\&/\n]+  -
      \n  -  <
    state otherReplace
      [|!@#,]  p  =flags
      \\.  se
      &  o
      [^\\&|!@#,\n]+  -
      \n  -  <
    state flags
      [gpe]+  k
      \d+  kn
      (w[^\n]*)  k
      default <
    state mapping
      [/|!@]  p
      [^/|!@;\n]+  -
      default <
    """#)
}
