/// A message in the wire format of Protocol Buffers, as far as the embedded Sass protocol needs it: numbers and
/// fields with a length (texts, bytes, messages).
///
/// The code is written by hand: the protocol has a dozen small messages, and a generator with its runtime would be
/// larger than this target.
struct ProtocolMessage {
  private(set) var bytes: [UInt8] = []

  /// Adds a number; the default 0 is omitted, as in the format.
  mutating func set(_ field: Int, _ number: Int) {
    if number == 0 { return }
    append(field << 3)
    append(number)
  }

  /// Adds a flag.
  mutating func set(_ field: Int, _ flag: Bool) { set(field, flag ? 1 : 0) }

  /// Adds a number that is written even if it is 0, because the presence of a field in a `oneof`
  /// has a meaning.
  mutating func setChoice(_ field: Int, _ number: Int) {
    append(field << 3)
    append(number)
  }

  /// Adds a text, written even when it is empty.
  mutating func set(_ field: Int, _ text: String) { set(field, Array(text.utf8)) }

  /// Adds bytes.
  mutating func set(_ field: Int, _ content: [UInt8]) {
    append(field << 3 | 2)
    append(content.count)
    bytes += content
  }

  /// Adds a message.
  mutating func set(_ field: Int, _ message: ProtocolMessage) { set(field, message.bytes) }

  private mutating func append(_ number: Int) { bytes.append(varint: number) }
}

/// The fields of a message that was received.
struct ProtocolFields {
  /// A field's value.
  enum Value {
    case number(Int)
    case bytes(ArraySlice<UInt8>)
  }

  /// The fields in the order of the message.
  private let fields: [(number: Int, value: Value)]

  /// Reads a message.
  /// - Returns: nil for invalid bytes.
  /// - Complexity: O(number of fields).
  init?(_ bytes: ArraySlice<UInt8>) {
    var fields: [(number: Int, value: Value)] = []
    var rest = bytes
    while !rest.isEmpty {
      guard let tag = rest.takeVarint() else { return nil }
      switch tag & 7 {
      case 0:
        guard let number = rest.takeVarint() else { return nil }
        fields.append((tag >> 3, .number(number)))
      case 2:
        guard let count = rest.takeVarint(), count >= 0, count <= rest.count else { return nil }
        fields.append((tag >> 3, .bytes(rest.prefix(count))))
        rest = rest.dropFirst(count)
      case 1, 5:
        let count = tag & 7 == 1 ? 8 : 4
        guard rest.count >= count else { return nil }
        rest = rest.dropFirst(count)
      default: return nil
      }
    }
    self.fields = fields
  }

  /// The last number of a field, 0 without one.
  func number(_ field: Int) -> Int {
    for entry in fields.reversed() where entry.number == field {
      if case .number(let number) = entry.value { return number }
    }
    return 0
  }

  /// The last bytes of a field.
  func bytes(_ field: Int) -> ArraySlice<UInt8>? {
    for entry in fields.reversed() where entry.number == field {
      if case .bytes(let bytes) = entry.value { return bytes }
    }
    return nil
  }

  /// The text of a field, empty without one.
  func text(_ field: Int) -> String { String(decoding: bytes(field) ?? [], as: UTF8.self) }

  /// The message of a field.
  func message(_ field: Int) -> ProtocolFields? { bytes(field).flatMap { ProtocolFields($0) } }
}

extension [UInt8] {
  /// Appends a number in groups of seven bits, the lowest first.
  mutating func append(varint number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension ArraySlice<UInt8> {
  /// Removes a number in groups of seven bits from the front; nil when there is no complete one.
  mutating func takeVarint() -> Int? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = popFirst() {
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(truncatingIfNeeded: number) }
      shift += 7
      if shift > 63 { return nil }
    }
    return nil
  }
}
