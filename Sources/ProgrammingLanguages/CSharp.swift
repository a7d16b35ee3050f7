package import Lexing

extension LanguageDefinition {
  package static let csharp = LanguageDefinition(
    "csharp", "C#", aliases: ["c#", "cs"], files: ["cs"],
    #"""
    words main
      k: abstract as async await base break case catch checked const continue default delegate do else enum
        event explicit extern false finally fixed for foreach goto if implicit in internal is lock new null
        operator out override params private protected public readonly ref return sealed sizeof stackalloc static
        switch this throw true try typeof unchecked unsafe virtual void volatile while add alias ascending by
        descending equals from get global group into join let nameof on orderby partial remove select set value
        where yield using namespace class struct interface
      kt: byte char decimal double float int long object sbyte short string uint ulong ushort dynamic var bool
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      ^#[ \t]*(?:if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma)\b[^\n]*\n?  cp
      (?:using|namespace)(?=\s+[A-Za-z_@])  k  >name
      (?:class|struct|interface)\b  k  >class
      @"(?:""|[^"])*"  s
      (?:\$@|@\$)"  s  >verbatim
      \$"  s  >interpolated
      "(?:\\.|[^\\"\n])*["\n]  s
      '(?:\\.|[^\\\n])'  sc
      0[xX][0-9a-fA-F]+[lLuU]?  m
      \d+(?:\.\d*)?(?:[eE][+-]\d+)?[fFdDlLuU]?  m
      @?[A-Za-z_]\w*(?=\()  nf:calls
      @?[A-Za-z_]\w*(?=\h+\()  nf:calls
      @?[A-Za-z_]\w*  n:main
      [~!%^&*()+=|\[\]{}:;,.<>/?-]  p
    words calls
      k: abstract as async await base break case catch checked const continue default delegate do else enum
        event explicit extern false finally fixed for foreach goto if implicit in internal is lock new null
        operator out override params private protected public readonly ref return sealed sizeof stackalloc static
        switch this throw true try typeof unchecked unsafe virtual void volatile while add alias ascending by
        descending equals from get global group into join let nameof on orderby partial remove select set value
        where yield using namespace class struct interface
      kt: byte char decimal double float int long object sbyte short string uint ulong ushort dynamic var bool
    state name
      \s+  -
      [A-Za-z_@][\w.]*  nn  <
      default <
    state class
      \s+  -
      @?[A-Za-z_]\w*  nc  <
    state interpolated
      "  s  <
      \{  p  >hole
      \\.  s
      [^"\\{\n]+  s
      [\s\S]  s
    state verbatim
      ""  s
      "  s  <
      \{  p  >hole
      [^"{]+  s
    state hole
      \{  p  >
      \}  p  <
      include root
    """#)
}
