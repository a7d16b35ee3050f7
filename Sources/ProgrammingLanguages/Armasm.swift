package import Lexing

extension LanguageDefinition {
  package static let armasm = LanguageDefinition(
    "armasm", "ArmAsm", aliases: [], files: ["s"],
    #"""
    words main
      k: AREA ASSERT ALIGN ARM ATTR CN CODE16 CODE32 COMMON CP DATA DCB DCD DCDO DCDU DCFD DCFDU DCFS DCFSU DCI
        DCQ DCQU DCW DCWU DN ELIF ELSE END ENDFUNC ENDIF ENDP ENTRY EQU EXPORT EXPORTAS EXTERN FIELD FILL FN FRAME
        FUNCTION GBLA GBLL GBLS GLOBAL IF IMPORT INFO KEEP LCLA LCLL LCLS LTORG MACRO MAP MEND MEXIT NOFP OPT
        PRESERVE8 PROC QN RELOC REQUIRE REQUIRE8 RLIST RN ROUT SETA SETL SETS SN SPACE SUBT THUMB THUMBX TTL WEND
        WHILE GET INCBIN INCLUDE
    state root
      \n  -
      ^[ \t]*[#][ \t]*(?:include|define|if|else|endif|ifdef|undef)[^\n]*  cp
      \h+  -  >command
      ;.*  c
      \$[a-zA-Z_]\w*\.?  nn
      \w+|\|[^|\n]+\|  nl
    state command
      \n  -  <
      \h+  -
      ;.*  c
      (GET|INCBIN|INCLUDE)(\h+[^\s;]+)  k,sx  =operands
      [=\[\]|^&*#%]  k  =operands
      \$[a-zA-Z_]\w*\.?  nn
      [A-Za-z][\w.]*  nb:main  =operands
      default =operands
    state operands
      \n  -  <
      \h+  -
      ;.*  c
      "(?:""|[^"\n])*"  s2
      '(?:''|[^'\n])'  sc
      :[A-Z]+:  o
      \{[A-Z]+\}  no
      %[BFAT]*\d+\w*  nl
      (?:LSL|LSR|ASR|ROR|RRX)\b  nb
      0x[0-9a-fA-F]+|&[0-9a-fA-F]+  mh
      \d+_\d+|\d+  mi
      \.\d*  mf
      \$[a-zA-Z_]\w*\.?  nn
      [a-zA-Z_]\w*|\|[^|\n]+\|  nv
      [+\-*/%<>=!^&|,#\[\]{}():]+  o
    """#)
}
