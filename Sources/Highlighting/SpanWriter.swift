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
    _ list: TokenList, of bytes: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
  ) {
    output.reserve(bytes.count + list.tokens.count * 24)
    var start = 0
    for token in list.tokens {
      let end = Int(token.end)
      write(UnsafeBufferPointer(rebasing: bytes[start..<end]), as: token.kind, into: &output)
      start = end
    }
  }

  /// Writes all tokens so that no span crosses a line's end, with an element around some lines.
  ///
  /// - Parameter classes: the class of each line's element, or nil; lines beyond it have none.
  /// - Complexity: O(n).
  static func writeLines(
    _ list: TokenList, of bytes: UnsafeBufferPointer<UInt8>, classes: [TokenClass?],
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
          write(UnsafeBufferPointer(rebasing: bytes[start..<stop]), as: token.kind, into: &output)
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
    _ text: UnsafeBufferPointer<UInt8>, as kind: TokenClass, into output: inout OutputBuffer
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
    _ text: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
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
      output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      output.append(entity)
      index += 1
      start = index
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }
}
