package import Lexing

extension LanguageDefinition {
  package static let haml = LanguageDefinition(
    "haml", "Haml", aliases: ["HAML"], files: ["haml"],
    ##"""
    state root
      !!!.*\n?  nn
      ^\h+  -
      \n  -
      -\#.*\n?  c  >silent dedent
      (/)(\[[^\]\n]*\])(.*\n?)  c,cs,c
      /.*\n?  c  >comment dedent
      :javascript\n?  nd  >javascript dedent
      :css\n?  nd  >css dedent
      :(?:ruby|erb)\n?  nd  >rubycode dedent
      :markdown\n?  nd  >markdown dedent
      :[\w-]+\n?  nd  >filter dedent
      %[\w:-]+  nt  >element
      \.[\w-]+  nc  >element
      \#[\w-]+  nf  >element
      [&!]?==  p  >text
      [&!]?=|-  p  >ruby
      !(?=\h)  p  >ruby
      &  err
      default >text
    state comment
      \n  -
      ^\h+  -
      [^\n]+  c
    state silent
      \n  -
      ^\h+  -
      [^\n]+  cp
    state javascript
      \n  -
      .+  in:javascript
    state css
      \n  -
      .+  in:css
    state markdown
      \n  -
      .+  in:markdown
    state rubycode
      \n  -
      .+  in:ruby
    state filter
      \n  -
      [^\n]+  s
    state element
      %[\w:-]+  nt
      \.[\w-]+  nc
      \#[\w-]+  nf
      \{  p  >hash reset:ruby
      (\[)([^\[\]]*)(\])  p,in:ruby,p
      \(  p  >attributes
      [&!]?==  p  =text
      [&!]?=  p  =ruby
      [<>]+  p
      default =text
    state hash
      \}  p  <
      \{  resume:ruby  >braces
      [^{}]+  resume:ruby
    state braces
      \}  resume:ruby  <
      \{  resume:ruby  >
      [^{}]+  resume:ruby
    state attributes
      \)  -  <
      \s+  -
      [\w:-]+\s*=\s*  na
      "[^"\n]*"|'[^'\n]*'  s
      [^\s)"'=]+  -
    state ruby
      ,\h*\n  in:ruby
      \n  -  <
      (?:[^\n]*,\n)*[^\n]+  in:ruby
    state text
      \n  -  <
      (#\{)([^}\n]*)(\})  si,in:ruby,si
      [^\n#]+  -
      [#]  -
    """##)
}
