internal import ContentData
internal import SiteModel

/// The slots of a source by their URLs, and its ids by their names.
final class ReferenceIndex: Sendable {
  let list: ReferenceList
  /// The numbers of the slots whose URL is known, by URL.
  private let known: [ByteKey: [Int]]
  /// The numbers of the slots with a fragment, by `#` and what follows.
  private let byFragment: [ByteKey: [Int]]
  private let ids: [ByteKey: [Int]]
  /// The slots that Liquid makes a part of: the numbers, the bytes around these parts, and how many these are.
  private let patterns: [(number: Int, pieces: [[UInt8]], score: Int)]

  /// - Complexity: O(size of the list).
  init(_ list: ReferenceList) {
    self.list = list
    var known: [ByteKey: [Int]] = [:]
    var byFragment: [ByteKey: [Int]] = [:]
    var patterns: [(number: Int, pieces: [[UInt8]], score: Int)] = []
    for (number, slot) in list.slots.enumerated() {
      if slot.pieces.isEmpty {
        known[ByteKey(slot.key), default: []].append(number)
        if let sign = slot.key.utf8.firstIndex(of: 0x23) {
          byFragment[ByteKey(String(slot.key[sign...])), default: []].append(number)
        }
        continue
      }
      let pieces = slot.pieces.map { Array($0.utf8) }
      patterns.append((number, pieces, pieces.reduce(0) { $0 + $1.count }))
      // `{{ site.baseurl }}/about/` says all but its beginning.
      if slot.pieces.count >= 2, slot.pieces.dropLast().allSatisfy(\.isEmpty),
        let rest = slot.pieces.last, rest.utf8.count > 1
      {
        known[ByteKey(rest), default: []].append(number)
      }
    }
    var ids: [ByteKey: [Int]] = [:]
    for (number, id) in list.ids.enumerated() { ids[ByteKey(id.name), default: []].append(number) }
    self.known = known
    self.byFragment = byFragment
    self.patterns = patterns
    self.ids = ids
  }

  /// How many slots Liquid makes a part of.
  var patternCount: Int { patterns.count }
  /// The URLs that are known.
  var addresses: some Sequence<ByteKey> { known.keys }
  /// The fragments of URLs that are known, with their `#`.
  var fragments: some Sequence<ByteKey> { byFragment.keys }
  /// The names of the ids.
  var idNames: some Sequence<ByteKey> { ids.keys }

  /// The slots that write one of some URLs, in the order of the source.
  func slots(writing forms: [String]) -> [SourceReference] {
    var numbers: Set<Int> = []
    for form in forms { numbers.formUnion(known[ByteKey(form)] ?? []) }
    return numbers.sorted().map { list.slots[$0] }
  }

  /// The slots whose URLs end with a fragment.
  /// - Parameter fragment: with its `#`.
  func slots(withFragment fragment: String) -> [SourceReference] {
    (byFragment[ByteKey(fragment)] ?? []).map { list.slots[$0] }
  }

  /// The places where an id is given, in the order of the source.
  func ids(named name: String) -> [IDDefinition] {
    (ids[ByteKey(name)] ?? []).map { list.ids[$0] }
  }

  /// The slots whose parts outside of Liquid fit a URL, the best of them.
  /// - Returns: none where nothing but Liquid fits, unless `all` asks for these.
  /// - Complexity: O(number of such slots × length).
  func slots(fitting forms: [String], all: Bool) -> [SourceReference] {
    var best = all ? 0 : 1
    var result: [SourceReference] = []
    let texts = forms.map { Array($0.utf8) }
    for (number, pieces, score) in patterns {
      guard score >= best, texts.contains(where: { Self.fits($0, pieces) }) else { continue }
      if score > best { result.removeAll() }
      best = score
      result.append(list.slots[number])
    }
    return result
  }

  /// Returns true if the pieces occur in a text in their order, the first at its beginning and the last at its end.
  private static func fits(_ bytes: [UInt8], _ parts: [[UInt8]]) -> Bool {
    guard let first = parts.first, let last = parts.last, parts.count > 1,
      bytes.count >= first.count + last.count, bytes.starts(with: first),
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var place = first.count
    let limit = bytes.count - last.count
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      while place + part.count <= limit, !bytes[place...].starts(with: part) { place += 1 }
      guard place + part.count <= limit else { return false }
      place += part.count
    }
    return true
  }
}
