package import Lexing

extension LanguageDefinition {
  package static let cython = LanguageDefinition(
    "cython", "Cython", aliases: ["pyx", "pyrex"], files: ["pyx", "pxd", "pxi"],
    #"""
    extends python
    words types
      kt: int double float char long short void bint object list dict set tuple str bytes unsigned size_t Py_ssize_t signed complex
    state root
      (from)(\s+)([\w.]+)(\s+)(cimport)\b  kn,-,nn,-,kn
      (cimport)(\s+)([\w.]+)  kn,-,nn
      (cdef|cpdef)(\s+)(class)(\s+)(\w+)  k,-,kr,-,nc
      (cdef|cpdef|ctypedef)(\s+)(extern|public|readonly|inline|api|static)\b  k,-,kr
      (?:cdef|cpdef|ctypedef)\b  k
      (struct|union|enum|cppclass)(\s+)(\w+)  kr,-,nc
      (?:nogil|gil|by)\b  k
      (?:int|double|float|char|long|short|void|bint|object|unsigned|size_t|Py_ssize_t)(?=\s*[*&]*\s+\w)  kt
      (?<=\s)\w+(?=\s*\([^\n]*\)[^\n]*:\s*$)  nf
    """#)
}
