package import Lexing

extension LanguageDefinition {
  package static let nesasm = LanguageDefinition(
    "nesasm", "NesAsm", aliases: ["nes"], files: ["nesasm"],
    #"""
    nocase
    words main
      kt: byte db dw word
      kr: bank bss code data defchr ds else endif endm endp endprocgroup fail func if ifdef ifndef incbin incchr
        include ineschr inesmap inesmir inesprg macro org proc procgroup rs rsset zp
      k: adc and asl bcc bcs beq bit bmi bne bpl brk bvc bvs clc cld cli clv cmp cpx cpy dec dex dey eor inc inx iny
        jmp jsr lda ldx ldy lsr nop ora pha php pla plp rol ror rti rts sbc sec sed sei sta stx sty tax tay tsx txa
        txs tya
    state root
      \s+  -
      ;.*  c1
      "[^"\n]*"  s
      [#]?\$[0-9a-f]+  mh
      [#]?%[01]+  mb
      [#]?\d+  m
      [a-z_@]\w*:  nf
      [a-z_@]\w*  nf:main
      [-+*/&|^~=<>!%]+  o
      [().,\[\]{}:#]  p
    """#)
}
