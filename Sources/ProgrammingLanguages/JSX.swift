/// Elements where an expression can start, for JavaScript and TypeScript alike.
private let elements = #"""
  state root
    (?<![\s\S])(?=<)  -  >expression
  state expression
    include comments
    <>  p  =children
    <(?=[\w>])  p  =tag
  state tag
    include name
    default =attributes
  state name
    [A-Z]\w*  nc
    \w+  nt
    \.  p
  state attributes
    \s+  -
    /\*[\s\S]*?\*/  cm
    //.*  c1
    />  p  <
    >  p  =children
    \{  si  >interpolation,expression
    [a-zA-Z_][\w-]*  na
    =  p
    "[^"]*"  s
    '[^']*'  s
  state children
    </  p  =closing
    <>  p  >
    <  p  >tag
    \{  si  >interpolation,expression
    &\S*?;  ni
    [^<{&]+  -
    &  -
  state closing
    \s+  -
    include name
    >  p  <
  state interpolation
    \}  si  <
    include root
  """#

package import Lexing

extension LanguageDefinition {
  package static let jsx = LanguageDefinition(
    "jsx", "JSX", aliases: ["react"], files: ["jsx"], "extends javascript\n" + elements)

  package static let tsx = LanguageDefinition(
    "tsx", "TSX", files: ["tsx"], "extends typescript\n" + elements)
}
