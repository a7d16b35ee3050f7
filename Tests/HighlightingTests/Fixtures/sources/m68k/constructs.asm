; c
* d
 foo: move.l d0,(a1)+ ; x
	bsr bar
.loop	dbf d0,.loop
X equ $1F
 dc.b "s",'t',%101,10,@17
 lea 4(a0,d1.w),a2
 include "a.i"
#$12 MACRO
 section code,CODE
label
 move.w #1,$dff096
 jsr _LVO(a6)
; 日本語
 dc.b "文字"
