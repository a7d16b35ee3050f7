/// The rules that Objective-C adds to C, and Objective-C++ to C++.
private let objectiveRules = #"""
  words main
    k: in
    nb: nil YES NO
  state objective
    @(?:u8|L)?"  s  >string
    @'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|[^\\'\n])'  sc
    @\d+[eE][+-]?\d+[fFlLuU]*|@\d+\.\d+[fFlLuU]*  mf
    @0[xX][0-9a-fA-F]+[lLuU]*  mh
    @\d+[lLuU]*  mi
    @(?:YES|NO|true|false)\b  nb
    @(?:interface|implementation|protocol)\b  k  >class
    @class\b  k  >forward
    @(?:import|class|interface|implementation|protocol|end|property|synthesize|dynamic|selector|encode|private|public|protected|optional|try|catch|finally|throw|synchronized|autoreleasepool)\b  k
    @[A-Za-z_]\w*  err
    @[\[\{]  p  >literal
    \[  p  >message
    \?  p  >ternary
  state code
    include objective
  state root
    include objective
    [-+]  k  >method
  state class
    \s+  -
    ([A-Za-z_]\w*)(\s*)(:)(\s*)([A-Za-z_]\w*)  nc,-,p,-,nc  <
    ([A-Za-z_]\w*)(\s*)(\()(\s*)([A-Za-z_]\w*)(\s*)(\))  nc,-,p,-,nl,-,p  <
    [A-Za-z_]\w*  nc  <
  state forward
    \s+  -
    ([A-Za-z_]\w*)(\s*)(,)  nc,-,p  >
    [A-Za-z_]\w*  nc  <
    ;  p
  state literal
    [\]\}]  p  <
    include code
  state ternary
    :  p  <
    [\];)}]  p  <
    include code
  state message
    ^(\h*)([A-Za-z_]\w*:)(?!:)  -,nl
    \]  p  <
    ([A-Za-z_]\w*)(\s*)(:)(?!:)  nf,-,p  =arguments
    [A-Za-z_]\w*(?=\s*\])  nf
    \{  p  >block
    include code
  state arguments
    \]  p  <
    ^(\h*)([A-Za-z_]\w*:)(?!:)  -,nl
    (?<=\s)[A-Za-z_]\w*(?=\s*\])  nf
    ([A-Za-z_]\w*)(:)(?!:)  nf,p
    \{  p  >block
    include code
  state method
    ([A-Za-z_]\w*)(\s*)(:)(\s*)(\()  nf,-,p,-,p  >argument
    ([A-Za-z_]\w*)(\s*)(:)  nf,-,p
    \{  p  =block
    ;  p  <
    include code
  state argument
    \)  p  =name
    include code
  state name
    \s+  -
    [A-Za-z_]\w*  nv  <
    default <
  """#

package import Lexing

extension LanguageDefinition {
  package static let objectiveC = LanguageDefinition(
    "objective_c", "Objective-C", aliases: ["objc", "obj-c", "obj_c", "objectivec"],
    files: ["m", "h"],
    "extends c\n" + objectiveRules)

  package static let objectiveCpp = LanguageDefinition(
    "objective_cpp", "Objective-C++",
    aliases: [
      "objcpp", "obj-cpp", "obj_cpp", "objectivecpp", "objc++", "obj-c++", "obj_c++",
      "objectivec++",
    ], files: ["mm", "h"],
    "extends cpp\n" + objectiveRules)
}
