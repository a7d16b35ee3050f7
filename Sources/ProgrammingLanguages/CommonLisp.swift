package import Lexing

extension LanguageDefinition {
  package static let commonLisp = LanguageDefinition(
    "common_lisp", "Common Lisp", aliases: ["cl", "common-lisp", "elisp", "emacs-lisp", "lisp"],
    files: ["cl", "lisp", "asd", "el"],
    #"""
    nocase
    set id = (?:\|[^|]*\||(?:\\.|[\w!$%&*+/<=>?@\[\]^_{}~.:-]))+
    words main
      nb: * + - / /= 1+ 1- < <= = > >= abort abs acons acos acosh add-method adjoin adjustable-array-p
        adjust-array allocate-instance alpha-char-p alphanumericp and append apply apropos apropos-list aref
        arithmetic-error-operands array-dimension array-dimensions array-displacement array-element-type
        array-has-fill-pointer-p array-in-bounds-p arrayp array-rank array-row-major-index array-total-size ash
        upgraded-array-element-type upgraded-complex-part-type asin asinh assert assoc assoc-if assoc-if-not atan
        atanh atom bit bit-and bit-vector-p boole both-case-p boundp break butlast byte caaaar caaadr caaar caadar
        caaddr caadr caar cadaar cadadr cadar caddar cadddr caddr cadr call-method call-next-method car case ccase
        cdaaar cdaadr cdaar cdadar cdaddr cdadr cdar cddaar cddadr cddar cdddar cddddr cdddr cddr cdr ceiling
        cerror change-class char char< char<= char= char> char>= character characterp char-code char-downcase
        char-equal char-int char-name char-upcase check-type cis class-name class-of clear-input clear-output
        close clrhash code-char coerce compile compiled-function-p compile-file compiler-macro-function complement
        complex complexp compute-applicable-methods concatenate cond conjugate cons consp constantly constantp
        continue copy-alist copy-list copy-seq copy-structure copy-symbol copy-tree cos cosh count count-if
        count-if-not ctypecase decf declaim defclass defconstant defgeneric define-compiler-macro define-condition
        define-method-combination define-modify-macro define-setf-expander define-symbol-macro defmacro defmethod
        defpackage defparameter defsetf defstruct deftype defun defvar delete delete-duplicates delete-file
        delete-if delete-if-not delete-package denominator deposit-field describe describe-object
        destructuring-bind digit-char digit-char-p directory disassemble do do* do-all-symbols documentation
        do-external-symbols dolist do-symbols dotimes dpb dribble ecase ed eighth elt encode-universal-time endp
        ensure-directories-exist ensure-generic-function eq eql equal equalp error etypecase eval evenp every exp
        export expt fboundp fceiling fdefinition ffloor fifth file-length file-position fill fill-pointer find
        find-all-symbols find-class find-if find-if-not find-method find-package find-restart find-symbol
        finish-output first float floatp floor fmakunbound force-output format formatter fourth fresh-line fround
        funcall functionp gcd gensym gentemp get get-decoded-time getf gethash get-output-stream-string
        get-properties get-setf-expansion get-universal-time handler-bind handler-case hash-table-count
        hash-table-p identity ignore-errors imagpart import incf initialize-instance input-stream-p inspect
        integer-length integerp intern intersection invoke-debugger invoke-restart isqrt keywordp last lcm ldb
        ldiff length list list* listen listp list-length load log logand logbitp logior lognot logxor
        long-site-name loop loop-finish lower-case-p machine-type macroexpand macroexpand-1 macro-function
        make-array make-condition make-hash-table make-instance make-list make-package make-pathname
        make-random-state make-sequence make-string make-symbol makunbound map mapc mapcan mapcar mapcon maphash
        map-into mapl maplist mask-field max member member-if merge merge-pathnames min minusp mismatch mod
        muffle-warning multiple-value-bind multiple-value-list multiple-value-setq name-char nbutlast nconc
        next-method-p nintersection ninth no-applicable-method not notany notevery nreconc nreverse
        nset-difference nstring-downcase nsublis nsubst nsubstitute nth nthcdr nth-value null numberp numerator
        nunion oddp open or output-stream-p package-name packagep pairlis parse-integer parse-namestring pathname
        pathnamep peek-char phase plusp pop position position-if pprint prin1 prin1-to-string princ
        princ-to-string print print-object print-unreadable-object probe-file proclaim prog prog* prog1 prog2
        provide psetf psetq push pushnew random rassoc rational rationalize rationalp read read-byte read-char
        read-delimited-list read-from-string read-line read-sequence realp realpart reduce reinitialize-instance
        rem remf remhash remove remove-duplicates remove-if remove-if-not remprop rename-file rename-package
        replace require rest restart-bind restart-case return revappend reverse room rotatef round row-major-aref
        rplaca rplacd search second set set-difference setf set-exclusive-or seventh shadow shiftf signal signum
        sin sinh sixth sleep slot-boundp slot-value some sort special-operator-p sqrt stable-sort standard-char-p
        step store-value string string< string= string> string-downcase stringp string-equal string-trim
        string-upcase sublis subseq subsetp subst substitute substitute-if sxhash symbol-function symbol-name
        symbolp symbol-package symbol-plist symbol-value tailp tan tanh tenth terpri third time trace
        translate-pathname tree-equal truename truncate typecase type-error-datum typep type-of
        unbound-slot-instance unexport unintern union unless unread-char unuse-package
        update-instance-for-redefined-class upper-case-p use-package use-value user-homedir-pathname values
        values-list vector vectorp vector-pop vector-push vector-push-extend warn when wild-pathname-p
        with-accessors with-compilation-unit with-condition-restarts with-hash-table-iterator
        with-input-from-string with-open-file with-open-stream with-output-to-string with-package-iterator
        with-simple-restart with-slots with-standard-io-syntax write write-byte write-char write-line
        write-sequence write-string write-to-string yes-or-no-p y-or-n-p zerop in-package
      k: catch declare function block eval-when flet go if labels lambda let let* load-time-value locally
        macrolet multiple-value-call multiple-value-prog1 progn progv quote return-from setq symbol-macrolet
        tagbody the throw unwind-protect &allow-other-keys &aux &body &environment &key &optional &rest &whole
        dynamic-extent ignore optimize ftype inline special ignorable notinline type
      kt: simple-error fixnum bignum short-float single-float double-float long-float keyword simple-array
        simple-string simple-vector base-char base-string boolean signed-byte unsigned-byte standard-char
        condition serious-condition warning compiled-function
      nc: standard-object structure-object array bit-vector integer ratio number real hash-table stream sequence
        symbol readtable package random-state restart method generic-function class built-in-class standard-class
      no: t nil
    state root
      \s+  -
      ;.*  c1
      #\|  cm  >comment
      "(?:\\[\s\S]|[^"\\])*"  s
      [:']{id}  ss
      ['`]  o
      [-+]?\d+\.?(?=[\s"'()]|\z)  mi
      [-+]?\d+/\d+(?=[\s"'()]|\z)  mi
      [-+]?(?:\d*\.\d+(?:[defls][-+]?\d+)?|\d+(?:\.\d*)?[defls][-+]?\d+)(?=[\s"'()]|\z)  mf
      #\\(?:[a-zA-Z]+|[\s\S])  sc
      [#]:{id}  ss
      #\(  o  >vector
      #\d*\*[01]*  x
      #[bB][+-]?[01]+(?:/[01]+)?  m
      #[oO][+-]?[0-7]+(?:/[0-7]+)?  mo
      #[xX][+-]?[0-9a-fA-F]+(?:/[0-9a-fA-F]+)?  m
      #\d+[rR][+-]?[0-9a-z]+(?:/[0-9a-z]+)?  m
      #[cC](?=\()  m
      #\d+[=#]  o
      #[-+]  o
      #'  nf
      #[pP]"(?:\\[\s\S]|[^"\\])*"  ss
      ,@|,  o
      \.(?=\s)  o
      \*(?:[^\s()"'`,;*])+\*(?=[\s"'()]|\z)  vg
      {id}  nv:main
      [()]  p
    state vector
      \(  p  >list
      \)  p  <
      include root
    state list
      \(  p  >
      \)  p  <
      include root
    state comment
      [^|#]+  cm
      \|#  cm  <
      #\|  cm  >
      [|#]  cm
    """#)
}
