internal import FlyingFox
internal import FlyingSocks

/// The body of an answer to HEAD: its length is told in the headers, no byte of it is sent.
struct SilentBody: AsyncBufferedSequence {
  typealias Element = UInt8

  func makeAsyncIterator() -> Iterator { Iterator() }

  struct Iterator: AsyncBufferedIteratorProtocol {
    typealias Buffer = ArraySlice<UInt8>

    mutating func next() async throws -> UInt8? { nil }
    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? { nil }
  }
}
