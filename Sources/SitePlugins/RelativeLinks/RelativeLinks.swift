internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-relative-links: links from one source file to another become links to its page.
package struct RelativeLinks: Sendable {
  /// The URLs of all sources, by their paths below the source folder, as pages link to them.
  private let addresses: [ByteKey: String]

  /// - Parameter addresses: the paths below the source folder, and the URLs with the site's base.
  package init(_ addresses: [(path: String, url: String)]) {
    var table: [ByteKey: String] = [:]
    table.reserveCapacity(addresses.count)
    for (path, url) in addresses where table[ByteKey(path)] == nil { table[ByteKey(path)] = url }
    self.addresses = table
  }

  /// The source with its links replaced; nil when none leads to a file of the site.
  /// - Parameters:
  ///   - bytes: the source file.
  ///   - start: where its text begins, after the front matter.
  ///   - folder: its folder below the source folder; `""` at the top.
  /// - Complexity: O(n), each line examined once for each `[` in it.
  package func rewritten(_ bytes: [UInt8], from start: Int, folder: String) -> [UInt8]? {
    var scanner = MarkdownLinkScanner(bytes.span)
    var result: [UInt8] = []
    var copied = 0
    var index = start
    while index < bytes.count {
      guard bytes[index] == 0x5B, let link = scanner.link(at: index) else {
        index += 1
        continue
      }
      if let url = address(of: bytes[link.target], from: folder) {
        // The plugin inserts a line break before a definition, which makes it a definition after a
        // paragraph too.
        result.append(contentsOf: bytes[copied..<index])
        if link.isDefinition, !standsAfterBlankLine(bytes, index) { result.append(0x0A) }
        result.append(contentsOf: bytes[index..<link.target.lowerBound])
        result.append(contentsOf: url.utf8)
        copied = link.target.upperBound
      }
      index = link.end
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  private func standsAfterBlankLine(_ source: [UInt8], _ position: Int) -> Bool {
    var index = position
    while index > 0, source[index - 1] == 0x20 || source[index - 1] == 0x09 { index -= 1 }
    guard index > 0 else { return true }
    index -= 1
    if index > 0, source[index - 1] == 0x0D { index -= 1 }
    return index == 0 || source[index - 1] == 0x0A
  }

  /// The URL of a link's target, or nil when it is not a path of a source file.
  private func address(of target: ArraySlice<UInt8>, from folder: String) -> String? {
    guard let first = target.first, first != 0x23, !Self.hasScheme(target) else { return nil }
    // `+` is decoded as a space, as in form data.
    let plain = String(decoding: target.lazy.map { $0 == 0x2B ? 0x20 : $0 }, as: UTF8.self)
    let text = String(decoding: PercentEncoding.decoded(plain[...].utf8), as: UTF8.self)
    var parts: [Substring] = []
    if first != 0x2F { parts = folder.split(separator: "/") }
    for part in text.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return addresses[ByteKey(parts.joined(separator: "/"))]
  }

  /// Returns true if a URL begins with a scheme: a letter, then letters, digits, `+`, `-`, `.`, a colon.
  private static func hasScheme(_ target: ArraySlice<UInt8>) -> Bool {
    guard let first = target.first, ASCII.isLetter(first) else { return false }
    for byte in target {
      if byte == 0x3A { return true }
      guard
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      else { return false }
    }
    return false
  }
}
