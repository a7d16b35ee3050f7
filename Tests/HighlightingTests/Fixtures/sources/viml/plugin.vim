" a comment
set nocompatible
let g:foo = "a\n" . 'b''c'
function! s:Bar(a, ...) abort
  " another
  if a:a == 1 && !exists('x') | return 5 | endif
  call foo#bar(x)
  for i in range(3) | execute 'normal! x' | endfor
endfunction
autocmd BufRead,BufNewFile *.txt setlocal ts=2
syn match Foo /x/
while 1 | break | endwhile
