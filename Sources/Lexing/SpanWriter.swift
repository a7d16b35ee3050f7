package import SourceText

/// Writes tokens as `<span class="k">…</span>`, escaped as Rouge escapes: `&`, `<` and `>` only.
package enum SpanWriter {
  /// Writes all tokens of a block.
  ///
  /// - Parameters:
  ///   - list: the tokens; joined they are `bytes`.
  ///   - bytes: the code.
  ///   - output: gets the spans, without any wrapper.
  /// - Complexity: O(n).
  package static func write(
    _ list: TokenList, of bytes: Span<UInt8>, into output: inout OutputBuffer
  ) {
    let room = bytes.count * 5 + list.tokens.count * (OpeningTag.size + 8) + OpeningTag.size + 8
    openingTags.withUnsafeBufferPointer { openings in
      output.append(upTo: room) { start in
        var place = start
        var index = 0
        for token in list.tokens {
          let end = Int(token.end)
          if token.kind != .text { openings[Int(token.kind.rawValue)].write(to: &place) }
          while index < end {
            if index &+ 8 <= bytes.count {
              // Eight bytes are written at once; the bytes from the first special one on are
              // overwritten later.
              let word = bytes.word(at: index)
              UnsafeMutableRawPointer(place).storeBytes(of: word.littleEndian, as: UInt64.self)
              let count = min(end &- index, plainBytes(word))
              index &+= count
              place += count
              if count == 8 || index == end { continue }
            }
            let byte = bytes[index]
            index &+= 1
            if isPlain(byte) {
              place.pointee = byte
              place += 1
            } else {
              let entity: StaticString = byte == 0x26 ? "&amp;" : byte == 0x3C ? "&lt;" : "&gt;"
              place.update(from: entity.utf8Start, count: entity.utf8CodeUnitCount)
              place += entity.utf8CodeUnitCount
            }
          }
          if token.kind != .text {
            UnsafeMutableRawPointer(place).storeBytes(of: closingTag, as: UInt64.self)
            place += 7
          }
        }
        return place - start
      }
    }
  }

  /// `</span>` and a byte that the next write overwrites.
  private static let closingTag = OpeningTag.word(Array("</span>\0".utf8), 0)

  /// The opening tags of all classes, by their raw values.
  private static let openingTags = TokenClass.allCases.map(OpeningTag.init)

  /// The number of bytes in a word, from the lowest on, before the first `&`, `<` or `>`.
  @inline(__always)
  private static func plainBytes(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // `<` and `>` differ in one bit. Subtracting one from each byte sets the high bit of a byte that is 0, and
    // possibly of bytes above it, which does not matter.
    let ampersands = word ^ (0x26 &* ones)
    let angles = (word | (0x02 &* ones)) ^ (0x3E &* ones)
    let found =
      ((ampersands &- ones) & ~ampersands | (angles &- ones) & ~angles) & (0x80 &* ones)
    return found.trailingZeroBitCount &>> 3
  }

  /// Returns true if a byte needs no escape.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    // One bit each for `&`, `<` and `>`.
    byte >= 64 || (0x5000_0040_0000_0000 as UInt64) & (1 << UInt64(byte)) == 0
  }

  /// `<span class="k">` in words, always written by three stores.
  private struct OpeningTag {
    /// The number of bytes that ``write(to:)`` may overwrite.
    static let size = 24

    let words: (UInt64, UInt64, UInt64)
    let count: Int

    init(_ kind: TokenClass) {
      var bytes = Array("<span class=\"\(kind.name)\">".utf8)
      count = bytes.count
      bytes += [UInt8](repeating: 0, count: Self.size - count)
      words = (Self.word(bytes, 0), Self.word(bytes, 8), Self.word(bytes, 16))
    }

    static func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
      bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    }

    @inline(__always)
    func write(to place: inout UnsafeMutablePointer<UInt8>) {
      let raw = UnsafeMutableRawPointer(place)
      raw.storeBytes(of: words.0, as: UInt64.self)
      raw.storeBytes(of: words.1, toByteOffset: 8, as: UInt64.self)
      raw.storeBytes(of: words.2, toByteOffset: 16, as: UInt64.self)
      place += count
    }
  }

  /// Writes all tokens so that no span crosses a line's end, with an element around some lines.
  ///
  /// - Parameter classes: the class of each line's element, or nil; lines beyond it have none.
  /// - Complexity: O(n).
  package static func writeLines(
    _ list: TokenList, of bytes: Span<UInt8>, classes: [TokenClass?],
    into output: inout OutputBuffer
  ) {
    var number = 0
    var isOpen = false
    var start = 0
    func element(_ number: Int) -> TokenClass? { number < classes.count ? classes[number] : nil }
    for token in list.tokens {
      let end = Int(token.end)
      while start < end {
        if !isOpen, let kind = element(number) { open(kind, into: &output) }
        isOpen = true
        var stop = start
        while stop < end, bytes[stop] != 0x0A { stop += 1 }
        if stop > start {
          write(bytes.extracting(start..<stop), as: token.kind, into: &output)
        }
        if stop < end {
          if element(number) != nil { output.append("</span>") }
          output.append(0x0A)
          isOpen = false
          number += 1
          stop += 1
        }
        start = stop
      }
    }
    if isOpen, element(number) != nil { output.append("</span>") }
  }

  private static func open(_ kind: TokenClass, into output: inout OutputBuffer) {
    output.append("<span class=\"")
    output.append(kind.name)
    output.append("\">")
  }

  private static func write(
    _ text: Span<UInt8>, as kind: TokenClass, into output: inout OutputBuffer
  ) {
    guard kind != .text else {
      escape(text, into: &output)
      return
    }
    open(kind, into: &output)
    escape(text, into: &output)
    output.append("</span>")
  }

  /// Writes text with `&`, `<` and `>` replaced; quotes stay, as in Rouge and kramdown.
  package static func escape(
    _ text: Span<UInt8>, into output: inout OutputBuffer
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      let entity: StaticString
      switch text[index] {
      case 0x26: entity = "&amp;"
      case 0x3C: entity = "&lt;"
      case 0x3E: entity = "&gt;"
      default:
        index += 1
        continue
      }
      output.append(text.extracting(start..<index))
      output.append(entity)
      index += 1
      start = index
    }
    output.append(text.extracting(droppingFirst: start))
  }
}
