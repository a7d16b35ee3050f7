; comment 日本語
%include "macros.inc"
%define SIZE 100h
%macro push2 2
    push %1
%endmacro
%ifdef X
%endif
section .data
msg: db "Hello \n", 0xA, 'single', `back\n`, 0
len equ $ - msg
arr dd 1, 2, 3.14, 1e3, 0b1010, 0o17, 17q, 10b, 0FFh, 0x1F, 42d, $0F
    times 10 db 0
section .bss
buf: resb 64
section .text
global _start
extern printf
_start:
    mov eax, [ebx+4*ecx-8]
    mov rax, qword [rel msg]
    cmp al, 'a'
    jne .local
    call printf
.local: xor rdi, rdi
    lea rsi, [rip + label]
    add byte [es:di], 5
    int 80h
    rep movsb
    lock xchg eax, ebx
    movss xmm0, dword [x]
    vaddps ymm1, ymm2, ymm3
    jmp short $
    syscall
    ret
struc point
  .x: resd 1
endstruc
%%local: %assign i 1
[bits 32]
org 0x7c00
align 16
cpu 386
st0 cr0 dr7 mm1 r8d r15b bp ah cs
and or not xor shl << >> ~ ^ | & //
変数: "unclosed
