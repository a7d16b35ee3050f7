extension Language {
  static let erb = Language(
    "erb", "ERB", aliases: ["eruby", "rhtml"], files: ["erb", "erubis", "rhtml", "rht"],
    #"""
    state root
      <%#[\s\S]*?%>  c
      <%%|<%[=-]?  cp  >code reset:ruby
      (?:[^<]|<[^<%])+  resume:html
      <  resume:html
    state code
      -?%>  cp  <
      (?:[^%-]|%[^>]|-[^%]|-%[^>])+  resume:ruby
    """#)
}
