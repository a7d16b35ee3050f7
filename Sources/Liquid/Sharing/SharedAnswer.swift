internal import ContentData
internal import SourceText

/// The answer to a question about a value, in a form that can be compared with later values.
///
/// Strings, numbers and small collections are compared by content; drops, which never change, by identity; and large
/// collections by the address of their elements. The answer retains the value, so that no other value can have the
/// same address.
struct SharedAnswer: Sendable {
  let value: Value
  /// A hash of the value.
  let mark: UInt64

  /// The longest string that is compared: longer ones are usually the content of a page.
  private static let longestText = 2048
  /// The largest collection that is compared by content.
  private static let mostElements = 32

  /// Makes the answer for a value. - Returns: nil for a value that cannot be compared.
  init?(_ value: Value) {
    guard Self.isComparable(value, depth: 0) else { return nil }
    self.value = value
    mark = Self.mark(of: value, depth: 0)
  }

  /// Makes the answer for a string of any length.
  init(text: String?) {
    value = text.map { .string($0) } ?? .null
    mark = Self.mark(of: value, depth: 0)
  }

  /// Returns true if rendering cannot distinguish the two values.
  /// - Complexity: O(length of texts and small collections).
  func isSame(as other: SharedAnswer) -> Bool {
    mark == other.mark && Self.areSame(value, other.value, depth: 0)
  }

  /// The approximate number of bytes that it retains longer than a page would.
  var weight: Int { Self.weight(of: value) + 64 }

  static func weight(of value: Value) -> Int {
    switch value {
    case .string(let text): text.utf8.count
    case .array(let elements): elements.count * 48
    case .object(let object): object.count * 64
    default: 0
    }
  }

  private static func isComparable(_ value: Value, depth: Int) -> Bool {
    guard depth < 8 else { return false }
    switch value {
    case .string(let text): return text.utf8.count <= longestText
    case .array(let elements):
      return elements.count > mostElements
        || elements.allSatisfy { isComparable($0, depth: depth + 1) }
    case .object(let object):
      return object.count > mostElements
        || object.entries.allSatisfy { isComparable($0.value, depth: depth + 1) }
    case .drop(let drop): return drop.sharedIdentity != nil
    default: return true
    }
  }

  private static func mark(of value: Value, depth: Int) -> UInt64 {
    func mixed(_ kind: UInt64, _ number: Int) -> UInt64 {
      let hash = (UInt64(bitPattern: Int64(number)) ^ (kind << 56)) &* 0x9E37_79B9_7F4A_7C15
      return hash ^ (hash >> 29)
    }
    switch value {
    case .null: return 0
    case .bool(let truth): return truth ? 1 : 2
    case .integer(let number): return mixed(3, number)
    case .decimal(let number): return mixed(4, Int(truncatingIfNeeded: number.bitPattern))
    case .string(let text):
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.utf8.prefix(64) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return mixed(5, Int(truncatingIfNeeded: hash) ^ text.utf8.count)
    case .timestamp(let moment): return mixed(6, Int(moment.seconds))
    case .range(let low, let high): return mixed(7, low &* 31 &+ high)
    // Equal collections may have another address.
    case .array(let elements):
      guard depth < 8 else { return 8 }
      return elements.prefix(4).reduce(mixed(8, elements.count)) {
        $0 &* 31 &+ mark(of: $1, depth: depth + 1)
      }
    case .object(let object): return mixed(9, object.count)
    case .drop(let drop): return mixed(10, drop.sharedIdentity?.hashValue ?? 0)
    }
  }

  private static func areSame(_ left: Value, _ right: Value, depth: Int) -> Bool {
    guard depth < 8 else { return false }
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.integer(let left), .integer(let right)): return left == right
    case (.decimal(let left), .decimal(let right)): return left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): return left.hasSameBytes(as: right)
    case (.timestamp(let left), .timestamp(let right)):
      return left == right && left.offset == right.offset && left.flavor == right.flavor
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      return low == otherLow && high == otherHigh
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      if left.span.isIdentical(to: right.span) { return true }
      return left.count <= mostElements
        && left.indices.allSatisfy { areSame(left[$0], right[$0], depth: depth + 1) }
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      if left.entries.span.isIdentical(to: right.entries.span) { return true }
      return left.count <= mostElements
        && zip(left.entries, right.entries).allSatisfy {
          $0.key == $1.key && areSame($0.value, $1.value, depth: depth + 1)
        }
    case (.drop(let left), .drop(let right)):
      guard let identity = left.sharedIdentity else { return false }
      return identity == right.sharedIdentity
    default: return false
    }
  }
}
