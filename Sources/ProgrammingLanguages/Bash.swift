package import Lexing

extension LanguageDefinition {
  package static let bash = LanguageDefinition(
    "bash", "Bash", aliases: ["shell", "zsh", "ksh", "sh"],
    files: [
      "sh", "bash", "zsh", "ksh", ".bashrc", ".kshrc", ".profile", ".zshenv", ".zprofile", ".zshrc",
      ".zlogin", "zshrc",
      "bashrc", "PKGBUILD",
    ],
    #"""
    set keyword = if|fi|else|while|do|done|for|then|return|function|select|esac|continue|until|elif|in
    set builtin = alias|arch|awk|b2sum|base32|base64|basename|bg|bind|break|builtin|caller|cat|cd|chcon|chgrp|chmod|chown|chroot|cksum|comm|command|compgen|complete|cp|csplit|cut|date|dd|declare|df|dir|dircolors|dirname|dirs|disown|du|echo|enable|env|eval|exec|exit|expand|export|expr|factor|false|fc|fg|fmt|fold|getopts|grep|groups|gunzip|gzip|hash|head|help|history|hostid|hostname|id|install|jobs|join|kill|let|link|ln|local|logname|logout|ls|mapfile|md5sum|mkdir|mkfifo|mknod|mktemp|mv|nice|nl|nohup|nproc|numfmt|od|paste|pathchk|popd|pr|printenv|printf|ptx|pushd|pwd|read|readlink|readonly|realpath|rm|rmdir|runcon|sed|seq|set|sha1sum|sha224sum|sha256sum|sha384sum|sha512sum|shift|shopt|shred|shuf|sleep|sort|source|split|stat|stdbuf|stty|sudo|sum|suspend|sync|tac|tail|tar|tee|test|time|timeout|times|touch|tr|trap|true|truncate|tsort|tty|type|typeset|ulimit|umask|unalias|uname|unexpand|uniq|unlink|unset|uptime|users|vdir|wait|wc|who|whoami|yes
    state root
      include basic
      include data
    state basic
      #.*  c
      case\b  k  >case
      # The blanks behind a keyword belong to it when a word follows.
      (?:{keyword})\s*\b  k
      (?:{builtin})\s*\b(?![.-])  nb
      \.(?=\s)  nb
      (\w+)(=)  nv,o
      --?[\w-]+  nt
      <<<  o
      (<<-?)(\s*)(\\?)(['"]?)(\w+)(\4)  o,-,sh,sh,no,sh  >heredoc close:$ keep:[\w] line as:no
      [\[\]{}()!=>]+  o
      &&|\|\|  o
    state case
      esac\b  k  <
      \|  p
      \)  p  =stanza
      include root
    state stanza
      ;;  p  =case
      include root
    state data
      \s+  -
      \\.?  se
      \$?"  s2  >dq
      \$'  s1  >ansi
      '  s1  >sq
      \*  k
      ;+  p
      include interpolation
      [^=*\s{}()$"'`\\<;]+  -
      <  -
    state interpolation
      include expansion
      `  sb  >backtick
    state expansion
      \$\(\(  k  >math
      \$\(  si  >paren
      \$\{#?  k  >curly
      \$#?(?:\w+|.)  nv
    state dq
      \$#?"|"  s2  <
      \\.?  se
      [^"`\\$]+  s2
      include interpolation
    state sq
      '  s1  <
      [^']+  s1
    state ansi
      '  s1  <
      \\.  se
      [^\\']+  s1
      \\  s1
    state heredoc
      include expansion
      \\.  se
      [^$\\\n]+  sh
      \n  sh
      [$\\]  sh
    state paren
      \)  si  <
      include root
    state math
      \)\)  k  <
      \*\*|\|\||&&|[-+*/%^|&]  o
      \d+(?:#\w+)?  m
      include root
    state curly
      \}  k  <
      :-  k
      \w+  nv
      [^}:"`'$]+  p
      include root
    state backtick
      `  sb  <
      include root
    """#)
}
