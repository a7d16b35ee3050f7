internal import MarkdownShared
internal import SourceText

/// The info string of a code fence: ```` ```diff swift:Sources/a.swift {2,4-6} ````.
struct FenceInfo {
  /// The language; empty when none is named.
  private(set) var language: ArraySlice<UInt8>
  /// The file's name, as written; empty when none is.
  private(set) var title: ArraySlice<UInt8>
  /// The lines that are marked, from 1.
  private(set) var marked: [ClosedRange<Int>] = []
  /// True if lines that start with `+` or `-` are changes.
  private(set) var isDiff = false
  /// True if each line has a column with a sign before the code: `diff swift`.
  private(set) var hasSigns = false

  /// True if the info string has more than a language.
  var isRich: Bool { !title.isEmpty || !marked.isEmpty || isDiff }

  private let info: [UInt8]

  /// - Complexity: O(n).
  init(_ bytes: Span<UInt8>) {
    info = Array(bytes)
    language = info[0..<0]
    title = info[0..<0]
    var index = 0
    var words = 0
    while index < info.count {
      let byte = info[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0x7B, let end = info[index...].firstIndex(of: 0x7D) {
        readMarks(info[(index + 1)..<end])
        index = end + 1
      } else {
        let end = wordEnd(from: index)
        readWord(info[index..<end], isFirst: words == 0)
        words += 1
        index = end
      }
    }
  }

  /// The end of a word: before a space outside quotes, or before `{`.
  private func wordEnd(from start: Int) -> Int {
    var quote: UInt8 = 0
    var index = start
    while index < info.count {
      let byte = info[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x20 || byte == 0x09 || byte == 0x7B && index > start {
        break
      }
      index += 1
    }
    return index
  }

  private mutating func readWord(_ word: ArraySlice<UInt8>, isFirst: Bool) {
    for key in ["title=", "filename=", "file="] as [StaticString]
    where info.span.has(key, at: word.startIndex) {
      title = unquoted(word.dropFirst(key.utf8CodeUnitCount))
      return
    }
    guard isFirst || isDiff && !hasSigns else { return }
    let colon = word.firstIndex(of: 0x3A)
    let name = word[..<(colon ?? word.endIndex)]
    if let colon { title = word[(colon + 1)...] }
    if isFirst {
      isDiff = name.elementsEqual("diff".utf8)
      language = name
    } else if !name.isEmpty {
      hasSigns = true
      language = name
    }
  }

  private func unquoted(
    _ word: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    guard word.count >= 2, let first = word.first, first == 0x22 || first == 0x27,
      word.last == first
    else { return word }
    return word.dropFirst().dropLast()
  }

  /// Reads `2,4-6`; anything else in the braces is ignored.
  private mutating func readMarks(_ text: ArraySlice<UInt8>) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: 0x2C) {
      let numbers = part.split(separator: 0x2D).map {
        Int(String(decoding: $0, as: UTF8.self).filter { $0 != " " })
      }
      guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2,
        first >= 1, last >= first
      else { return }
      ranges.append(first...last)
    }
    marked = ranges
  }
}
