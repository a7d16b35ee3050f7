package import Lexing

extension LanguageDefinition {
  package static let batchfile = LanguageDefinition(
    "batchfile", "Batchfile", aliases: ["bat", "batch", "dosbatch", "winbatch"],
    files: ["bat", "cmd"],
    #"""
    words words
      k: call do else exit for goto if in
      ow: cmdextversion defined equ errorlevel exist geq gtr leq lss neq not
      nb: arp assoc at attrib break cacls cd change chcp chdir chkdsk chkntfs choice cipher clip cls cmd color comp
        compact compress convert copy cscript curl date debug defrag del deltree diamond dir doskey dpath echo edlin
        endlocal erase eventcreate expand extract fc fdisk find findstr format ftp ftype graftabl help hostname kill
        label md mem mkdir mklink mode more move msg net netstat now nslookup path pause perms ping popd print prompt
        psfile pushd qbasic query rasdial rd recover reg regdump ren rename replace reset restore rmdir route run
        runas sc scandisk setlocal sfc share shift shortcut shutdown sleep sort start strings subst systeminfo telnet
        tftp time timeout title tlist touch tree type undelete unformat ver verify vol waitfor wget where whoami xcopy
    state root
      \s+  -
      @?(?i:rem)\b.*|::.*  c
      @\w+  -
      :eof|:[a-zA-Z_]\w*  nl
      (?i:con|nul|aux|prn|com\d|lpt\d)\b  kr
      (?<=\w)\.exe\b  err
      (?<=\w)[.:/\\@][\w.:/\\@]*  -
      (?:--?|/)[a-zA-Z][\w-]*\s*  na
      \b(?:on|off|disable)\b  na
      %\*|%~\w*\d|%%?\w\b|%%~?\w+  vm
      %[a-zA-Z_]\w*%|![a-zA-Z_]\w*!  nv
      \^.  se
      "  s2  >string
      '  s1  >single
      `[^`]*`  sb
      \d+  m
      \.\w+  -
      [&|<>=+*(){}\[\],;~?-]+  o
      [a-zA-Z_]\w*  kd:words
      :[\\/]+\w*|\\\w*  -
      [^\s\w"'`%!^&|<>=+*(){}\[\],;~?-]  -
    state string
      "  s2  <
      \^\^  se
      %[a-zA-Z_]\w*%|![a-zA-Z_]\w*!  nv
      %%?~?\w+  vm
      [^"%!^]+  s2
      [%!^]  s2
    state single
      '  s1  <
      \^.  se
      %[a-zA-Z_]\w*%|![a-zA-Z_]\w*!  nv
      %%?~?\w+  vm
      [^'%!^]+  s1
      [%!^]  s1
    """#)
}
