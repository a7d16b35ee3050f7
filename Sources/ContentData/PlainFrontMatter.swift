internal import SourceText

/// Reads front matter in its most common form: a line for each key, with a word, a number, a date, a string in double
/// quotes or a list in brackets.
///
/// libyaml allocates 64 KB for each text that it reads, and takes longer for ten such lines than rendering a page's
/// layout. Blocks that are read here have the same meaning for libyaml; any block that might mean something else, or
/// be an error, is left to libyaml.
struct PlainFrontMatter: ~Escapable {
  private let bytes: Span<UInt8>
  private let zone: TimeZoneRules
  private var index = 0

  /// Reads a block that begins with its line of dashes.
  /// - Returns: the values; nil when libyaml has to read the block.
  /// - Complexity: O(n), and O(k²) for k keys.
  static func read(_ bytes: Span<UInt8>, zone: TimeZoneRules) -> Object? {
    var reader = PlainFrontMatter(bytes: bytes, zone: zone)
    return reader.object()
  }

  @_lifetime(copy bytes)
  private init(bytes: Span<UInt8>, zone: TimeZoneRules) {
    self.bytes = bytes
    self.zone = zone
  }

  private mutating func object() -> Object? {
    guard bytes.count > 4, bytes[0] == 0x2D, bytes[1] == 0x2D, bytes[2] == 0x2D, bytes[3] == 0x0A,
      bytes[bytes.count - 1] == 0x0A
    else { return nil }
    index = 4
    var object = Object()
    object.reserve(8)
    while index < bytes.count {
      if bytes[index] == 0x0A {
        index += 1
        continue
      }
      // A repeated key needs a warning; the limit keeps the search for it short.
      guard object.count < 40, let key = key(), object.address(of: key) == nil, let value = value()
      else { return nil }
      object.set(key, value)
    }
    return object
  }

  /// The letters, digits, hyphens and underscores before a colon and spaces; moves past the spaces.
  private mutating func key() -> Symbol? {
    let start = index
    guard bytes[index].isLetter else { return nil }
    while index < bytes.count,
      bytes[index].isLetter || bytes[index].isDigit
        || bytes[index] == 0x5F || bytes[index] == 0x2D
    {
      index += 1
    }
    let end = index
    guard end - start < 128, end + 2 < bytes.count, bytes[end] == 0x3A, bytes[end + 1] == 0x20
    else { return nil }
    index += 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    // Some words are not strings, even as keys: `yes`, `null`.
    guard
      case .string(let name) = YAMLScalar.value(
        of: bytes.extracting(start..<end), zone: zone)
    else { return nil }
    return Symbol(name)
  }

  /// The value that ends with its line.
  private mutating func value() -> Value? {
    switch bytes[index] {
    case 0x22: return quoted()
    case 0x5B: return list()
    default:
      let start = index
      guard Self.mayBegin(bytes[index]) else { return nil }
      while bytes[index] != 0x0A {
        // A colon is part of a word only where something follows it.
        if bytes[index] == 0x3A, bytes[index + 1] <= 0x20 { return nil }
        // A comment begins with a number sign after a space; elsewhere it is text.
        guard bytes[index] != 0x23, let width = width(at: index) else { return nil }
        index += width
      }
      guard bytes[index - 1] != 0x20, index - start < 512 else { return nil }
      let value = YAMLScalar.value(
        of: bytes.extracting(start..<index), zone: zone)
      index += 1
      return value
    }
  }

  /// A string in double quotes without escape sequences.
  private mutating func quoted() -> Value? {
    let start = index + 1
    index = start
    while bytes[index] != 0x22 {
      guard bytes[index] != 0x5C, let width = width(at: index) else { return nil }
      index += width
    }
    let text = bytes.extracting(start..<index)
    guard bytes[index + 1] == 0x0A else { return nil }
    index += 2
    return .string(String(decoding: text, as: UTF8.self))
  }

  /// A list of words in brackets.
  private mutating func list() -> Value? {
    var elements: [Value] = []
    index += 1
    if bytes[index] == 0x5D {
      index += 1
    } else {
      elements.reserveCapacity(4)
      while true {
        while bytes[index] == 0x20 { index += 1 }
        let start = index
        guard Self.mayBegin(bytes[index]) else { return nil }
        while bytes[index] != 0x2C, bytes[index] != 0x5D {
          guard let width = width(at: index), bytes[index] != 0x3A,
            !Self.isIndicator(bytes[index])
          else { return nil }
          index += width
        }
        guard bytes[index - 1] != 0x20, elements.count < 100 else { return nil }
        elements.append(
          YAMLScalar.value(
            of: bytes.extracting(start..<index), zone: zone))
        index += 1
        if bytes[index - 1] == 0x5D { break }
      }
    }
    guard index < bytes.count, bytes[index] == 0x0A else { return nil }
    index += 1
    return .array(elements)
  }

  /// The length in bytes of the character at a position if it has no special meaning in YAML; nil for line ends (also
  /// those beyond ASCII), control characters and characters that YAML refuses. The last byte of the block is a line
  /// end, so no value runs past it.
  @inline(__always)
  private func width(at index: Int) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x20 && byte < 0x7F ? 1 : nil }
    guard index + 3 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return nil }
    if byte < 0xE0 {
      // Controls begin with C2.
      return byte >= 0xC3 ? 2 : nil
    }
    guard bytes[index + 2] & 0xC0 == 0x80 else { return nil }
    switch byte {
    // Nearly all Japanese characters, except full-width ones: three bytes.
    case 0xE3...0xEC: return 3
    // U+2028 and U+2029 end lines.
    case 0xE1, 0xE2: return bytes[index + 1] == 0x80 && byte == 0xE2 ? nil : 3
    // Full-width letters; the rest of this block contains the byte order mark and noncharacters.
    case 0xEF: return bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD ? 3 : nil
    default: return nil
    }
  }

  /// Returns true if a word may begin with a byte.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
  }

  /// Returns true if a byte has a special meaning in a flow sequence (`[a, b]`).
  @inline(__always)
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    // " # % & ' * , > ? @ [ \ ] ` { | } !
    case 0x21, 0x22, 0x23, 0x25, 0x26, 0x27, 0x2A, 0x2C, 0x3E, 0x3F, 0x40, 0x5B, 0x5C, 0x5D,
      0x60, 0x7B, 0x7C, 0x7D:
      true
    default: false
    }
  }
}
