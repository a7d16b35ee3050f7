internal import SourceText

/// The path of a collection's document, and the parts of its name.
package struct DocumentPlace: Sendable {
  /// The path relative to the source.
  package let sourcePath: String
  /// The path relative to the folder of collections.
  package let relativePath: String
  /// The folder that makes it a member: `_posts`, `_drafts`, `_recipes`.
  package let specialFolder: String
  package let isDraft: Bool
  /// The date at the beginning of the name, `2016-02-26`; nil when there is none.
  package let dateText: String?
  /// The name without date, extension and final dots.
  package let slug: String
  /// The extension with its dot.
  package let fileExtension: String

  /// Reads a path.
  /// - Parameters:
  ///   - sourcePath: relative to the source.
  ///   - collectionsDirectory: `collections_dir`, `""` for the source itself.
  ///   - specialFolder: the folder that made it a member.
  package init(
    _ sourcePath: String, collectionsDirectory: String, specialFolder: String, isDraft: Bool
  ) {
    self.sourcePath = sourcePath
    relativePath =
      !collectionsDirectory.isEmpty && sourcePath.hasBytePrefix(collectionsDirectory + "/")
      ? String(
        decoding: sourcePath.utf8.dropFirst(collectionsDirectory.utf8.count + 1), as: UTF8.self)
      : sourcePath
    self.specialFolder = specialFolder
    self.isDraft = isDraft
    let name = PathComponents.last(of: sourcePath)
    fileExtension = PathComponents.fileExtension(of: name)
    var stem = String(decoding: name.utf8.dropLast(fileExtension.utf8.count), as: UTF8.self)
    let dateLength = Self.dateLength(stem.utf8[...])
    if let dateLength {
      dateText = String(decoding: stem.utf8.prefix(dateLength), as: UTF8.self)
      stem = String(decoding: stem.utf8.dropFirst(dateLength + 1), as: UTF8.self)
    } else {
      dateText = nil
    }
    slug = PathComponents.withoutFinalDots(stem)
  }

  /// Returns true if a file name is a post's: a date, a hyphen, anything, an extension.
  package static func isPostName(_ name: String) -> Bool {
    let fileExtension = PathComponents.fileExtension(of: name)
    guard !fileExtension.isEmpty else { return false }
    return dateLength(name.utf8.dropLast(fileExtension.utf8.count)) != nil
  }

  /// The length of `YYYY-M-D` (two to four, one or two, one or two digits) if a hyphen follows.
  private static func dateLength(_ stem: Substring.UTF8View) -> Int? {
    var length = 0
    var part = 0
    var digits = 0
    for byte in stem {
      if (0x30...0x39).contains(byte) {
        digits += 1
        if digits > (part == 0 ? 4 : 2) { return nil }
      } else {
        guard byte == UInt8(ascii: "-"), digits >= (part == 0 ? 2 : 1) else { return nil }
        part += 1
        if part == 3 { return length }
        digits = 0
      }
      length += 1
    }
    return nil
  }

  /// The folders above the special one, which Jekyll uses as categories.
  package var folderCategories: [String] {
    if relativePath.hasBytePrefix(specialFolder) { return [] }
    var result: [String] = []
    for part in relativePath.split(separator: "/") {
      if String(part).hasBytePrefix(specialFolder) { break }
      result.append(String(part))
    }
    return result
  }
}
