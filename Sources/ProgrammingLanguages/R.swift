package import Lexing

extension LanguageDefinition {
  package static let r = LanguageDefinition(
    "r", "R", aliases: ["R", "s", "S"], files: ["R", "r", ".Rhistory", ".Rprofile"],
    #"""
    words main
      k: function if else for while repeat in next break
      kc: TRUE FALSE NULL NA NaN Inf NA_integer_ NA_real_ NA_character_ NA_complex_
      nb: T F pi LETTERS letters month.abb month.name
    words primitives
      nf: abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment as.integer
        as.logical as.null.default as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser c call
        ceiling class Conj cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv exp expression
        floor forceAndCall gamma gc.time globalenv Im interactive invisible is.array is.call is.character is.complex
        is.double is.environment is.finite is.function is.infinite is.integer is.language is.list is.logical is.matrix
        is.na is.name is.nan is.null is.numeric is.object is.pairlist is.raw is.recursive is.single is.symbol
        lazyLoadDBfetch length lgamma list log max min missing Mod names nargs nzchar oldClass on.exit pos.to.env
        proc.time prod quote range Re rep retracemem return round seq_along seq_len seq.int sign signif sin sinh sinpi
        sqrt standardGeneric substitute sum switch tan tanh tanpi tracemem trigamma trunc unclass untracemem UseMethod
        xtfrm
      k: function if else for while repeat in next break
    state root
      #'.*  cd
      #.*  c1
      \s+  w
      `[^`\n]+`  n
      '(?:\\[\s\S]|[^\\'])*'  s1
      "(?:\\[\s\S]|[^\\"])*"  s2
      %[^%\n]*%  o
      0[xX][0-9a-fA-F]+(?:[pP][0-9]+)?[Li]?  mh
      (?:\d+\.\d+|\d+|\.\d+)(?:[eE][+-]?\d+)?[Li]?  m
      [\p{L}.][\p{Word}.]*(?=\s*\()  n:primitives
      [\p{L}.][\p{Word}.]*  n:main
      [\[\](){},;]  p
      <<-|<-|->>|->|\|>|<=|>=|==|!=|&&|\|\||:::?|[-+*/^<>=!&|~$@:?]  o
    """#)
}
