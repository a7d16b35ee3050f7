package import Lexing

extension LanguageDefinition {
  package static let elixir = LanguageDefinition(
    "elixir", "Elixir", aliases: ["exs"], files: ["ex", "exs"],
    #"""
    words main
      k: defmodule def defp defmacro defmacrop defguard defguardp defprotocol defimpl defstruct defexception
        defdelegate defrecord do end fn case cond if unless else after rescue catch try receive raise throw exit
        bc lc
      kn: quote unquote use import require super
      ow: and or not when in xor
      no: nil true false
      bp: __MODULE__ __FILE__
    state root
      \s+  -
      #.*  c1
      """[\s\S]*?"""|'''[\s\S]*?'''  sd
      "  s2  >double
      '  s1  >single
      ~[a-zA-Z]""  sx
      ~[rR](?=[/|"'\[{(<])  sr  >regex
      ~S(?=[/|"'\[{(<])  sx  >interpolated
      ~[A-Za-z](?=[/|"'\[{(<])  sx  >sigil
      :"[^"\n]*"|:'[^'\n]*'  ss
      :(?:[A-Za-z_]\w*[?!]?|\.\.\.|<<>>|%\{\}|%|\{\}|<>|\|>|===|!==|==|!=|=~|<=|>=|->|<-|\+\+|--|\|\||&&|[-+*/<>=!^&|@.])(?!:)  ss
      (?:do|else|end|rescue|catch|after|fn|if|case|cond|unless|try|raise|when|in|and|or|not|use|import|require|true|false|nil|quote|def)(?=:\s)  n:main
      [A-Za-z_]\w*[?!]?:(?=\s)  ss
      [A-Z]\w*  no
      @[a-z_]\w*  nv
      &\d+  nv
      [a-z_]\w*[!?]?  n:main
      0b[01_]+  mb
      0o[0-7_]+  mo
      0x[0-9a-fA-F_]+  mh
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?  mf
      \d[\d_]*(?![eE])  mi
      \?(?:\\[a-zA-Z]|[^\\\s])  sx
      !(?=\s)  n
      \\\\|::|[%{},;()\[\]\\:]  p
      ~~~|\.\.\.?|<<<|>>>|[-+*/<>=!&|^.~@]+  o
    state double
      "  s2  <
      include text
      [^#"\\]+  s2
      [#\\]  s2
    state single
      '  s1  <
      include text
      [^#'\\]+  s1
      [#\\]  s1
    state text
      #\{  si  >hole
      \\(?:x[0-9a-fA-F]{1,6}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|[#abdefnrstv0"'\\])  se
    state hole
      \}  si  <
      include root
    state regex
      [/|"'\[{(<]  sr  =regexbody mirror as:sr
    state regexbody
      [^\\]  sr
      \\  sr
    state sigil
      [/|"'\[{(<]  sx  =sigilbody mirror as:sx
    state sigilbody
      [\s\S]  sx
    state interpolated
      [/|"'\[{(<]  sx  =interpolatedbody mirror as:sx
    state interpolatedbody
      #\{  si  >hole
      [\s\S]  sx
    """#)
}
