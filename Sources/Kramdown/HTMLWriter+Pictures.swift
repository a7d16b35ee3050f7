internal import MarkdownShared
internal import SourceText

/// Writing of images in several widths and formats.
extension KramdownWriter {
  /// Writes an image with the files of its picture. Attributes of the author are not changed; if only one of width
  /// and height is given, the other is added.
  func writePicture(
    _ node: KramdownNode, _ picture: MarkdownPicture, _ output: inout OutputBuffer
  ) {
    let (given, width, height) = givenAttributes(node.attributes)
    picture.writeBeginning(shownWidth: width, into: &output)
    output.append("<img")
    if let source = picture.source {
      let url = Array(source.utf8)
      var escaped = OutputBuffer()
      escaped.append(escapingURL: url.span)
      let bytes = escaped.bytes()
      writeAttributes(
        node.attributes, replacing: .source, by: { _ in bytes }, &output)
    } else {
      writeAttributes(node.attributes, &output)
    }
    if let size = picture.size { writeSize(size, given, width, height, &output) }
    picture.writeAttributes(besides: given, shownWidth: width, into: &output)
    output.append(" />")
    picture.writeEnd(into: &output)
  }

  private func writeSize(
    _ size: (width: Int, height: Int), _ given: MarkdownPicture.GivenAttributes, _ width: Int?,
    _ height: Int?, _ output: inout OutputBuffer
  ) {
    let hasWidth = given.contains(.width)
    let hasHeight = given.contains(.height)
    if hasWidth && hasHeight || hasWidth && width == nil || hasHeight && height == nil { return }
    if !hasWidth {
      output.append(" width=\"")
      output.append(decimal: height.map { max(1, $0 * size.width / size.height) } ?? size.width)
      output.append("\"")
    }
    if !hasHeight {
      output.append(" height=\"")
      output.append(decimal: width.map { max(1, $0 * size.height / size.width) } ?? size.height)
      output.append("\"")
    }
  }

  /// The attributes that a picture would add and that the author has already given, and their values
  /// in pixels.
  private func givenAttributes(
    _ list: Int32
  ) -> (given: MarkdownPicture.GivenAttributes, width: Int?, height: Int?) {
    var given: MarkdownPicture.GivenAttributes = []
    var width: Int?
    var height: Int?
    guard list >= 0 else { return (given, nil, nil) }
    var index = document.attributes.lists[Int(list)].first
    while index >= 0 {
      let attribute = document.attributes.attributes[Int(index)]
      index = attribute.next
      guard !attribute.name.isKnown else { continue }
      switch String(decoding: document.text[attribute.name.range.indices], as: UTF8.self) {
      case "srcset": given.insert(.files)
      case "sizes": given.insert(.sizes)
      case "loading": given.insert(.loading)
      case "decoding": given.insert(.decoding)
      case "width":
        given.insert(.width)
        width = pixels(attribute.value)
      case "height":
        given.insert(.height)
        height = pixels(attribute.value)
      default: break
      }
    }
    return (given, width, height)
  }

  /// A number of pixels from 1 to 99,999; nil for anything else, such as a percentage.
  private func pixels(_ range: TextRange) -> Int? {
    guard range.count <= 5 else { return nil }
    let number = Int(String(decoding: document.text[range.indices], as: UTF8.self))
    return number.flatMap { $0 > 0 ? $0 : nil }
  }
}
