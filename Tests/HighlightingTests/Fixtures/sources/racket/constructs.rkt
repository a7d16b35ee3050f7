#lang racket/base
; comment 日本語
#| block |# #;(datum) 
(define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
(define (add a . rest) (+ a 1)) (define x 42) (define-record-type point (make-point x y) point? (x point-x))
(let* ((y 2.5) (h #xFF) (o #o17) (b #b101) (e 1.5e-3) (q 1/2) (c #\a) (c2 #\newline) (c3 #\space) (s "str \n \" \\ 日本") (sy 'sym) (ql '(1 2)) (qq `(a ,b ,@c)) (v #(1 2)) (t #t) (f #f) (tt #true) (neg -1) (p +1) (k #:key) (cx 1+2i) (w |a b|) (d .5)) 
 (if x y z) (cond ((= x 1) 'a) (else 'b)) (case x ((1) 'a)) (do ((i 0 (+ i 1))) ((> i 3)) (display i)) (let loop ((i 0)) (loop (+ i 1))) (lambda (x) x) (begin 1) (letrec ((f 1)) f) (let-values) (and a b) (or a) (not x) (when x) (unless x) (car x) (cdr x) (cons 1 2) (list 1) (null? x) (eq? a b) (equal? a b) (map car x) (for-each f x) (apply + x) (call/cc k) (call-with-current-continuation k) (vector-ref v 0) (string-append "a" "b") (display "x") (newline) (error "x") (delay x) (force x) (dynamic-wind a b c) (values 1) (quote x) (quasiquote x) (unquote x) (string->symbol "x") (number? 1) (zero? 0) (exact->inexact 1) (<= 1 2) (- 1) (* 2 3) (/ 4 2) (set-car! x 1) (import (scheme base)) (export x) foo-bar a->b ...)
(変数 1) "unclosed
" (require racket/list) (provide x) (struct p (x y) #:transparent) (define/contract (f x) 1) (match x [(list a b) a]) [brackets] {braces} #rx"re" #px"re" #"bytes" (for/list ([i 10]) i) (let-syntax) (module m racket) (parameterize ([x 1]) y) (with-handlers ([exn? f]) g) (class object% (super-new)) (send o m) (string-join l) (hash 'a 1) #hash((a . 1)) (λ (x) x) (first x) #<<EOF
here
EOF
'done @{at}
