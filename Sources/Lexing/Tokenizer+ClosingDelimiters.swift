/// The ends of states: closing delimiters and dedented lines.
extension Tokenizer {
  /// The condition that ends the state opened by a match.
  static func closer(
    _ plan: ClosingDelimiter, _ bytes: Span<UInt8>, _ match: Range<Int>
  ) -> (frame: Frame, text: [UInt8]) {
    var frame = Frame(state: 0, token: plan.token, place: plan.place)
    if plan.mirrors {
      let opener = bytes[match.upperBound - 1]
      let mirrored: UInt8
      switch opener {
      case UInt8(ascii: "("): mirrored = UInt8(ascii: ")")
      case UInt8(ascii: "["): mirrored = UInt8(ascii: "]")
      case UInt8(ascii: "{"): mirrored = UInt8(ascii: "}")
      case UInt8(ascii: "<"): mirrored = UInt8(ascii: ">")
      default: mirrored = opener
      }
      if mirrored != opener { frame.opener = opener }
      return (frame, [mirrored])
    }
    var text = plan.prefix
    if !plan.kept.isEmpty {
      for index in match where plan.kept[Int(bytes[index])] && text.count < longestCloser {
        text.append(bytes[index])
      }
    }
    text += plan.suffix
    return (frame, text)
  }

  /// Sets the closer of the topmost state.
  mutating func hang(_ closer: [UInt8], on frame: Frame) {
    var frame = frame
    frame.state = stack[stack.count - 1].state
    frame.closerStart = UInt32(closers.count)
    frame.closerCount = UInt32(closer.count)
    closers += closer
    stack[stack.count - 1] = frame
  }

  /// Ends a state if its closer is at a position.
  /// - Returns: the offset at which lexing continues; nil when the closer is not there.
  mutating func close(
    _ frame: Frame, _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>,
    into list: inout TokenList
  ) -> Int? {
    if frame.opener != 0, bytes[position] == frame.opener {
      stack[stack.count - 1].depth += 1
      return nil
    }
    var start = position
    if frame.place != .anywhere {
      guard position == range.lowerBound || bytes[position - 1] == 0x0A else { return nil }
      if frame.place != .lineStart {
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        steps += start - position
      }
    }
    let count = Int(frame.closerCount)
    guard start + count <= range.upperBound else { return nil }
    steps += 1
    for index in 0..<count
    where bytes[start + index] != closers[Int(frame.closerStart) + index] {
      steps += index
      return nil
    }
    steps += count
    if frame.place == .wholeLine {
      var stop = start + count
      while stop < range.upperBound,
        bytes[stop] == 0x20 || bytes[stop] == 0x09 || bytes[stop] == 0x0D
      {
        stop += 1
      }
      steps += stop - start
      if stop < range.upperBound {
        guard bytes[stop] == 0x0A else { return nil }
        // Includes blank lines after it, as Rouge does.
        var next = stop
        while next < range.upperBound, CharacterClass.blank.contains(Int(bytes[next])) {
          next += 1
          if bytes[next - 1] == 0x0A { stop = next }
        }
        steps += next - stop
      }
      list.append(frame.token, upTo: stop)
      drop()
      return stop
    }
    if frame.place != .anywhere, start + count < range.upperBound,
      CharacterClass.identifierPart.contains(Int(bytes[start + count]))
    {
      return nil
    }
    if frame.depth > 0 {
      stack[stack.count - 1].depth -= 1
      return nil
    }
    list.append(frame.token, upTo: start + count)
    drop()
    return start + count
  }

  /// The column that the lines of a block opened at a position must exceed: that of the line's text,
  /// or of the last list dash if only dashes precede the position.
  mutating func indentation(
    _ bytes: Span<UInt8>, _ position: Int
  ) -> Int {
    var start = position
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    steps += position - start
    // Scanning back over a line counts as lookahead, which limits the work for lines that open many
    // blocks.
    waste += position - start
    var index = start
    var dash: Int?
    while index < position {
      if bytes[index] == UInt8(ascii: "-") {
        dash = index
      } else if bytes[index] != 0x20 {
        return index - start
      }
      index += 1
    }
    return (dash ?? index) - start
  }

  /// Returns true if a line starts here that is not indented deeper than the frame's; false for
  /// blank lines.
  mutating func isDedented(
    _ frame: Frame, _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>
  ) -> Bool {
    guard position > range.lowerBound, bytes[position - 1] == 0x0A else { return false }
    var index = position
    while index < range.upperBound, bytes[index] == 0x20, index - position <= Int(frame.depth) {
      index += 1
    }
    steps += index - position
    guard index < range.upperBound, bytes[index] != 0x0A, bytes[index] != 0x0D else { return false }
    return index - position <= Int(frame.depth)
  }
}
