/// Languages inside languages.
extension Tokenizer {
  /// Lexes a range in another language.
  /// - Parameter resuming: whether that language goes on in the state it stopped in.
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
    // Two owners of its arrays would copy them.
    if let place { resumed.remove(at: place) }
    let before = inner.steps
    inner.run(bytes, range, into: &list)
    steps += inner.steps - before
    if resuming { resumed.append((guest, inner)) }
    return true
  }

  /// Where a terminator starts, letters of both cases being the same, or the end.
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
