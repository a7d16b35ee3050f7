extension Language {
  static let go = Language(
    "go", "Go", aliases: ["golang"], files: ["go"],
    ##"""
    words main
      kn: import package
      kd: var func struct map chan type interface const
      k: break default select case defer go else goto switch fallthrough if range continue for return
      kc: true false iota nil
      kt: uint uint8 uint16 uint32 uint64 int int8 int16 int32 int64 float float32 float64 complex64
      kt: complex128 byte rune string bool error uintptr any comparable
    words calls
      nb: uint uint8 uint16 uint32 uint64 int int8 int16 int32 int64 float float32 float64 complex64
      nb: complex128 byte rune string bool error uintptr any comparable print println panic recover
      nb: close complex real imag len cap append copy delete new make min max clear
      kn: import package
      kd: var func struct map chan type interface const
      k: break default select case defer go else goto switch fallthrough if range continue for return
    state root
      \s+  -
      //[^\n]*  c1
      /\*  cm  >comment
      \i\I*(?=\()  nx:calls
      \i\I*  nx:main
      \d+(?:\.\d*(?:[eE][+-]?\d+)?|[eE][+-]?\d+)?i  m
      \d[\d_]*(?:\.\d*[eE][+-]?\d+|\.\d*|[eE][+-]?\d+)  mf
      \.\d+(?:[eE][+-]?\d+)?  mf
      0[oO]?[0-7_]+  mo
      0[xX][0-9a-fA-F_]+  mh
      0[bB][01_]+  mb
      \d[\d_]*  mi
      '(?:\\[^\n][^'\n]{0,9}|[^\\'\n]{1,4})'  sc
      `[^`]*`  s
      `  s
      "(?:\\[^\n]|[^"\\\n])*"?  s
      <<=|>>=|<<|>>|<=|>=|&\^=|&\^|[+*/%&|-]=|&&|\|\||<-|\+\+|--|==|!=|:=|\.\.\.  o
      [+*/%&~|-]  o
      [\^<>=!()\[\]{}.,;:]  p
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    """##)

  static let rust = Language(
    "rust", "Rust", aliases: ["rs"], files: ["rs"],
    ##"""
    words types
      kt: u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 usize isize f32 f64 char str bool
      nb: Copy Send Sized Sync Unpin Drop Fn FnMut FnOnce drop Box ToOwned Clone PartialEq PartialOrd
      nb: Eq Ord AsRef AsMut Into From Default Iterator Extend IntoIterator DoubleEndedIterator
      nb: ExactSizeIterator Option Some None Result Ok Err String ToString Vec
    words main
      kt: u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 usize isize f32 f64 char str bool
      nb: Copy Send Sized Sync Unpin Drop Fn FnMut FnOnce drop Box ToOwned Clone PartialEq PartialOrd
      nb: Eq Ord AsRef AsMut Into From Default Iterator Extend IntoIterator DoubleEndedIterator
      nb: ExactSizeIterator Option Some None Result Ok Err String ToString Vec
      k: as async await box const crate dyn else extern for if impl in loop match move mut pub ref
      k: return static super trait unsafe use where while
      k >label: break continue
      kr: abstract become do final macro override priv typeof try unsized virtual yield
      kc: true false
      bp: self Self
      k >modname: mod
      kd: let
      k >funcname: fn
      k >typename: struct enum type union
    words macros
      fm: asm! assert! assert_eq! assert_ne! cfg! column! compile_error! concat! dbg! debug_assert!
      fm: debug_assert_eq! debug_assert_ne! env! eprint! eprintln! file! format! format_args!
      fm: include! include_bytes! include_str! line! macro_rules! matches! module_path! option_env!
      fm: panic! print! println! stringify! thread_local! todo! unimplemented! unreachable! vec!
      fm: write! writeln!
    state root
      #![^\[\r\n][^\n]*  cp
      \s+  -
      //![^\n]*  sd
      ///(?=\n)  sd
      ///[^/\n][^\n]*  sd
      //[^\n]*  c1
      /\*\*/  cm
      /\*[*!](?=[^*])  sd  >doc
      /\*  cm  >comment
      \$\i\I*  cp
      \$(?=[(),])  cp
      r#\i\I*  n
      b?r#+"  s  >rawstring close:"$ keep:[#]
      b?r"  s  >raw
      b?"  s  >string
      b?'(?:\\u\{[0-9a-fA-F_]{1,8}\}|\\x[0-9a-fA-F]{2}|\\[^\n]|[^\\'\n]{1,4})'  sc
      \i\I*!  fm:macros
      ::(?=\w)  p
      ::  p
      :|->  p  >typename
      [a-zA-Z_]\I*  n:main
      0b[01_]+  mb  >suffix
      0o[0-7_]+  mo  >suffix
      0[xX][0-9a-fA-F_]+  mh  >suffix
      \d[\d_]*(?:\.\d[\d_]*[eE][+-]?[\d_]+|[eE][+-]?[\d_]+|\.\d[\d_]*)  mf  >suffix
      \d[\d_]*(?=\.\.)  mi
      \d[\d_]*\.(?=[^.\w])  mf
      \d[\d_]*  mi  >suffix
      '(?=\i)  o  >lifetime
      '  o
      \.\.=?  o
      [{}()\[\],.;]  p
      [+*/%&|<>^!~@=:?-]  o
      #!?\[  cp  >attribute
      #  p
    state lifetime
      (?:static|_)\b  nb  <
      \i\I*  na  <
      default <
    state label
      \s+  -
      '\i\I*  nl  <
      default <
    state modname
      \s+  -
      \i\I*  nn  <
      default <
    state funcname
      \s+  -
      \i\I*  nf  <
      default <
    state typename
      \s+  -
      &  kp
      '(?=\i)  o  >lifetime
      (?:dyn|mut|impl|const)\b  k
      [A-Z]\I*  nc:types  <
      \i\I*  n:main  <
      default <
    state suffix
      [uif](?:8|16|32|64|128|size)  k  <
      default <
    state comment
      /\*  cm  >comment
      \*/  cm  <
      [^*/]+  cm
      [*/]  cm
    state doc
      /\*  sd  >doc
      \*/  sd  <
      [^*/]+  sd
      [*/]  sd
    state string
      "  s  <
      \\(?:['"\\nrt0]|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F_]{1,8}\})  se
      [^\\"]+  s
      \\  s
    state raw
      "  s  <
      [^"]+  s
    state rawstring
      [^"]+  s
      "  s
    state attribute
      "  s  >string
      \[  cp  >attribute
      \]  cp  <
      [^"\[\]]+  cp
    """##)
}
