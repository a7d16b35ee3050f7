package import Lexing

extension LanguageDefinition {
  package static let solidity = LanguageDefinition(
    "solidity", "Solidity", aliases: [], files: ["sol", "solidity"],
    #"""
    words main
      k: anonymous as assembly break constant constructor continue contract do delete else emit enum event
        external fallback for function hex if import indexed interface internal is library mapping memory modifier
        new payable pragma private public pure receive return returns storage struct throw try using var view
        virtual while calldata catch override abstract type
      kr: final in switch fixed ufixed after alias apply auto case copyof default define immutable implements
        inline let macro match mutable null of partial promise reference relocatable sealed sizeof static supports
        typedef typeof unchecked
      nb: super this true false blockhash gasleft require assert revert keccak256 sha256 sha3 ripemd160
        ecrecover addmod mulmod selfdestruct suicide now balance send transfer call
      kt: address bool byte bytes int uint string
      kc: seconds minutes hours days weeks years szabo finney ether wei
    state root
      \s+  -
      //.*\n?  c1
      /\*[\s\S]*?\*/  cm
      hex"[^"\n]*"|hex'[^'\n]*'  s
      "  s  >double
      '  s  >single
      (?:u?int|bytes)\d+\b  kt
      u?fixed\d+x\d+\b  kr
      0x[0-9a-fA-F]+  mh
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      \d+(?:[eE][+-]?\d+)?  mi
      [A-Za-z_$]\w*  n:main
      [~!%^&*+=|?:<>/-]  o
      [()\[\],.;{}]  p
    state double
      "  s  <
      include text
      [^"\\\n]+  s
    state single
      '  s  <
      include text
      [^'\\\n]+  s
    state text
      \\(?:[\\abfnrtv"']|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[0-7]{1,3})  se
      \\  s
    """#)
}
