package import Lexing

extension LanguageDefinition {
  package static let d = LanguageDefinition(
    "d", "D", aliases: ["dlang"], files: ["d", "di"],
    #"""
    words main
      k: abstract alias align asm assert auto body break case cast catch class const continue debug default
        delegate delete deprecated do else enum export extern final finally foreach foreach_reverse for function
        goto if immutable import inout interface in invariant is lazy mixin module new nothrow out override
        package pragma private protected public pure ref return scope shared static struct super switch
        synchronized template this throw try typedef typeid typeof union unittest version volatile while with
        __gshared __traits __vector __parameters
      kr: macro
      kt: bool byte cdouble cent cfloat char creal dchar double float idouble ifloat int ireal long real short
        ubyte ucent uint ulong ushort void wchar
      nb: size_t ptrdiff_t string wstring dstring
      kc: true false null
      kp: __FILE__ __LINE__ __MODULE__ __FUNCTION__ __PRETTY_FUNCTION__ __DATE__ __EOF__ __TIME__ __TIMESTAMP__
        __VENDOR__ __VERSION__
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      /\+  cm  >comment
      0[xX](?:[0-9a-fA-F][0-9a-fA-F_]*)?(?:\.[0-9a-fA-F_]*)?[pP][+-]?\d[\d_]*[fFL]?i?  mf
      \d[\d_]*(?:\.\d[\d_]*)?[eE][+-]?[\d_]+[fFL]?i?|\d[\d_]*\.\d[\d_]*[fFL]?i?|\.\d[\d_]*(?:[eE][+-]?[\d_]+)?[fFL]?i?|\d[\d_]*[fF]i?  mf
      0[bB][01_]+  mb
      0[0-7_]+  mo
      0[xX][0-9a-fA-F_]+  mh
      \d[\d_]*(?:[LUu]|Lu|LU|uL|UL)?  mi
      '(?:\\['"?\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\&\w+;|[^'\n\\])'  sc
      r"[^"]*"[cwd]?  s
      `[^`]*`[cwd]?  s
      q"\[[^\]]*\]"|q"\([^)]*\)"|q"<[^>]*>"|q"\{[^}]*\}"|q"/[^/]*/"  s
      (q"([A-Za-z_]\w*)\n[\s\S]*?\n\2")  s
      q\{  s  >tokens
      "(?:\\\\|\\[^\\]|[^"\\])*"[cwd]?  s
      x"[0-9a-fA-F\s]*"[cwd]?  s
      [A-Za-z_]\w*  n:main
      @[A-Za-z_]\w*  nd
      ^#\h*line\b[^\n]*\n?  cs
      [#]line\h[^\n]*\n?  cs
      [~!%^&*()+=|\[\]{}:;,.<>/?$-]  p
    state comment
      [^+/]+  cm
      /\+  cm  >
      \+/  cm  <
      [+/]  cm
    state tokens
      \}  s  <
      include root
    """#)
}
