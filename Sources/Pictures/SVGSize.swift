/// The size of an SVG image: its element's `width` and `height` in pixels, else its `viewBox`.
enum SVGSize {
  /// - Complexity: O(n).
  static func read(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start.upperBound..<end]
    if let width = pixels(value(of: "width", in: tag)),
      let height = pixels(value(of: "height", in: tag))
    {
      return (width, height)
    }
    guard let box = value(of: "viewBox", in: tag) else { return nil }
    let numbers = box.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    return size(numbers[2], numbers[3])
  }

  private static func value(of name: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: " \(name)=") ?? tag.firstRange(of: "\n\(name)=") else {
      return nil
    }
    let rest = tag[start.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'",
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    return rest[rest.index(after: rest.startIndex)..<end]
  }

  /// A length without a unit or in `px`; others depend on the page.
  private static func pixels(_ text: Substring?) -> Int? {
    guard let text else { return nil }
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    return Double(number).flatMap { size($0, $0)?.width }
  }

  private static func size(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    return (Int(width.rounded()), Int(height.rounded()))
  }
}
