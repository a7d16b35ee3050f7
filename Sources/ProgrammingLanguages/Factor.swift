package import Lexing

extension LanguageDefinition {
  package static let factor = LanguageDefinition(
    "factor", "Factor", aliases: [], files: ["factor"],
    #"""
    set end = (?=\s|\z)
    words main
      k: CONSTANT: SYMBOL: SYMBOLS: PREDICATE: UNION: MIXIN: SINGLETON: SINGLETONS: FUNCTION: TYPEDEF: STRUCT: SPECIALIZED-ARRAY: ; inline recursive foldable flushable delimiter ERROR: INTERSECTION: SYNTAX: PRIMITIVE: HOOK: SLOT: BUILTIN:
      kn: ALIAS: DEFER: POSTPONE: FORGET: <PRIVATE PRIVATE> FROM: EXCLUDE: RENAME: QUALIFIED: QUALIFIED-WITH: MAIN:
      no: t f
      nb: + - * / = < > <= >= dup 2dup 3dup drop 2drop 3drop swap over 2over nip 2nip rot -rot keep 2keep bi bi*
        bi@ tri tri* tri@ dip 2dip 3dip each filter reduce when unless while loop cond case print nl read write
        readln append length first second third fourth last nth push pop mod and or not if unless* when* map call
        >array float start set get namespace array string number integer assoc-each at at* set-at delete-at key?
        keys values new boa clone eq? equal? execute curry compose 2curry prepose any? all? find find-last
        map-index each-index map-sum sum product abs sq even? odd? zero? neg recip rem /i /f /mod 2/ prefix suffix
        head tail head* tail* but-last rest reverse join concat remove member? index empty? if-empty when-empty
        unless-empty throw rethrow recover ignore-errors cleanup with-scope with-variable times until do assert=
        assert produce accumulate 2each 2map 2reduce cleave spread 2cleave 3cleave pick dupd swapd with both?
        either? boolean xor object null tuple >string <array> sequence? string? array? number? integer? float?
        stream-write stream-read write1 read1 flush contents lines die curry? compose? hashcode number= fixnum
        bignum ratio rational real complex bit? bitand bitor bitxor bitnot shift
    state root
      \s+  -
      (?:#!|!)(?:\s.*)?$  c
      (USING:)(\s+)  kn,-  >vocabularies
      (USE:|UNUSE:|IN:|QUALIFIED:)(\s+)(\S+)  kn,-,nn
      (:|::|MACRO:|MACRO::|MEMO:|MEMO::|TYPED:)(\s+)(\S+)  k,-,nf  >effect
      (GENERIC:)(\s+)(\S+)  k,-,nf  >effect
      (GENERIC#|HOOK:)(\s+)(\S+)(\s+)(\S+)  k,-,nc,-,nf  >effect
      (M:|M::)(\s+)(\S+)(\s+)(\S+)  k,-,nc,-,nf
      (C:)(\s+)(\S+)(\s+)(\S+)  k,-,nf,-,nc
      (PREDICATE:)(\s+)(\S+)(\s+)(<)(\s+)(\S+)  k,-,nc,-,p,-,nc
      (TUPLE:)(\s+)(\S+)(\s+)(<)(\s+)(\S+)  k,-,nc,-,p,-,nc  >slots
      (TUPLE:|UNION:)(\s+)(\S+)  k,-,nc  >slots
      """[\s\S]*?"""  s
      (?:[A-Z]+)?"(?:\\\\|\\"|[^"])*"  s
      CHAR:\s+(?:\\[\\abfnrstv]|\S)(?=\s)  sc
      -?\d+\.\d+{end}  mf
      -?\d+{end}  mi
      (?:<|>|=|[-+*/]){end}  o
      \S+  n:main
    state vocabularies
      \s+  -
      ;{end}  k  <
      \S+  nn
    state effect
      \s+  -
      \({end}  nf  =stack
      default <
    state stack
      \s+  -
      \){end}  nf  <
      --{end}  nf
      \S+  nv
    state slots
      \s+  -
      ;{end}  k  <
      \S+  nv
    """#)
}
