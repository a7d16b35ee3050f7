package import Lexing

extension LanguageDefinition {
  package static let nasm = LanguageDefinition(
    "nasm", "Nasm", aliases: [], files: ["asm"],
    #"""
    nocase
    words operand
      nb: al ah ax eax rax bl bh bx ebx rbx cl ch cx ecx rcx dl dh dx edx rdx si sil esi rsi di dil edi rdi bp bpl ebp rbp sp spl esp rsp cs ds es fs gs ss cr0 cr1 cr2 cr3 cr4 cr5 cr6 cr7 cr8
        dr0 dr1 dr2 dr3 dr4 dr5 dr6 dr7 mm0 mm1 mm2 mm3 mm4 mm5 mm6 mm7 r8 r9 r10 r11 r12 r13 r14 r15 r8b r9b r10b r11b r12b r13b r14b r15b r8w r9w r10w r11w r12w
        r13w r14w r15w r8d r9d r10d r11d r12d r13d r14d r15d st0 st1 st2 st3 st4 st5 st6 st7 tr3 tr4 tr5 tr6 tr7
      kt: byte word dword qword tword oword yword zword
      k: seg wrt strict
    state root
      ^\h*%[^\n]*\n?  cp
      \s+  -
      ;.*  c1
      [a-z$._?][\w$.?@~]*:  nl
      ([a-z$._?][\w$.?@~]*)(\s+equ)(?=\s)  no,kd  >arguments
      (?:db|dw|dd|dq|dt|do|dy|dz|resb|resw|resd|resq|rest|incbin|equ|times)\b  kd  >arguments
      [a-z$._?][\w$.?@~]*  nf  >arguments
    state arguments
      ^\h*%  cp  <
      \n  -  <
      \h+  -
      ;.*  c1
      '[^'\n]'|"[^"\n]"  s
      \d\w*[hH]\b|0x[0-9a-f]+  mh
      [0-7]+[qo]\b  mo
      [01]+b\b  mb
      \d+\.e?\d+  mf
      \d+  mi
      \$\$?(?![a-z0-9])  kc
      [a-z$._?][\w$.?@~]*  nv:operand
      [\[\](),:]  p
      [&|^+*/%~<>=!-]+  o
    """#)
}
