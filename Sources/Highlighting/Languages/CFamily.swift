/// What C, C++ and Objective-C share; the languages put their own words and rules before it.
private let cBase = ##"""
  set exp = [eE][+-]?\d(?:'?\d)*
  set dec = \d(?:'?\d)*
  set hex = [0-9a-fA-F](?:'?[0-9a-fA-F])*
  set isuf = (?:[uUlLzZ]{0,3})
  words main
    k: asm auto break const constexpr continue default do else enum extern for goto if register
    k: restricted return sizeof static switch typedef typeof volatile while
    k: thread_local alignas alignof static_assert _Pragma
    k >classname: struct union
    k >case: case
    kr: inline _inline __inline naked restrict thread __asm __based __except __stdcall __cdecl
    kr: __fastcall __declspec __finally __try __leave __forceinline __assume
    kr: __int8 __int16 __int32 __int64 __wchar_t
    kt: bool int long float short double char unsigned signed void __int128
    nb: true false NULL nullptr
    kt: size_t ssize_t off_t wchar_t ptrdiff_t sig_atomic_t fpos_t clock_t time_t va_list jmp_buf
    kt: FILE DIR div_t ldiv_t mbstate_t wint_t int8_t int16_t int32_t int64_t uint8_t uint16_t
    kt: uint32_t uint64_t int_least8_t int_least16_t int_least32_t int_least64_t uint_least8_t
    kt: uint_least16_t uint_least32_t uint_least64_t int_fast8_t int_fast16_t int_fast32_t
    kt: int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t intptr_t uintptr_t
    kt: intmax_t uintmax_t clockid_t cpu_set_t dev_t gid_t id_t ino_t key_t mode_t nfds_t pid_t
    kt: rlim_t sig_t sighandler_t siginfo_t sigset_t sigval_t socklen_t timer_t uid_t
    kt: atomic_bool atomic_char atomic_int atomic_uint atomic_long atomic_ulong atomic_size_t
  state blank
    ^\h*#\h*if\h+0\b  cp  >disabled
    ^\h*#(?=\h*include\b)  cp  >include
    ^\h*#  cp  >macro
    \n  -
    \h+  -
    \\\n  -
    //(?:[^\n\\]|\\\n|\\.)*  c1
    /\*  cm  >comment
  state comment
    [^*]+  cm
    \*/  cm  <
    \*  cm
  state include
    includ[e]  cp
    [<"]  cpf  >header
    \h+  -
    //[^\n]*  c1
    [^\n]+  cp
    default <
  state header
    [^\n>"]+  cpf
    [>"]  cpf  <<
    default <<
  state macro
    \\\n  cp
    [^/\n\\]+  cp
    /\*  cm  >comment
    //[^\n]*  c1
    [/\\]  cp
    default <
  state disabled
    ^\h*#\h*if[^\n]*  cp  >disabled
    ^\h*#\h*(?:else|elif|endif)[^\n]*  cp  <
    [^\n]+  c
    \n  -
  state literals
    (?:[LuU]|u8)(?=["'])  sa
    "  s  >string
    '(?:\\[0-7]{1,3}|\\x[0-9a-fA-F]{1,2}|\\[^\n]|[^\\'\n]{1,4})'  sc
    0[xX](?:{hex})?\.?(?:{hex})?[pP][+-]?\d+[fFlL]?  mf
    (?:{dec}\.(?:{dec})?|\.{dec})(?:{exp})?[fFlL]?  mf
    {dec}{exp}[fFlL]?  mf
    {dec}[fF]  mf
    0[xX]{hex}{isuf}  mh
    0[bB][01](?:'?[01])*{isuf}  mb
    0(?:'?[0-7])+{isuf}  mo
    {dec}{isuf}  mi
  state string
    "  s  <
    \\(?:[\\abfnrtv"'e?]|x[a-fA-F0-9]{2,4}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|[0-7]{1,3})  se
    [^\\"\n]+  s
    \\\n  s
    \\  s
    default <
  state code
    include blank
    include literals
    [~!%^&*+=|?:<>/-]  o
    [()\[\],.]  p
    \i\I*  n:main
  state classname
    \s+  -
    \i\I*  nc  <
    default <
  state case
    ::?  p  <
    \i\I*  no:casewords
    include code
    default <
  words labels
    k: public private protected default signals slots
  words casewords
    kt: int char unsigned long
    k: sizeof
    nb: true false NULL nullptr
  # A file's level: a name before a parenthesis is declared or defined, unless it stands in a value.
  state root
    \i\I*(?=\h*:\h*\n)  nl:labels
    include declared
    =  o  >value
    [{};]  p
    include code
  state declared
    \i\I*(?=\s*\()  nf:main  >signature
  state value
    ;  p  <
    {  p  >braces
    }  p  <
    include code
  state braces
    ;  p
    {  p  >braces
    }  p  <
    include code
  state signature
    ;  p  <
    {  p  =function
    include code
    }  p  <
  state function
    \i\I*(?=\h*:\h*\n)  nl:labels
    ;  p
    {  p  >function
    }  p  <
    include code
  """##

extension Language {
  static let c = Language(
    "c", "C", aliases: ["c99", "c11"], files: ["c", "h", "idc"],
    ##"""
    words main
      k: _Alignas _Alignof _Noreturn _Generic _Thread_local _Static_assert noreturn complex
      kt: _Bool _Complex _Atomic _Decimal32 _Decimal64 _Decimal128
    """## + "\n" + cBase)

  static let cpp = Language(
    "cpp", "C++", aliases: ["c++", "cplusplus", "hpp"],
    files: ["cpp", "hpp", "cc", "hh", "cxx", "hxx", "c++", "h++", "ino", "tpp"],
    ##"""
    words main
      k >classname: class
      k >namespace: namespace
      k >using: using
      k >enum: enum
      k: catch const_cast delete dynamic_cast explicit export friend mutable new operator private
      k: protected public reinterpret_cast static_cast template this throw try typeid typename
      k: virtual concept requires consteval constinit co_await co_return co_yield noexcept decltype
      k: static_assert and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq final override
      kt: char16_t char32_t char8_t
      kr: __virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance
      kr: __interface __event
      nb: __restrict
    state namespace
      \s+  -
      [\I]+(?:::[\I]+)*  nn  <
      default <
    state using
      \s+  -
      namespace\b  k  =namespace
      default <
    state enum
      \s+  -
      (?:class|struct)\b  k
      \i\I*  nc  <
      default <
    state literals
      (?:u8|[LuU])?R(?="[^"()\\\s]{0,16}\()  sa  >rawopen
    state rawopen
      "  s  =rawdelimiter
    state rawdelimiter
      [^(]+(?=\()  dl  =rawend close:)$" keep:[^(] as:dl
      \(  s  =rawend close:)"
    state rawend
      [^)]+  s
      \)  s
    state blank
      \[\[[^\]\n]*\]\]  k
    state declared
      ~?\i\I*(?:::~?\i\I*)+(?=\s*\()  nf  >signature
      ~\i\I*(?=\s*\()  nf  >signature
    """## + "\n" + cBase)

  static let objectiveC = Language(
    "objective-c", "Objective-C",
    aliases: ["objectivec", "objc", "obj-c", "obj_c", "objectivecpp", "objc++"],
    files: ["m", "mm"],
    ##"""
    words main
      k: in self super out inout release retain assign copy nonatomic atomic readonly readwrite
      k: strong weak getter setter __block __weak __strong __bridge oneway instancetype nullable
      k: nonnull __unsafe_unretained
      nb: YES NO nil Nil IBOutlet IBAction
      kt: id Class IMP SEL BOOL instancetype
      nb: NSString NSMutableString NSArray NSMutableArray NSDictionary NSMutableDictionary NSNumber
      nb: NSSet NSMutableSet NSObject NSError NSURL NSData NSDate NSInteger NSUInteger CGFloat
      nb: CGRect CGPoint CGSize UIView UIViewController UIColor UIImage UILabel UIButton NSLog
    state blank
      @(?:interface|implementation|protocol)\b  k  >classline
      @(?:class)\b  k  >classname
      @(?:end|property|synthesize|dynamic|required|optional|public|private|protected|package)\b  k
      @(?:try|catch|finally|throw|autoreleasepool|synchronized|encode|import)\b  k
      @selector\b  k
      @"  s  >string
      @[\[({]  l
      @\d+  mf
      @(?:YES|NO)\b  nb
    state classline
      \s+  -
      \i\I*  nc  <
      default <
    state declared
      ^[-+](?=\s*\()  p  >method
    state method
      \(  p  >methodtype
      \i\I*:  nf  =parameters
      \i\I*  nf
      {  p  =function
      ;  p  <
      \s+  -
      default <
    state parameters
      \(  p  >methodtype
      \i\I*:  nf
      \i\I*  n
      {  p  =function
      ;  p  <
      [,.]  p
      \s+  -
      default <
    state methodtype
      \)  p  <
      include code
    """## + "\n" + cBase)
}
