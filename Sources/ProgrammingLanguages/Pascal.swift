package import Lexing

extension LanguageDefinition {
  package static let pascal = LanguageDefinition(
    "pascal", "Pascal", aliases: [], files: ["pas", "lpr", "pp"],
    #"""
    nocase
    words main
      k: absolute abstract and array as asm assembler begin case class const constructor destructor div do
        downto else end except exit export exports external far file finalization finally for forward function
        goto if implementation in inc index inherited initialization inline interface is label library message mod
        near not object of on operator or out overload override packed pascal private procedure program property
        protected public published raise read record register repeat resourcestring safecall set shl shr stdcall
        stored string then threadvar to try type unit until uses var virtual while with write writeln xor
      nb: false nil true
      kt: ansichar ansistring bool boolean byte bytebool cardinal char comp currency double extended int64
        integer iunknown longbool longint longword pansichar pansistring pbool pboolean pbyte pbytearray pcardinal
        pchar pcomp pcurrency pdate pdatetime pdouble pextended phandle pint64 pinteger plongint plongword pointer
        ppointer pshortint pshortstring psingle psmallint pstring pvariant pwidechar pwidestring pword pwordarray
        pwordbool real real48 shortint shortstring single smallint tclass tdate tdatetime textfile thandle tobject
        ttime variant widechar widestring word wordbool
    state root
      \h+  -
      \n  -
      //.*\n?  c1
      \(\*[\s\S]*?\*\)  cm
      \{[\s\S]*?\}  cm
      '(?:''|[^'\n])*'  s
      \$[0-9a-fA-F]+  mh
      \d+(?:\.\.\d+|\.\d+)?(?:[eE][+-]?\d+)?  m
      [A-Za-z_]\w*  n:main
      [~!@#$%^&*()+=|\[\]{}:;,.<>/?`-]  p
    """#)
}
