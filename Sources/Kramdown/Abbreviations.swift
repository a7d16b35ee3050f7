/// A trie of the names of abbreviations, over bytes.
struct AbbreviationTrie {
  /// The transitions: from a node and a byte to the next node.
  private var next: [Int: Int] = [:]
  /// For each node the definition whose name ends there; -1 for none.
  private var ends: [Int32] = [-1]
  /// The bytes that names begin with.
  private(set) var firstBytes = [Bool](repeating: false, count: 256)

  /// The longest name that is matched.
  private static let maximalLength = 1000

  init(_ definitions: [AbbreviationDefinition], _ text: [UInt8]) {
    for (number, definition) in definitions.enumerated()
    where definition.name.count <= Self.maximalLength && definition.name.count > 0 {
      var place = 0
      firstBytes[Int(text[Int(definition.name.start)])] = true
      for byte in text[definition.name.indices] {
        let key = place << 8 | Int(byte)
        if let known = next[key] {
          place = known
        } else {
          next[key] = ends.count
          place = ends.count
          ends.append(-1)
        }
      }
      ends[place] = Int32(number)
    }
  }

  /// The longest name at an offset.
  /// - Parameter endsWord: true if no word character may follow.
  /// - Returns: the end of the name and the number of its definition.
  func match(_ text: [UInt8], at start: Int, _ end: Int, endsWord: Bool) -> (end: Int, number: Int)?
  {
    guard start < end, firstBytes[Int(text[start])] else { return nil }
    var place = 0
    var index = start
    var found: (end: Int, number: Int)?
    while index < end, let following = next[place << 8 | Int(text[index])] {
      place = following
      index += 1
      if ends[place] >= 0,
        !endsWord || index == end || !ByteClass.isWord(text[index])
      {
        found = (index, Int(ends[place]))
      }
    }
    return found
  }
}

extension DocumentParser {
  /// Replaces the abbreviations in the texts of a node's descendants.
  mutating func replaceAbbreviations(in node: Int, _ trie: AbbreviationTrie) {
    let isRaw = nodes[node].kind == .htmlElement && nodes[node].flags.contains(.rawContent)
    var child = nodes[node].firstChild
    while child >= 0 {
      let index = Int(child)
      if nodes[index].kind == .text {
        if !isRaw {
          mergeTexts(from: index, in: node)
          child = nodes[index].next
          replaceAbbreviations(inText: index, of: node, trie)
          continue
        }
      } else {
        replaceAbbreviations(in: index, trie)
      }
      child = nodes[index].next
    }
  }

  /// Merges a text node with the text nodes right after it.
  private mutating func mergeTexts(from index: Int, in parent: Int) {
    while nodes[index].next >= 0, nodes[Int(nodes[index].next)].kind == .text {
      let following = Int(nodes[index].next)
      moveToEnd(index)
      copyBytes(Int(nodes[following].start), Int(nodes[following].end))
      nodes[index].end = Int32(text.count)
      removeChild(following, of: parent)
    }
  }

  private mutating func replaceAbbreviations(
    inText index: Int, of parent: Int, _ trie: AbbreviationTrie
  ) {
    let end = Int(nodes[index].end)
    var from = Int(nodes[index].start)
    var position = from
    var chain: [Int] = []
    while position < end {
      guard let (start, matchEnd, number) = abbreviation(at: position, from: from, end, trie) else {
        position += 1
        continue
      }
      guard spendOnExpansion(abbreviations[number].title.count) else { break }
      if start > from { chain.append(textPart(from, start)) }
      let node = textPart(start, matchEnd)
      nodes[node].kind = .abbreviation
      nodes[node].data = Int32(number)
      chain.append(node)
      from = matchEnd
      position = matchEnd
    }
    guard !chain.isEmpty else { return }
    if from < end { chain.append(textPart(from, end)) }
    for (left, right) in zip(chain, chain.dropFirst()) {
      nodes[left].next = Int32(right)
      nodes[right].previous = Int32(left)
    }
    replaceChild(index, of: parent, with: chain[0], chain[chain.count - 1])
  }

  /// The abbreviation at an offset, or at the next character, that has no word character before or
  /// after it.
  private func abbreviation(at position: Int, from: Int, _ end: Int, _ trie: AbbreviationTrie) -> (
    start: Int, end: Int, number: Int
  )? {
    let byte = text[position]
    if position == from || text[position - 1] == 0x0A {
      if trie.match(text, at: position, end, endsWord: true) != nil,
        let match = trie.match(text, at: position, end, endsWord: false)
      {
        return (position, match.end, match.number)
      }
    }
    guard !ByteClass.isWord(byte), byte & 0xC0 != 0x80 else { return nil }
    let next = position + UnicodeClass.scalar(text.span, at: position, end: end).count
    guard trie.match(text, at: next, end, endsWord: true) != nil else { return nil }
    // The character at the offset may belong to the abbreviation, or precede it.
    for start in [position, next] {
      if let match = trie.match(text, at: start, end, endsWord: false) {
        return (start, match.end, match.number)
      }
    }
    return nil
  }

  private mutating func textPart(_ start: Int, _ end: Int) -> Int {
    let node = addNode(.text, origin: start)
    nodes[node].start = Int32(start)
    nodes[node].end = Int32(end)
    return node
  }
}
