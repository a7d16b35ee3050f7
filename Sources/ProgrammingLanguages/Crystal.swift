package import Lexing

extension LanguageDefinition {
  package static let crystal = LanguageDefinition(
    "crystal", "Crystal", aliases: ["cr"], files: ["cr"],
    #"""
    words main
      k: BEGIN END alias begin break case do else elsif end ensure for fun if in lib next of raise redo rescue retry
        return super then undef unless until when while yield macro class def type as
      kp: private protected public nil true false new loop include extend property getter struct attr_reader
        attr_writer attr_accessor __FILE__ __LINE__ catch throw
      nb: abort select self name p puts print require sleep gets rand fork format freeze hash id inspect
        instance_eval lambda method methods open proc send sprintf srand system test trap is_a?
    state root
      \s+  -
      [#].*  c1
      (def|macro|fun)(\s+)(self|[A-Z]\w*)(\.)([\w!?=]+|[^\w\s(]+)  k,-,nc,o,nf
      (def|macro)(\s+)([a-z_]\w*[!?=]?|[-+*/<>=!~%^&|\[\]]+)  k,-,nf
      (class)(\s+)([A-Z]\w*(?:::[A-Z]\w*)*)  k,-,nc
      (module)(\s+)([A-Z]\w*(?:::[A-Z]\w*)*)  k,-,nn
      @\[[^\n\]]*\]  nd
      @@[a-z_]\w*  vc
      @[a-z_]\w*  vi
      \$[a-z_]\w*  vg
      "  s2  >string
      '  s1  >char
      `  sb  >command
      (<<-)([A-Z]\w*)  o,no  >heredoc
      :"[^"\n]*"  ss
      (?<!:):[A-Za-z_]\w*[!?]?  ss
      [a-z_]\w*[?!]?:\s  ss
      %[qQwWiIx]?(?=[(\[{<|])  sx  >percent
      %r(?=[(\[{<|])  sr  >regexpercent
      (?<=[=(,~\s])/(?=[^\s=])  sr  >regex
      0x[0-9a-fA-F_]+  mh
      0o[0-7_]+  mo
      0b[01_]+  mb
      \d[\d_]*(?:\.\d[\d_]*)?[eE][+-]?\d+(?:_?f(?:32|64))?|\d[\d_]*\.\d[\d_]*(?:_?f(?:32|64))?  mf
      \d[\d_]*(?:[iuf]\d+)?  mi
      (\.)([a-z_]\w*[!?]?)  p,nf
      [A-Z]\w*  no
      [a-z_]\w*[!?]?(?=\s*[(])  n:main
      [a-z_]\w*\?(?![\w:])|[a-z_]\w*  n:main
      <=>|===?|=~|=>|->|<<=?|>>=?|\*\*|&&|\|\||::|\.\.\.?|[-+*/%&|^<>=!]=?  o
      [(){}\[\],;:?.~\\]|%(?=\})  p
      %  p
    state string
      "  s2  <
      include text
      [^#"\\]+  s2
      [#\\]  s2
    state char
      '  s1  <
      \\(?:[abefnrstv0'"\\]|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{1,3})  se
      [^'\\]+  s1
    state command
      `  sb  <
      include text
      [^#`\\]+  sb
      [#\\]  sb
    state text
      [#]\{  si  >hole
      \\(?:[abefnrstv0'"#\\]|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{1,3})  se
    state hole
      \}  si  <
      \{  p  >braces
      include root
    state braces
      \}  p  <
      \{  p  >
      include root
    state percent
      [(\[{<|]  sx  =percentbody mirror as:sx
    state percentbody
      [#]\{  si  >hole
      [\s\S]  sx
    state regexpercent
      [(\[{<|]  sr  =regexbody mirror as:sr
    state regexbody
      [#]\{  si  >hole
      [\s\S]  sr
    state regex
      /[imx]*  sr  <
      [#]\{  si  >hole
      \\.  sr
      [^#/\\\n]+  sr
      [#]  sr
      \n  -  <
    state heredoc
      (\n\h*)([A-Z]+)(?=\n)  no,no  <
      [#]\{  si  >hole
      [^\n#]+|\n|[#]  sh
    """#)
}
