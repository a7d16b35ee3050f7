internal import ContentData
internal import SourceText

/// A cache of the results of filter chains over short strings: the same tags, categories and menu entries go through
/// the same filters on every page.
///
/// It has one owner in one task; a host passes it from render to render. Results are found by the number of the chain
/// and the bytes of the text, in a table of a fixed size where a newer result takes the place of an older one. A
/// chain that seldom sees the same string twice is soon no longer cached.
package struct FilterMemo: ~Copyable {
  private struct Slot {
    /// The chain, 0 for a free slot.
    var chain: UInt32 = 0
    var textCount: UInt32 = 0
    /// The offset of the string in ``bytes``; the result follows it.
    var start = 0
    var resultCount = 0
    /// The work that making the result took.
    var cost = 0
  }

  private static let slotCount = 1024
  /// The longest string, and the longest result, that is cached.
  private static let longestText = 256
  private static let longestResult = 1024
  /// The size in bytes at which the cache is emptied.
  private static let mostBytes = 1 << 20
  /// The score at which a chain is no longer looked up: a hit adds two, a miss subtracts one.
  private static let worthless: Int16 = -200

  private var slots = [Slot](repeating: Slot(), count: slotCount)
  /// The scores of chains, by the last bits of their numbers; chains with the same bits share a
  /// score.
  private var scores = [Int16](repeating: 0, count: 256)
  private var bytes = OutputBuffer(capacity: 4096)
  /// The templates of tags, by the tags' numbers: finding one otherwise takes two lookups by name.
  private var templates = [(tag: UInt32, template: Template?)](
    repeating: (0, nil), count: templateCount)
  private static let templateCount = 64
  /// The output of whole parts of templates.
  var fragments = FragmentMemo()
  /// The shared results of parts of templates.
  var shared = SharedResultMemo()

  package init() {}

  /// The cached template of a tag.
  func template(ofTag tag: UInt32) -> Template? {
    let known = templates[Int(tag) % Self.templateCount]
    return known.tag == tag ? known.template : nil
  }

  /// Caches the template of a tag.
  mutating func keep(_ template: Template, ofTag tag: UInt32) {
    templates[Int(tag) % Self.templateCount] = (tag, template)
  }

  /// Appends the cached result of a chain for a string.
  /// - Returns: the work that it took then; nil when it is not cached; then nothing is appended.
  /// - Complexity: O(length of the text and of the result).
  mutating func write(_ text: String, _ chain: UInt32, into output: inout OutputBuffer) -> Int? {
    let place = Int(chain & 255)
    guard scores[place] > Self.worthless else { return nil }
    guard let slot = known(text.utf8.span, chain) else {
      scores[place] -= 1
      return nil
    }
    scores[place] = min(scores[place] + 2, 1000)
    let start = slot.start + Int(slot.textCount)
    output.append(bytes.span.extracting(start..<(start + slot.resultCount)))
    return slot.cost
  }

  /// The slot of the cached result of a chain for a string; nil when there is none.
  private func known(_ text: Span<UInt8>, _ chain: UInt32) -> Slot? {
    guard text.count <= Self.longestText else { return nil }
    let slot = slots[Self.slot(of: text, chain)]
    guard slot.chain == chain, Int(slot.textCount) == text.count,
      bytes.span.extracting(slot.start..<(slot.start + text.count)).hasSameBytes(as: text)
    else { return nil }
    return slot
  }

  /// Caches the result of a chain for a string.
  /// - Parameters:
  ///   - output: ends with the result.
  ///   - start: where the result starts in it.
  ///   - cost: the work that making it took.
  mutating func keep(
    _ text: String, _ chain: UInt32, _ output: borrowing OutputBuffer, from start: Int, cost: Int
  ) {
    let count = output.count - start
    guard scores[Int(chain & 255)] > Self.worthless, count <= Self.longestResult,
      text.utf8.count <= Self.longestText
    else { return }
    if bytes.count > Self.mostBytes {
      bytes.removeAll()
      for index in slots.indices { slots[index].chain = 0 }
    }
    let slot = Slot(
      chain: chain, textCount: UInt32(text.utf8.count), start: bytes.count, resultCount: count,
      cost: cost)
    slots[Self.slot(of: text.utf8.span, chain)] = slot
    bytes.append(text)
    bytes.append(output.span.extracting(droppingFirst: start))
  }

  @inline(__always)
  private static func slot(of text: Span<UInt8>, _ chain: UInt32) -> Int {
    var hash = UInt64(chain) &* 0x9E37_79B9_7F4A_7C15
    text.forEach { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(slotCount - 1))
  }
}
