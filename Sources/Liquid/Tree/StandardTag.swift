/// The tags that Liquid itself has.
enum StandardTag: String, CaseIterable {
  case assign
  case `break`
  case capture
  case `case`
  case comment
  case `continue`
  case cycle
  case decrement
  case doc
  case echo
  case `for`
  case `if`
  case ifchanged
  case include
  case increment
  case inlineComment = "#"
  case liquid
  case raw
  case render
  case tablerow
  case unless
}
