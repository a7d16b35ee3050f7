package import Lexing

extension LanguageDefinition {
  package static let python = LanguageDefinition(
    "python", "Python", aliases: ["py"],
    files: [
      "py", "pyi", "pyw", "sc", "SConstruct", "SConscript", "tac", "bzl", "BUCK", "BUILD",
      "BUILD.bazel", "WORKSPACE",
    ],
    #"""
    set id = \i\I*
    words main
      k >function: def
      k >class: class
      k: as assert async await break continue del elif else except exec finally for from global if import lambda nonlocal
        pass print raise return try while with yield
      ow: and in is not or
      bp: Ellipsis False None True self
      nb: ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning
        ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
        DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError
        FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
        IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError
        NotADirectoryError NotImplemented NotImplementedError OSError OverflowError OverflowWarning
        PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError
        RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
        TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
        UnicodeTranslateError UnicodeWarning UserWarning VMSError ValueError Warning WindowsError ZeroDivisionError
        __import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod cmp coerce
        compile complex delattr dict dir divmod enumerate eval execfile exit file filter float format frozenset getattr
        globals hasattr hash hex id input int intern isinstance issubclass iter len list locals long map max memoryview min
        next object oct open ord pow property range raw_input reduce reload repr reversed round set setattr slice sorted
        staticmethod str sum super tuple type unichr unicode vars xrange zip
    state root
      \s+  -
      #.*\n?  c1
      [\[\]{}():,;.]  p
      \\  -
      (from)(\s+)([.\I]+)(\s+)(import)\b  kn,-,nn,-,kn
      (import)(\s+)({id}(?:\.{id})*)  kn,-,nn
      ([fF])("""|'''|"|')  sa,s  >format close:$ keep:["'] as:s
      ([fF][rR]|[rR][fF])("""|'''|"|')  sa,s  >rawformat close:$ keep:["'] as:s
      ([rR]|[uU][rR]|[rR][bB]|[bB][rR])("""|'''|"|')  sa,s  >raw close:$ keep:["'] as:s
      ([uUbB])("""|'''|"|')  sa,s  >string close:$ keep:["'] as:s
      """|'''|"|'  s  >string close:$ keep:["'] as:s
      `[^`]*`  sb
      {id}  n:main
      \d(?:_?\d)*\.(?:\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?  mf
      \d(?:_?\d)*[eE][+-]?\d(?:_?\d)*[jJ]?  mf
      \d(?:_?\d)*[jJ]  mf
      0[oO](?:_?[0-7])+  mo
      0[bB](?:_?[01])+  mb
      0[xX](?:_?[a-fA-F0-9])+  mh
      \d+L  il
      \d(?:_?\d)*  mi
      !=|[=<>+*/%&|^~@-]  o
    state function
      \s+  -
      {id}  nf  <
      default <
    state class
      \s+  -
      {id}  nc  <
      default <
    state escapes
      \\(?:[\\abfnrtv"'\n]|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})  se
    state string
      include escapes
      [^\\"']+  s
      [\\"']  s
    state raw
      \\[\s\S]  s
      [^\\"']+  s
      [\\"']  s
    state fields
      \{\{|\}\}  s
      \{  si  >field
    state format
      include fields
      include escapes
      [^\\"'{}]+  s
      [\\"'}]  s
    state rawformat
      include fields
      \\[\s\S]  s
      [^\\"'{}]+  s
      [\\"'}]  s
    state field
      \}  si  <
      ![sra]  si
      :  si
      \{  si  >
      include root
    """#)
}
