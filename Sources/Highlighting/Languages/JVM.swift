extension Language {
  static let java = Language(
    "java", "Java", files: ["java"],
    ##"""
    words main
      k: assert break case catch continue default do else finally for if goto instanceof new return
      k: switch this throw try while
      kd: abstract const enum exports extends final implements native open opens permits private
      kd: protected provides public requires sealed static strictfp super synchronized throws to
      kd: transient transitive uses volatile with yield non-sealed
      kt >aftertype: boolean byte char double float int long short void
      kn >import: package import
      kc: true false null
      kd >classname: class interface record module
      kd: var
    state root
      \s+  -
      //[^\n]*  c1
      /\*  cm  >comment
      @interface\b  kd  >classname
      @\i[\I.]*  nd
      """(?=\h*\n)  s  >text
      "  s  >string
      '(?:\\u[0-9a-fA-F]{4}|\\.|[^\\'\n]{1,4})'  sc
      \.(?=\i)  p  >member
      record(?=\s+\i\I*\s*[(<])  kd  >classname
      \i[\I$]*  n:main  >aftertype
      0[xX][0-9a-fA-F_]*\.?[0-9a-fA-F_]*[pP][+-]?[\d_]+[fFdD]?  mf
      0[xX][0-9a-fA-F_]+[lL]?  mh
      0[bB][01_]+[lL]?  mb
      \d[\d_]*\.(?:\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?[fFdD]?  mf
      \.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?[fFdD]?  mf
      \d[\d_]*[eE][+-]?\d[\d_]*[fFdD]?  mf
      \d[\d_]*[fFdD]  mf
      0[0-7_]+[lL]?  mo
      \d[\d_]*[lL]?  mi
      [~^*!%&\[\]<>|+=/?-]  o
      [{}();:.,]  p
    # A name after a type and before a parenthesis is a method's.
    state aftertype
      \s+(?=\i)  -  =methodname
      [\[\]>?]+(?=[\[\]>?\s])  o
      default <
    state methodname
      (?:instanceof|extends|implements|throws|super)\b  k:main  <
      \i[\I$]*(?=\s*\()  nf  <
      default <
    state member
      \i[\I$]*  na  <
      default <
    state classname
      \s+  -
      \i[\I$]*  nc  <
      default <
    state import
      \s+  -
      (?:static|module)\b  kn
      [\w.]+\*?  nn  <
      default <
    state comment
      [^*]+  cm
      \*/  cm  <
      \*  cm
    state text
      """  s  <
      \\[\s\S]  s
      [^\\"]+  s
      "  s
    state string
      "  s  <
      \\[^\n]  s
      [^\\"\n]+  s
      default <
    """##)

  static let kotlin = Language(
    "kotlin", "Kotlin", aliases: ["kt"], files: ["kt", "kts"],
    ##"""
    words main
      k: as break by catch constructor continue do dynamic else finally get for if init in is out
      k: reified return set super this throw try typealias typeof vararg when where while
      nb: it
      kt: Boolean Byte Char Double Float Int Long Short String Any Unit
      kc: true false null
      kd >classname: class interface object
      kd >variable: val var
      kd >function: fun
      k >import: package import
    state root
      \s+  -
      //[^\n]*  c1
      ^#![^\n]+  c1
      /\*  cm  >comment
      as\?  k
      !i[ns]\b  k
      (?:Boolean|Byte|Char|Double|Float|Int|Long|Short|String|Any|Unit)\?  kt
      \?\.  o  >member
      \.(?=\i)  p  >member
      @\i[\I.]*  nd
      (?:this|super|return|break|continue)(?=@)  k
      \i\I*@  nd
      `[^`\n]+`  n
      \i\I*(?=(?:\s+\i\I*){0,3}\s+(?:class|interface|object|fun|val|var)\b)  n:declaring
      \i\I*\??(?=[^.])  n:main
      \i\I*  n:main
      ::|!!|\?[:.]  o
      \.\.  p
      [~^*!%&\[\]<>|+=/?-]  o
      [{}();:.,]  p
      """  s  >text
      "  s  >string
      '(?:\\u[0-9a-fA-F]{4}|\\.|[^\\'\n]{1,4})'  sc
      0[xX][0-9a-fA-F_]+[uUlL]*  m
      0[bB][01_]+[uUlL]*  m
      \d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?[fFlLuU]*  m
    words declaring
      kd: actual abstract annotation companion const crossinline data enum expect external final
      kd: infix inline inner internal lateinit noinline open operator override private protected
      kd: public sealed suspend tailrec value
      kd >classname: class interface object
      kd >variable: val var
      kd >function: fun
      k: as break by catch constructor continue do else finally for if in init is out return throw
      k: try vararg when where while get set
    state member
      \i[\I$]*  na  <
      default <
    state classname
      \s+  -
      :  p  <
      \i\I*|`[^`\n]+`  nc  <
      default <
    state variable
      \s+  -
      \(  p  =destructuring
      <  o  =generic
      \i\I*|`[^`\n]+`  nv  <
      default <
    state destructuring
      ,  p
      \s+  -
      :  p  >type
      \i\I*  nv
      \)  p  <
      default <
    state type
      \s+  -
      \i\I*  n  <
      default <
    state function
      \s+  -
      <  o  >generic
      \i\I*(?=\.)  n
      \.  p
      \i\I*|`[^`\n]+`  nf  <
      default <
    state generic
      >  o  <
      [:,]  p
      (?:reified|out|in)\b  k
      \s+  -
      \i\I*\??  n
      default <
    state import
      \h+  -
      [^\s;]+  nn  <
      default <
    state comment
      /\*  cm  >comment
      \*/  cm  <
      [^*/]+  cm
      [*/]  cm
    state interpolations
      \$\{  si  >interpolation
      \$(?=\i)  si  >name
    state name
      \i\I*  n  <
      default <
    state string
      "  s  <
      include interpolations
      \\[^\n]  s
      [^\\"$\n]+  s
      \$  s
      \n  -  <
    state text
      """  s  <
      include interpolations
      [^"$]+  s
      ["$]  s
    state interpolation
      \}  si  <
      {  p  >scope
      include root
    state scope
      \}  p  <
      {  p  >scope
      include root
    """##)

  static let scala = Language(
    "scala", "Scala", aliases: ["sc"], files: ["scala", "sbt", "sc"],
    ##"""
    set op = [!#%&*\\/:?@^<>=|~+-]
    words main
      k: new return throw classOf isInstanceOf asInstanceOf else if then do while for yield match
      k: case catch finally try private protected synchronized abstract final lazy sealed implicit
      k: override using
      k >inherit: extends with derives
      k >funcname: def
      k >classname: trait class object enum type
      k >given: given
      kd: val var
      k >package: package
      k >import: import export
      bp: this super
      kc: true false null
    state root
      \s+  -
      //[^\n]*  c1
      /\*  cm  >comment
      @\i\I*  nd
      \.type\b  k
      (?:transparent|opaque|infix|open|inline)(?=\s+(?:def|val|var|given|type|class|trait|object)\b)  k
      extension(?=\s+[\[(])  k
      end(?=\s+(?:if|while|for|match|new|extension|val|var)\b)  k
      end(?=\s+[A-Z]\I*\s*\n)  k  >classname
      0[xX][0-9a-fA-F_]+[lL]?  mh
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?[\d_]+)?[fFdD]?  mf
      \d+(?:[eE][+-]?\d+)?[fFdD]  mf
      \d+[eE][+-]?\d+  mf
      \d[\d_]*[lL]  il
      \d[\d_]*  mi
      [fs]"""  s  >itext
      [fs]"  s  >istring
      raw"""  s  >text
      """  s  >text
      (?:raw)?"  s  >string
      '\\.'  sc
      '[^\\'\n]{1,4}'  sc
      '\i\I*(?!['])  ss
      `[^`\n]+`  n
      [A-Z][\I$]*  nc:main
      [\i$][\I$]*  n:main
      =>  o
      [{}()\[\];,.]  p
      :(?!:)  p
      {op}{2,}(?=\s)  o
      [<>=?@|+*%~\\/!&^-]+  o
      {op}  n
    state inherit
      \s+  -
      [A-Z]\I*|`[^`\n]+`  nc  <
      default <
    state funcname
      \s+  -
      [\i$][\I$]*|`[^`\n]+`|{op}+  nf  <
      default <
    state classname
      \s+  -
      (?:class|object)\b  k
      [\i$][\I$]*|`[^`\n]+`  nc  <
      default <
    state given
      \s+  -
      [A-Z]\I*  nc  <
      [\i$][\I$]*  n  <
      default <
    state package
      \h+  -
      object\b  k  >classname
      [\I]+  nn
      \.  p
      default <
    state import
      \h+  -
      given\b  k
      [\i$][\I$]*(?=\.)  nn
      [A-Z]\I*  nc
      [\i$][\I$]*  nn
      \.  p
      [*_]  o
      {  p  >selectors
      ,  p
      default <
    state selectors
      \s+  -
      }  p  <
      =>  o
      ,  p
      as\b  k
      [A-Z]\I*  nc
      [\i$][\I$]*  nn
      [*_]  o
      default <
    state comment
      /\*  cm  >comment
      \*/  cm  <
      [^*/]+  cm
      [*/]  cm
    state string
      "  s  <
      \\[^\n]  s
      [^"\\\n]+  s
      default <
    state text
      """  s  <
      [^"]+  s
      "  s
    state interpolations
      \$\$  se
      \$\{  si  >interpolation
      \$(?=\i)  si  >name
    state name
      \i\I*  n  <
    state istring
      "  s  <
      include interpolations
      \\[^\n]  s
      [^"$\\\n]+  s
      \$  s
      default <
    state itext
      """  s  <
      include interpolations
      [^"$]+  s
      ["$]  s
    state interpolation
      \}  si  <
      {  p  >scope
      include root
    state scope
      \}  p  <
      {  p  >scope
      include root
    """##)
}
