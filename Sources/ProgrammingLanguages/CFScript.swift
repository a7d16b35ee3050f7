package import Lexing

extension LanguageDefinition {
  package static let cfscript = LanguageDefinition(
    "cfscript", "CFScript", aliases: ["cfc"], files: ["cfc"],
    #"""
    words main
      kn: import
      kc: false null true
      kd: component function package private property public
      no: application arguments cgi client cookie session super this variables
      kt: any array binary boolean date guid numeric query string struct uuid void
      k: break catch continue default do else for if in required return switch throw try var while xml
      o: AND EQUAL IS Lt OR and contains eq equal eqv gt gte imp is lt lte mod not or xor
    state root
      //.*  c1
      /\*[\s\S]*?\*/  cm
      \s+  -
      (function)(\s+)(\w+)  kd,-,nf
      "(?:""|[^"])*"  s2
      '(?:''|[^'])*'  s1
      \d+\.\d+  mf
      \d+  mi
      (?:application|session|client|cookie|super|this|variables|arguments|cgi)\b  no
      \.  p
      (?:if|for|while|switch|catch|return)\b(?=\s*\()  k
      [a-zA-Z_]\w*(?=\s*\()  nf
      [a-zA-Z_$][\w$]*(?:\.[a-zA-Z_]\w*)+(?=\s*\()  nf
      [a-zA-Z_$][\w$]*(?:\.[a-zA-Z_]\w*)*  nx:main
      \+\+|--|==|!=|<=|>=|&&|\|\||[-+*/%=&<>!?|^]  o
      [{}()\[\],;:.#]  p
    """#)
}
