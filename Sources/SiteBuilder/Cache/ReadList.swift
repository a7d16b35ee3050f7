package import ContentData
internal import SiteModel

/// The encoded list of what an output read: the numbers of the aspects, each as its difference from
/// the previous one. A page that reads its neighbours takes about ten bytes.
package enum ReadList {
  /// A recorded read: an aspect of a resource, as one number.
  package struct Read: Hashable {
    fileprivate let number: Int

    fileprivate init(number: Int) { self.number = number }

    init(_ resource: Int, _ aspect: ResourceAspect) {
      number = resource * ResourceAspect.count + aspect.rawValue
    }

    /// The number of the resource.
    package var resource: Int { number / ResourceAspect.count }
    package var aspect: ResourceAspect? { ResourceAspect(rawValue: number % ResourceAspect.count) }

    /// The moment of the build.
    static let clock = Read(SiteResources.clock.number, .content)
  }

  /// Encodes a set.
  static func encoded(_ reads: ReadSet) -> [UInt8] {
    var writer = ManifestEncoder(capacity: 16)
    var last = 0
    reads.forEach { resource, aspect in
      let number = Read(resource.number, aspect).number
      writer.write(UInt64(number - last))
      last = number
    }
    return writer.bytes
  }

  /// Calls a closure with each read, in the order of the numbers, until it returns false.
  /// - Returns: false when the list is damaged.
  @discardableResult
  package static func forEach(_ list: [UInt8], _ body: (Read) -> Bool) -> Bool {
    forEach(list, in: 0..<list.count, body)
  }

  /// Calls a closure with each read of a list within a manifest, until it returns false.
  @discardableResult
  static func forEach(_ bytes: [UInt8], in range: Range<Int>, _ body: (Read) -> Bool) -> Bool {
    var reader = ManifestDecoder(bytes, from: range.lowerBound, to: range.upperBound)
    var number = 0
    while !reader.isAtEnd {
      guard let distance = try? reader.unsigned(), distance < 1 << 33 else { return false }
      number += Int(distance)
      guard number < 1 << 33 else { return false }
      if !body(Read(number: number)) { return true }
    }
    return true
  }

  /// Returns true if the moment of the build is in a list.
  static func hasClock(_ bytes: [UInt8], in range: Range<Int>? = nil) -> Bool {
    var found = false
    forEach(bytes, in: range ?? 0..<bytes.count) { read in
      if read == .clock { found = true }
      return read.number < Read.clock.number
    }
    return found
  }

  /// The list with the resource numbers of another build.
  /// - Parameter numbers: the new number of each old one; -1 for a resource that is gone.
  static func renumbered(_ list: [UInt8], _ numbers: [Int]) -> [UInt8] {
    var reads = ReadSet()
    forEach(list) { read in
      if numbers.indices.contains(read.resource), numbers[read.resource] >= 0,
        let aspect = read.aspect
      {
        reads.insert(ResourceID(numbers[read.resource]), aspect)
      }
      return true
    }
    return encoded(reads)
  }
}
