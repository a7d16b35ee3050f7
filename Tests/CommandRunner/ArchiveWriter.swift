/// Archives for tests, hostile ones too: every field of a header can be set.
package enum ArchiveWriter {
  /// An entry of a tar archive.
  package struct Entry: Sendable {
    package var path: String
    package var body: [UInt8]
    /// The letter of its kind: `0` file, `5` folder, `2` symbolic link, `1` hard link, `g` and `x` pax headers.
    package var kind: Character
    package var link: String

    package init(_ path: String, _ body: [UInt8], kind: Character = "0", link: String = "") {
      self.path = path
      self.body = body
      self.kind = kind
      self.link = link
    }

    package init(_ path: String, _ text: String, kind: Character = "0", link: String = "") {
      self.init(path, Array(text.utf8), kind: kind, link: link)
    }
  }

  /// A tar archive in the format ustar.
  package static func tar(_ entries: [Entry]) -> [UInt8] {
    entries.flatMap(header) + [UInt8](repeating: 0, count: 1024)
  }

  private static func header(_ entry: Entry) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() { block[place + index] = byte }
    }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    let isFile = "0xg".contains(entry.kind)
    put(String(decoding: entry.path.utf8.prefix(100), as: UTF8.self), at: 0)
    put("0000644", at: 100)
    put(octal(isFile ? entry.body.count : 0, 11), at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put(String(entry.kind), at: 156)
    put(entry.link, at: 157)
    put("ustar\u{0}00", at: 257)
    put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    guard isFile else { return block }
    let padding = (512 - entry.body.count % 512) % 512
    return block + entry.body + [UInt8](repeating: 0, count: padding)
  }

  /// A record of a pax header.
  package static func pax(_ key: String, _ value: String) -> String {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count + 1
    while String(length).utf8.count + rest.utf8.count != length { length += 1 }
    return "\(length)\(rest)"
  }

  /// Bytes as blocks of DEFLATE that hold them as they are (RFC 1951).
  static func storedBlocks(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4096 + 16)
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      let length = UInt16(end - start)
      result.append(end == bytes.count ? 1 : 0)
      for number in [length, ~length] {
        result += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)]
      }
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result
  }

  /// A gzip file that holds bytes as they are, without compression.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + storedBlocks(bytes)
    for number in [checksum(bytes), UInt32(bytes.count)] {
      for shift: UInt32 in [0, 8, 16, 24] {
        result.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return result
  }

  /// The table of CRC-32, an entry for each byte.
  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { sum, _ in
      sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }

  /// CRC-32 as gzip and PNG use it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }

  /// A gem: a tar archive with compressed archives in it.
  package static func gem(_ files: [Entry]) -> [UInt8] {
    tar([
      Entry("metadata.gz", gzip(Array("--- !ruby/object:Gem::Specification\nname: x\n".utf8))),
      Entry("data.tar.gz", gzip(tar(files))),
    ])
  }
}
