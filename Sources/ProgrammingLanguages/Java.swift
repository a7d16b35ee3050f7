package import Lexing

extension LanguageDefinition {
  package static let java = LanguageDefinition(
    "java", "Java", aliases: [], files: ["java"],
    #"""
    words main
      kd: abstract const extends final implements native private protected public static strictfp super
        synchronized throws transient volatile
      k: assert break case catch continue default do else finally for goto if instanceof new return switch this
        throw try while
      kt: boolean byte char double float int long short void var
      kc: true false null
    state root
      \n\s*  -  >line
      \h+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      @interface\b  nd
      @[A-Za-z_]\w*  nd
      (import|package)(\s+)  kn,-  >name
      (class|interface|enum)(\s+)  kd,-  >class
      (?:break|case|catch|continue|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|while|default|assert)\b  k
      [A-Za-z_]\w*:  nl
      [A-Z][A-Z0-9_]*\b  no  >type
      [A-Z][a-zA-Z0-9]*\b  nc  >type
      [\i$][\I$]*  n:main  >type
      "(?:\\\\|\\"|[^"])*"  s
      '(?:\\.|[^\\]|\\u[0-9a-fA-F]{4})'  sc
      (\.)([A-Za-z_]\w*)  o,na  >type
      \d[\d_]*\.\d+(?:[eE]\d+)?[fd]?  mf
      0[xX][\da-fA-F_]+  mh
      0[bB][01_]+  mb
      0[0-7]+\b  mo
      (\d(?:[\d_]*\d)?)(L)\b  mi,mi
      \d(?:[\d_]*\d)?  mi
      [~^*!%&\[\](){}<>|+=:;,./?-]  o
    state name
      [A-Za-z_][\w.]*\*?  nn  <
      default <
    state class
      [A-Za-z_]\w*  nc  <
      default <
    state type
      [\[\]<>]+  o
      \.(?=\.)  o
      \s+  -  =declared
      default <
    state line
      (?:break|case|catch|continue|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|while|default|assert)(?=\s)  k  =type
      default <
    state declared
      (?:break|case|catch|continue|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|while|default|assert)(?=\s+[A-Za-z_])  k  =type
      [A-Za-z_]\w*(?=\s*\()  nf  <
      default <
    """#)
}
