internal import ContentData

/// What was read, as the record keeps it: the numbers of the noted aspects, each as the distance from
/// the one before it. A page that reads its neighbours takes about ten bytes.
enum ReadList {
  /// The list of a set.
  static func encoded(_ reads: ReadSet) -> [UInt8] {
    var writer = RecordWriter(capacity: 16)
    var last = 0
    reads.forEach { resource, aspect in
      let bit = resource.number * 3 + aspect.rawValue
      writer.write(UInt64(bit - last))
      last = bit
    }
    return writer.bytes
  }

  /// Calls a closure with each number until it says stop by returning false.
  /// - Returns: false when the list is damaged.
  @discardableResult
  static func forEach(_ list: [UInt8], _ body: (Int) -> Bool) -> Bool {
    forEach(list, in: 0..<list.count, body)
  }

  /// The same for a list that is part of a record.
  @discardableResult
  static func forEach(_ bytes: [UInt8], in range: Range<Int>, _ body: (Int) -> Bool) -> Bool {
    var reader = RecordReader(bytes, from: range.lowerBound, to: range.upperBound)
    var bit = 0
    while !reader.isAtEnd {
      guard let distance = try? reader.unsigned(), distance < 1 << 40 else { return false }
      bit += Int(distance)
      if !body(bit) { return true }
    }
    return true
  }

  /// The list with the resources of another build's numbers.
  /// - Parameter numbers: the new number of each old one; -1 for a resource that is gone.
  static func renumbered(_ list: [UInt8], _ numbers: [Int]) -> [UInt8] {
    var reads = ReadSet()
    forEach(list) { bit in
      let resource = bit / 3
      if numbers.indices.contains(resource), numbers[resource] >= 0,
        let aspect = ResourceAspect(rawValue: bit % 3)
      {
        reads.insert(ResourceID(numbers[resource]), aspect)
      }
      return true
    }
    return encoded(reads)
  }
}
