package import Lexing

extension LanguageDefinition {
  package static let perl = LanguageDefinition(
    "perl", "Perl", aliases: ["pl"], files: ["pl", "pm", "t"],
    ##"""
    words main
      ow: and cmp eq ge gt le lt ne not or
      k: BEGIN CHECK END INIT case continue do else elsif for foreach if last my new next our print redo reset return
        sub then unless until use while
      nb: abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr chroot close closedir
        connect cos crypt dbmclose dbmopen defined delete die dump each endgrent endhostent endnetent endprotoent
        endpwent endservent eof eval exec exists exit exp fcntl fileno flock fork format formline getc getgrent
        getgrgid getgrnam gethostbyaddr gethostbyname gethostent getlogin getnetbyaddr getnetbyname getnetent
        getpeername getpgrp getppid getpriority getprotobyname getprotobynumber getprotoent getpwent getpwnam getpwuid
        getservbyname getservbyport getservent getsockname getsockopt glob gmtime goto grep hex import index int ioctl
        join keys kill lc lcfirst length link listen local localtime log lstat map mkdir msgctl msgget msgrcv msgsnd
        no oct open opendir ord pack package pipe pop pos printf prototype push quotemeta rand read readdir readline
        readlink readpipe recv ref rename require reverse rewinddir rindex rmdir scalar seek seekdir select semctl
        semget semop send setgrent sethostent setnetent setpgrp setpriority setprotoent setpwent setservent setsockopt
        shift shmctl shmget shmread shmwrite shutdown sin sleep socket socketpair sort splice split sprintf sqrt srand
        stat study substr symlink syscall sysopen sysread sysseek system syswrite tell telldir tie tied time times tr
        truncate uc ucfirst umask undef unlink unpack unshift untie utime values vec wait waitpid wantarray warn write
    state root
      ^#.*|#.*  c1
      ^=[a-zA-Z0-9]+\s+[\s\S]*?\n=cut  cm
      __(?:END|DATA)__(?!\w)  cp  >data
      (format)(\s+)(\w+)(\s*)(=)(\s*\n)  k,-,n,-,p,-  >format
      \s+  -
      (sub\s+)(\w+)(\s*)(?=\()  k,nf,-  >signature
      (sub\s+)(\w+)  k,nf
      sub\s+(?=\{)  k
      \w+(?=\s*=>)  s
      <<['"]?[a-zA-Z_]\w*['"]?;?\n  s  >heredoc close:$ keep:[\w] line as:s
      (?:s|tr|y)\s*\{(?:\\\\|\\[^\n]|[^\\}])*\}\s*(?:\{(?:\\.|[^\\}])*\}|/(?:\\.|[^\\/])*/)[msixpodualngcer]*  sr
      (?:s|tr|y)<(?:\\.|[^\\>])*>\s*<(?:\\.|[^\\>])*>[msixpodualngcer]*  sr
      (?:s|tr|y)\[(?:\\.|[^\\\]])*\]\s*\[(?:\\.|[^\\\]])*\][msixpodualngcer]*  sr
      (?:s|tr|y)\((?:\\.|[^\\)])*\)\s*\((?:\\.|[^\\)])*\)[msixpodualngcer]*  sr
      (?:s|tr|y)([^\w\s{(<\[,;=])(?:\\.|(?!\1)[^\\])*\1(?:\\.|(?!\1)[^\\])*\1[msixpodualngcr]*  sr
      m(?:\{(?:\\.|[^\\}])*\}|<(?:\\.|[^\\>])*>|\[(?:\\.|[^\\\]])*\]|\((?:\\.|[^\\)])*\))[msixpodualngc]*  sr
      m[^\w\s{(<\[,;=]  sr  >flags,pattern close:$ keep:[^\w\s] as:sr
      /(?:\\.|[^\\/\n])*/[msixpodualngc]*(?=\s|[,;)&|?:}.]|$)  sr
      q[qwrx]?\{  sx  >nested close:} mirror as:sx
      q[qwrx]?\(  sx  >nested close:) mirror as:sx
      q[qwrx]?\[  sx  >nested close:] mirror as:sx
      q[qwrx]?<  sx  >nested close:> mirror as:sx
      q[qwrx]?[^\w\s{(<\[,;=]  sx  >nested close:$ keep:[^\w\s] as:sx
      \$\^[A-Z]  vg
      \$(?:_(?!\w)|[/!@&`'+,.;:?0\\"\[\]~%=^|<>()-]|\$(?!\w))(?<!\$[:0]|\$\[|\$\]|\$\()  vg
      [$@%&*](?=(?:\w+::)+\w)  nv
      @(?=_(?![;\w]))  err
      [@$%&*]\$*[a-zA-Z_]\w*  nv
      \$\#\$?\w*  nv
      [$@%](?=\{)  nv
      (?:\w+::)+(?=\w)  nn
      (?<=::)\w+  nv
      \[\]  o
      (?:STDIN|STDOUT|STDERR|__DIE__|__WARN__|DATA)\b  bp
      0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*  mh
      0b[01]+(?:_[01]+)*  mb
      0[0-7]+(?:_[0-7]+)*  mo
      \d*(?:_\d*)*\.\d+(?:_\d*)*(?:[eE][+-]?\d+)?|\d+(?:_\d*)*[eE][+-]?\d+  mf
      \d+(?:_\d*)*  mi
      '  p  >sq
      "  p  >dq
      `  p  >bq
      <<=|>>=|<=>|\*\*=?|\+\+|--|->|=>|\|\|=?|&&=?|=~|!~|==|!=|<=|>=|\.\.\.?|::|<>|<<~?|>>|[-+*/.%&|^<>=!~\\]=?  o
      [()\[\]{}:;,?]  p
      (?:eq|ne|lt|gt|le|ge|cmp|and|or|not)\b  ow
      [a-zA-Z_]\w*  nv:main
    state data
      [\s\S]+  cp
    state heredoc
      [^\n]+  s
      \n  s
    state signature
      \([^)]*\)\s*\{?(?:\s*\})?  p  <
    state format
      [\s\S]*?\n\.\n  si  <
    state flags
      [msixpodualngc]+  sr  <
      default <
    state pattern
      \\.  sr
      [^\\]  sr
    state nested
      \\.  sx
      [^\\]  sx
    state sq
      '  p  <
      \\[\\']  se
      [^\\']+  s1
      \\  s1
    state dq
      "  p  <
      include interpolated
      [^\\"$@]+  s2
      [$@]  s2
    state bq
      `  p  <
      include interpolated
      [^\\`$@]+  sb
      [$@]  sb
    state interpolated
      \\(?:x[0-9a-fA-F]{2}|x\{[^}]*\}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])  se
      [$@][a-zA-Z_]\w*  si
      [$@]\{  si  >braces
    state braces
      \}  si  <
      \w+  si
    """##)
}
