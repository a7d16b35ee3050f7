; comment 日本語
        AREA    |.text|, CODE, READONLY
        GET     macros.hdr
        IMPORT  printf
        EXPORT  main
SIZE    EQU     100
count   SETA    1
flag    SETL    {TRUE}
str     SETS    "string"
        GBLA    var
        IF      :DEF: X
        ELSE
        ENDIF
        MACRO
$label  mymac   $p1
        MEND
main    PROC
        MOV     r0, #0xFF
        LDR     r1, =msg
        ADDEQS  r2, r3, r4, LSL #2
        STMFD   sp!, {r4-r6, lr}
        BL      printf
        CMP     r0, #'a'
        BNE     %BT10
10      SUB     r5, r6, #&FF
        LDR     r0, [r1, #4]!
        MCR     p15, 0, r0, c1, c0, 0
        VADD.F32 s0, s1, s2
        B       .
        LTORG
        ENDP
msg     DCB     "Hello ""q""", 0
        DCD     2_1010, 1.5, -3
        ALIGN   4
        END
a = b :AND: c :OR: d << 2 >> 1 ~e ^ f / g % h
変数 "unclosed
