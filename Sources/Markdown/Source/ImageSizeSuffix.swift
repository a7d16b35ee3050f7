internal import MarkdownShared
internal import SourceText

/// The size that `![](image.png =250x100)` gives an image: either number may be missing.
struct ImageSizeSuffix {
  var width: Int?
  var height: Int?

  /// Reads `=250x100`; nil when it is no size.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.first == 0x3D, let cross = bytes.firstIndex(of: 0x78),
      let width = Self.number(bytes.extracting(1..<cross)),
      let height = Self.number(bytes.extracting(droppingFirst: cross + 1)),
      width > 0 || height > 0
    else { return nil }
    self.width = width > 0 ? width : nil
    self.height = height > 0 ? height : nil
  }

  /// The width and height to write: the given ones, and a missing one that keeps the image's
  /// proportions.
  func completed(by natural: (width: Int, height: Int)?) -> (width: Int?, height: Int?) {
    guard let natural, natural.width > 0, natural.height > 0 else { return (width, height) }
    return (
      width ?? height.map { max(1, $0 * natural.width / natural.height) },
      height ?? width.map { max(1, $0 * natural.height / natural.width) }
    )
  }

  /// The length of the address before `#=250x`, and the size; nil for an address without one.
  static func split(_ address: Span<UInt8>) -> (length: Int, size: ImageSizeSuffix)? {
    guard let hash = address.lastIndex(of: 0x23), address.count - hash <= 16,
      let size = ImageSizeSuffix(address.extracting(droppingFirst: hash + 1))
    else { return nil }
    return (hash, size)
  }

  /// A number of at most five digits; 0 for an empty text, nil for anything else.
  private static func number(_ digits: Span<UInt8>) -> Int? {
    guard digits.count <= 5 else { return nil }
    var number = 0
    for index in 0..<digits.count {
      let digit = digits[index]
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
