internal import SourceText
internal import Synchronization

/// An interned name: two symbols are equal exactly when their names are the same bytes.
///
/// Templates, front matter keys and drops use symbols for names, so that rendering `page.title`
/// compares integers. The numbers depend on the order of interning and never reach any output.
@usableFromInline package struct Symbol: Sendable, Hashable {
  /// The number of the name in the table.
  @usableFromInline package let number: UInt32

  /// Compares the numbers; other targets inline it.
  @inlinable @inline(__always)
  package static func == (left: Symbol, right: Symbol) -> Bool { left.number == right.number }

  @inline(__always)
  private init(number: UInt32) {
    self.number = number
  }

  /// Interns a name. Takes a lock: call it while parsing, not while rendering.
  /// - Complexity: O(length of the name), amortised.
  package init(_ name: String) {
    self = SymbolTable.shared.intern(name)
  }

  /// The symbol of a name that was interned before, or nil: a name that was never interned is not a
  /// key of any object. For names computed while rendering (`page[key]`), so that hostile templates
  /// cannot fill the table.
  package init?(existing name: String) {
    guard let found = SymbolTable.shared.find(name) else { return nil }
    self = found
  }

  /// The name itself.
  package var name: String { SymbolTable.shared.name(of: self) }

  fileprivate static func numbered(_ number: Int) -> Symbol { Symbol(number: UInt32(number)) }
}

extension Symbol: ExpressibleByStringLiteral {
  @usableFromInline package init(stringLiteral name: StaticString) {
    self.init(name.description)
  }
}

extension Symbol: CustomStringConvertible {
  @usableFromInline package var description: String { name }
}

/// A string compared and hashed by its bytes: `é` in two normal forms is two keys, as in Ruby.
package struct ByteKey: Hashable, Sendable {
  package let text: String

  @inline(__always)
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: text.utf8.span)
  }
}

extension String {
  /// Returns true if two strings are the same UTF-8 bytes, without Unicode normalisation (Ruby's `==`).
  /// - Complexity: O(n).
  @inline(__always)
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.span.hasSameBytes(as: other.utf8.span)
  }
}

/// All names of the process. Grows only; a blog has a few hundred.
private final class SymbolTable: Sendable {
  static let shared = SymbolTable()

  /// The number of names in the first block; each further block holds twice as many as the one before.
  private static let firstBlock = 64

  private struct State {
    var numbers: [ByteKey: Int] = [:]
  }

  private let state = Mutex(State())
  /// The addresses of the blocks of names, 0 where there is none yet. A name never moves, and a symbol exists only
  /// after its name was written, so names are read without the lock.
  private let blocks = InlineArray<26, Atomic<UInt>> { _ in Atomic(0) }

  /// A cache of recent lookups, indexed by a few of the name's bytes; numbers count from 1, 0 is empty. Front matter
  /// repeats the same keys, and all tasks look them up at the same time.
  private let recent = InlineArray<256, Atomic<UInt32>> { _ in Atomic(0) }

  func intern(_ name: String) -> Symbol {
    let slot = Self.slot(of: name)
    if let known = recent(at: slot, name) { return known }
    let symbol = internLocked(name)
    recent[slot].store(symbol.number + 1, ordering: .releasing)
    return symbol
  }

  private func recent(at slot: Int, _ name: String) -> Symbol? {
    let guess = recent[slot].load(ordering: .acquiring)
    guard guess > 0 else { return nil }
    let (block, offset) = Self.place(of: Int(guess) - 1)
    let isSame = (names(inBlock: block) + offset).pointee.hasSameBytes(as: name)
    return isSame ? Symbol.numbered(Int(guess) - 1) : nil
  }

  private static func slot(of name: String) -> Int {
    var hash = UInt64(name.utf8.count)
    for byte in name.utf8.prefix(12) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 255)
  }

  private func internLocked(_ name: String) -> Symbol {
    state.withLock { state in
      let key = ByteKey(name)
      if let number = state.numbers[key] { return Symbol.numbered(number) }
      let number = state.numbers.count
      let (block, offset) = Self.place(of: number)
      if offset == 0 {
        let names = UnsafeMutablePointer<String>.allocate(capacity: Self.firstBlock << block)
        blocks[block].store(UInt(bitPattern: names), ordering: .releasing)
      }
      (names(inBlock: block) + offset).initialize(to: name)
      state.numbers[key] = number
      return Symbol.numbered(number)
    }
  }

  func find(_ name: String) -> Symbol? {
    recent(at: Self.slot(of: name), name)
      ?? state.withLock { state in state.numbers[ByteKey(name)].map(Symbol.numbered) }
  }

  func name(of symbol: Symbol) -> String {
    let (block, offset) = Self.place(of: Int(symbol.number))
    return names(inBlock: block)[offset]
  }

  private func names(inBlock block: Int) -> UnsafeMutablePointer<String> {
    UnsafeMutablePointer(bitPattern: blocks[block].load(ordering: .acquiring))!
  }

  /// The block of a number's name, and the offset in it.
  private static func place(of number: Int) -> (block: Int, offset: Int) {
    let block = Int.bitWidth - 1 - (number / firstBlock + 1).leadingZeroBitCount
    return (block, number - firstBlock * ((1 << block) - 1))
  }
}
