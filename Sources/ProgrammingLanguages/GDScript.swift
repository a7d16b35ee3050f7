package import Lexing

extension LanguageDefinition {
  package static let gdscript = LanguageDefinition(
    "gdscript", "GDScript", aliases: ["gd"], files: ["gd"],
    #"""
    words main
      ow: and in not or
      bp: INF NAN PI TAU false self true
      kt: Array Basis Color Dictionary NodePath Object Plane Quat RID Rect2 String Transform Transform2D Vector2
        Vector3 bool float int null
      k: as break breakpoint class class_name const continue elif else enum export extends for func if is master
        mastersync match onready pass puppet puppetsync remote remotesync return setget signal static tool var while
      nb: Color8 ColorN abs acos asin assert atan atan2 bytes2var ceil char clamp convert cos cosh db2linear decimals
        dectime deg2rad dict2inst ease exp floor fmod fposmod funcref hash inst2dict instance_from_id is_inf is_nan
        lerp linear2db load log max min nearest_po2 pow preload print print_stack printerr printraw prints printt
        rad2deg rand_range rand_seed randf randi randomize range round seed sign sin sinh sqrt stepify str str2var tan
        tanh type_exist typeof var2bytes var2str weakref yield
    state root
      \n  -
      [^\S\n]+  -
      #.*  c1
      """[\s\S]*?"""|'''[\s\S]*?'''  s2
      "  s2  >dq
      '  s1  >sq
      0x[0-9a-fA-F]+  mh
      0b[01]+  mb
      \d+\.\d*(?:[eE][+-]?\d+)?|\.\d+|\d+[eE][+-]?\d+  mf
      \d+  mi
      (func)(\h+)(\w+)  k,-,nf
      (class)(\h+)(\w+)  k,-,nc
      (?:and|or|not|in|is)\b  ow
      [a-zA-Z_]\w*  n:main
      !=|==|<<|>>|:=|&&|\|\||[+*/<>%=!^&|~.-]  o
      [\[\]{}:(),;$@\\]  p
    state dq
      "  s2  <
      \\.  se
      [^"\\\n]+  s2
      \n  -  <
    state sq
      '  s1  <
      \\.  se
      [^'\\\n]+  s1
      \n  -  <
    """#)
}
