internal import ContentData
internal import SiteModel
internal import SourceText

/// Writes a build manifest: a compact stream of numbers, strings and values.
struct ManifestEncoder: ~Copyable {
  private(set) var bytes: [UInt8] = []
  /// The names that were written, in the order of their numbers.
  private(set) var names: [Symbol]
  /// For the number of each symbol the number of its name in ``names``, counted from 1; 0 for a name that was
  /// not written yet.
  private var numbers: [UInt32] = []

  /// - Parameter names: the names that have numbers already.
  init(capacity: Int, names: [Symbol] = []) {
    bytes.reserveCapacity(capacity)
    self.names = []
    for name in names { _ = number(of: name) }
  }

  /// - Parameter bytes: what precedes everything that is written.
  init(goingOnAfter bytes: consuming [UInt8]) {
    self.bytes = bytes
    names = []
  }

  /// Replaces bytes that were written.
  mutating func put(_ some: [UInt8], at place: Int) {
    for (index, byte) in some.enumerated() { bytes[place + index] = byte }
  }

  /// Moves out everything that was written.
  consuming func takeBytes() -> [UInt8] { bytes }

  /// Appends a number, seven bits a byte.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Appends a number that may be negative.
  mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  /// Appends all eight bytes of a fingerprint.
  mutating func write(fixed number: UInt64) {
    bytes.append(word: number)
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8.span)
  }

  /// Appends bytes, preceded by their count.
  mutating func write(block: [UInt8]) {
    write(UInt64(block.count))
    bytes.append(contentsOf: block)
  }

  /// Appends what a closure writes, preceded by its length in four bytes.
  mutating func write(measuring write: (inout ManifestEncoder) -> Void) {
    let start = bytes.count
    for _ in 0..<4 { bytes.append(0) }
    write(&self)
    let length = UInt32(truncatingIfNeeded: bytes.count - start - 4)
    for place in 0..<4 {
      bytes[start + place] = UInt8(truncatingIfNeeded: length >> UInt32(8 * place))
    }
  }

  /// Appends a name as a number.
  mutating func write(_ symbol: Symbol) { write(UInt64(number(of: symbol))) }

  private mutating func number(of symbol: Symbol) -> UInt32 {
    let place = Int(symbol.number)
    if place >= numbers.count {
      numbers.append(contentsOf: repeatElement(0, count: place + 1 - numbers.count))
    }
    if numbers[place] == 0 {
      names.append(symbol)
      numbers[place] = UInt32(names.count)
    }
    return numbers[place] - 1
  }

  mutating func write(_ moment: Timestamp) {
    write(Int(moment.seconds))
    write(moment.nanoseconds)
    write(Int(moment.offset))
    write(UInt64(moment.flavor.rawValue))
  }

  /// Appends a value of front matter; drops other than integers, which front matter never holds, become null.
  mutating func write(_ value: Value) {
    switch value {
    case .drop(let drop as BigInteger):
      bytes.append(10)
      write(drop.digits)
    case .null, .drop: bytes.append(0)
    case .bool(let truth): bytes.append(truth ? 2 : 1)
    case .integer(let number):
      bytes.append(3)
      write(number)
    case .decimal(let number):
      bytes.append(4)
      write(fixed: number.bitPattern)
    case .string(let text):
      bytes.append(5)
      write(text)
    case .timestamp(let moment):
      bytes.append(6)
      write(moment)
    case .array(let elements):
      bytes.append(7)
      write(UInt64(elements.count))
      for element in elements { write(element) }
    case .object(let object):
      bytes.append(8)
      write(object)
    case .range(let first, let last):
      bytes.append(9)
      write(first)
      write(last)
    }
  }

  mutating func write(_ object: Object) {
    write(UInt64(object.count))
    // Iterating over the entries would retain and release each of them.
    let entries = object.entries.span
    for index in entries.indices {
      write(entries[index].key)
      write(entries[index].value)
    }
  }
}

/// A manifest that cannot be read: truncated, damaged, or of another version. It leads to a full build.
struct ManifestError: Error {}

/// Reads what ``ManifestEncoder`` wrote.
struct ManifestDecoder: ~Copyable {
  private let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int
  private let names: [Symbol]

