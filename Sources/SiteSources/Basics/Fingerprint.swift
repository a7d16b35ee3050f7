package import ContentData
package import SiteModel
internal import SourceText

/// A 64-bit hash of content: equal fingerprints count as equal content.
///
/// It is the same on every machine and in every process. It does not resist deliberate collisions, which would only
/// affect the incremental builds of the attacker's own site.
package struct Fingerprint: ~Copyable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var length: UInt64 = 0
  private let key: UInt64

  package init() { key = 0xE703_7ED1_A0B4_28DB }

  /// The initial state of a keyed fingerprint, see ``ManifestSeal``.
  package struct Secret: Sendable {
    fileprivate let state: UInt64
    fileprivate let key: UInt64

    /// - Parameters:
    ///   - state: the random initial state.
    ///   - key: another random number.
    package init(_ state: UInt64, _ key: UInt64) {
      self.state = state
      self.key = key
    }
  }

  /// Begins a fingerprint with a secret state.
  package init(_ secret: Secret) {
    state = secret.state
    key = secret.key
  }

  /// The fingerprint of what was added so far; never 0, which stands for "unknown".
  package var value: UInt64 {
    let mixed = Self.mix(state ^ 0xD6E8_FEB8_6659_FD93, length ^ 0xA076_1D64_78BD_642F)
    return mixed == 0 ? 1 : mixed
  }

  /// The fingerprint of a block of bytes.
  /// - Complexity: O(n), 64 bytes a step.
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.value
  }

  /// The fingerprint of part of an array.
  package static func of(_ bytes: [UInt8], from start: Int = 0) -> UInt64 {
    of(bytes.span.extracting(droppingFirst: start))
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// Adds bytes and their length.
  ///
  /// Long blocks are processed in four independent lanes, so that multiplications do not depend on
  /// each other.
  package mutating func add(_ bytes: Span<UInt8>) {
    let count = bytes.count
    var index = 0
    var state = state
    let key = key
    if count >= 64 {
      var second = state ^ 0xA076_1D64_78BD_642F
      var third = state ^ 0xE703_7ED1_A0B4_28DB
      var fourth = state ^ 0x8EBC_6AF0_9C88_C6E3
      repeat {
        state = Self.mix(bytes.word(at: index) ^ key, bytes.word(at: index &+ 8) ^ state)
        second = Self.mix(bytes.word(at: index &+ 16) ^ key, bytes.word(at: index &+ 24) ^ second)
        third = Self.mix(bytes.word(at: index &+ 32) ^ key, bytes.word(at: index &+ 40) ^ third)
        fourth = Self.mix(bytes.word(at: index &+ 48) ^ key, bytes.word(at: index &+ 56) ^ fourth)
        index &+= 64
      } while index &+ 64 <= count
      state = Self.mix(state ^ second, third ^ fourth ^ 0x5899_65CC_7537_4CC3)
    }
    while index &+ 16 <= count {
      state = Self.mix(bytes.word(at: index) ^ key, bytes.word(at: index &+ 8) ^ state)
      index &+= 16
    }
    let rest = count &- index
    var first: UInt64 = 0
    var last: UInt64 = 0
    if rest >= 8 {
      first = bytes.word(at: index)
      last = bytes.word(at: count &- 8)
    } else {
      while index < count {
        first = first << 8 | UInt64(bytes[index])
        index &+= 1
      }
    }
    self.state = Self.mix(first ^ 0x8EBC_6AF0_9C88_C6E3, last ^ state ^ UInt64(count))
    length &+= UInt64(count) &+ 1
  }

  /// Adds a number.
  package mutating func add(_ number: UInt64) {
    state = Self.mix(number ^ 0x5899_65CC_7537_4CC3, state ^ 0x1D8E_4E27_C47D_124F)
    length &+= 1
  }

  /// Adds a number.
  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// Adds a text.
  package mutating func add(_ text: String) {
    add(text.utf8.span)
  }

  /// Adds a moment.
  package mutating func add(_ moment: Timestamp) {
    add(UInt64(bitPattern: moment.seconds))
    add(moment.nanoseconds)
    add(Int(moment.offset))
    add(UInt64(moment.flavor.rawValue))
  }

  /// Adds a value with its contents; documents, pages and files only by their identity, because pages that show their
  /// contents record this as a read.
  /// - Complexity: O(size of the value).
  package mutating func add(_ value: Value) {
    switch value {
    case .null: add(UInt64(1))
    case .bool(let truth): add(UInt64(truth ? 3 : 2))
    case .integer(let number):
      add(UInt64(4))
      add(number)
    case .decimal(let number):
      add(UInt64(5))
      add(number.bitPattern)
    case .string(let text):
      add(UInt64(6))
      add(text)
    case .timestamp(let moment):
      add(UInt64(7))
      add(moment)
    case .array(let elements):
      add(UInt64(8))
      add(elements.count)
      for element in elements { add(element) }
    case .object(let object):
      add(UInt64(9))
      add(object)
    case .range(let first, let last):
      add(UInt64(10))
      add(first)
      add(last)
    case .drop(let drop): add(drop)
    }
  }

  /// Adds an object, entries in their order.
  package mutating func add(_ object: Object) {
    add(object.count)
    for entry in object.entries {
      add(entry.key.name)
      add(entry.value)
    }
  }

  /// The fingerprint of a document's path.
  package static func path(of document: DocumentDrop) -> UInt64 {
    document.pathMark { path in
      var fingerprint = Fingerprint()
      fingerprint.add(path)
      return fingerprint.value
    }
  }

  private mutating func add(_ drop: any Drop) {
    switch drop {
    case let number as BigInteger:
      add(UInt64(15))
      add(number.digits)
    case let document as DocumentDrop:
      add(UInt64(11))
      add(Self.path(of: document))
    case let page as PageDrop:
      add(UInt64(12))
      add(page.document.outputPath)
    case let file as StaticFile:
      add(UInt64(13))
      add(file.outputPath)
    default:
      add(UInt64(14))
      var reads = ReadSet()
      add(drop.object(noting: &reads))
    }
  }
}
