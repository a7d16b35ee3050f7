internal import SiteModel
internal import SourceText

/// Finds a value that a file writes as plain text: data, settings, front matter.
enum ValueSearch {
  /// The places of a text that begins and ends where values do.
  /// - Complexity: O(length of the range × length of the text), in practice O(length of the range).
  static func find(_ text: String, in file: SourceFile, _ range: SourceRange) -> [SourceRange] {
    let wanted = text.utf8
    guard wanted.count > 1 else { return [] }
    var result: [SourceRange] = []
    let bytes = file.bytes
    let part = bytes.span.extracting(range.start..<range.end)
    var index = 0
    while let next = part.extracting(droppingFirst: index).firstOffset(of: wanted.span) {
      let (start, end) = (index + next, index + next + wanted.count)
      if start == 0 || isBorder(part[start - 1]), end == part.count || isBorder(part[end]) {
        result.append(SourceRange(range.start + start, range.start + end))
        index = end
      } else {
        index = start + 1
      }
    }
    return result
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5D, 0x7B, 0x7C, 0x7D,
      0x60:
      true
    default: ASCII.isSpace(byte)
    }
  }
}
