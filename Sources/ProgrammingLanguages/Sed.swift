package import Lexing

extension LanguageDefinition {
  package static let sed = LanguageDefinition(
    "sed", "sed", files: ["sed"],
    #"""
    set lines = (?:\d+|\$)(?:~\d+|,(?:[+~]?\d+|\$))?!?
    state root
      \s+  -
      [#][^\n]*\n?  c
      (?:(?:\d+|\$),)?/  kn  >address
      {lines}  kn
      default >command
    state command
      \s+  -
      [#][^\n]*\n?  c  <
      ;  p  <
      ([aic])(\s*)  k,-  =text
      s(?=/)  k  =substitution
      s(?=[^\w\s])  k  =otherSubstitution
      y(?=/)  k  =mapping
      y(?=[^\w\s])  k  =otherMapping
      ([btT])(\s+)(\S+)  k,-,nl  <
      [btT](?=\s*\z)  k
      (:)(\s+)(\w+)  k,-,nl  <
      ([rRwW])(\s+)([^\n]+)  k,-,n  <
      ([lqQ])(\h+)(\d+)  k,-,m  <
      [dp]  k
      [DgGhHlnPqx={}]  k  <
    state text
      \\\n  se
      \n  -  <
      [^\\\n]+  s
      \\  s
    state address
      /,/  kn
      /(?:,(?:[+~]?\d+|\$))?!?  kn  <
      \[\^?  p  >set
      include regex
      [^/\n]  sr
    state substitution
      [^\w\s]  p  =search
    state regex
      \\.  se
      [()]  p
      [.*^$]+  o
    state search
      /  p  =replace
      \[\^?  p  >set
      include regex
      [^\n]  sr
    state otherSubstitution
      [^\w\s]  p  =otherSearch
    state otherSearch
      [|!@#,]  p  =otherReplace
      \[\^?  p  >otherSet
      include regex
      [^\n]  sr
    state members
      \]  p  <
      \w-\w  nv
      \\.  se
      \n  -  <
    state set
      (?=/)  -  <
      include members
      [^\]\\\n]  sr
    state otherSet
      include members
      [^\]\\\n]  sr
    state replace
      /  p  =flags
      \\[\s\S]  se
      &  o
      [^\\&/]+  -
    state otherReplace
      [|!@#,]  p  =flags
      \\[\s\S]  se
      &  o
      [^\\&|!@#,]+  -
    state flags
      [gpe]+  k
      \d+  kn
      (w[^\n]*)  k
      default <
    state mapping
      /  p
      \\.  se
      [^/;\n\\]+  -
      default <
    state otherMapping
      [|!@#,]  p
      \\.  se
      [^|!@#,;\n\\]+  -
      default <
    """#)
}