  /// - Parameter names: the names that the numbers stand for.
  init(_ bytes: [UInt8], from start: Int, to end: Int, names: [Symbol] = []) {
    self.bytes = bytes
    index = start
    self.end = end
    self.names = names
  }

  /// Continues reading at another position.
  mutating func go(to index: Int) { self.index = index }

  /// True if everything is read.
  var isAtEnd: Bool { index >= end }

  @inline(__always)
  mutating func byte() throws(ManifestError) -> UInt8 {
    guard index < end else { throw ManifestError() }
    let byte = bytes[index]
    index += 1
    return byte
  }

  mutating func unsigned() throws(ManifestError) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
      if shift > 63 { throw ManifestError() }
    }
  }

  mutating func integer() throws(ManifestError) -> Int {
    let number = try unsigned()
    return Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
  }

  /// The number of a resource.
  mutating func resource() throws(ManifestError) -> Int {
    let number = try integer()
    guard (0..<1 << 31).contains(number) else { throw ManifestError() }
    return number
  }

  /// Reads a count of elements, each of which is at least one byte long.
  mutating func count() throws(ManifestError) -> Int {
    let number = try unsigned()
    guard number <= UInt64(end - index) else { throw ManifestError() }
    return Int(number)
  }

  mutating func fixed() throws(ManifestError) -> UInt64 {
    guard index + 8 <= end else { throw ManifestError() }
    defer { index += 8 }
    return bytes.span.word(at: index)
  }

  mutating func flag() throws(ManifestError) -> Bool { try byte() != 0 }

  mutating func text() throws(ManifestError) -> String {
    let length = try count()
    defer { index += length }
    return String(decoding: bytes.span.extracting(index..<(index + length)), as: UTF8.self)
  }

  mutating func block() throws(ManifestError) -> [UInt8] {
    let length = try count()
    defer { index += length }
    return Array(bytes[index..<(index + length)])
  }

  /// Skips bytes that are preceded by their count.
  /// - Returns: where they lie.
  mutating func skipBlock() throws(ManifestError) -> Range<Int> {
    let length = try count()
    defer { index += length }
    return index..<(index + length)
  }

  /// Skips a block that is preceded by its length in four bytes.
  /// - Returns: where it lies.
  mutating func blockRange() throws(ManifestError) -> Range<Int> {
    var length = 0
    for place in 0..<4 { length |= Int(try byte()) << (8 * place) }
    guard length <= end - index else { throw ManifestError() }
    defer { index += length }
    return index..<(index + length)
  }

  mutating func symbol() throws(ManifestError) -> Symbol {
    let number = try unsigned()
    guard number < UInt64(names.count) else { throw ManifestError() }
    return names[Int(number)]
  }

  mutating func moment() throws(ManifestError) -> Timestamp {
    let seconds = try integer()
    let nanoseconds = try integer()
    let offset = try integer()
    // Values outside of these bounds would overflow in date arithmetic.
    guard (0..<1_000_000_000).contains(nanoseconds), (-100_000...100_000).contains(offset),
      (-(1 << 42)...(1 << 42)).contains(seconds),
      let flavor = Timestamp.Flavor(rawValue: UInt8(truncatingIfNeeded: try unsigned()))
    else { throw ManifestError() }
    return Timestamp(
      seconds: Int64(seconds), nanoseconds: nanoseconds, offset: offset, flavor: flavor)
  }

  mutating func value(depth: Int = 0) throws(ManifestError) -> Value {
    guard depth < 300 else { throw ManifestError() }
    switch try byte() {
    case 0: return .null
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3: return .integer(try integer())
    case 4: return .decimal(Double(bitPattern: try fixed()))
    case 5: return .string(try text())
    case 6: return .timestamp(try moment())
    case 7:
      var elements: [Value] = []
      let count = try count()
      elements.reserveCapacity(count)
      for _ in 0..<count { elements.append(try value(depth: depth + 1)) }
      return .array(elements)
    case 8: return .object(try object(depth: depth + 1))
    case 9: return .range(try integer(), try integer())
    case 10: return BigInteger.value(try text())
    default: throw ManifestError()
    }
  }

  mutating func object(depth: Int = 0) throws(ManifestError) -> Object {
    var object = Object()
    for _ in 0..<(try count()) {
      let key = try symbol()
      object[key] = try value(depth: depth)
    }
    return object
  }
}
