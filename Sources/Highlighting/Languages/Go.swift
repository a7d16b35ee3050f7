extension Language {
  static let go = Language(
    "go", "Go", aliases: ["golang"], files: ["go"],
    #"""
    words main
      k: break case chan const continue default defer else fallthrough for func go goto if import interface map package
        range return select struct switch type var
      kt: bool byte complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32
        uint64 uint8 uintptr
      no: false iota nil true
      nb: append cap close complex copy delete imag len make new panic print println real recover
    state root
      \s+  -
      //.*  c
      /\*[\s\S]*?\*/  c
      [\p{L}_]\I*  n:main
      \d+(?:\.\d*)?(?:[eE][+-]?\d+)?i  m
      \d+\.\d*(?:[eE][+-]?\d+)?  m
      \d+[eE][+-]?\d+  m
      \.\d+(?:[eE][+-]?\d+)?i?  m
      0[xX][0-9a-fA-F]+  m
      \d+  m
      '(?:\\(?:[abfnrtv\\"]|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|[^'\n])'  sc
      `[^`]*`  s
      "  s  >string
      \.\.\.|<-|&\^=?|[+\-*/%&|^<>=!:.]=?|<<=?|>>=?|&&|\|\||\+\+|--  o
      [(){}\[\],;]  p
    state string
      "  s  <
      \\(?:[abfnrtv\\"']|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})  se
      [^\\"\n]+  s
      \n  err  <
      \\  err
    """#)
}
