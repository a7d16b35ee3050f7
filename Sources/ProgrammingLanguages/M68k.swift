package import Lexing

extension LanguageDefinition {
  package static let m68k = LanguageDefinition(
    "m68k", "M68k",
    #"""
    nocase
    words main
      n: _
      kt: dc dcb ds
      nb: a0 a1 a2 a3 a4 a5 a6 a7 ccr d0 d1 d2 d3 d4 d5 d6 d7 pc ssp usp
      kr: cnop else end endc endf endm endr equ even fail fopt format ifc ifeq ifge ifgt ifle iflt ifnc ifne incbin
        include list llen machine macro mexit offset opt output page plen reg rept section set spc ttl
      k: abcd add adda addi addq addx and andi asl asr bcc bchg bclr bcs beq bfchg bfclr bfextu bfffo bfins bfset
        bftst bge bgt bhi bhs bkpt ble blo bls blt bmi bne bpl bra bsr btst bvc bvs callm cas cas2 chk chk2 clr cmp
        cmp2 cmpa cmpi cmpm dbcc dbcs dbeq dbf dbge dbgt dbhi dble dbls dblt dbmi dbne dbpl dbra dbvc dbvs divs divu
        eor eori exg ext extb illegal jmp jsr lea link lsl lsr move movea movem movep moveq muls mulu nbcd neg negx
        nop not or ori pack pea rol ror roxl roxr rtr rts sbcd scc scs seq sf sne spl st sub suba subi subq subx
        swap tas trap trapv tst unlk unpk
    state root
      \s+  -
      (?<![^\n])[*;].*  c1
      ;.*  c1
      (?<![^\n])[.a-z_][\w.$]*:?  nl
      "[^"\n]*"  s
      '[^'\n]*'  sc
      \$[0-9a-f]+  mh
      @[0-7]+  mo
      %[01]+  mb
      \d+  mi
      (\.[bwlsdxpq]\s+[#])|\.[bwls]\s  nd
      [#]  nd
      [a-z_]\w*  nv:main
      [-+*/|&^~=<>!:]+  o
      [(),.\[\]]  p
    """#)
}
