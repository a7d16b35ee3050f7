package import Lexing

extension LanguageDefinition {
  package static let racket = LanguageDefinition(
    "racket", "Racket", aliases: [], files: ["rkt", "rktd", "rktl"],
    #"""
    words main
      k: define-syntax syntax-rules let let* set! define lambda λ if cond case do letrec begin let-values
        let*-values letrec-values and or when unless delay quote quasiquote unquote unquote-splicing provide
        require module parameterize with-handlers let-syntax letrec-syntax define-struct with-continuation-mark
        case-lambda define-values define-syntaxes begin0 module* let/cc let/ec time define-for-syntax
        begin-for-syntax force transcript-off transcript-on
      nb: not error hash list vector format printf displayln exn? add1 sub1 void raise values
        current-output-port exit eof symbol->string string->number number->string string-length substring member
        assoc assq memq null? pair? vector-length vector->list list->vector string? symbol? number? procedure?
        boolean? char? void? eq? eqv? equal? apply map for-each andmap ormap regexp-match regexp-replace
        file-exists? open-input-file read-line current-directory box unbox set-box! thread sleep random max min
        sqrt expt quotient remainder modulo even? odd? zero? positive? negative? exact->inexact inexact->exact
        floor ceiling round truncate * + - / < <= = > >= abs acos angle append asin assv atan caaaar caaadr caaar
        caadar caaddr caadr caar cadaar cadadr cadar caddar cadddr caddr cadr call-with-current-continuation
        call-with-input-file call-with-output-file call-with-values call/cc car cdaaar cdaadr cdaar cdadar cdaddr
        cdadr cdar cddaar cddadr cddar cdddar cddddr cdddr cddr cdr char->integer char-alphabetic? char-ci<=?
        char-ci<? char-ci=? char-ci>=? char-ci>? char-downcase char-lower-case? char-numeric? char-ready?
        char-upcase char-upper-case? char-whitespace? char<=? char<? char=? char>=? char>? close-input-port
        close-output-port complex? cons cos current-input-port denominator display dynamic-wind eof-object? eval
        exact? exp gcd imag-part inexact? input-port? integer->char integer? lcm length list->string list-ref
        list-tail list? load log magnitude make-polar make-rectangular make-string make-vector memv newline
        numerator open-output-file output-port? peek-char rational? rationalize read read-char real-part real?
        reverse sin string string->list string->symbol string-append string-ci<=? string-ci<? string-ci=?
        string-ci>=? string-ci>? string-copy string-fill! string-ref string-set! string<=? string<? string=?
        string>=? string>? tan vector-fill! vector-ref vector-set! vector? with-input-from-file
        with-output-to-file write write-char
    words plain
    set id = [^\s()\[\]{}'`,.]+
    state root
      ;.*  c1
      #\|  cm  >comment
      #;\([^()\n]*\)|#;\S+  cm
      \s+  -
      -?\d+\.\d+  mf
      -?\d+  mi
      #b[01]+  mb
      #o[0-7]+  mo
      #d[0-9]+  mi
      #x[0-9a-fA-F]+  mh
      #[ei][\d.]+  m
      "(?:\\.|[^"\\])*"  s
      ['`]{id}  ss
      #\\[()/'".'_!$ %& ?=+-]  sc
      #\\[a-zA-Z0-9-]+  sc
      #true|#false|#t|#f  no
      [#]:[\w!?*<>=/+-]+  nt
      ('|#|`|,@|,|\.)(?=[(\[{])  o
      ([(\[{])(\s*)({id})  p,-,nf:main
      '|#|`|,@|,|\.+  o
      {id}  nv:plain
      [()\[\]{}]  p
    state comment
      \|#  cm  <
      #\|  cm  >
      [^|#]+|[|#]  cm
    """#)
}
