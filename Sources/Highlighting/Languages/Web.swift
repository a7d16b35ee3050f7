/// JavaScript's rules; TypeScript and JSX put theirs before them.
private let scriptBase = ##"""
  words main
    ow >slash: typeof instanceof in void delete new
    kr: constructor from as
    k >slash: for while do break return continue switch case default if else throw try catch
    k >slash: finally yield await async this of static export import debugger extends super
    kd >slash: var let const with function class
    kr: abstract boolean byte char double enum final float goto implements int interface long native
    kr: package private protected public short synchronized throws transient volatile
    kc: true false null NaN Infinity undefined
    nb: Array Boolean Date BigInt Function Math ArrayBuffer Number Object RegExp String Promise Proxy
    nb: decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat
    nb: parseInt DataView document window globalThis global Symbol Intl WeakSet WeakMap Set Map
    nb: Reflect JSON Atomics Int8Array Int16Array Int32Array BigInt64Array Float32Array
    nb: Float64Array Uint8ClampedArray Uint8Array Uint16Array Uint32Array BigUint64Array
    ne: Error EvalError InternalError RangeError ReferenceError SyntaxError TypeError URIError
  state space
    \s+  -
    <!--  c
    //[^\n]*  c1
    /\*  cm  >comment
  state comment
    [^*]+  cm
    \*/  cm  <
    \*  cm
  state slash
    include space
    /(?:\\[^\n]|[^\[/\\\n]|\[(?:\\[^\n]|[^\]\\\n])*\])+/[a-z]*  sr  <
    default <
  state root
    #![^\n]*  ch  >slash
    ^(?=[\s/])  -  >slash
    include space
    0[bB][01_]+n?  mb
    0[oO][0-7_]+n?  mo
    0[0-7]+n?  mo
    0[xX][0-9a-fA-F_]+n?  mh
    \d[\d_]*n  mi
    (?:\.\d[\d_]*|\d[\d_]*\.[\d_]*|\d[\d_]*)(?:[eE][-+]?\d+)?  mf
    \.\.\.|=>  p
    [})\].]  p
    (?:\+\+|--|~|\?\?=?|\?\.|\?|:|(?:<<|>>>?|===?|!==?|=|!|\*\*|\|\||&&|[<>+*%&|^/-])=?)  o  >slash
    [{(\[;,]  p  >slash
    \#\i\I*  n
    [\i$][\I$]*  nx:main
    "(?:\\[\s\S]|[^"\\])*"  s2
    '(?:\\[\s\S]|[^'\\])*'  s1
    `  sb  >template
  state template
    `  sb  <
    \\[\s\S]  sb
    \$\{  si  >substitution
    \$  sb
    [^`\\$]+  sb
  state substitution
    \}  si  <
    {  p  >braces
    include root
  state braces
    \}  p  <
    {  p  >braces
    include root
  """##

private let typeRules = ##"""
  words main
    k >slash: abstract implements private protected public readonly
    kd >slash: enum interface override
    kr: declare type
    kt: string boolean number
    kr >modulename: module namespace
    k: keyof satisfies infer is asserts unique
  state root
    @[\i$][\I$]*  kd
    [\i$][\I?.$]*(?=\s*:\s*[\w?.$])  nx:keywords  >annotation
  words keywords
    k >slash: default case else
  state annotation
    \s+  -
    :  o  =annotated
    default <
  state annotated
    \s+  -
    (?:true|false|null|undefined)\b  kc  <
    (?=(?:new|typeof|await|async|this|function)\b)  -  <
    [\i$?.][\I?.$]*  kt  <
    default <
  state modulename
    \s+  -
    [\I?.$]+  nx  <
    default <
  """##

/// Markup inside a script: only where a value can start, so that `a < b` stays a comparison.
private let elementRules = ##"""
  state root
    =>  p  >slash
  state slash
    <>(?=[\s\S])  p  =children
    <(?=[\i$])  p  =tag
  state tag
    \s+  -
    [A-Z][\I$.]*  nc  =attributes
    [\i$][\I$.:-]*  nt  =attributes
    default <
  state attributes
    \s+  -
    />  p  <
    >  p  =children
    =  o
    {  p  >braces,slash
    "[^"]*"  s
    '[^']*'  s
    //[^\n]*  c1
    /\*  cm  >comment
    [\i$][\I$.:-]*  na
    default <
  state children
    </  p  =endtag
    <>  p  >children
    <  p  >tag
    {  p  >braces,slash
    &\#?\w+;  ni
    [^<{&]+  -
    &  -
  state endtag
    \s+  -
    >  p  <
    [A-Z][\I$.]*  nc
    [\i$][\I$.:-]*  nt
    default <
  """##

extension Language {
  static let javascript = Language(
    "javascript", "JavaScript", aliases: ["js", "node", "mjs", "ecmascript"],
    files: ["js", "mjs", "cjs", "jsm"], elementRules + "\n" + scriptBase)

  static let typescript = Language(
    "typescript", "TypeScript", aliases: ["ts"], files: ["ts", "mts", "cts"],
    typeRules + "\n" + scriptBase)

  static let jsx = Language(
    "jsx", "JSX", aliases: ["react"], files: ["jsx"], elementRules + "\n" + scriptBase)

  static let tsx = Language(
    "tsx", "TSX", files: ["tsx"], elementRules + "\n" + typeRules + "\n" + scriptBase)

  static let json = Language(
    "json", "JSON", aliases: ["jsonc", "json5", "webmanifest"],
    files: ["json", "jsonc", "json5", "geojson", "webmanifest", "jsonl"],
    ##"""
    state root
      [\s]+  -
      "(?:\\[\s\S]|[^"\\])*"(?=\s*:)  nt
      "(?:\\[\s\S]|[^"\\])*"?  s2
      '(?:\\[\s\S]|[^'\\\n])*'  s1
      [{}\[\],:]  p
      (?:true|false|null)\b  kc
      -?\d+(?:\.\d+[eE][+-]?\d+|\.\d+|[eE][+-]?\d+)  mf
      -?\d+  mi
      //[^\n]*  c1
      /\*  cm  >comment
      [\i$][\I$]*(?=\s*:)  nt
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    """##)

  static let html = Language(
    "html", "HTML", aliases: ["xhtml", "vue", "svelte", "htm"],
    files: ["html", "htm", "xhtml", "vue", "svelte"],
    ##"""
    nocase
    state root
      [^<&]+  -
      &[^\s;&<]{1,32};  ni
      <!\[CDATA\[  cp  >cdata
      <!--  cm  >comment
      <\?  cp  >instruction
      <![^>]*  cp  >declaration
      <(?=\s*/)  p  >endtag
      <(?=\s*[\w:.-])  p  >tagname
      [<&]  -
    """## + "\n" + markup)

  static let xml = Language(
    "xml", "XML", aliases: ["svg", "rss", "atom", "plist", "xsl"],
    files: [
      "xml", "svg", "rss", "xsl", "xslt", "xsd", "plist", "wsdl", "storyboard", "xib", "csproj",
    ],
    ##"""
    state root
      [^<&]+  -
      &[^\s;&<]{1,32};  ni
      <!\[CDATA\[  cp  >cdata
      <!--  c  >xmlcomment
      <\?  cp  >instruction
      <!  cp  >declaration
      </?[\I:.-]+  nt  >xmltag
      [<&]  -
    state xmltag
      \s+  -
      [\I.:-]+(?=\s*=)  na
      =  o
      "[^"]*"  s
      '[^']*'  s
      [^\s>/"'=]+  na
      /?>  nt  <
      [/=]  -
      default <
    state xmlcomment
      -->  c  <
      [^-]+  c
      -  c
    state cdata
      \]\]>  cp  <
      [^\]]+  cp
      \]  cp
    state instruction
      \?>  cp  <
      [^?]+  cp
      \?  cp
    state declaration
      >  cp  <
      "[^"]*"  cp
      [^>"]+  cp
      "  cp
    """##)

  private static let markup = ##"""
    state cdata
      \]\]>  cp  <
      [^\]]+  cp
      \]  cp
    state comment
      -->  cm  <
      [^-]+  cm
      -  cm
    state instruction
      \?>  cp  <
      [^?]+  cp
      \?  cp
    state declaration
      >  cp  <
      [^>]+  cp
    state endtag
      \s+  -
      /  p
      [\w:.-]+  nt
      >  p  <
      default <
    state tagname
      \s+  -
      script(?=[\s>/])  nt  =scripttag
      style(?=[\s>/])  nt  =styletag
      [\w:.-]+  nt  =tag
      default <
    state attributes
      \s+  -
      [\w:@#.*()\[\]{}$-]+(?=\s*=)  na
      =  o  >value
      [\w:@#.*()\[\]{}$-]+  na
    state tag
      include attributes
      /?>  p  <
      [^\s>\w=]  -
    state scripttag
      include attributes
      />  p  <
      >  p  < embed:javascript:</script
      [^\s>\w=]  -
    state styletag
      include attributes
      />  p  <
      >  p  < embed:css:</style
      [^\s>\w=]  -
    state value
      \s+  -
      "[^"]*"  s  <
      '[^']*'  s  <
      [^\s>"']+  s  <
      default <
    """##
}
