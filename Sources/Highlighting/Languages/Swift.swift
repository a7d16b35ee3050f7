extension Language {
  static let swift = Language(
    "swift", "Swift", files: ["swift"],
    #"""
    set id = [\p{L}_]\I*
    words main
      k: Self Type as associativity async await break case catch continue default defer didSet do dynamicType else
        fallthrough for get guard if in infix inout is isolated mutating none nonmutating operator override postfix
        precedence precedencegroup prefix repeat rethrows return self set super switch throw throws try unowned weak where
        while willSet
      kd: actor associatedtype class convenience deinit dynamic enum extension fileprivate final func import indirect init
        internal lazy let nonisolated open optional private protocol public required some static struct subscript typealias
        var
      kc: false nil true
    state root
      ^([^\S\n]*)(#.*)  -,cp
      \n  -
      [^\S\n]+  -
      //.*  c1
      /\*  cm  >comment
      '(?:\\.|.)'  sc
      "  s  >string
      0x[\da-fA-F][\da-fA-F_]*(?:\.[\da-fA-F_]+)?(?:[pP][+-]?[\d_]+)?  mh
      0o[0-7][0-7_]*  mo
      0b[01][01_]*  mb
      \d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?|[eE][+-]?\d[\d_]*)  mf
      \d[\d_]*  mi
      @{id}  kd
      (?:private|fileprivate|internal)\(set\)  kd
      unowned\((?:safe|unsafe)\)  kd
      #available\([^\n)]+\)  kd
      (#selector\()([^\n"]+?(?:\([^\n)]*\))?)(\))  kd,nf,kd
      #(?:file|line|column|function|dsohandle|selector|keyPath|fileID|filePath)\b  kd
      (let|var)\b(\s*)(\()  k,-,p  >tuple
      (let|var)\b(\s*)({id})  k,-,nv
      (let|var)\b(\s*)(?=`)  k,-
      (?:let|var)\b  kd
      (?:as|try)!  k
      as\?  k
      (?:init|subscript)(?=\s*[?(])  nf
      (?!(?:default|else)\b)[\p{Ll}_][\I]*(?=:)  nv
      (?:if|for|while|switch|guard|return|where|in|case|catch|throw|throws|rethrows|try|await|as|is|self|super|Self|some|get|set|willSet|didSet|func|class|struct|enum|extension|protocol|import|static|else|do|repeat|defer|default|init|deinit|subscript|break|continue|fallthrough|inout|override|final|lazy|weak|unowned|mutating|nonmutating|private|async)\b(?!\()(?!:)  n:main
      (?:if|for|while|switch|guard|return|where|in|case|catch|throw|try|await|as|is|self|super|Self|get|set|willSet|didSet|func|else|default)\b  n:main
      [A-Z]\I*  kt:main
      {id}(?=\()  nf
      {id}(?=\s*:)  nv
      {id}  n:main
      `  p  >quoted
      \$\d+  nv
      \$  err
      [\[\](){},;:?\\]  p
      [=<>!~^|&+*/%.-]  o
    state tuple
      \)  p  <
      \s+  -
      ,  p
      {id}  nv
      default <
    state quoted
      `  p  <
      [^`\n]+  nv
      default <
    state comment
      \*/  cm  <
      /\*  cm  >
      [^*/]+  cm
      [*/]  cm
    state string
      "  s  <
      \\\(  se  >interpolation
      \\(?:['"\\nrt0]|x[0-9a-fA-F]{2}|u\{?[0-9a-fA-F]{1,8}\}?)  se
      [^\\"]+  s
      \\  err
    state interpolation
      \)  se  <
      \(  p  >parens
      include root
    state parens
      \)  p  <
      \(  p  >
      include root
    """#)
}
