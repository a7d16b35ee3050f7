/// A sentence with placeholders, such as `there is no layout '{}'`: extracts the values of the placeholders, and
/// inserts them into another sentence.
package struct SentencePattern: Sendable {
  /// The texts before, between and after the placeholders.
  private let parts: [[UInt8]]

  /// - Parameter text: the sentence, with `{}` for each placeholder.
  package init(_ text: String) {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x7B, index + 1 < bytes.count, bytes[index + 1] == 0x7D {
        parts.append([])
        index += 2
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    self.parts = parts
  }

  /// The number of bytes outside of the placeholders.
  var literalLength: Int { parts.reduce(0) { $0 + $1.count } }

  /// Returns the values of the placeholders in a sentence of this form; nil for other sentences. A value ends at the
  /// first occurrence of the text after it, the last value at its last occurrence.
  /// - Complexity: O(length of the sentence × length of the pattern).
  package func gaps(in sentence: [UInt8]) -> [String]? {
    guard sentence.starts(with: parts[0]) else { return nil }
    if parts.count == 1 { return sentence.count == parts[0].count ? [] : nil }
    var gaps: [String] = []
    var start = parts[0].count
    for part in parts[1..<(parts.count - 1)] {
      guard let end = Self.offset(of: part, in: sentence, from: start) else { return nil }
      gaps.append(String(decoding: sentence[start..<end], as: UTF8.self))
      start = end + part.count
    }
    let last = parts[parts.count - 1]
    let end = sentence.count - last.count
    guard end >= start, sentence[end...].elementsEqual(last) else { return nil }
    gaps.append(String(decoding: sentence[start..<end], as: UTF8.self))
    return gaps
  }

  private static func offset(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + part.count <= bytes.count {
      if bytes[index..<(index + part.count)].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }

  /// A sentence with its placeholders `{1}`, `{2}` … replaced.
  /// - Complexity: O(length of the result).
  package static func filled(_ sentence: String, _ gaps: [String]) -> String {
    var result: [UInt8] = []
    let bytes = Array(sentence.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x7B, index + 2 < bytes.count, bytes[index + 2] == 0x7D,
        (0x31...0x39).contains(bytes[index + 1]), Int(bytes[index + 1] - 0x31) < gaps.count
      {
        result += Array(gaps[Int(bytes[index + 1] - 0x31)].utf8)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
