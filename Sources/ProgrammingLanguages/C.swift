package import Lexing

extension LanguageDefinition {
  package static let c = LanguageDefinition(
    "c", "C", aliases: [], files: ["c", "h", "idc"],
    #"""
    words main
      k >case: case
      k: auto break const continue default do else enum extern for goto if register restricted return
        sizeof static switch typedef union volatile virtual while _Imaginary struct _Alignas _Alignof _Atomic
        _Generic _Noreturn _Static_assert _Thread_local
      kr: inline _inline __inline naked restrict __restrict thread typename __asm __based __except __stdcall
        __cdecl __fastcall __declspec __finally __try __leave __int8 __int16 __int32
      kt: wchar_t int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t mbstate_t
        sig_atomic_t fpos_t clock_t time_t va_list size_t ssize_t off_t ptrdiff_t wctrans_t wint_t wctype_t _Bool
        _Complex int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t int_least8_t int_least16_t
        int_least32_t int_least64_t uint_least8_t uint_least16_t uint_least32_t uint_least64_t int_fast8_t
        int_fast16_t int_fast32_t int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t intptr_t
        uintptr_t intmax_t uintmax_t char16_t char32_t
      nb: NULL true false
    state blank
      ^(\h*)(#if\h+0[^\n]*\n?)  -,c  >disabled
      ^(\h*)(#include)(\h*)(<[^>\n]*>|"[^"\n]*")([^\n]*)(\n|\z)  -,cp,-,cpf,c1,cp
      ^\h*(?=#)  -  >macro
      \n  -
      \h+  -
      \\\n  -
      //(?:[^\n\\]|\\[\s\S])*?(?=\n|\z)  c1
      /\*[\s\S]*?\*/  cm
    state disabled
      ^\h*#\h*if\b[^\n]*\n?  c  >nested
      ^\h*#\h*endif\b[^\n]*\n?  c  <
      ^\h*#\h*(?:else|elif)\b  c  <
      [^\n]*\n?  c
    state nested
      ^\h*#\h*if\b[^\n]*\n?  c  >nested
      ^\h*#\h*endif\b[^\n]*\n?  c  <
      [^\n]*\n?  c
    state macro
      /\*[\s\S]*?\*/  cm
      \\\n  cp
      \n  cp  <
      [^/\n\\]+  cp
      [\s\S]  cp
    state string
      "  s  <
      \\(?:[\\abfnrtv"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})  se
      [^\\"\n]+  s
      \\\n  s
      \\  s
    state code
      include blank
      (?:u8|u|U|L)?"  s  >string
      (?:u8|u|U|L)?'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|[^\\'\n])'  sc
      include numbers
      [A-Za-z_]\w*  n:main
      \*/  err
      [~!%^&*+=|?:<>/-]  o
      [()\[\],.;]  p
    state numbers
      (?i)(?:\d+\.\d*|\.?\d+)e[+-]?\d+[lu]*  mf
      (?i)0x[0-9a-f]+[lu]*  mh
      (?i)0[0-7]+[lu]*  mo
      (?i)\d+[lu]*  mi
    # At a file's level, a name between a type and a list in parentheses is declared or defined.
    state root
      [A-Za-z_]\w*  n:main  >typed
      \*  o  >typed
      \{  p  >block
      include code
    state typed
      \s+  -
      \*  o
      [A-Za-z_]\w*(?=\s*\([^;]{0,250}?\)(?:\s|//[^\n]*\n|/\*[\s\S]*?\*/)*[\{;])  nf  <
      [A-Za-z_]\w*  n:main
      default <
    state case
      ::  o
      :  p  <
      [;}]  p  <
      include code
    state block
      ^(\h*)([A-Za-z_]\w*:)(?!:)  -,nl
      \{  p  >
      \}  p  <
      include code
    """#)
}
