package import Lexing

extension LanguageDefinition {
  package static let cpp = LanguageDefinition(
    "cpp", "C++", aliases: ["c++"],
    files: ["cpp", "hpp", "c++", "h++", "cc", "hh", "cxx", "hxx", "pde", "ino", "tpp", "h"],
    #"""
    extends c
    words main
      k >classname: class struct
      k >template: template
      k: asm catch const_cast delete dynamic_cast explicit export friend mutable namespace new operator private
        protected public reinterpret_cast restrict static_cast this throw throws try typeid typename using
        constexpr noexcept override final concept requires decltype alignas alignof static_assert thread_local
        co_await co_return co_yield consteval constinit char8_t
      kt: bool
      nb: nullptr
      kr: __virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface __event
    state numbers
      0[xX][0-9a-fA-F](?:'?[0-9a-fA-F])*[luLU]*  mh
      0b[01](?:'?[01])*  mb
      (?:\d(?:'?\d)*\.(?:\d(?:'?\d)*)?|\.\d(?:'?\d)*)(?:[eE][+-]?\d(?:'?\d)*)?[luLU]*  mf
      \d(?:'?\d)*[eE][+-]?\d(?:'?\d)*[luLU]*  mf
      0(?:'?[0-7])+[luLU]*  mo
      \d(?:'?\d)*[luLU]*  mi
    state code
      R"\(  s  >raw close:)"
      R"(?=[^\s()\\"]{1,16}\()[^\s()\\"]*\(  s  >raw close:)$" keep:[^R"(]
      include blank
      }  p
    state block
      \{  p
      \}  p
    state raw
      [^)]+  s
      \)  s
    state classname
      [A-Za-z_]\w*  nc  <
      \s+  -
      default <
    state template
      >;?  p  <
      typename|class|struct  k  >parameter
      include code
    state parameter
      [A-Za-z_]\w*  nc  <
      \s+  -
      default <
    """#)
}
