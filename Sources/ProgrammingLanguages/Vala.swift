package import Lexing

extension LanguageDefinition {
  package static let vala = LanguageDefinition(
    "vala", "Vala", aliases: [], files: ["vala"],
    #"""
    words main
      k: abstract as async base break case catch const construct continue default delegate delete do dynamic
        else ensures enum errordomain extern false finally for foreach get global if in inline interface internal
        is lock new null out override owned private protected public ref requires return set signal sizeof static
        switch this throw throws true try typeof unowned using value var virtual weak while yield void class
        struct namespace
      kt: bool char double float int int8 int16 int32 int64 long short size_t ssize_t string unichar uint uint8
        uint16 uint32 uint64 ulong ushort
    words calls
      k: abstract as async base break case catch const construct continue default delegate delete do dynamic
        else ensures enum errordomain extern false finally for foreach get global if in inline interface internal
        is lock new null out override owned private protected public ref requires return set signal sizeof static
        switch this throw throws true try typeof unowned using value var virtual weak while yield void class
        struct namespace
      kt: bool char double float int long short string uint
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      ^#[^\n]*  cp
      @"(?:\\.|[^"])*"  s
      "(?:\\.|[^\\"\n])*["\n]  s
      '(?:\\.|[^\\\n])'  sc
      0[xX][0-9a-fA-F]+[lLuU]?  m
      \d+(?:\.\d*)?(?:[eE][+-]\d+)?[fFdDlLuU]?  m
      (?:class|struct|interface)\b  k  >class
      (?:namespace|using)\b  k  >name
      @?[A-Za-z_]\w*(?=\()  nf:calls
      @?[A-Za-z_]\w*(?=\h+\()  nf:calls
      @?[A-Za-z_]\w*  n:main
      [~!%^&*()+=|\[\]{}:;,.<>/?-]  p
    state class
      \s+  -
      @?[A-Za-z_]\w*  nc  <
      default <
    state name
      \s+  -
      @?[A-Za-z_][\w.]*  nn  <
      default <
    """#)
}
