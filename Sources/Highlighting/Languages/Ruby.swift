/// The bracketed literals of Ruby (`%w[…]`, `%q(…)`): how each kind starts and what it holds.
private let percentRules: String = {
  var text = ""
  for (mark, state, token) in [
    ("%[wisq]", "literal", "sx"), ("%[WIQx]?", "expanded", "sx"), ("%r", "expandedregex", "sr"),
  ] {
    let opener = mark == "%[WIQx]?" ? "[(\\[{<|!]" : "[^\\w\\s]"
    text += "  \(mark)\(opener)  \(token)  >\(state) mirror\n"
  }
  return "state percent\n" + text
}()

private let rubyBase = ##"""
  words main
    k: BEGIN END alias begin break case do else elsif end ensure for if in next redo rescue
    k: retry return super then undef unless until when while yield defined?
    k >modulename: module
    k >funcname: def
    k >classname: class
    kp: initialize new loop include extend raise attr_reader attr_writer attr_accessor attr catch
    kp: throw private module_function public protected
    kp >value: true false nil
    ow: not and or
    nb: autoload? block_given? const_defined? eql? equal? frozen? include? instance_of? is_a?
    nb: iterator? kind_of? method_defined? nil? respond_to? chomp! chop! exit! gsub! sub!
    nb: Array Float Integer String __id__ __send__ abort ancestors at_exit autoload binding caller
    nb: chomp chop class_eval class_variables clone const_get const_missing const_set constants
    nb: display dup eval exec exit fail fork format freeze getc gets global_variables gsub hash id
    nb: included_modules inspect instance_eval instance_method instance_methods
    nb: instance_variable_get instance_variable_set instance_variables lambda load local_variables
    nb: method method_missing methods module_eval name object_id open p print printf
    nb: private_class_method private_methods proc protected_methods public_class_method
    nb: public_methods putc puts rand readline readlines require require_relative scan select send
    nb: singleton_methods sleep split sprintf srand sub syscall system taint test to_a to_s trap
    nb: untaint warn
    nb >value: self
    bp: __FILE__ __LINE__ __method__
  state root
    ^=begin(?=\s)  cm  >block
    ^__END__\s*\n  cp  >data
    \n  -  bodies
    \h+  -
    \#[^\n]*  c1
    <<[-~](?=["'`]?\i)  o  >heredocname
    <<(?=["'`]?[A-Z][A-Z0-9_]+\b)  o  >heredocname
    0x[0-9A-Fa-f_]+  mh  >value
    0b[01_]+  mb  >value
    0[0-7_]+  mo  >value
    \d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?  mf  >value
    \d[\d_]*[eE][+-]?\d+  mf  >value
    \d[\d_]*  mi  >value
    @@\i\I*  vc  >value
    @\i\I*  vi  >value
    \$\w+  vg  >value
    \$[!@&`'+~=/\\,;.<>_*$?:"^-]  vg  >value
    :@{0,2}\i\I*[!?]?  ss  >value
    :(?:\[\]=?|<=>|===?|=~|!=|\*\*|[+*/%<>!~^&|-])  ss
    :"  ss  >symbol
    :'(?:\\[^\n]|[^'\\\n])*'  ss
    \i\I*[!?]?(?=:[^:])  ss  >colon
    "  s2  >string
    '  s1  >single
    `  sb  >backtick
    include percent
    \?(?:\\[^\n]|[^\s\w])(?=[^\w"])  sc
    \?[a-zA-Z](?=[\s),\]}.])  sc
    (?:\.|&\.|::)(?=[a-z_])  o  >member
    ::  o
    defined\?  k
    [A-Z]\I+  no:main  >value
    \i\I*[!?](?=[^=]|$)  n:main  >value
    \i\I*  n:main  >value
    /(?=[^\s=])  sr  >regex
    \]  o  >value
    [)}]  p  >value
    \[  o
    \*\*|<=>|={3}|=~|!~|<<?|>>?|>=|<=|&&?|\|\||\.{1,3}  o
    [+*/%=<>&!^|~-]=?  o
    [({};,/?:\\]  p
  # After a value a slash divides, unless it hugs what follows it.
  state value
    /  o  <
    \h+(?=[/%][\s=])  -  =divide
    \h*[?](?=\s)  p  <
    \]  o
    \[  o  <
    default <
  state divide
    [/%]=?  o  <
  state member
    (?:class|new|include|extend|private|public|loop|raise|then|end|if|begin|in|next)\b  n  =value
    \i\I*[!?](?=[^=]|$)  n  =value
    \i\I*  n  =value
    default <
  state colon
    :  p  <
  state funcname
    \h+  -
    \i\I*(?=\.)  nc
    \.  o
    [\i][\I]*[!?=](?=[\s(;]|$)  nf  <
    [\i][\I]*  nf  <
    \[\]=?|<=>|===?|=~|![~=]?|\*\*|[+!~-]@|<<|>>|<=|>=|[+*/%<>^&|`~-]  nf  <
    default <
  state classname
    \h+  -
    <<  o  <
    [A-Z_]\I*  nc  <
    default <
  state modulename
    \h+  -
    [\I:]+  nn  <
    default <
  state block
    ^=end[^\n]*  cm  <
    [^\n]+  cm
    \n  cm
  state data
    [^\n]+  cp
    \n  cp
  state heredocname
    ["'`]  sh
    \i\I*(?=["'`])  dl  =heredocquote body:heredoc keep:\I indented as:dl
    \i\I*  dl  < body:heredoc keep:\I indented as:dl
    default <
  state heredocquote
    ["'`]  sh  <
    default <
  state heredoc
    \n  sh
    include expansions
    [^\n\\#]+  sh
    [\\#]  sh
  state expansions
    #\{  si  >interpolation
    #(?=[@$]\i)  si  >variable
  state variable
    @@\i\I*  vc  <
    @\i\I*  vi  <
    \$\i\I*  vg  <
    default <
  state escapes
    include expansions
    \\(?:[\\abefnrstv#"'`]|x[a-fA-F0-9]{1,2}|u\{[0-9a-fA-F\x20]{1,20}\}|u[0-9a-fA-F]{4}|[0-7]{1,3})  se
  state string
    "  s2  <
    include escapes
    [^\\"#]+  s2
    [\\#]  s2
  state single
    '  s1  <
    \\['\\]  s1
    [^\\']+  s1
    \\  s1
  state backtick
    `  sb  <
    include escapes
    [^\\`#]+  sb
    [\\#]  sb
  state symbol
    "  ss  <
    include escapes
    [^\\"#]+  ss
    [\\#]  ss
  state regex
    include expansions
    /[mixounse]*  sr  <
    \\[^\n]  sr
    [^\\/#\n]+  sr
    #  sr
    \n  -  <
  state literal
    \\[\s\S]  sx
    [\w\s]+  sx
    [^\w\s]  sx
  state expanded
    include escapes
    [\w\s]+  sx
    [^\w\s]  sx
  state expandedregex
    include expansions
    \\[\s\S]  sr
    [\w\s]+  sr
    [^\w\s]  sr
  state interpolation
    \}  si  <
    {  p  >braces
    include root
  state braces
    \}  p  <
    {  p  >braces
    include root
  """##

extension Language {
  static let ruby = Language(
    "ruby", "Ruby", aliases: ["rb", "irb", "rake", "gemfile"],
    files: [
      "rb", "rake", "gemspec", "ru", "Rakefile", "Gemfile", "Vagrantfile", "Podfile", "podspec",
    ],
    percentRules + rubyBase)
}
