package import Lexing

extension LanguageDefinition {
  package static let swift = LanguageDefinition(
    "swift", "Swift", aliases: [], files: ["swift"],
    #"""
    words main
      k: as async await break case catch continue defer didSet do else fallthrough for get guard if in infix
        inout is isolated mutating none nonmutating operator override postfix precedence precedencegroup prefix
        repeat rethrows return self Self set super switch throw throws try Type unowned weak where while willSet
        associativity default dynamicType __FILE__ __LINE__ __COLUMN__ __FUNCTION__
      kd: convenience deinit dynamic extension fileprivate final func import indirect init internal lazy let
        nonisolated open optional private protocol public required some static struct subscript typealias var
        actor class enum associatedtype
      kc: nil true false
    words call
      k: if while switch for case
    words label
      k: default
    state root
      ^(\h*)(#[^\n]*)  -,cp
      include code
    state code
      \n  -
      \h+  -
      //.*  c1
      /\*  cm  >comment
      "  s  >string
      #(?:available|unavailable)\([^)\n]*\)  kd
      (#(?:selector|keyPath)\()([^\n]*?\)?)(\))  kd,nf,kd
      #!.*  cp
      #(?:line|file|column|function|dsohandle|fileID|filePath|colorLiteral|imageLiteral|fileLiteral)\b  kd
      @\i\I*  kd
      (?:private|fileprivate|internal|public|open)\(set\)|unowned\((?:un)?safe\)  kd
      (?:try|as)!|as\?  k
      (let|var)\b(\s*)(\()  k,-,p  >tuple
      (let|var)(\s+)([a-z_\I]\I*)  k,-,nv
      (`)(\i\I*)(`)  p,nv,p
      \$\d+  nv
      0b[01_]+  mb
      0o[0-7_]+  mo
      0x[0-9a-fA-F_]+(?:\.[0-9a-fA-F_]+)?(?:[pP][+-]?\d+)?  mh
      \d[\d_]*(?:\.\d[\d_]*)?[eE][+-]?\d[\d_]*  mf
      \d[\d_]*\.\d[\d_]*  mf
      \d[\d_]*  mi
      Self\b(?!\()|Type\b  k
      [A-Z]\I*  kt
      init(?=[?!]?\()  nf
      \i\I*(?=\()  nf:call
      \i\I*(?=\h+\()  nf:call
      \i\I*(?=:)  nv:label
      \i\I*(?=\h+:)  nv:label
      \i\I*  n:main
      [(){}\[\],;?:\\]  p
      [=/+*%<>!&|^~.-]+  o
    state tuple
      \)  p  <
      \i\I*  nv
      include code
    state string
      "  s  <
      \\\(  se  >interpolation
      \\(?:u\{[0-9a-fA-F]{1,8}\}|[0tnr'"\\])  se
      [^"\\]+  s
    state interpolation
      \)  se  <
      \(  p  >parentheses
      include code
    state parentheses
      \)  p  <
      \(  p  >
      include code
    state comment
      [^*/]+  cm
      /\*  cm  >
      \*/  cm  <
      [*/]  cm
    """#)
}
