package import Lexing

extension LanguageDefinition {
  package static let typescript = LanguageDefinition(
    "typescript", "TypeScript", aliases: ["ts"], files: ["ts", "d.ts", "cts", "mts"],
    #"""
    extends javascript
    set id = [\i$][\I$]*
    words main
      k >expression: implements is namespace private protected public readonly static
      kd >expression: abstract type
      nb: Partial Pick Readonly Record
      kr: any declare enum interface keyof module number package string
    state statement
      ({id})(\s*)(\?:)  nl,-,p  >expression
    state operators
      \?:  p
    """#)
}
