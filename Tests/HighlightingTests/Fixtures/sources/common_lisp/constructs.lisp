; comment 日本語
#| block #| nested |# still |#
(in-package :cl-user)
(defpackage #:app (:use :cl) (:export #:main))
(defvar *global* 42 "doc \"q\" \\") (defparameter +const+ 1) (defconstant pi2 3.14)
(defun add (a b &optional (c 1) &key d &rest e &aux f) "doc" (declare (type fixnum a) (ignore b) (optimize (speed 3))) (+ a b c))
(defmacro my-if (test &body body) `(if ,test (progn ,@body))) (defclass shape () ((x :initarg :x :accessor x :initform 0))) (defmethod area ((s shape)) 1) (defgeneric g (x)) (defstruct point x y) (deftype tt () 'integer) (define-condition e (error) ())
(let* ((x 1) (y 2.5) (h #xFF) (o #o17) (b #b101) (r #3r12) (q 1/2) (e 1.5e-3) (d 1d0) (c #\a) (c2 #\Newline) (s "str \n 日本") (k :key) (sy 'sym) (qs '(1 2)) (v #(1 2)) (f #'add) (p #p"path") (cx #c(1 2)) (bv #*101) (n nil) (tr t) (neg -1) (pos +1) (u #:gensym) (a #1=x) (bb #1#) (w |sym bol|) (pk cl:car) (pi cl::foo)) 
  (if x y z) (cond ((= x 1) :a) (t :b)) (case x (1 'a) (otherwise 'b)) (loop for i from 0 to 10 collect i) (dolist (z '(1)) (print z)) (dotimes (i 3)) (do ((i 0 (1+ i))) ((> i 3))) (when x) (unless x) (setf (car x) 1) (setq y 2) (lambda (x) x) (funcall #'+ 1 2) (apply f x) (mapcar #'car x) (format t "~a~%" x) (return-from foo 1) (block b) (tagbody a (go a)) (catch 'x (throw 'x 1)) (unwind-protect a b) (handler-case a (error (e) b)) (multiple-value-bind (a b) c d) (values 1 2) (progn a) (flet ((f (x) x)) f) (labels () 1) (macrolet () 1) (quote x) (function f) (the fixnum x) (eval-when (:compile-toplevel) x) (and a) (or b) (not c) (null d) (eq a b) (equal a b) (cons 1 2) (list 1) (push x y) (incf x) (error "x") (with-open-file (s "x")) (destructuring-bind (a) b c) #+sbcl (foo) #-sbcl (bar) (in-foo) <= >= /= 1+ 1- * / array hash-table string character)
(変数 1) "unclosed
