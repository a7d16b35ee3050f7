internal import SourceText

/// The ids that are in use in a document; repeats are numbered from 1.
package struct UniqueIDs {
  /// The number of requests for each id, which is the number of the next repeat.
  private var uses: [IDBytes: Int] = [:]

  /// Makes an empty set.
  package init() {}

  /// Reserves an id, with a number after it if it is in use.
  /// - Parameter id: the wanted id; the reserved one afterwards.
  /// - Complexity: O(length of the id), apart from repeats.
  package mutating func claim(_ id: inout [UInt8]) {
    guard let earlier = uses[IDBytes(id)] else {
      uses[IDBytes(id)] = 0
      return
    }
    var number = earlier
    var candidate: [UInt8]
    repeat {
      number += 1
      candidate = id + Array("-\(number)".utf8)
    } while uses[IDBytes(candidate)] != nil
    uses[IDBytes(id)] = number
    uses[IDBytes(candidate)] = 0
    id = candidate
  }
}

/// An id as a key, which is hashed in one call: an array hashes its bytes one by one.
private struct IDBytes: Hashable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: bytes.span)
  }
}
