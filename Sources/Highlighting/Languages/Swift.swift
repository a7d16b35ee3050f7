extension Language {
  static let swift = Language(
    "swift", "Swift", files: ["swift", "swiftinterface"],
    ##"""
    words main
      k: as async await break case catch continue default defer do each else fallthrough for guard
      k: if in is repeat return switch throw try where while some
      kr: associativity convenience dynamic didSet final get indirect infix inout lazy left mutating
      kr: none nonmutating optional override postfix precedence prefix Protocol required rethrows
      kr: right set throws Type unowned weak willSet borrowing consuming sending nonisolated isolated
      kc: dynamicType false nil self Self super true _
      kd >module: import
      kd >classname: class enum extension struct protocol actor
      kd >funcname: func macro
      kd >varname: var let
      kd: associatedtype deinit init internal operator private public static subscript typealias
      kd: fileprivate open package precedencegroup
      nb: Any AnyClass AnyObject Array Bool Character ClosedRange Comparable ContiguousArray
      nb: Dictionary Double Equatable Error Float Float80 Hashable Int Int16 Int32 Int64 Int8
      nb: Int128 Identifiable Never ObjectIdentifier Optional Range RawRepresentable Result Selector
      nb: Sendable Sequence Set Slice StaticString StrideTo StrideThrough String Substring UInt
      nb: UInt16 UInt32 UInt64 UInt8 UInt128 UTF16 UTF32 UTF8 Unicode Unmanaged Void
      nb: UnsafeBufferPointer UnsafeMutableBufferPointer UnsafeMutablePointer UnsafePointer
      nb: UnsafeRawPointer UnsafeMutableRawPointer UnsafeRawBufferPointer Strideable
      nb: Codable Decodable Encodable CaseIterable Collection IteratorProtocol
      nb: CustomStringConvertible ExpressibleByArrayLiteral ExpressibleByStringLiteral
      nb: CChar CInt CLong CBool CDouble CFloat Process NSObjectProtocol
      bp: abs assert assertionFailure contains count debugPrint distance dropFirst dropLast dump
      bp: fatalError filter find first indices insert isEmpty join last map max min numericCast
      bp: overlaps partition precondition preconditionFailure print reduce removeAll removeLast
      bp: reverse sort sorted split stride suffix swap withExtendedLifetime
      bp: withUnsafePointer withUnsafeMutablePointer unsafeBitCast transcode
    state root
      \n  -
      \h+  -
      //  c1  >line
      /\*  cm  >block
      #(?:if|elseif|else|endif|available|sourceLocation|warning|error)\b  cp  >directive
      #(?:file|line|column|function|fileID|filePath)\b  kc
      #selector\b  k
      @\i\I*  kr
      \$\d+  nv
      0b[01_]+  mb
      0o[0-7_]+  mo
      0x[0-9a-fA-F_]+(?:\.[0-9a-fA-F_]+)?(?:[pP][+-]?\d+)?  mh
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?[\d_]+)?  mf
      \d[\d_]*[eE][+-]?[\d_]+  mf
      \d[\d_]*  mi
      #+"""  s  >rawtext close:"""$ keep:[#]
      #+"  s  >rawtext close:"$ keep:[#]
      """  s  >text
      "  s  >string
      /(?=[^\s/*=][^\n/]*/[\s.,;)\]}])  sr  >regex
      (?:for|in)(?=\h+\i\I*:)  n
      (?:for|in|is|as|where|while|if|repeat|return|throw|func|class|struct|enum|protocol|var|let)(?=:)  n
      \i\I*  n:main
      `\i\I*`  n
      ->  p
      [<&?](?=\w)  p
      [>!?](?=[(){},.:;?!\]>\[]|\s+[{=]|$)  p
      [>!?](?=[\n])  p
      [(){}\[\].,:;=@#?]  p
      [/=+!*%<>&|^?~-]+  o
    state directive
      \n  -  <
      include root
    state module
      \n  -  <
      \h+  -
      \i\I*  nc
      default <
    state classname
      \h+  -
      func\b  kd  =funcname
      (?:var|let)\b  kd  =varname
      \i\I*  nc  <
      default <
    state funcname
      \h+  -
      \i\I*  nf  <
      default <
    state varname
      \h+  -
      \i\I*  nv  <
      default <
    state line
      \n  -  <
      (?:FIXME|MARK|TODO):  cs
      [^\nFMT]+  c1
      .  c1
    state block
      /\*  cm  >block
      \*/  cm  <
      (?:FIXME|MARK|TODO):  cs
      [^*/FMT]+  cm
      [\s\S]  cm
    state regex
      /  sr  <
      \\.  sr
      [^/\\\n]+  sr
      \n  -  <
    state escapes
      \\\(  si  >interpolation
      \\['"\\nrt0]|\\u\{[0-9a-fA-F]{1,8}\}  se
    state string
      include escapes
      "  s  <
      [^"\\\n]+  s
      \\  s
      \n  -  <
    state text
      include escapes
      """  s  <
      [^"\\]+  s
      ["\\]  s
    state rawtext
      [^"\\]+  s
      ["\\]  s
    state interpolation
      \)  si  <
      \(  p  >parens
      include root
    state parens
      \)  p  <
      \(  p  >parens
      include root
    """##)
}
