extension Language {
  static let csharp = Language(
    "csharp", "C#", aliases: ["c#", "cs", "dotnet"], files: ["cs", "csx"],
    ##"""
    words main
      k: abstract as async await base break by case catch checked const continue default delegate do
      k: else enum event explicit extern false finally fixed for foreach goto if implicit in
      k: internal is let lock new null on operator out override params private protected public
      k: readonly ref return sealed sizeof stackalloc static switch this throw true try typeof
      k: unchecked unsafe virtual void while get set partial yield add remove value alias ascending
      k: descending from group into orderby select where join equals allows and init managed nameof
      k: nint not notnull nuint or scoped unmanaged when with required global
      kt: bool byte char decimal double dynamic float int long object sbyte short string uint ulong
      kt: ushort var
      k >classname: class struct record interface
      k >namespacename: namespace using
    state root
      ^\h+(?=\i)  -  >first
      ^(?=\i)  -  >first
      ^\h*\[(?=[A-Za-z])  na  >attribute
      \s+  -
      //[^\n]*  c1
      /\*  cm  >comment
      #\h*(?:if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma|nullable)(?:[^\w\n][^\n]*)?  cp
      """  s  >text
      \$+"""  s  >text
      (?:@\$?|\$@)"  s  >verbatim
      \$?"(?:\\[^\n]|[^"\\\n])*["\n]  s
      '(?:\\[^\n][^'\n]{0,8}|[^\\'\n]{1,4})'  sc
      0[xX][0-9a-fA-F_]+[uUlL]*  m
      0[bB][01_]+[uUlL]*  m
      \d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?[flFLdDmMuU]*  m
      @?\i\I*  n:main
      >>>=|<<=|>>=|\?\?=|=>|\?\?|\?\.|[+*/%&|^<>=!-]=|&&|\|\||<<|\+\+|--  o
      [+*/%&|^<>?!~=-]  o
      [()\[\];:,.{}]  p
    # The first words of a line: when only words lead to a parenthesis, the last one is a method.
    state first
      (?:if|while|for|foreach|switch|using|lock|catch|else|case|return|throw)\b  k  <
      @?\i\I*(?=(?:\[\])?\s+\i)  n:main  =words
      default <
    state words
      \[\]  p
      \h+  -
      (?:if|while|for|foreach|switch|new|in|is|as|await)\b  k  <
      (?:class|struct|record|interface)\b  k  =classname
      \i\I*(?=\h*\()  nf  <
      \i\I*(?=(?:\[\])?\h+\i)  n:main
      default <
    state attribute
      [^\]\n"]+  na
      "[^"\n]*"  na
      \]  na  <
      default <
    state classname
      \s+  -
      (?:class|struct)\b  k
      @?\i\I*  nc  <
      default <
    state namespacename
      \s+  -
      static\b  k
      \(  p  <
      (?:var|await)\b  k  <
      [\i@][\I.]*  nn  <
      default <
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    state verbatim
      ""  s
      "  s  <
      [^"]+  s
    state text
      "{3,}  s  <
      [^"]+  s
      "  s
    """##)
}
