internal import SourceText

/// Typographic punctuation for plain text with HTML tags in it: what the `smartify` filter does.
///
/// `"` and `'` become curly by what surrounds them, `--` and `---` dashes, `...` an ellipsis,
/// `<<` and `>>` guillemets; `&`, `<` and `>` that belong to no entity or tag are escaped. Tags and
/// entities keep their bytes.
enum SmartPunctuation {
  /// Appends the text with its punctuation replaced.
  /// - Complexity: O(n).
  static func apply(_ text: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var index = 0
    var previous: UInt8 = 0x20
    var hasTagEnd = true
    while index < text.count {
      let byte = text[index]
      var length = 1
      switch byte {
      case UInt8(ascii: "-") where run(of: byte, in: text, at: index) >= 2:
        length = min(3, run(of: byte, in: text, at: index))
        output.append(length == 3 ? "—" : "–")
      case UInt8(ascii: ".") where run(of: byte, in: text, at: index) >= 3:
        length = 3
        output.append("…")
      case UInt8(ascii: "<") where run(of: byte, in: text, at: index) == 2:
        length = 2
        output.append("«")
      case UInt8(ascii: ">") where run(of: byte, in: text, at: index) == 2:
        length = 2
        output.append("»")
      case UInt8(ascii: "<"):
        length = tagLength(in: text, at: index, &hasTagEnd)
        if length == 1 {
          output.append("&lt;")
        } else {
          output.append(UnsafeBufferPointer(rebasing: text[index..<(index + length)]))
        }
      case UInt8(ascii: ">"):
        output.append("&gt;")
      case UInt8(ascii: "&"):
        if isEntity(text, at: index) { output.append(byte) } else { output.append("&amp;") }
      case UInt8(ascii: "\""):
        output.append(opens(text, at: index, after: previous) ? "“" : "”")
      case UInt8(ascii: "'"):
        output.append(opens(text, at: index, after: previous) ? "‘" : "’")
      default:
        output.append(byte)
      }
      previous = text[index + length - 1]
      index += length
    }
  }

  /// How often a byte stands here; four for any longer run.
  private static func run(
    of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var end = start
    while end < min(text.count, start + 4), text[end] == byte { end += 1 }
    return end - start
  }

  /// Returns true if a `&` begins an entity that HTML can have: a number, or a name of two letters or more.
  private static func isEntity(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "#") { index += 1 }
    let name = index
    while index < text.count, index - name < 32 {
      switch text[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: index += 1
      default: return index - name >= 2 && text[index] == UInt8(ascii: ";")
      }
    }
    return false
  }

  /// The length of a tag or comment that starts here; 1 when none does.
  /// - Parameter hasTagEnd: whether a `>` may be left; looked for no more when there is none.
  private static func tagLength(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, _ hasTagEnd: inout Bool
  ) -> Int {
    guard hasTagEnd, start + 1 < text.count else { return 1 }
    switch text[start + 1] {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"): break
    default: return 1
    }
    var end = start + 1
    while end < text.count, text[end] != UInt8(ascii: ">") { end += 1 }
    hasTagEnd = end < text.count
    return hasTagEnd ? end - start + 1 : 1
  }

  /// Returns true if a quote opens: after a space or an opening bracket, before something that is not a space.
  private static func opens(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, after previous: UInt8
  ) -> Bool {
    guard index + 1 < text.count, text[index + 1] > 0x20 else { return false }
    switch previous {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      return true
    default: return false
    }
  }
}
