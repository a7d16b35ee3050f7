internal import SiteModel
internal import SourceText

extension ReferenceScanner {
  /// Opens a bracket, or records a definition `[label]: address`.
  mutating func openBracket() {
    if definition() { return }
    let isImage = index > 0 && bytes[index - 1] == 0x21
    if brackets.count < 64 { brackets.append((isImage ? index - 1 : index, isImage)) }
    index += 1
  }

  /// Closes a bracket; a URL in parentheses may follow.
  mutating func closeBracket() {
    let close = index
    index += 1
    guard let open = brackets.popLast(), index < end, bytes[index] == 0x28 else { return }
    var place = index + 1
    while place < end, ASCII.isSpace(bytes[place]) { place += 1 }
    let target: Range<Int>
    if place < end, bytes[place] == 0x3C {
      let start = place + 1
      while place < end, bytes[place] != 0x3E, bytes[place] != 0x0A { place += 1 }
      guard place < end, bytes[place] == 0x3E else { return }
      target = start..<place
      place += 1
    } else {
      let start = place
      var depth = 0
      while place < end {
        let byte = bytes[place]
        if byte == 0x7B, place + 1 < end, bytes[place + 1] == 0x7B || bytes[place + 1] == 0x25 {
          place = closeOfLiquid(at: place)
          continue
        }
        if byte == 0x5C {
          place += 2
          continue
        }
        if byte <= 0x20 || (byte == 0x29 && depth == 0) { break }
        if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth -= 1 }
        place += 1
      }
      target = start..<min(place, end)
    }
    var last = place
    // A title may follow before the closing parenthesis.
    while last < end, bytes[last] != 0x29, bytes[last] != 0x0A { last += 1 }
    let textStart = open.start + (open.isImage ? 2 : 1)
    let hasText = (textStart..<max(textStart, close)).contains { !ASCII.isSpace(bytes[$0]) }
    add(
      open.isImage ? .image : .link, target, whole: open.start..<min(last + 1, end),
      isImage: open.isImage, isSilent: !open.isImage && !hasText)
    index = min(place, end)
  }

  /// Records `[label]: address` at the start of a line.
  private mutating func definition() -> Bool {
    var place = index
    while place > 0, bytes[place - 1] == 0x20 { place -= 1 }
    guard index - place <= 3, place == 0 || bytes[place - 1] == 0x0A, index + 1 < end,
      bytes[index + 1] != 0x5E
    else { return false }
    place = index + 1
    while place < end, bytes[place] != 0x5D, bytes[place] != 0x0A { place += 1 }
    guard place + 1 < end, bytes[place] == 0x5D, bytes[place + 1] == 0x3A else { return false }
    let start = index
    place += 2
    while place < end, ASCII.isSpace(bytes[place]) { place += 1 }
    let isBracketed = place < end && bytes[place] == 0x3C
    if isBracketed { place += 1 }
    let target = place
    while place < end, !ASCII.isSpace(bytes[place]), !(isBracketed && bytes[place] == 0x3E) {
      if bytes[place] == 0x7B, place + 1 < end,
        bytes[place + 1] == 0x7B || bytes[place + 1] == 0x25
      {
        place = closeOfLiquid(at: place)
      } else {
        place += 1
      }
    }
    guard place > target else { return false }
    add(.definition, target..<min(place, end), whole: start..<min(place, end), isImage: false)
    index = min(place, end)
    return true
  }

  /// Records the ids of `{#id}` and `{: #id}`.
  mutating func attributeList() {
    let start = index
    index += 1
    guard index < end else { return }
    if bytes[index] == 0x3A { index += 1 }
    guard index < end, bytes[index] == 0x23 || bytes[start + 1] == 0x3A || bytes[index] == 0x20
    else { return }
    var place = index
    while place < end, bytes[place] != 0x7D, bytes[place] != 0x0A, place - index < 500 {
      place += 1
    }
    guard place < end, bytes[place] == 0x7D else { return }
    let close = place
    place = index
    while place < close {
      guard bytes[place] == 0x23, ASCII.isSpace(bytes[place - 1]) || place == index else {
        place += 1
        continue
      }
      let first = place + 1
      place = first
      while place < close, !ASCII.isSpace(bytes[place]) { place += 1 }
      if place > first {
        list.ids.append(
          IDDefinition(
            range: SourceRange(first, place),
            name: String(decoding: bytes.extracting(first..<place), as: UTF8.self)))
      }
    }
    index = close
  }

  /// Records a bare URL in the text.
  mutating func bareAddress() {
    let start = index
    let rest = bytes.extracting(start..<min(end, start + 8))
    guard rest.has("http://", at: 0) || rest.has("https://", at: 0),
      start == 0 || !ASCII.isWord(bytes[start - 1])
    else {
      index += 1
      return
    }
    var place = start
    while place < end, !ASCII.isSpace(bytes[place]), bytes[place] != 0x3C, bytes[place] != 0x3E,
      bytes[place] != 0x22, bytes[place] != 0x29, bytes[place] != 0x5D
    {
      place += 1
    }
    add(.bare, start..<place, whole: start..<place, isImage: false)
    index = place
  }
}
