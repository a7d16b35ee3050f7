package import Lexing

extension LanguageDefinition {
  package static let groovy = LanguageDefinition(
    "groovy", "Groovy", aliases: [], files: ["groovy", "Jenkinsfile", "Jenkinsfile"],
    #"""
    words main
      kd: abstract class const enum extends final implements interface native private protected public static
        strictfp super synchronized throws trait transient volatile
      k: as assert break case catch continue default do else finally for goto if in instanceof new return switch
        this throw try while
      kt: def float int long short void boolean byte char double
      kn: import package
      kc: true false null
    state root
      ^(\s*(?:[A-Za-z_][\w.\[\]]*\s+)+?)([A-Za-z_]\w*)(\s*)(\()  in:self,nf,-,o
      include code
    state code
      \n  -
      [^\S\n]+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      @interface\b  nd
      @[A-Za-z_][\w.]*  nd
      (import|package)(\s+)([\w.]+\*?)  kn,-,nn
      (class|interface|trait)(\s+)([A-Za-z_]\w*)  kd,-,nc
      """[\s\S]*?"""  s2
      "(?:\\\\|\\"|[^"])*"  s2
      '''[\s\S]*?'''  s1
      '(?:\\\\|\\'|[^'])*'  s1
      \$/(?:(?!/\$)[\s\S])*/\$  s
      /(?:\\.|[^\n/*\\])(?:\\.|[^\n/\\])*/  s
      (\.)([A-Za-z_]\w*)  o,na
      [A-Za-z_]\w*:  nl
      [A-Za-z_$]\w*  n:main
      \d+\.\d+(?:[eE]\d+)?[fd]?  mf
      0x[0-9a-f]+  mh
      \d+L?  mi
      [~^*!%&\[\](){}<>|+=:;,./?-]  o
    """#)
}
