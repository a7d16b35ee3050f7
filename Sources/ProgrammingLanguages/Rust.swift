package import Lexing

extension LanguageDefinition {
  package static let rust = LanguageDefinition(
    "rust", "Rust",
    aliases: [
      "rs", "rust,no_run", "rs,no_run", "rust,ignore", "rs,ignore", "rust,should_panic",
      "rs,should_panic",
    ], files: ["rs"],
    #"""
    words main
      k: as async await become box break const continue crate do dyn else enum extern false final fn for if impl
        in let loop macro match mod move mut override priv pub ref return self Self static struct super trait true
        try type typeof union unsafe unsized use virtual where while yield abstract
      nb: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char str Copy Send Sized Sync Drop Fn
        FnMut FnOnce Box Clone PartialEq PartialOrd Eq Ord AsRef AsMut Into From Default Iterator Extend
        IntoIterator DoubleEndedIterator ExactSizeIterator Option Some None Result Ok Err String Vec Rc Arc Add
        Sub Mul Div Neg BitAnd BitOr BitXor Shl Shr Index
    words calls
      k: as async await become box break const continue crate do dyn else enum extern false final fn for if impl in let loop macro match mod
        move mut override priv pub ref return self Self static struct super trait true try type typeof union unsafe unsized use virtual where
        while yield abstract
    state root
      include code
    state code
      \s+  -
      ///(?!/).*|//!.*  cd
      //.*  c1
      /\*\*(?![*/])|/\*!  cd  >doc
      /\*  cm  >comment
      #!?\[  nd  >attribute
      (?:r|br)"[^"]*"  s
      b?r(?=#+")#+"  s  >raw close:"$ keep:#
      b?"  s  >string
      b?'(?:\\[nrt0'"\\]|\\x[0-9a-fA-F]{2}|\\u\{[0-9a-fA-F_]+\}|[^\\'\n])'  sc
      'static\b  k
      '[A-Za-z_]\w*  nv
      \.await\b  k
      macro_rules!  nd  >macro
      \i\I*!(?=\s*[\[({])  nd
      \i\I*(?=::)  nn:calls
      \i\I*(?=\()  nf:calls
      \i\I*(?=\h+\()  nf:calls
      \i\I*  n:main
      \.\i\I*(?=\()  nf
      \.\i\I*  py
      \.\d+(?:\.\d+)*  na
      0b[01_]+(?:[iu](?:8|16|32|64|128|size))?  mi
      0o[0-7_]+(?:[iu](?:8|16|32|64|128|size))?  mi
      0x[0-9a-fA-F_]+(?:[iu](?:8|16|32|64|128|size))?  mi
      \d[\d_]*(?:\.\d[\d_]*)?[eE][+-]?\d[\d_]*(?:f32|f64)?  mf
      \d[\d_]*\.\d[\d_]*(?:f32|f64)?  mf
      \d[\d_]*_?(?:f32|f64)  mf
      \d[\d_]*\.(?![.A-Za-z_])  mf
      \d[\d_]*(?:[iu](?:8|16|32|64|128|size))?  mi
      ->|=>  k
      \|\|?|::|[\[\](){},;:]  p
      <<=|>>=|\.\.\.|\.\.=|\.\.|&&|[=+\-*/%^&|!<>]=|<<|>>|[=+\-*/%^&!<>@~?.]  o
    state string
      "  s  <
      \\(?:[nrt0'"\\]|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F_]+\})  se
      [^"\\]+  s
    state raw
      [^"]+  s
      "  s
    state comment
      [^*/]+  cm
      /\*  cm  >
      \*/  cm  <
      [*/]  cm
    state doc
      [^*/]+  cd
      /\*  cd  >
      \*/  cd  <
      [*/]  cd
    state attribute
      "  s  >string
      \]  nd  <
      \s+  -
      [^"\[\]\s]+  nd
    state macro
      \s+  -
      [A-Za-z_]\w*!?  n
      [{(\[]  p  =body
      default <
    state body
      [{(\[]  p  >
      [})\]]  p  <
      \$[A-Za-z_]\w*(?::[A-Za-z_]\w*)?  nv
      \$  nv
      include code
    """#)
}
