/// The states of Python's strings: each kind of quotes, raw or not, formatted or not.
///
/// Generated, since the sixteen differ only in their quotes, their class and the rules they include.
private let stringStates: String = {
  var text = ""
  for (name, quote, token) in [("d", "\"", "s2"), ("s", "'", "s1")] {
    for isTriple in [true, false] {
      let closer = isTriple ? quote + quote + quote : quote
      let end = isTriple ? "\\n  \(token)" : "\\n  -  <"
      let state = (isTriple ? "t" : "") + name
      text += """

        state \(state)
          \(closer)  \(token)  <
          include escapes
          include fields
          [^\\\\'"%{\\n]+  \(token)
          ['"\\\\%{]  \(token)
          \(end)
        state \(state)b
          \(closer)  \(token)  <
          include escapes
          [^\\\\'"\\n]+  \(token)
          ['"\\\\]  \(token)
          \(end)
        state \(state)r
          \(closer)  \(token)  <
          \\\\[^\\n]  \(token)
          include fields
          [^\\\\'"%{\\n]+  \(token)
          ['"\\\\%{]  \(token)
          \(end)
        state \(state)f
          \(closer)  \(token)  <
          include escapes
          include expressions
          [^\\\\'"{}\\n]+  \(token)
          ['"\\\\]  \(token)
          \(end)
        state \(state)fr
          \(closer)  \(token)  <
          include expressions
          [^\\\\'"{}\\n]+  \(token)
          ['"\\\\]  \(token)
          \(end)

        """
      // An affix is a token of its own, so the quotes are matched in a state that knows the kind; the
      // triple ones come first.
      text += """
        state quotes
          \(closer)  \(token)  =\(state)
        state quotesb
          \(closer)  \(token)  =\(state)b
        state quotesr
          \(closer)  \(token)  =\(state)r
        state quotesf
          \(closer)  \(token)  =\(state)f
        state quotesfr
          \(closer)  \(token)  =\(state)fr

        """
    }
  }
  return text
}()

