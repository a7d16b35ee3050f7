internal import SourceText

/// A word, or the hash of a gram that is in no word: what the text of a document is cut into before its grams are listed.
///
/// A word is a run of up to sixteen characters of ASCII without spaces, which stands for all its pairs and triples. Most words
/// of a document occur in many others: they are noted as they are, and only once for the whole site their grams are.
struct SearchToken: Equatable {
  /// The first eight bytes of a word, filled with zeros; or a hash.
  let low: UInt64
  /// The other bytes of a word, filled with zeros; or a number that no word has.
  let high: UInt64

  /// How many bytes a word has at most.
  static let longestWord = 16

  @inline(__always)
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  init(gram: UInt32) {
    low = UInt64(gram)
    high = .max
  }

  @inline(__always)
  var isGram: Bool { high == .max }

  @inline(__always)
  var gram: UInt32 { UInt32(truncatingIfNeeded: low) }

  /// A number from which its place in a table is taken.
  @inline(__always)
  var hash: UInt64 {
    let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xC2B2_AE3D_27D4_EB4F
    return mixed ^ (mixed >> 32)
  }

  /// Calls a closure with the hash of each pair and triple of a word, or with that of the gram.
  /// - Complexity: O(length of the word).
  @inline(__always)
  func forEachGram(_ body: (UInt32) -> Void) {
    if isGram { return body(gram) }
    var before: UInt32 = 0
    var last: UInt32 = 0
    for index in 0..<Self.longestWord {
      let part = index < 8 ? low >> UInt64(index * 8) : high >> UInt64((index - 8) * 8)
      let byte = UInt32(part & 0xFF)
      if byte == 0 { return }
      if last != 0 {
        body(SearchGram.hash(last, byte))
        if before != 0 { body(SearchGram.hash(before, last, byte)) }
      }
      before = last
      last = byte
    }
  }
}

/// Cuts the files of documents into tokens; one for each worker.
struct SearchTokenReader {
  /// The tokens of the body, as often as they occur: the low and the high half of each. A buffer that only grows.
  private(set) var tokens: [UInt64] = []
  /// How many numbers of it are in use.
  private(set) var count = 0
  /// The grams of the title, the tags and the headings, each above the class of its place.
  private(set) var marked: [UInt32] = []

  private var folding = SearchFolding()
  /// The folded form of a line, and its grams. Buffers that only grow.
  private var folded: [UInt32] = []
  private var grams: [UInt32] = []
  /// Single ideographs that were listed, each at the place of its lowest bits.
  private var ideographs = [UInt32](repeating: 0, count: 1 << 10)

  init() {}

  /// Reads the file of a document: its tokens replace those of the one before.
  /// - Complexity: O(n).
  mutating func read(_ text: [UInt8]) {
    count = 0
    marked.removeAll(keepingCapacity: true)
    // A character has at most a word or a gram, its own gram and one across a space.
    let most = 6 * text.count
    if tokens.count < most { tokens = [UInt64](repeating: 0, count: most * 2) }
    for index in ideographs.indices { ideographs[index] = 0 }
    var start = 0
    var line = 0
    while start <= text.count {
      start = readLine(text, start, line) + 1
      line += 1
    }
  }

  /// Reads a line of a document's file: its URL, title, day, tags, or a block.
  /// - Returns: where it ends.
  private mutating func readLine(_ text: [UInt8], _ start: Int, _ line: Int) -> Int {
    if line > 3, start < text.count, text[start] != SearchDocument.Kind.heading.rawValue,
      let (end, all) = Self.read(text.span, start + 1, &tokens, count, &ideographs)
    {
      count = all
      return end
    }
    let end = SearchText.endOfLine(text.span, from: start)
    switch line {
    case 0, 2: return end
    case 1: mark(text[start..<end], .title)
    case 3:
      let tags = SearchText.decode(Array(text[start..<end])) ?? []
      for tag in tags.split(separator: 0x09) { mark(Array(tag), .title) }
    default:
      guard start < end else { return end }
      if text[start] == SearchDocument.Kind.heading.rawValue {
        var tab = start
        while tab < end, text[tab] != 0x09 { tab += SearchText.size(text[tab]) }
        mark(text[min(tab + 1, end)..<end], .heading)
        return end
      }
      let found = slowly(text[(start + 1)..<end])
      // A character may be folded to many.
      let most = count + 2 * found + 6 * text.count
      if tokens.count < most { tokens += [UInt64](repeating: 0, count: most - tokens.count) }
      for index in 0..<found {
        tokens[count] = UInt64(grams[index])
        tokens[count + 1] = .max
        count += 2
      }
    }
    return end
  }

