internal import ContentData
internal import SiteModel

/// An index of a source's references by their URLs, and of its ids by their names.
final class ReferenceIndex: Sendable {
  let list: ReferenceList
  /// The numbers of the references with literal URLs, by URL.
  private let known: [ByteKey: [Int]]
  /// The numbers of the references with a fragment, by the fragment with its `#`.
  private let byFragment: [ByteKey: [Int]]
  private let ids: [ByteKey: [Int]]
  /// The references that Liquid produces in part: their numbers, the literal pieces, and the number of literal
  /// bytes.
  private let patterns: [(number: Int, pieces: [[UInt8]], score: Int)]

  /// - Complexity: O(size of the list).
  init(_ list: ReferenceList) {
    self.list = list
    var known: [ByteKey: [Int]] = [:]
    var byFragment: [ByteKey: [Int]] = [:]
    var patterns: [(number: Int, pieces: [[UInt8]], score: Int)] = []
    for (number, reference) in list.references.enumerated() {
      if reference.pieces.isEmpty {
        known[ByteKey(reference.key), default: []].append(number)
        if let sign = reference.key.utf8.firstIndex(of: 0x23) {
          byFragment[ByteKey(String(reference.key[sign...])), default: []].append(number)
        }
        continue
      }
      let pieces = reference.pieces.map { Array($0.utf8) }
      patterns.append((number, pieces, pieces.reduce(0) { $0 + $1.count }))
      // `{{ site.baseurl }}/about/` is literal except at its beginning.
      if reference.pieces.count >= 2, reference.pieces.dropLast().allSatisfy(\.isEmpty),
        let rest = reference.pieces.last, rest.utf8.count > 1
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

  /// The number of references that Liquid produces in part.
  var patternCount: Int { patterns.count }
  /// The literal URLs.
  var addresses: some Sequence<ByteKey> { known.keys }
  /// The literal fragments of URLs, with their `#`.
  var fragments: some Sequence<ByteKey> { byFragment.keys }
  /// The names of the ids.
  var idNames: some Sequence<ByteKey> { ids.keys }

  /// The references with one of some URLs, in the order of the source.
  func references(writing forms: [String]) -> [SourceReference] {
    var numbers: Set<Int> = []
    for form in forms { numbers.formUnion(known[ByteKey(form)] ?? []) }
    return numbers.sorted().map { list.references[$0] }
  }

  /// The references whose URLs end with a fragment.
  /// - Parameter fragment: with its `#`.
  func references(withFragment fragment: String) -> [SourceReference] {
    (byFragment[ByteKey(fragment)] ?? []).map { list.references[$0] }
  }

  /// The definitions of an id, in the order of the source.
  func ids(named name: String) -> [IDDefinition] {
    (ids[ByteKey(name)] ?? []).map { list.ids[$0] }
  }

  /// The references whose literal parts match a URL best.
  /// - Returns: an empty list if only references without literal parts match, unless `all` is set.
  /// - Complexity: O(number of such references × length).
  func references(fitting forms: [String], all: Bool) -> [SourceReference] {
    var best = all ? 0 : 1
    var result: [SourceReference] = []
    let texts = forms.map { Array($0.utf8) }
    for (number, pieces, score) in patterns {
      guard score >= best, texts.contains(where: { Self.fits($0, pieces) }) else { continue }
      if score > best { result.removeAll() }
      best = score
      result.append(list.references[number])
    }
    return result
  }

  /// Returns true if the pieces occur in a text in order, the first at its start and the last at its end.
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
