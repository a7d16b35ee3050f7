extension Language {
  static let java = Language(
    "java", "Java", files: ["java"],
    #"""
    set id = [\p{L}_$][\I$]*
    set keyword = assert|break|case|catch|continue|default|do|else|finally|for|goto|if|instanceof|new|return|switch|this|throw|try|while
    words main
      k: assert break case catch continue default do else finally for goto if instanceof new return switch this throw try
        while
      kd: abstract const enum extends final implements native private protected public static strictfp super synchronized
        throws transient volatile
      kd >class: class interface
      kn >import: import package
      kt: boolean byte char double float int long short var void
      kc: false null true
    state root
      # A method: types, a name and a parenthesis. At an indentation words of the language are taken for types, too.
      ^([^\S\n]+)((?:[\p{L}_$][\I$.\[\]<>]*\s+)+?)({id})(\s*)(\()  -,in:self,nf,-,o
      \n  -
      [^\S\n]+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (?!(?:{keyword})\b)([\p{L}_$][\I$.\[\]<>]*)(\s+)({id})(\s*)(\()  in:self,-,nf,-,o
      (?<=[>\]] )({id})(\s*)(\()  nf,-,o
      @{id}  nd
      (?:{keyword}|true|false|null)\b  n:main
      {id}:  nl
      [A-Z][A-Z\d_]*(?![\I$])  no
      [A-Z]\I*  nc
      {id}  n:main
      (\.)({id})  o,na
      "(?:\\.|[^"\\])*"  s
      '(?:\\.|[^\\]|\\u[0-9a-fA-F]{4})'  sc
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?[fFdD]?  mf
      \d[\d_]*[eE][+-]?\d[\d_]*[fFdD]?  mf
      0[bB][01_]+[lL]?  mb
      0[xX][0-9a-fA-F_]+  mh
      0[0-7_]+[lL]?  mo
      \d[\d_]*[lL]?  mi
      [~^*!%&\[\](){}<>|+=:;,./?-]  o
    state class
      \s+  -
      {id}  nc  <
      default <
    state import
      \s+  -
      [\p{L}_][\I.]*\*?  nn  <
      default <
    """#)
}
