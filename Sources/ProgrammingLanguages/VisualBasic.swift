package import Lexing

extension LanguageDefinition {
  package static let vb = LanguageDefinition(
    "vb", "Visual Basic", aliases: ["visualbasic"], files: ["vbs", "vb"],
    #"""
    words main
      ow: AddressOf And AndAlso As GetType In Is IsNot Like Mod Or OrElse TypeOf Xor
      kt: Boolean Byte Char Date Decimal Double Integer Long Object SByte Short String UInteger ULong UShort Variant
      k: AddHandler Alias ByRef ByVal CBool CByte CChar CDate CDbl CDec CInt CLng CObj CSByte CShort CSng CStr CType
        CUInt CULng CUShort Call Case Catch Class Const Continue Declare Default Delegate Dim DirectCast Do Each Else
        ElseIf End EndIf Enum Erase Error Event Exit False Finally For Friend Function Get Global GoSub GoTo Handles
        If Implements Imports Inherits Interface Let Lib Loop Me Module MustInherit MustOverride MyBase MyClass
        Namespace Narrowing New Next Not NotInheritable NotOverridable Nothing Of On Operator Option Optional
        Overloads Overridable Overrides ParamArray Partial Private Property Protected Public RaiseEvent ReDim ReadOnly
        RemoveHandler Resume Return Select Set Shadows Shared Single Static Step Stop Structure Sub SyncLock Then
        Throw To True Try TryCast Using Wend When While Widening With WithEvents WriteOnly
    state root
      \n  -
      [^\S\n]+  -
      rem\b.*|REM\b.*|Rem\b.*|'.*  c1
      #(?:Region|ExternalSource)\b.*\n?  cp
      #(?:If|ElseIf)\b.*  cp
      #(?:End\h+If|End\h+Region|End\h+ExternalSource|Const|ExternalChecksum)\b  cp
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      \d+(?:L|S|I|UL|US|UI)?  mi
      \.\d+  mf
      "  s  >string
      [.,:()#{}]  p
      (Dim|Const|Static)(\s+)([A-Za-z_]\w*)  k,-,nv
      (?<=\.)\w+  n
      End\b  k  >end
      (?:Sub|Function|Property)\b  k  >function
      (?:Class|Structure|Enum)\b  k  >class
      (?:Module|Namespace|Imports)\b  k  >namespace
      (?:Option)\b  k  >option
      Console\b  nb
      [a-zA-Z_]\w*[&@!#%]?  n:main
      <<=|>>=|<>|<=|>=|<<|>>|=>|:=|\+=|-=|\*=|/=|\\=|\^=|&=|[-+*/\\^&=<>]  o
    state function
      \s+  -
      \w+  nf  <
    state class
      \s+  -
      \w+  nc  <
    state namespace
      \s+  -
      [\w.]+  nn  <
    state end
      \h+  -
      (?:Sub|Function|Property|Class|Structure|Enum|Module|Namespace)\b  k  <
      default <
    state option
      \n  -  <
      \h+  -
      \w+  kd
      default <
    state string
      ""  se
      "  s  <
      [^"]+  s
    """#)
}
