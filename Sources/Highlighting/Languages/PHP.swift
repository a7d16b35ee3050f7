extension Language {
  static let php = Language(
    "php", "PHP", aliases: ["php3", "php4", "php5", "php7", "php8"],
    files: ["php", "phtml", "inc"],
    ##"""
    nocase
    start inline unless <?
    words main
      k: and or as parent eval break exit case extends false print for require continue foreach
      k: require_once declare return default static do switch die stdclass echo else true elseif var
      k: empty if xor enddeclare include virtual endfor include_once while endforeach global endif
      k: list endswitch new endwhile not array null final interface implements public private
      k: protected abstract clone try catch throw this use trait yield finally match readonly
      k: insteadof goto isset unset fn enum callable iterable instanceof
      k: e_all e_error e_warning e_parse e_notice php_os php_version
      k >namespacename: namespace
      k >classname: class
      k >functionname: function
      k >constant: const
      no: __line__ __file__ __dir__ __function__ __class__ __trait__ __method__ __namespace__
      nb: array_chunk array_column array_combine array_diff array_fill array_filter array_flip
      nb: array_key_exists array_keys array_map array_merge array_pop array_push array_rand
      nb: array_reduce array_replace array_reverse array_search array_shift array_slice array_splice
      nb: array_sum array_unique array_unshift array_values array_walk arsort asort assert basename
      nb: bin2hex ceil chr class_exists compact constant copy count curl_close curl_exec curl_init
      nb: curl_setopt current date date_default_timezone_set define defined dirname end error_log
      nb: error_reporting explode extract fclose feof fgets fgetcsv file file_exists
      nb: file_get_contents file_put_contents filemtime filesize filter_var floor fopen fputs
      nb: fread fseek func_get_args function_exists fwrite getenv glob header hash hash_hmac
      nb: htmlspecialchars htmlentities http_build_query implode in_array ini_set intdiv intval
      nb: floatval is_array is_bool is_callable is_dir is_file is_int is_null is_numeric is_object
      nb: is_string iterator_to_array join json_decode json_encode key krsort ksort lcfirst ltrim max
      nb: mb_strlen mb_strtolower mb_strtoupper mb_substr md5 method_exists microtime min mkdir
      nb: mt_rand next nl2br number_format ob_get_clean ob_start ord parse_str parse_url
      nb: password_hash password_verify php_sapi_name phpinfo phpversion pow preg_match
      nb: preg_match_all preg_quote preg_replace preg_replace_callback preg_split print_r printf
      nb: property_exists rand random_bytes random_int range rawurlencode readfile realpath rename
      nb: reset rmdir round rsort rtrim scandir serialize session_destroy session_start set_error_handler
      nb: setcookie sha1 shuffle sleep sort spl_autoload_register spl_object_id sprintf sqrt
      nb: str_contains str_ends_with str_pad str_repeat str_replace str_split str_starts_with
      nb: strcasecmp strcmp strip_tags stripos strlen strpos strrev strrpos strstr strtolower
      nb: strtotime strtoupper strtr strval substr substr_count sys_get_temp_dir tempnam time touch
      nb: trigger_error trim uasort ucfirst ucwords uksort uniqid unlink unserialize urldecode
      nb: urlencode usleep usort utf8_encode var_dump var_export version_compare vsprintf wordwrap
    state root
      <\?(?:php|=)?  cp  >inline
      [^<]+  in:html
      <[^?<]*  in:html
    state inline
      \?>  cp  <
      <<<(?=["']?\i)  s  >heredocname
      \n  -  bodies
      \h+  -
      #\[  p  >attribute
      \#(?:[^\n?]|\?[^>\n])*  c1
      //(?:[^\n?]|\?[^>\n])*  c1
      /\*\*/  cm
      /\*\*  sd  >doc
      /\*  cm  >comment
      (?:\?->|->|::)(?=\s*\i)  o  >member
      [~!%^&*+=|:.<>/@?-]  o
      [\[\]{}();,]  p
      \$+[\i\\][\I\\]*  nv
      \$\{  nv  >variable
      (?:\d+\.\d*|\d*\.\d+)(?:e[+-]?\d+)?  mf
      \d+e[+-]?\d+  mf
      0x[a-f0-9_]+  mh
      0b[01_]+  mb
      0[0-7_]+  mo
      \d[\d_]*  mi
      [\i\\][\I\\]*  nx:main
      '  s1  >single
      `  sb  >backtick
      "  s2  >string
    state member
      \s+  -
      class\b  k  <
      \i\I*  na  <
      default <
    state variable
      \}  nv  <
      include inline
    state classname
      \s+  -
      (?:extends|implements)\b  k  <
      [\i\\][\I\\]*  nc  <
      default <
    state functionname
      \s+  -
      &  o
      __\w+  fm  <
      \i\I*  nf  <
      default <
    state namespacename
      \s+  -
      [\i\\][\I\\]*  nx  <
      default <
    state constant
      \s+  -
      (?:string|int|array|bool|float)(?=\s+\i)  nx
      \i\I*  no  <
      default <
    state attribute
      \]  p  <
      \(  p  >attributevalues
      [\i\\][\I\\]*  nd
      include inline
    state attributevalues
      \)  p  <
      include inline
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    state doc
      [^*]+  sd
      \*/  sd  <
      \*  sd
    state single
      '  s1  <
      \\[\s\S]  s1
      [^'\\]+  s1
    state backtick
      `  sb  <
      \\[\s\S]  sb
      [^`\\]+  sb
    state expansions
      \\(?:[nrtvef"$\\]|[0-7]{1,3}|x[0-9a-f]{1,2}|u\{[0-9a-f]{1,6}\})  se
      \$\i\I*(?:\[[^\s\]]{1,60}\]|->\i\I*)?  si
      \{(?=\$)  si  >braced
      \$\{  si  >braced
    state braced
      \}  si  <
      include inline
    state string
      "  s2  <
      include expansions
      [^{$"\\]+  s2
      [{$\\]  s2
    state heredocname
      ["']  s
      \i\I*(?=["'])  dl  =heredocquote body:heredoc keep:\I indented as:dl
      \i\I*  dl  < body:heredoc keep:\I indented as:dl
      default <
    state heredocquote
      ["']  s  <
      default <
    state heredoc
      \n  s
      include expansions
      [^{$\\\n]+  s
      [{$\\]  s
    """##)
}
