package import Lexing

extension LanguageDefinition {
  package static let irbOutput = LanguageDefinition(
    "irb_output", "IRB output",
    #"""
    state root
      ^=>  p  >result
      [^\n]*\n?  go
    state result
      #<  kt  >object
      \n  -  <
      [^#\n]+  in:ruby
      [#]  in:ruby
    state object
      [A-Z]\w*  no
      ::  o
      0x[0-9a-fA-F]+  mh
      #<  kt  >
      >  kt  <
      @\w+  vi
      [:,]  p
      =  o
      \n  -  <
      [^\S\n]+  -
      "[^"\n]*"|[^\s#<>@,=]+  resume:ruby
      [\s\S]  resume:ruby
    """#)
}
