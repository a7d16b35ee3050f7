/// Corrects the source maps of libsass when imports come from an importer.
///
/// libsass recognises files that it read from the disk; a file that an importer provides twice appears twice in the
/// map. Jekyll's libsass reads the disk, so its maps name each file only once; these corrected maps do too.
enum SourceMap {
  /// The map with each source named once, its mappings renumbered.
  ///
  /// - Parameter map: the JSON of libsass 3.6, which puts each source on a line of its own. Anything
  ///   else is returned unchanged.
  /// - Complexity: O(n).
  static func uniquingSources(_ map: [UInt8]) -> [UInt8] {
    var lines = map.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    guard let sources = list("\t\"sources\": [", in: lines),
      let contents = list("\t\"sourcesContent\": [", in: lines), contents.count == sources.count,
      let mappings = lines.firstIndex(where: { $0.starts(with: "\t\"mappings\": \"".utf8) })
    else { return map }
    var kept: [Int] = []
    var newNumbers: [Int] = []
    let names = sources.map { withoutComma(lines[$0]) }
    for (number, name) in names.enumerated() {
      if let first = kept.firstIndex(where: { names[$0] == name }) {
        newNumbers.append(first)
      } else {
        newNumbers.append(kept.count)
        kept.append(number)
      }
    }
    guard kept.count < sources.count else { return map }
    lines[mappings] = renumbered(lines[mappings], newNumbers)
    // The later list is replaced first, so that the offsets of the earlier one stay valid.
    for range in [contents, sources].sorted(by: { $0.lowerBound > $1.lowerBound }) {
      let old = range.map { withoutComma(lines[$0]) }
      let new = kept.enumerated().map { index, number in
        index == kept.count - 1 ? old[number] : old[number] + [0x2C]
      }
      lines.replaceSubrange(range, with: new)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// The lines between an opening line and the closing bracket.
  private static func list(_ opening: StaticString, in lines: [[UInt8]]) -> Range<Int>? {
    guard
      let start = lines.firstIndex(where: { line in
        opening.withUTF8Buffer { line.elementsEqual($0) }
      }),
      let end = lines[start...].firstIndex(where: { $0.starts(with: "\t]".utf8) })
    else { return nil }
    return start + 1..<end
  }

  private static func withoutComma(_ line: [UInt8]) -> [UInt8] {
    line.last == 0x2C ? line.dropLast() : line
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The line of the mappings with renumbered sources.
  ///
  /// A segment's second field is the difference of the source's number from the previous one, in base
  /// 64 digits of five bits, the lowest first, with the sign in the lowest bit.
  private static func renumbered(_ line: [UInt8], _ newNumbers: [Int]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    let start = line.firstIndex(of: UInt8(ascii: ":")).map { $0 + 3 } ?? line.count
    result += line[..<min(start, line.count)]
    var field = 0
    var source = 0
    var newSource = 0
    var value = 0
    var shift = 0
    for byte in line.dropFirst(start) {
      guard let digit = digits.firstIndex(of: byte) else {
        field = 0
        result.append(byte)
        continue
      }
      if field != 1 {
        result.append(byte)
      } else {
        value |= (digit & 31) << shift
        shift += 5
      }
      if digit & 32 != 0 { continue }
      if field == 1 {
        source += value & 1 == 1 ? -(value >> 1) : value >> 1
        guard newNumbers.indices.contains(source) else { return line }
        append(newNumbers[source] - newSource, to: &result)
        newSource = newNumbers[source]
        value = 0
        shift = 0
      }
      field += 1
    }
    return result
  }

  private static func append(_ number: Int, to result: inout [UInt8]) {
    var rest = number < 0 ? -number << 1 | 1 : number << 1
    repeat {
      let low = rest & 31
      rest >>= 5
      result.append(digits[rest > 0 ? low | 32 : low])
    } while rest > 0
  }
}
