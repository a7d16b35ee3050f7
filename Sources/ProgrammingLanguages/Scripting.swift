package import Lexing

extension LanguageDefinition {
  package static let perl = LanguageDefinition(
    "perl", "Perl", aliases: ["pl"], files: ["pl", "pm", "t", "perl"],
    ##"""
    words main
      k: case continue do else elsif for foreach if last my next our redo reset then unless until while
      k: print new BEGIN CHECK INIT END return
      k >namespace: package use require no
      k >funcname: sub
      ow: eq lt gt le ge ne not and or cmp xor
      nb: abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr chroot close
      nb: closedir connect cos crypt defined delete die dump each eof eval exec exists exit exp fcntl
      nb: fileno flock fork format getc getppid glob gmtime goto grep hex import index int ioctl join
      nb: keys kill lc lcfirst length link listen local localtime log lstat map mkdir oct open opendir
      nb: ord pack pipe pop pos printf prototype push quotemeta rand read readdir readline readlink recv
      nb: ref rename reverse rewinddir rindex rmdir say scalar seek select send shift sin sleep socket
      nb: sort splice split sprintf sqrt srand stat study substr symlink syscall sysopen sysread system
      nb: syswrite tell tie tied time times truncate uc ucfirst umask undef unlink unpack unshift
      nb: untie utime values vec wait waitpid wantarray warn write
      bp: __DATA__ __DIE__ __WARN__ STDIN STDOUT STDERR
      cp >data: __END__
    state root
      #![^\n]*  ch
      ^=[a-zA-Z]\w*  cm  >pod
      \n  -  bodies
      \h+  -
      \#[^\n]*  c1
      <<~?(?=["']?[A-Z_])  s  >heredocname
      (?:qq|qw|qr|qx|q)(?=\h*[^\s\w=,;)])  sx  >quoteopen
      (?:s|tr|y)(?=[/!{(\[|@%#<][^=>])  sr  >substitution
      m(?=[/!{(\[|@%<])  sr  >matchopen
      \$\^[A-Z]  vg
      \$[\\"\[\]'&`+*.,;=%~?@$!<>(^|/-](?!\w)  vg
      [$@%]\#?\$*(?=[\w{:])  nv  >variable
      \$\#  nv
      0x[0-9A-Fa-f_]+  mh
      0b[01_]+  mb
      0_?[0-7]+[0-7_]*  mo
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?  mf
      \d[\d_]*[eE][+-]?\d+  mf
      \d[\d_]*  mi
      '(?:\\[\s\S]|[^'\\])*'  s
      "(?:\\[\s\S]|[^"\\])*"  s
      `(?:\\[\s\S]|[^`\\])*`  sb
      =~|!~  o  >operand
      [(,](?=\h*/[^/\s])  p  >operand
      (?:and|or|not|if|unless|return|split|grep)(?=\h*\(?\h*/[^/\s])  k:main  >operand
      \i\I*(?:::\i\I*)*(?=\s*->)  nn:main
      (?:\i\I*::)+\i\I*  n
      \i\I*  n:main
      <\$?\w+>  sr
      \*\*|::|<<|>>|>=|<=>|<=|={3}|!=|&&?|\|\||\.{1,3}  o
      [+*/%=<>&^|!\\~-]=?  o
      [()\[\]:;,?{}]  p
    state operand
      \h+  -
      \(  p
      /  sr  =regex
      default <
    state regex
      /[a-z]*  sr  <
      \\[\s\S]  sr
      [^/\\\n]+  sr
      default <
    state variable
      \{  p  <
      \w+(?=::)  nn
      [\w:]+  nv  <
      default <
    state namespace
      \h+  -
      [\w:]+  nn  <
      default <
    state funcname
      \h+  -
      [\w:]+  nf  <
      default <
    state quoteopen
      \h+  -
      [^\s\w]  sx  =quoted mirror
    state quoted
      \\[\s\S]  sx
      [\w\s]+  sx
      [^\w\s]  sx
    state matchopen
      [^\s\w]  sr  =pattern mirror
    state pattern
      \\[\s\S]  sr
      [\w\s]+  sr
      [^\w\s]  sr
    state substitution
      /(?:\\[^\n]|[^/\\\n])*/(?:\\[^\n]|[^/\\\n])*/[a-z]*  sr  <
      !(?:\\[^\n]|[^!\\\n])*!(?:\\[^\n]|[^!\\\n])*![a-z]*  sr  <
      \|(?:\\[^\n]|[^|\\\n])*\|(?:\\[^\n]|[^|\\\n])*\|[a-z]*  sr  <
      #(?:\\[^\n]|[^#\\\n])*#(?:\\[^\n]|[^#\\\n])*#[a-z]*  sr  <
      \{(?:\\[^\n]|[^}\\\n])*\}\s*\{(?:\\[^\n]|[^}\\\n])*\}[a-z]*  sr  <
      \((?:\\[^\n]|[^)\\\n])*\)\s*\((?:\\[^\n]|[^)\\\n])*\)[a-z]*  sr  <
      default <
    state pod
      ^=cut[^\n]*  cm  <
      [^\n]+  cm
      \n  cm
    state data
      [^\n]+  cp
      \n  cp
    state heredocname
      ["']  s
      \i\I*(?=["'])  dl  =heredocquote body:heredoc keep:\I indented as:dl
      \i\I*  dl  < body:heredoc keep:\I indented as:dl
      default <
    state heredocquote
      ["']  s  <
      default <
    state heredoc
      [^\n]+  s
      \n  s
    """##)
}
