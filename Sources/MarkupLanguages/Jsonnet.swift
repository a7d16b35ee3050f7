package import Lexing

extension LanguageDefinition {
  package static let jsonnet = LanguageDefinition(
    "jsonnet", "Jsonnet", files: ["jsonnet", "libsonnet"],
    #"""
    words library
      kd: function
      kc: false null true
      k: assert else error for if import importstr in local self super tailstrict then
      nb: abs acos asin assertEqual atan ceil char codepoint cos escapeStringBash escapeStringDollars escapeStringJson
        escapeStringPython exp exponent filter filterMap flattenArrays floor foldl foldr force format join length
        lines log makeArray manifestIni manifestPython manifestPythonVars mantissa map max min mod objectFields
        objectHas pow range set setDiff setInter setMember setUnion sin sort split sqrt stringChars substr tan
        thisFile toString type uniq
    words main
      k: assert else error for if import importstr in local self super tailstrict then $
      kd: function
      kc: true false null
    state root
      \s+  -
      //.*  c1
      #.*  c1
      /\*[\s\S]*?\*/  cm
      (std)(\.)(\w+)  nx,p,nx:library
      \$  k
      [a-zA-Z_]\w*  nx:main
      \d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+  mf
      \d+  mi
      "(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'  s
      \|\|\|[\s\S]*?\|\|\|  s
      [{}:\[\],()=+.%;<>*/-]+  p
    """#)
}
