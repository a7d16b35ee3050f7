package import Lexing

extension LanguageDefinition {
  package static let ruby = LanguageDefinition(
    "ruby", "Ruby", aliases: ["rb"],
    files: [
      "rb", "ruby", "rbw", "rake", "gemspec", "podspec", "Rakefile", "Guardfile", "Gemfile",
      "Capfile", "Podfile", "Vagrantfile",
      "ru", "prawn", "Berksfile", "arb", "rabl", "Dangerfile", "Fastfile", "Deliverfile", "Appfile",
    ],
    #"""
    set heredocname = [\w.]+
    words main
      k >expression: BEGIN END alias begin break case do else elsif end ensure for if in next raise redo rescue retry return
        super then undef unless until when while yield
      k >function: def
      k >class: class
      k >module: module
      kp >method: alias_method attr catch extend include loop module_function private protected public throw false nil
        true __FILE__ __LINE__
      nb >method: Array Float Integer String __id__ __send__ abort ancestors at_exit attr_accessor attr_reader attr_writer
        autoload binding callcc caller chomp chop class_eval class_variables clone const_get const_missing const_set constants
        display dup eval exec exit fail fork format freeze gets global_variables gsub hash id included_modules inspect
        instance_eval instance_method instance_methods instance_variable_get instance_variable_set instance_variables lambda
        load local_variables method method_missing methods module_eval name object_id open p print printf
        private_class_method private_instance_methods private_methods proc protected_instance_methods protected_methods
        public_class_method public_instance_methods public_methods putc puts rand readline readlines require
        require_relative scan select self send set_trace_func singleton_methods sleep split sprintf srand sub syscall system
        taint test to_a to_s trace_var trap untaint untrace_var warn autoload? block_given? const_defined? eql? equal?
        frozen? include? instance_of? is_a? iterator? kind_of? method_defined? nil? private_method_defined?
        protected_method_defined? public_method_defined? respond_to? tainted? chomp! chop! exit! gsub! sub!
    state root
      (?<![\s\S])\s*(?=/)  -  >expression
      \n(?=[^\S\n]*[/?])  -  bodies:sh >expression
      include whitespace
      ^__END__\n[\s\S]*  cp
      # Symbols, before numbers and operators.
      ([a-z_]\w*[?!]?):\s+  ss  >expression
      :(?:\[\]=?|\*\*|<=>|<<|>>|===?|=~(?=\w)|[-+~]@|[~/%`^&|]|[<>](?![=<>])|@{0,2}[a-zA-Z_]\w*[!?]?)  ss
      :'(?:\\[\s\S]|[^\\'])*'  ss
      :"  ss  >symbol
      '(?:\\[\s\S]|[^\\'])*'  s1
      "  s2  >dq
      (?<!\.)`  sb  >backtick
      # Numbers.
      0_?[0-7]+(?:_[0-7]+)*  mo
      0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*  mh
      0b[01]+(?:_[01]+)*  mb
      \d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?[eE][+-]?\d+(?:_\d+)*  mf
      \d+(?:_\d+)*\.\d+(?:_\d+)*  mf
      \d+(?:_\d+)*  mi
      @@[a-zA-Z_]\w*  vc
      @[a-zA-Z_]\w*  vi
      \$-?[a-zA-Z0-9_]\w*  vg
      \$[!@&`'+~=/\\,;.<>_*$?:"]  vg
      \$-[0adFiIlpvw]  vg
      ::  o
      # Calls and names.
      (\.)([a-z_]\w*[?!]?|[`+*/%<>=!~^|&-]+)  p,nf  >method
      (\.)(\[)  p,nf
      (\.)(\s*\n\s*)([a-z_]\w*[?!]?)  p,-,nf  >method
      defined\?  k  >expression
      include heredocs
      (?:BEGIN|END)\b  k  >expression
      [A-Z]\w*  no  >method
      [a-zA-Z_]\w*[?!]?  n:main  >method
      include literals
      \*\*=?|<<=?|>>=?|<=>|<=|>=|===?|=~|=>|!=|!~|&&=?|\|\|=?|\.\.\.?|->|[-+*/%^|&]=|[-=<>+*/%~!^&|.]  o  >expression
      [\[({,?:]  p  >expression
      [\])};\\]  p
    state heredocs
      (<<[-~])("?[a-zA-Z_]\w*"?|'\w+'|`\w+`)  o,no  body:heredoc keep:\w indented as:no
      (<<)("?[a-zA-Z_]\w*"?|'\w+'|`\w+`)  o,no  body:heredoc keep:\w as:no
    state whitespace
      \n  -  bodies:sh
      [^\S\n]+  -
      \\\n  -
      #.*  c1
      ^=begin\b[\s\S]*?^=end\b  cm
      ^=begin\b[\s\S]*  cm
    state expression
      [^\S\n]+  -
      \?(?:\\[MC]-)*(?:\\(?:[\\abefnrstv#"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})|[^\s\\])(?!\w)  sc  <
      include quoted
      include heredocs
      /  sr  =regex
      default <
    state method
      ([^\S\n]+)(/)(?=[^\s=])  -,sr  =regex
      ([^\S\n]+)(%)(?=[(\[{<|!])  -,sx  =percentplain
      ([^\S\n]+)(%[qsiw])(?=[^\w\s])  -,sx  =percentplain
      ([^\S\n]+)(%[QWIx])(?=[^\w\s])  -,sx  =percent
      default <
    state percent
      [^\w\s]  sx  =expanded mirror as:sx
    state percentplain
      [^\w\s]  sx  =literal mirror as:sx
    state literals
      include quoted
    state quoted
      %[qsiw][^\w\s]  sx  >literal mirror as:sx
      %r[^\w\s]  sr  >bracketregex mirror as:sr
      %[QWIx][^\w\s]  sx  >expanded mirror as:sx
      %[^\w\s=]  sx  >literal mirror as:sx
    state literal
      \\[^\w\s]  se
      [\s\S]  sx
    state expanded
      include interpolation
      \\.  se
      [\s\S]  sx
    state bracketregex
      include interpolation
      \\[\s\S]  se
      [\s\S]  sr
    state regex
      /[mixounse]*  sr  <
      include interpolation
      \\[\s\S]  sr
      [^\\/#]+  sr
      [#]  sr
    state function
      [^\S\n]+  -
      ([a-zA-Z_]\w*)(\.)  nc,o
      [a-zA-Z_]\w*[!?]?|\*\*?|[-+]@?|[/%`~]|\[\]=?|<<|>>|[<>]|===?  nf  <
      default <
    state class
      [^\S\n]+  -
      <<  o  <
      [A-Za-z_]\w*(?:::[A-Za-z_]\w*)*  nc  <
      default <
    state module
      [^\S\n]+  -
      [A-Za-z_]\w*(?:::[A-Za-z_]\w*)*  nn  <
      default <
    state interpolation
      #\{  si  >braces,expression
      #@@?[a-zA-Z_]\w*|#\$[a-zA-Z_]\w*  si
    state braces
      \}  si  <
      include root
    state escapes
      \\(?:x[a-fA-F0-9]{1,2}|[0-7]{1,3}|[\s\S])  se
    state dq
      "  s2  <
      include interpolation
      include escapes
      [^\\"#]+  s2
      [#]  s2
    state symbol
      "  ss  <
      include interpolation
      include escapes
      [^\\"#]+  ss
      [#]  ss
    state backtick
      `  sb  <
      include interpolation
      include escapes
      [^\\`#]+  sb
      [#]  sb
    state heredoc
      \n  sh
      include interpolation
      [^#\\\n]+  sh
      \\.  se
      [#\\]  sh
    """#)
}
