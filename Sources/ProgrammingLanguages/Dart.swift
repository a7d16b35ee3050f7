package import Lexing

extension LanguageDefinition {
  package static let dart = LanguageDefinition(
    "dart", "Dart", aliases: [], files: ["dart"],
    #"""
    words main
      kd: abstract async class const covariant dynamic extends external factory final get hide implements interface
        late mixin native on operator required set show static sync typedef var
      k: as assert await break case catch continue default do else finally for if in is new rethrow return super
        switch this throw try while with yield
      kn: deferred export import library part
      kt: enum Function void bool double num int String List Map Set Object Null Never Comparable Symbol
      kc: false null true
    state root
      ^((?:[A-Za-z_][\w.\[\]]*\s+)+?)([A-Za-z_]\w*)(\s*)(\()  in:self,nf,-,p
      include code
    state code
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      r"""[\s\S]*?"""|r'''[\s\S]*?'''|r"[^"\n]*"|r'[^'\n]*'  sx
      @[A-Za-z_][\w.]*  nd
      \b(?:import|export|library|part\s+of|part|deferred)\b  kn  >import
      (class|interface|mixin)(\s+)([A-Za-z_]\w*)  kd,-,nc
      "  s  >double
      '  s  >single
      [#][A-Za-z_\w]*  ss
      (\.)([A-Za-z_]\w*)  o,na
      (\?\.|!\.)([A-Za-z_]\w*)  o,na
      default(?=:)  k
      [A-Za-z_$][\w$]*:  nl
      [A-Za-z_$][\w$]*  n:main
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      0x[0-9a-fA-F]+  mh
      \d+  mi
      [~^*!%&|+=:/?-]  o
      [\[\](){}<>.,;]  p
    state import
      ;  o  <
      include code
    state double
      "  s  <
      include text
      [^"$\\]+  s
    state single
      '  s  <
      include text
      [^'$\\]+  s
    state text
      \\[nrt"'\\$bfv]  se
      \$[A-Za-z_]\w*|\$\{[^}]*\}  si
      \$  s
    """#)
}
