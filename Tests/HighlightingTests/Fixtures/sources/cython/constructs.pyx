cdef int f(double x) except -1:
  cdef double y = x
  return <int>y
cimport numpy as np
from libc.math cimport sin
cdef extern from "a.h":
  int foo(int)
ctypedef struct A:
  int b
cpdef inline g(object o, int* p): pass
with nogil: pass
def h(a, b=1): return NULL
class A: pass
for i in range(3): print i
DEF X = 1
IF X: pass
cdef class B(C):
  cdef public int d
# 日本語
x = "文字"
