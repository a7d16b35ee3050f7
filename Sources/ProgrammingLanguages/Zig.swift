package import Lexing

extension LanguageDefinition {
  package static let zig = LanguageDefinition(
    "zig", "Zig", aliases: ["zir"], files: ["zig"],
    #"""
    words main
      k: align allowzero and anyerror anyframe asm async await bool break callconv catch comptime const continue
        defer else enum errdefer error export extern fn for if inline linksection noalias noinline noreturn
        nosuspend or orelse packed pub resume return struct suspend switch test threadlocal try type undefined
        union unreachable usingnamespace var void volatile while c_short c_ushort c_int c_uint c_long c_ulong
        c_longlong c_ulonglong c_longdouble c_void comptime_float
      kc: false null true
      nb: comptime_int
      kt: isize usize f16 f32 f64 f128 i0 u0 i128
    state root
      \s+  -
      //.*  c
      [iu]\d+\b  kt
      @[A-Za-z_]\w*  nb
      (\.)([A-Za-z_]\w*)(?=\()  p,nf
      (\.)([A-Za-z_]\w*)  p,py
      "  s  >string
      '(?:\\(?:[nrt'"\\]|x[0-9a-fA-F]{2})|[^\\'\n])'  sc
      0x[0-9a-fA-F_]+  mi
      0b[01_]+  mi
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+  mf
      _(?=\])  mi
      \d[\d_]*  mi
      [A-Za-z_]\w*  n:main
      \.[?*]|\.\.\.?|[+\-*/%&|^<>=!]=|[-+*]%=?|<<=?|>>=?|=>|->|\+\+|\*\*|[+\-*/%&^<>=!~@?]+  o
      [.]  p
      [(){}\[\],;:|]  p
      \.  o
    state string
      "  s  <
      \\(?:[nrt'"\\]|x[0-9a-fA-F]{2})  se
      [^"\\]+  s
    """#)
}
