extension Language {
  static let lua = Language(
    "lua", "Lua", files: ["lua", "wlua", "rockspec"],
    ##"""
    words main
      ow: and or not
      kr: break do else elseif end for if in repeat return then until while
      kr >label: goto
      kr >funcname: function
      kd: local
      kc: true false nil
      nb: assert collectgarbage dofile error getmetatable ipairs load loadfile loadstring next pairs pcall
      nb: print rawequal rawget rawlen rawset require select setmetatable tonumber tostring type unpack
      nb: xpcall _G _VERSION
    words library
      nb: string.byte string.char string.find string.format string.gmatch string.gsub string.len
      nb: string.lower string.match string.rep string.reverse string.sub string.upper table.concat
      nb: table.insert table.pack table.remove table.sort table.unpack math.abs math.ceil math.cos
      nb: math.floor math.fmod math.huge math.max math.min math.pi math.random math.randomseed math.sin
      nb: math.sqrt math.tan io.close io.lines io.open io.read io.write os.clock os.date os.execute
      nb: os.exit os.getenv os.remove os.rename os.time coroutine.create coroutine.resume
      nb: coroutine.status coroutine.wrap coroutine.yield io.stderr io.stdout io.stdin
    state root
      #![^\n]*  cp
      include space
      0[xX][\da-fA-F]*(?:\.[\da-fA-F]*)?(?:[pP][+-]?\d+)?  mh
      (?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?  mf
      \d+[eE][+-]?\d+  mf
      \d+  mi
      \[=*\[  s  >long close:]$] keep:[=]
      ::  p  >label
      \.{3}  p
      \.\.|[=<>|~&+*/%#^-]+  o
      [\[\]{}().,:;]  p
      (?:string|table|math|io|os|coroutine)\.[a-z]+  nb:library
      \i\I*(?=\s*[.:][^.:])  nv:main  >path
      \i\I*(?=\s*\()  nf:main
      \i\I*  nv:main
      '  s1  >single
      "  s2  >double
    state space
      --\[=*\[  cm  >longcomment close:]$] keep:[=]
      --[^\n]*  c1
      \s+  -
    state longcomment
      [^\]]+  cm
      \]  cm
    state long
      [^\]]+  s
      \]  s
    state path
      \s+  -
      [.:]  p
      \i\I*(?=\s*[.:][^.:])  py
      \i\I*(?=\s*\()  nf  <
      \i\I*  py  <
      default <
    state funcname
      \s+  -
      [.:]  p
      \i\I*(?=\s*[.:])  nc
      \i\I*  nf  <
      \(  p  <
      default <
    state label
      \s+  -
      \i\I*  nl  <
      default <
    state escapes
      \\(?:[abfnrtv\\"'\n]|\d{1,3}|x[0-9a-fA-F]{2}|z\s*|u\{[0-9a-fA-F]+\})  se
    state single
      '  s1  <
      include escapes
      [^\\'\n]+  s1
      \\  s1
      default <
    state double
      "  s2  <
      include escapes
      [^\\"\n]+  s2
      \\  s2
      default <
    """##)

  static let perl = Language(
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

  static let r = Language(
    "r", "R", files: ["r", "R", "rprofile", ".Rprofile"],
    ##"""
    words main
      kr: if else for while repeat in next break return switch function
      kc: NULL NA NA_integer_ NA_real_ NA_complex_ NA_character_ letters LETTERS Inf TRUE FALSE NaN pi
      bp: T F
    state root
      \s+  -
      \#[^\n]*  c1
      '  s  >single
      "  s  >double
      r"\(  s  >raw close:)"
      0[xX][a-fA-F0-9]+[Li]?  mh
      (?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[Li]?  m
      `[^`\n]*`  n
      (?:[\i]|\.[A-Za-z_.])[\I.]*(?=\s*\()  nf:main
      (?:[\i]|\.[A-Za-z_.])[\I.]*  n:main
      \.  n
      <<?-|->>?|-|==|<=|>=|\|>|<|>|&&?|!=|\|\|?|\?  o
      \*|\+|\^|/|!|%[^%\n]*%|=|~|\$|@|:{1,3}  o
      \[{1,2}|\]{1,2}|[();,]  p
      [{}]  p
      \\  nf
    state single
      (?:\\[\s\S]|[^'\\])+  s
      '  s  <
    state double
      (?:\\[\s\S]|[^"\\])+  s
      "  s  <
    state raw
      [^)]+  s
      \)  s
    """##)

}
