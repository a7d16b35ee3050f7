package import Lexing

extension LanguageDefinition {
  package static let literateCoffeescript = LanguageDefinition(
    "literate_coffeescript", "Literate CoffeeScript", aliases: ["litcoffee"], files: ["litcoffee"],
    #"""
    state root
      (?<![^\n])(?: {4}[^\n]*|\h*)\n(?:(?: {4}[^\n]*|\h*)\n)*(?: {4}[^\n]+)?  resume:coffeescript
      (?<![^\n])\t[^\n]*\n?  err
      (?:[^\n]*\n?)  resume:markdown
    """#)
}
