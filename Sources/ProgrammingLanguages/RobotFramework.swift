package import Lexing

extension LanguageDefinition {
  package static let robotFramework = LanguageDefinition(
    "robot_framework", "Robot Framework", aliases: ["robot", "robot-framework"], files: ["robot"],
    #"""
    nocase
    words settings
      bp: documentation library resource variables metadata
    state root
      \s+  w
      [#].*  c
      \*+ *Settings? *\**.*  gh  >settings
      \*+ *Variables? *\**.*  gh  >variables
      \*+ *(?:Test Cases?|Tasks?) *\**.*  gh  >cases
      \*+ *(?:User )?Keywords? *\**.*  gh  >cases
      \*+.*  gh
    state settings
      (?=\*)  -  <
      \n  w
      [#].*  c
      (\.\.\.)(\h+)  w,w  >values
      (?:Suite |Test |Task )?(?:Setup|Teardown|Precondition|Postcondition|Template)\b  bp  >call
      (?:Library|Resource)\b  bp  >call
      (?:Documentation|Variables|Metadata|Force Tags|Default Tags|Test Timeout|Task Timeout)\b  bp  >values
      \h+  w
      \S+  s  >values
    state variables
      (?=\*)  -  <
      \n  w
      [#].*  c
      [$@&]\{[^}\n]*\}\h?=?  nv  >values
      (?:\.\.\.)?\h+  w  >values
    state cases
      (?=\*)  -  <
      \n  w
      [#].*  c
      [^\s#][^\n]*?(?=\h\h|\t|\n|\z)  nl  >step
      \h+  w  >step
    state step
      \n  w  <
      \h+  w
      [#].*  c
      (\[)(Documentation|Tags|Setup|Teardown|Template|Timeout|Arguments|Return|Precondition|Postcondition)(\])  p,bp,p  =values
      \.\.\.  w  =values
      ([$@&]\{[^}\n]*\})(\h?=)?  nv,o
      (?:Given|When|Then|And|But)\h  nb  =call
      default =call
    state call
      \n  w  <
      \h\h+|\t  w
      [#].*  c
      (?:Given|When|Then|And|But)\h  nb
      [^\s#$@&](?:[^\s]| (?! ))*?(?=\h\h|\t|\n|\z)  nf  =values
      default =values
    state values
      \n  w  <
      \h\h+|\t|\h+(?=\n)  w
      [#].*  c
      [$@&]\{[^}\n]*\}  nv
      [^\s$@&#](?:[^\s$@&]| (?! |\n))*  s
      .  s
    """#)
}
