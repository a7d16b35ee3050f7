extension Language {
  static let rust = Language(
    "rust", "Rust",
    aliases: [
      "rs", "rust,no_run", "rs,no_run", "rust,ignore", "rs,ignore", "rust,should_panic",
      "rs,should_panic",
    ],
    files: ["rs"],
    #"""
    set id = [\p{L}_]\I*
    words main
      k: Self abstract as async await become box break const continue crate do dyn else enum extern false final fn for if
        impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try
        type typeof union unsafe unsized use virtual where while yield
      nb: Add Arc AsMut AsRef Box Clone Copy Default DoubleEndedIterator Drop Eq Err ExactSizeIterator Extend Fn FnMut
        FnOnce From Into IntoIterator Iterator Mul Neg None Ok Option Ord PartialEq PartialOrd Result Send Sized Some
        String Sub Sync Unpin Vec bool char drop f32 f64 float i128 i16 i32 i64 i8 int isize str u128 u16 u32 u64 u8 uint
        usize
    words reserved
      k: Self abstract as async await become box break const continue crate do dyn else enum extern false final fn for if
        impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try
        type typeof union unsafe unsized use virtual where while yield
    state root
      \s+  -
      //[/!].*  cd
      //.*  c1
      /\*  cm  >comment
      #!?\[  nd  >attribute
      'static\b  k
      '[a-zA-Z_]\w*\b(?!')  nv
      b?'(?:\\(?:[nrt0'"\\]|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F_]+\})|[^\\'])'  sc
      b?r(#*)"[\s\S]*?"\1  s
      b?"  s  >string
      {id}!(?!=)  nd
      (?:->|=>)  k
      \.await\b  k
      \.{id}(?=\s*\()  nf
      \.{id}  py
      \.\d+  na
      \.\.=?|\.\.\.  o
      {id}(?=\s*\()  nf:reserved
      {id}(?=::)  nn:reserved
      {id}  n:main
      \${id}(?::{id})?  nv
      \$  nv
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?[\d_]+)?(?:_?f32|_?f64)?  mf
      \d[\d_]*[eE][+-]?[\d_]+(?:_?f32|_?f64)?  mf
      \d[\d_]*(?:f32|f64)  mf
      \d[\d_]*\.(?![.\w])  mf
      0[xX][0-9a-fA-F_]+(?:[ui](?:8|16|32|64|128|size))?  mi
      0[oO][0-7_]+(?:[ui](?:8|16|32|64|128|size))?  mi
      0[bB][01_]+(?:[ui](?:8|16|32|64|128|size))?  mi
      \d[\d_]*(?:[ui](?:8|16|32|64|128|size))?  mi
      [()\[\]{}|,:;]  p
      [=<>+*/%&^!~@?.-]  o
    state comment
      \*/  cm  <
      /\*  cm  >
      [^*/]+  cm
      [*/]  cm
    state attribute
      \s+  -
      "(?:\\[\s\S]|[^\\"])*"  nd
      \[  nd  >
      \]  nd  <
      [^\[\]"\s]+  nd
      "  nd
    state string
      "  s  <
      \\(?:[nrt0'"\\]|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F_]+\})  se
      [^\\"]+  s
      \\  err
    """#)
}
