/ c
f:{[x;y] x+y}
t:([]a:1 2 3;b:`x`y`z)
select a,sum b by c from t where d>1.5, e=2000.01.01
`sym "str\n" 0x1f 1b 0Nj 12:30:00 2001.01.01D12 .z.p .Q.s f each til 10
/
block
\
x:y!z; $[a;b;c]; @[x;1;:;2]
\t f
if[x>1; y:2]
raze over 1i 2h 3f 1e5 0w
/ 日本語
x:"文字"
