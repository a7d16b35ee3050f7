internal import SiteModel
internal import SourceText

/// Finds a value that a file writes as plain text: data, settings, front matter.
enum ValueSearch {
  /// The places of a text that begins and ends where values do.
  /// - Complexity: O(length of the range × length of the text), in practice O(length of the range).
  static func find(_ text: String, in file: SourceFile, _ range: SourceRange) -> [SourceRange] {
    let wanted = Array(text.utf8)
    guard wanted.count > 1 else { return [] }
    var result: [SourceRange] = []
    file.bytes.withUnsafeBufferPointer { bytes in
      var index = range.start
      while index + wanted.count <= range.end {
        if bytes[index] == wanted[0],
          index == range.start || isBorder(bytes[index - 1]),
          index + wanted.count == range.end || isBorder(bytes[index + wanted.count]),
          bytes[index..<index + wanted.count].elementsEqual(wanted)
        {
          result.append(SourceRange(index, index + wanted.count))
          index += wanted.count
        } else {
          index += 1
        }
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
