/// A tar archive: ustar (POSIX.1-1988) with the extensions of POSIX.1-2001 (pax) and GNU for long names.
package struct Tar: Sendable {
  /// A regular file of an archive.
  package struct File: Sendable {
    /// Its path with `/` between the parts, safe to be joined to a folder.
    package let path: String
    /// Its content.
    package let bytes: ArraySlice<UInt8>
  }

  /// The files in the order of the archive. Directories follow from the paths of the files.
  package private(set) var files: [File] = []
  /// The links that were left out.
  package private(set) var skippedLinks: [String] = []
  /// The comment of the archive's global header; `git archive` writes the commit there.
  package private(set) var comment: String?

  /// Reads an archive.
  ///
  /// Folders are accepted and left out; links, devices and pipes are refused, and so is any path that could lead out
  /// of the folder that the archive is unpacked into.
  /// - Parameters:
  ///   - archive: the uncompressed bytes.
  ///   - strippedParts: how many leading parts of each path are taken off; GitHub puts everything into one folder.
  ///   - skipsLinks: true to skip links instead of refusing the archive: repositories contain links that no theme
  ///     needs.
  /// - Throws: the first fault; then nothing of the archive is to be used.
  /// - Complexity: O(length).
  package init(
    _ archive: ArraySlice<UInt8>, limits: ArchiveLimits, strippedParts: Int = 0,
    skipsLinks: Bool = false
  ) throws(ArchiveFault) {
    var rest = archive
    var count = 0
    var longName: String?
    var longSize: Int?
    var paths = PathSet()
    while let header = try TarHeader(&rest) {
      let size = header.isExtension ? header.size : longSize ?? header.size
      // The size comes from an untrusted header, so it is checked against the remaining bytes before any arithmetic.
      guard size >= 0, size <= rest.count else { throw .malformed }
      let padded = (size + 511) / 512 * 512
      guard padded <= rest.count else { throw .malformed }
      let content = rest.prefix(size)
      rest = rest.dropFirst(padded)
      switch header.kind {
      case .paxGlobal:
        comment = try PaxRecords(content).values["comment"] ?? comment
        continue
      case .pax:
        let records = try PaxRecords(content).values
        longName = records["path"] ?? longName
        if let text = records["size"] {
          guard let number = Int(text) else { throw .malformed }
          longSize = number
        }
        continue
      case .gnuLongName:
        longName = String(decoding: content.prefix { $0 != 0 }, as: UTF8.self)
        continue
      case .gnuLongLink: continue
      case .file, .folder, .link, .other: break
      }
      count += 1
      guard count <= limits.entries else { throw .tooLarge("files") }
      let name = longName ?? header.name
      (longName, longSize) = (nil, nil)
      let path = try ArchivePath.safe(name, limits: limits, strippedParts: strippedParts)
      switch header.kind {
      case .folder:
        if let path { try paths.add(folder: path) }
      case .file:
        guard let path else {
          // Nothing is expected before the directory that is stripped.
          throw .forbiddenPath(name)
        }
        try paths.add(file: path)
        files.append(File(path: path, bytes: content))
      case .link where skipsLinks: skippedLinks.append(name)
      default: throw .unsupportedEntry(name)
      }
    }
    // A header that describes the next entry is not followed by one.
    if longName != nil || longSize != nil { throw .malformed }
  }
}

/// The 512 bytes in front of an entry.
private struct TarHeader {
  enum Kind {
    case file
    case folder
    case link
    case pax
    case paxGlobal
    case gnuLongName
    case gnuLongLink
    case other
  }

  let name: String
  let size: Int
  let kind: Kind

  /// True if the entry only describes the next one.
  var isExtension: Bool {
    switch kind {
    case .pax, .paxGlobal, .gnuLongName, .gnuLongLink: true
    case .file, .folder, .link, .other: false
    }
  }

  /// Takes a header off the archive; nil at its end.
  init?(_ rest: inout ArraySlice<UInt8>) throws(ArchiveFault) {
    guard rest.count >= 512 else {
      if rest.allSatisfy({ $0 == 0 }) { return nil }
      throw .malformed
    }
    let block = Array(rest.prefix(512))
    if block.allSatisfy({ $0 == 0 }) { return nil }
    rest = rest.dropFirst(512)
    // The sum of all bytes, those of the sum itself counted as spaces.
    let sum = block.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
    guard try Self.number(block[148..<156]) == sum else { throw .malformed }
    size = try Self.number(block[124..<136])
    var name = Self.text(block[0..<100])
    let prefix = Self.text(block[345..<500])
    if block[257..<262].elementsEqual("ustar".utf8), block[262] == 0, !prefix.isEmpty {
      name = prefix + "/" + name
    }
    self.name = name
    kind =
      switch block[156] {
      case 0x30, 0x00, 0x37: name.utf8.last == 0x2F ? .folder : .file
      case 0x31, 0x32: .link
      case 0x35: .folder
      case 0x78: .pax
      case 0x67: .paxGlobal
      case 0x4C: .gnuLongName
      case 0x4B: .gnuLongLink
      default: .other
      }
    if kind == .folder || kind == .link {
      guard size == 0 else { throw .malformed }
    }
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// A number in octal digits between spaces and zero bytes. GNU's binary numbers are for files beyond 8 GB.
  private static func number(_ field: ArraySlice<UInt8>) throws(ArchiveFault) -> Int {
    var value = 0
    var hasEnded = false
    for byte in field.drop(while: { $0 == 0x20 }) {
      switch byte {
      case 0x30...0x37 where !hasEnded: value = value << 3 | Int(byte - 0x30)
      case 0x20, 0x00: hasEnded = true
      default: throw .malformed
      }
    }
    return value
  }
}

/// The records of a pax header: `LENGTH KEY=VALUE` and a line end, the length counting all of it.
private struct PaxRecords {
  private(set) var values: [String: String] = [:]

  init(_ bytes: ArraySlice<UInt8>) throws(ArchiveFault) {
    var rest = bytes
    while !rest.isEmpty {
      let digits = rest.prefix { $0 != 0x20 }
      guard digits.count < 10, let length = Int(String(decoding: digits, as: UTF8.self)),
        length > digits.count + 2, length <= rest.count
      else { throw .malformed }
      let record = rest.prefix(length).dropFirst(digits.count + 1).dropLast()
      guard let equals = record.firstIndex(of: 0x3D) else { throw .malformed }
      let key = String(decoding: record[..<equals], as: UTF8.self)
      values[key] = String(decoding: record[(equals + 1)...], as: UTF8.self)
      rest = rest.dropFirst(length)
    }
  }
}