  private mutating func mark(_ text: ArraySlice<UInt8>, _ place: SearchPlace) {
    mark(SearchText.decode(Array(text)) ?? [], place)
  }

  private mutating func mark(_ text: [UInt32], _ place: SearchPlace) {
    let found = slowly(text)
    for index in 0..<found { marked.append(grams[index] << 2 | place.rawValue) }
  }

  private mutating func slowly(_ text: ArraySlice<UInt8>) -> Int {
    slowly(SearchText.decode(Array(text)) ?? [])
  }

  /// Writes the grams of a line by way of its folded form.
  /// - Returns: how many there are.
  private mutating func slowly(_ scalars: [UInt32]) -> Int {
    let length = folding.fold(scalars, scalars.count, into: &folded)
    let most = length * SearchGram.mostPerCharacter
    if grams.count < most { grams = [UInt32](repeating: 0, count: most * 2) }
    return SearchGram.write(folded, length, into: &grams)
  }

  // MARK: Lines without rare characters

  /// Cuts a line into tokens.
  /// - Returns: where it ends, and how many numbers are in use afterwards; nil for a line that has characters which only
  ///   ``SearchFolding`` folds.
  /// - Complexity: O(n).
  private static func read(
    _ text: Span<UInt8>, _ start: Int, _ tokens: inout [UInt64], _ count: Int,
    _ ideographs: inout [UInt32]
  ) -> (end: Int, count: Int)? {
    let forms = SearchFolding.table
    let table = forms.span
    let end = text.count
    var target = tokens.mutableSpan
    var seen = ideographs.mutableSpan
    var count = count
    var index = start
    // The last character, 0 before the first one, and whether white space came after it.
    var last: UInt32 = 0
    var hasSpace = false
    while index < end {
      let byte = text[index]
      if byte == 0x20 {
        hasSpace = last != 0
        index += 1
        continue
      }
      if byte == 0x0A { break }
      let run: Run
      if byte < 0x80, let plain = Run(text, index, end, table) {
        run = plain
      } else {
        var next = index
        let scalar = SearchText.foldedScalar(text, &next, end, table)
        if scalar == 0 { return nil }
        if scalar == 0x20 {
          hasSpace = last != 0
          index = next
          continue
        }
        if SearchGram.isWide(scalar) {
          if let gram = junction(last, hasSpace, scalar) {
            target[count] = UInt64(gram)
            target[count + 1] = .max
            count += 2
          }
          if seen[Int(scalar & 0x3FF)] != scalar, SearchFolding.isIdeograph(scalar) {
            seen[Int(scalar & 0x3FF)] = scalar
            target[count] = UInt64(SearchGram.hash(scalar))
            target[count + 1] = .max
            count += 2
          }
          last = scalar
          hasSpace = false
          index = next
          continue
        }
        guard let other = Run(slowly: text, index, end, table) else { return nil }
        run = other
      }
      if let gram = junction(last, hasSpace, run.first) {
        target[count] = UInt64(gram)
        target[count + 1] = .max
        count += 2
      }
      last = run.last
      hasSpace = false
      if run.isWord {
        if run.low > 0xFF {
          target[count] = run.low
          target[count + 1] = run.high
          count += 2
        }
      } else {
        var place = index
        var before: UInt32 = 0
        var other: UInt32 = 0
        while place < run.end {
          let scalar = SearchText.foldedScalar(text, &place, end, table)
          if other != 0 {
            target[count] = UInt64(SearchGram.hash(other, scalar))
            target[count + 1] = .max
            count += 2
            if before != 0 {
              target[count] = UInt64(SearchGram.hash(before, other, scalar))
              target[count + 1] = .max
              count += 2
            }
          }
          before = other
          other = scalar
        }
      }
      index = run.end
    }
    return (index, count)
  }

