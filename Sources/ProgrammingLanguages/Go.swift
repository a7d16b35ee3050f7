package import Lexing

extension LanguageDefinition {
  package static let go = LanguageDefinition(
    "go", "Go", aliases: ["golang"], files: ["go"],
    #"""
    words main
      k: break case chan const continue default defer else fallthrough for func go goto if import interface map
        package range return select struct switch type var
      nb: append cap close complex copy delete imag len make new panic print println real recover
      kt: bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8
        uint16 uint32 uint64 uintptr
      no: true false iota nil
    state root
      \s+  -
      \i\I*  n:main
      //.*  c
      /\*[\s\S]*?\*/  c
      "  s  >string
      `[^`]*`  s
      '(?:\\[abfnrtv\\'"]|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|[^\\'])'  sc
      (?:\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)i?  m
      0[xX][0-9a-fA-F]+  m
      \d+i?  m
      <<=|>>=|&\^=|\.\.\.|[-+*/%&|^<>=!:]=|&&|\|\||<-|\+\+|--|<<|>>|&\^|[-+*/%&|^<>=!:.]  o
      [(){}\[\],;]  p
    state string
      "  s  <
      \\(?:[abfnrtv\\'"]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})  se
      \\.  err
      [^"\\]+  s
    """#)
}