private let pythonBase = ##"""
  words magic
    fm: __abs__ __add__ __aenter__ __aexit__ __aiter__ __and__ __anext__ __await__ __bool__ __bytes__
    fm: __call__ __complex__ __contains__ __del__ __delattr__ __delete__ __delitem__ __dir__
    fm: __divmod__ __enter__ __eq__ __exit__ __float__ __floordiv__ __format__ __ge__ __get__
    fm: __getattr__ __getattribute__ __getitem__ __gt__ __hash__ __iadd__ __iand__ __imatmul__
    fm: __imod__ __imul__ __index__ __init__ __instancecheck__ __int__ __invert__ __ior__ __ipow__
    fm: __isub__ __iter__ __ixor__ __le__ __len__ __length_hint__ __lshift__ __lt__ __matmul__
    fm: __missing__ __mod__ __mul__ __ne__ __neg__ __new__ __next__ __or__ __pos__ __pow__
    fm: __prepare__ __radd__ __rand__ __repr__ __reversed__ __rmul__ __ror__ __round__ __rshift__
    fm: __rsub__ __set__ __setattr__ __setitem__ __str__ __sub__ __subclasscheck__ __truediv__ __xor__
    vm: __annotations__ __bases__ __class__ __closure__ __code__ __defaults__ __dict__ __doc__
    vm: __file__ __func__ __globals__ __kwdefaults__ __module__ __mro__ __name__ __objclass__
    vm: __qualname__ __self__ __slots__ __weakref__
  words main
    k: assert async await break continue del elif else except finally for global if lambda pass raise
    k: nonlocal return try while yield as with
    k >funcname: def
    k >classname: class
    kn >fromimport: from
    kn >import: import
    kc: True False None
    ow: in is and or not
    nb: __import__ abs aiter all any bin bool bytearray breakpoint bytes callable chr classmethod
    nb: compile complex delattr dict dir divmod enumerate eval filter float format frozenset getattr
    nb: globals hasattr hash hex id input int isinstance issubclass iter len list locals map max
    nb: memoryview min next object oct open ord pow print property range repr reversed round set
    nb: setattr slice sorted staticmethod str sum super tuple type vars zip
    bp: self Ellipsis NotImplemented cls
    ne: ArithmeticError AssertionError AttributeError BaseException BufferError DeprecationWarning
    ne: EOFError EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError
    ne: ImportError ImportWarning IndentationError IndexError KeyError KeyboardInterrupt LookupError
    ne: MemoryError NameError NotImplementedError OSError OverflowError ReferenceError
    ne: ResourceWarning RuntimeError RuntimeWarning StopIteration SyntaxError SyntaxWarning
    ne: SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError
    ne: UnicodeEncodeError UnicodeError UserWarning ValueError Warning ZeroDivisionError
    ne: BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError
    ne: ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
    ne: InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError
    ne: TimeoutError StopAsyncIteration ModuleNotFoundError RecursionError
  state root
    \n  -
    ^\h*(?=[rRuUbB]{0,2}(?:"""|'''))  -  >docstring
    ^\h*(?=(?:match|case)\h+[\w"'(\[{*-])  -  >soft
    #![^\n]*  ch
    \#[^\n]*  c1
    \\\n  -
    include expression
  state soft
    (?:match|case)\b  k  <
    default <
  state docstring
    [rRuUbB]+  sa
    """  sd  =doc2
    '''  sd  =doc1
    default <
  state doc2
    """  sd  <
    [^"]+  sd
    "  sd
  state doc1
    '''  sd  <
    [^']+  sd
    '  sd
  state expression
    (?:[fFtT][rR]|[rR][fFtT])(?=["'])  sa  >quotesfr
    [fFtT](?=["'])  sa  >quotesf
    (?:[rR][bB]?|[bB][rR])(?=["'])  sa  >quotesr
    [bB](?=["'])  sa  >quotesb
    [uU](?=["'])  sa  >quotes
    (?=["'])  -  >quotes
    \h+  -
    (?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?  mf
    \d(?:_?\d)*[eE][+-]?\d(?:_?\d)*[jJ]?  mf
    0[oO](?:_?[0-7])+  mo
    0[bB](?:_?[01])+  mb
    0[xX](?:_?[a-fA-F0-9])+  mh
    \d(?:_?\d)*  mi
    \.(?=\i)  o  >member
    !=|==|<<|>>|:=  o
    [~+/*%=<>&^|.-]  o
    [\](){}:,;\[]  p
    @\i\I*  nd
    @  o
    __\w+__  n:magic
    \i\I*  n:main
  state member
    __\w+__  n:magic  <
    (?:in|is|and|or|not)\b  ow  <
    \i\I*  n  <
    default <
  state funcname
    \h+  -
    __\w+__  nf:magic  <
    \i\I*  nf  <
    default <
  state classname
    \h+  -
    \i\I*  nc  <
    default <
  state import
    \h+  -
    as\b  k
    ,  o
    \.  nn
    \i\I*  nn
    default <
  state fromimport
    \h+  -
    import\b  kn  <
    None\b  bp  <
    \.+  nn
    \i\I*(?:\.\i\I*)*  nn
    default <
  state escapes
    \\(?:[\\abfnrtv"']|\n|N\{[^}\n]*\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})  se
  state fields
    %(?:\(\w+\))?[#0\x20+-]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlL]?[E-GXc-giorsaux%]  si
    \{(?:\w+(?:\.\w+|\[[^\]\n]{1,40}\])*)?(?:![sra])?(?::(?:[^\n{}]?[<>=^])?[\x20+-]?#?0?\d*,?(?:\.\d+)?[E-GXb-gnosx%]?)?\}  si
  state expressions
    \}  si
    \{  si  >field
  state field
    [{(\[]  p  >brackets
    (?:=\s*)?(?:![sraf])?\}  si  <
    (?:=\s*)?(?:![sraf])?:  si  <
    \s+  -
    include expression
  state brackets
    [{(\[]  p  >brackets
    [\])}]  p  <
    \s+  -
    include expression
  """##

extension Language {
  static let python = Language(
    "python", "Python", aliases: ["py", "python3", "py3", "pyi", "sage", "starlark", "bazel"],
    files: ["py", "pyw", "pyi", "bzl", "SConstruct", "BUILD", "WORKSPACE"],
    pythonBase + stringStates)
}
