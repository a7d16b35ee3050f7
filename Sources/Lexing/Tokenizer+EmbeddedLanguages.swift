/// Languages inside languages.
extension Tokenizer {
  /// Lexes a range in another language.
  /// - Parameter resuming: true to continue in the state in which that language stopped.
  /// - Returns: false, with nothing written, if it has no lexer or languages are nested too deep.
  mutating func lex(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ guest: Int, resuming: Bool,
    into list: inout TokenList
  ) -> Bool {
    let name = lexer.guests[guest]
    guard depth < Tokenizer.deepest,
      let other = name == "self" ? lexer : lexer.find(name)?.lexer
    else { return false }
    let place = resuming ? resumed.firstIndex { $0.guest == guest } : nil
    var inner = place.map { resumed[$0].tokenizer } ?? Tokenizer(other, depth: depth + 1)
    // A second reference to the tokenizer's arrays would make mutations copy them.
    if let place { resumed.remove(at: place) }
    let before = inner.steps
    inner.run(bytes, range, into: &list)
    steps += inner.steps - before
    if resuming { resumed.append((guest, inner)) }
    return true
  }

  /// The start of a terminator, compared without case; the end if there is none.
  mutating func find(
    _ terminator: [UInt8], _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    let last = end - terminator.count
    var index = start
    while index <= last {
      var length = 0
      while length < terminator.count,
        bytes[index + length] == terminator[length]
          || (terminator[length] >= 0x61 && bytes[index + length] | 0x20 == terminator[length])
      {
        length += 1
      }
      if length == terminator.count {
        steps += index - start
        return index
      }
      index += 1
    }
    steps += max(0, end - start)
    return end
  }
}
