internal import MarkdownShared
internal import MarkdownShared

/// `[name]: address "title"`, which may have an attribute list below it: each link by that name gets its
/// attributes.
struct KramdownLinkDefinition {
  /// Behind the address, where a placeholder can go along with it.
  private(set) var addressEnd: Int

  /// Reads the last line of a text; nil when it is no definition, or its address is in pointed brackets.
  /// - Complexity: O(length of the line).
  init?(endOf text: [UInt8]) {
    guard text.last == 0x0A else { return nil }
    let end = text.count - 1
    var index = end
    while index > 0, text[index - 1] != 0x0A { index -= 1 }
    let line = text[index..<end]
    let name = line.drop { $0 == 0x20 }
    guard name.first == 0x5B, name.startIndex - index < 4, name.count > 4,
      name[name.startIndex + 1] != 0x5E,
      let close = name.firstIndex(of: 0x5D), close + 1 < end, text[close + 1] == 0x3A
    else { return nil }
    let address = line[(close + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = address.first, first != 0x3C else { return nil }
    addressEnd = address.firstIndex { $0 == 0x20 || $0 == 0x09 } ?? end
  }
}
