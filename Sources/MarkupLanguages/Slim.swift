package import Lexing

extension LanguageDefinition {
  package static let slim = LanguageDefinition(
    "slim", "Slim", files: ["slim"],
    ##"""
    state root
      \n  -
      ^\h+  -
      (doctype)(\h)(.*)  nn,w,-
      /.*  c  >comment dedent
      javascript:\n?  nd  >javascript dedent
      (?:css|scss|sass):\n?  nd  >css dedent
      (?:ruby):\n?  nd  >rubycode dedent
      (?:markdown):\n?  nd  >markdown dedent
      [\w-]+:(?=\h*\n)\n?  nd  >filter dedent
      [|'](?=\h|$)  p  >verbatim dedent
      (?:==?|-)['<>]*(?=\h)  p  >ruby
      <[\w/][^>\n]*  nt  >html
      [\w-]+:?[\w-]*  nt  >element
      \.[\w-]+  nc  >element
      \#[\w-]+  nf  >element
      default >text
    state comment
      [^\n]+  c
      \n  -
    state javascript
      \n  -
      .+  in:javascript
    state css
      \n  -
      .+  in:scss
    state markdown
      \n  -
      .+  in:markdown
    state rubycode
      \n  -
      .+  in:ruby
    state filter
      \n  -
      [^\n]+  s
    state verbatim
      (#\{)([^}\n]*)(\})  si,in:ruby,si
      [^\n#]+  -
      \n  -
      [#]  -
    state html
      >  nt  <
      \n  -  <
      [^>\n]+  nt
    state element
      \.[\w-]+  nc
      \#[\w-]+  nf
      \n  -  <
      \h+  w  =attributes
      (?:==?)['<>]*  p  =ruby
      :\h*  -  <
      default =attributes
    state attributes
      ([\w:@-]+)(\h*)(==?)(\h*)  na,w,p,w  >value
      \h+  w
      (?:==?|-)['<>]*(?=\h)  p  =ruby
      [\[({})\]]  -
      \n  -  <
      default =text
    state value
      "[^"\n]*"|'[^'\n]*'  s  <
      (\[[^\]\n]*\]|\{[^}\n]*\}|\([^)\n]*\)|[^\s"'\])}]+)  in:ruby  <
      default <
    state ruby
      \n  -  <
      (?:[^\n]*,\h*\n)*[^\n]+  in:ruby
      ,  p
    state text
      \n  -  <
      (#\{)([^}\n]*)(\})  si,in:ruby,si
      [^\n#\h]+  -
      \h+  w
      [#]  -
    """##)
}