  /// The gram of two characters that are not in one word; nil at the start of a line.
  @inline(__always)
  private static func junction(_ last: UInt32, _ hasSpace: Bool, _ scalar: UInt32) -> UInt32? {
    if last == 0 { return nil }
    if hasSpace,
      !(SearchFolding.isWithoutSpaces(last) && SearchFolding.isWithoutSpaces(scalar))
    {
      return SearchGram.hash(last, 0x20, scalar)
    }
    return SearchGram.hash(last, scalar)
  }

  /// A run of characters of scripts with spaces, without a space.
  private struct Run {
    /// The bytes of a word, as those of a token.
    var low: UInt64 = 0
    var high: UInt64 = 0
    var first: UInt32
    var last: UInt32
    var end: Int
    /// True if all characters are ASCII and there are no more of them than a word has.
    var isWord = true

    /// Reads a run that begins with ASCII; nil where it has other characters, or is longer than a word.
    @inline(__always)
    init?(_ text: Span<UInt8>, _ start: Int, _ lineEnd: Int, _ table: Span<UInt16>) {
      guard start + 16 <= text.count else { return nil }
      var (length, bytes) = Self.word(text.word(at: start))
      low = bytes
      if length == 8 {
        (length, high) = Self.word(text.word(at: start + 8))
        length += 8
      }
      if length == 0 || length == 16 { return nil }
      end = start + length
      let next = text[end]
      if next != 0x20, next != 0x0A {
        // The frequent characters that take one byte are wide, and so are ideographs.
        if next < 0x80 { return nil }
        if next >= 0xD2, next < 0xE0 {
          var after = end
          let scalar = SearchText.foldedScalar(text, &after, lineEnd, table)
          if scalar == 0 || (scalar != 0x20 && !SearchGram.isWide(scalar)) { return nil }
        }
      }
      first = UInt32(low & 0xFF)
      last =
        length > 8
        ? UInt32(truncatingIfNeeded: high >> UInt64((length - 9) * 8))
        : UInt32(truncatingIfNeeded: low >> UInt64((length - 1) * 8))
    }

    /// How many of eight bytes are ASCII without spaces, from the first on, and these in lower case.
    @inline(__always)
    private static func word(_ bytes: UInt64) -> (Int, UInt64) {
      let ones: UInt64 = 0x0101_0101_0101_0101
      let others = (bytes | (bytes &+ ones) | (bytes &- 0x21 &* ones)) & (0x80 &* ones)
      let length = others.trailingZeroBitCount >> 3
      let own = others == 0 ? bytes : bytes & (((others & (0 &- others)) >> 7) &- 1)
      let upper = (own &+ 0x3F &* ones) & ~(own &+ 0x25 &* ones) & (0x80 &* ones)
      return (length, own &+ (upper >> 2))
    }

    /// Reads any run; nil where it has characters that only ``SearchFolding`` folds.
    init?(slowly text: Span<UInt8>, _ start: Int, _ end: Int, _ table: Span<UInt16>) {
      var length = 0
      var index = start
      first = 0
      last = 0
      while index < end {
        var next = index
        let scalar = SearchText.foldedScalar(text, &next, end, table)
        if scalar == 0 { return nil }
        if scalar == 0x20 || SearchGram.isWide(scalar) { break }
        if first == 0 { first = scalar }
        last = scalar
        if scalar < 0x80, length < 8 {
          low |= UInt64(scalar) << UInt64(length * 8)
        } else if scalar < 0x80, length < SearchToken.longestWord {
          high |= UInt64(scalar) << UInt64((length - 8) * 8)
        } else {
          isWord = false
        }
        length += 1
        index = next
      }
      self.end = index
    }
  }
}
