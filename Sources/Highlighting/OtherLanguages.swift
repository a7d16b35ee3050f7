extension Language {
  /// Names that Rouge knows and that have no lexer here.
  static let uncoloured: Set<String> = words(
    """
    abap actionscript ada apache apex apiblueprint applescript armasm as3 augeas awk bat batch \
    bbcbasic bib bibtex bpf brainfuck brightscript ceylon cfc cfscript clean clj cljs clojure \
    cmake cmhg cmm coffee coffeescript common-lisp coq cr crystal cucumber cuda cypher cython d \
    dafny dart datastudio digdag django dlang dot ecl eiffel elisp elixir elm emacs-lisp email \
    eml epp eps erb erl erlang eruby ex exs factor fluent fortran freefem fsharp gdscript \
    gherkin glsl gradle groovy hack haml handlebars haxe hbs heex hlsl hocon hql http hy hylang \
    idlang idris igorpro io isabelle j janet jinja jl jsonnet jsp julia lasso lean lisp \
    literate_coffeescript literate_haskell livescript llvm lustre m68k magik mathematica matlab \
    meson minizinc ml moonscript mosel mustache nasm nesasm nim nimrod nix ocaml openedge \
    pascal plsql pony postscript praat prolog prometheus puppet q qml racket realbasic reasonml \
    rego rescript robotframework robot_framework sas scheme sed sieve slice slim smalltalk \
    smarty sml solidity sparql sqf squeak ssh st stan stata supercollider svelte syzlang tap \
    tcl tulip turtle twig vala varnish vb vcl velocity verilog vhdl vim viml vimscript \
    visualbasic wollok xojo xpath xquery yang zig
    """)

  /// Names of what scripts turn into drawings and formulas.
  static let drawn: Set<String> = words(
    "abc asciimath chart flowchart graphviz katex markmap math mermaid plantuml stl topojson vega wavedrom"
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
