import Foundation

/// The files of a built site, in the form in which two builds are compared.
struct BuiltSite {
  /// Relative path to comparable text: HTML with white space squeezed and JSON in it sorted, XML as a canonical tree, other
  /// files byte for byte.
  var files: [String: String] = [:]

  /// Reads a folder with all its files, hidden ones too.
  init(folder: URL) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = Self.withoutVersion(
        Self.comparable(try Data(contentsOf: file), path: path))
    }
  }

  private static func comparable(_ data: Data, path: String) -> String {
    if path.hasSuffix(".html") {
      return SortedObjects.of(
        String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
          .joined(separator: " "))
    }
    if path.hasSuffix(".xml"), let tree = XMLTree.canonical(data) { return tree }
    return String(data: data, encoding: .isoLatin1) ?? ""
  }

  /// The text without what is meant to differ: the version of Jekyll that is installed here or that
  /// blogc builds as; when a feed as a whole was updated (the newest entry's time, not the build's); and
  /// in a sitemap the times of files on disk and of documents without a date (blogc leaves them out).
  private static func withoutVersion(_ text: String) -> String {
    var text = text
    for version in ["4.3.1", "4.4.1"] {
      for place in ["Jekyll v", "uri=https://jekyllrb.com/ version="] {
        text = text.replacingOccurrences(of: place + version, with: place + "4")
      }
    }
    if text.hasPrefix("<urlset") { return withoutTimesOfDisk(text) }
    guard text.hasPrefix("<feed "), let start = text.range(of: "<updated>\n"),
      let end = text.range(of: "</updated>\n", range: start.upperBound..<text.endIndex)
    else { return text }
    return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
  }

  private static func withoutTimesOfDisk(_ sitemap: String) -> String {
    sitemap.components(separatedBy: "<url>\n").map { entry in
      guard entry.contains("/assets/") || entry.contains("<lastmod>\n2027-01-15T"),
        let start = entry.range(of: "<lastmod>\n"), let end = entry.range(of: "</lastmod>\n")
      else { return entry }
      return entry.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
    }.joined(separator: "<url>\n")
  }

  /// Returns the differences from another site as readable lines; empty if there are none.
  func differences(from reference: BuiltSite) -> [String] {
    var lines: [String] = []
    for path in Set(files.keys).union(reference.files.keys).sorted() {
      switch (files[path], reference.files[path]) {
      case (nil, _): lines.append("missing: \(path)")
      case (_, nil): lines.append("not in the reference: \(path)")
      case (let ours?, let theirs?) where !ours.utf8.elementsEqual(theirs.utf8):
        lines.append("different: \(path)\n" + Self.excerpt(ours, theirs))
      default: break
      }
    }
    return lines
  }

  /// The context of the first byte that differs.
  private static func excerpt(_ ours: String, _ theirs: String) -> String {
    let (a, b) = (Array(ours.utf8), Array(theirs.utf8))
    let common = zip(a, b).prefix { $0 == $1 }.count
    let start = max(0, common - 60)
    func part(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[start..<min(bytes.count, common + 120)], as: UTF8.self)
    }
    return "    jekyll: …\(part(b))…\n    blogc:  …\(part(a))…"
  }
}
