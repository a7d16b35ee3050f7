extension Language {
  static let irb = Language(
    "irb", "IRB", aliases: ["pry"],
    #"""
    state root
      (^[^\n>]*(?:irb|pry)[^\n>]*>)( ?)  gp,w  >input
      =>  p  >result
      #<[^\n]*>\n?  c
      [^\n]*\n?  go
    state input
      [^\n]+\n?  resume:ruby  <
      default <
    state result
      #<  kt  >object
      \n  -  <
      [^#\n]+  in:ruby
      #  in:ruby
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
