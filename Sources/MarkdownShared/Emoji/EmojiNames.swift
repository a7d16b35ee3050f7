internal import SourceText

/// GitHub's emoji names (`:name:`), for Markdown's feature `emoji` and for jemoji.
package enum EmojiNames {
  /// Where each name starts in ``table``, in the order of the names.
  private static let starts: [Int32] = {
    var starts: [Int32] = []
    let bytes = table.span
    var isName = true
    var start = 0
    for index in bytes.indices where bytes[index] == 0x20 {
      if isName { starts.append(Int32(start)) }
      isName.toggle()
      start = index + 1
    }
    return starts
  }()

  /// The number of names.
  package static var count: Int { starts.count }

  /// The UTF-8 of the emoji with a name; nil for an unknown name.
  /// - Parameter name: without the colons, as it is written: names are lower case.
  /// - Returns: bytes that live as long as the process.
  /// - Complexity: O(log number of names).
  @_lifetime(immortal)
  package static func character(named name: Span<UInt8>) -> Span<UInt8>? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      let known = word(at: Int(starts[middle]))
      if known.hasSameBytes(as: name) { return word(at: Int(starts[middle]) + known.count + 1) }
      if known.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Replaces every known `:name:` in a text.
  /// - Parameters:
  ///   - text: a text without markup.
  ///   - append: called with the pieces of the result, in order.
  /// - Complexity: O(n log number of names).
  @inline(__always)
  package static func replaceNames(
    in text: Span<UInt8>, _ append: (Span<UInt8>) -> Void
  ) {
    var copied = 0
    var index = 0
    while index < text.count {
      guard text[index] == 0x3A else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, isNameByte(text[end]) { end += 1 }
      guard end > index + 1, end < text.count, text[end] == 0x3A,
        let character = character(named: text.extracting(index + 1..<end))
      else {
        // The colon at the end of a word that is not a name may begin a name.
        index = end
        continue
      }
      append(text.extracting(copied..<index))
      append(character)
      copied = end + 1
      index = copied
    }
    append(text.extracting(droppingFirst: copied))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2B, 0x2D: true
    default: false
    }
  }

  /// The word of the table that starts at an offset.
  @_lifetime(immortal)
  private static func word(at start: Int) -> Span<UInt8> {
    let bytes = table.span
    var end = start
    while bytes[end] != 0x20 { end += 1 }
    return bytes.extracting(start..<end)
  }
}
