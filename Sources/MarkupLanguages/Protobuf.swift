package import Lexing

extension LanguageDefinition {
  package static let protobuf = LanguageDefinition(
    "protobuf", "Protocol Buffers", aliases: ["proto"], files: ["proto"],
    #"""
    words main
      k: ctype default extensions import max oneof option optional packed repeated required returns rpc to weak public
      kd: enum message service extend
      kt: bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 string uint32 uint64
      kc: false true
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (package)(\s+)(\w+)  kn,-,nn
      (message|extend)(\s+)(\w+)  kd,-,nc
      (?:ctype|default|extensions|import|max|oneof|option|optional|packed|repeated|required|returns|rpc|to|weak|public|enum|message|service|extend|bool|bytes|double|fixed32|fixed64|float|int32|int64|sfixed32|sfixed64|sint32|sint64|string|uint32|uint64|true|false)\b  n:main
      \w+(?=\s*=)  na:main
      [a-zA-Z_][\w.]*  n:main
      "(?:\\.|[^"\\\n])*"  s
      '(?:\\.|[^'\\\n])*'  s
      [-+]?\d+\.\d*(?:[eE][+-]?\d+)?  mf
      0x[0-9a-fA-F]+  mh
      0[0-7]+  mo
      [-+]?\d+  mi
      [.:=<-]  o
      [;{}(),\[\]]  p
    """#)
}
