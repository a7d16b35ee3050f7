/// A text with the members of each JSON object in it in the order of their names.
///
/// A drop lists its keys in the order of Ruby's method table, which differs from machine to machine, so
/// two sites are compared without it. Text that is not JSON is unchanged.
struct SortedObjects {
  private let bytes: [UInt8]
  private var position = 0

  /// The text with sorted objects.
  /// - Complexity: O(length) per level of nesting, and O(n log n) for n members.
  static func of(_ text: String) -> String {
    guard text.utf8.contains(0x7B) else { return text }
    var sorter = SortedObjects(bytes: Array(text.utf8))
    var result: [UInt8] = []
    result.reserveCapacity(sorter.bytes.count)
    while sorter.position < sorter.bytes.count {
      let start = sorter.position
      if sorter.bytes[start] == 0x7B, let object = sorter.value() {
        result += object
      } else {
        sorter.position = start + 1
        result.append(sorter.bytes[start])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = byte(), byte == 0x20 || byte == 0x0A { position += 1 }
  }

  /// The JSON value at the position, with sorted objects in it; nil when there is none.
  private mutating func value() -> [UInt8]? {
    switch byte() {
    case 0x7B: return container(0x7B, 0x7D, hasNames: true)
    case 0x5B: return container(0x5B, 0x5D, hasNames: false)
    case 0x22: return string()
    default:
      let start = position
      while let byte = byte(), byte != 0x2C, byte != 0x7D, byte != 0x5D, byte != 0x20 {
        position += 1
      }
      return position > start ? Array(bytes[start..<position]) : nil
    }
  }

  private mutating func string() -> [UInt8]? {
    let start = position
    guard byte() == 0x22 else { return nil }
    position += 1
    while let byte = byte() {
      position += byte == 0x5C ? 2 : 1
      if byte == 0x22 { return Array(bytes[start..<position]) }
    }
    return nil
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, hasNames: Bool) -> [UInt8]? {
    position += 1
    var members: [(name: [UInt8], text: [UInt8])] = []
    skipBlanks()
    while byte() != close {
      var name: [UInt8] = []
      if hasNames {
        guard let found = string() else { return nil }
        skipBlanks()
        guard byte() == 0x3A else { return nil }
        position += 1
        skipBlanks()
        name = found + [0x3A]
      }
      guard let text = value() else { return nil }
      members.append((name, name + text))
      skipBlanks()
      if byte() == 0x2C {
        position += 1
        skipBlanks()
      } else if byte() != close {
        return nil
      }
    }
    position += 1
    if hasNames { members.sort { $0.name.lexicographicallyPrecedes($1.name) } }
    return [open] + members.map(\.text).joined(separator: [0x2C]) + [close]
  }
}
