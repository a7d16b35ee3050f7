/// Where a document of a collection lies, and what its name alone says.
package struct DocumentPlace: Sendable {
  /// Relative to the source.
  package let sourcePath: String
  /// Relative to the folder of collections.
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
    let name = FileName.last(of: sourcePath)
    fileExtension = FileName.fileExtension(of: name)
    var stem = String(decoding: name.utf8.dropLast(fileExtension.utf8.count), as: UTF8.self)
    let dateLength = Self.dateLength(stem)
    if let dateLength {
      dateText = String(decoding: stem.utf8.prefix(dateLength), as: UTF8.self)
      stem = String(decoding: stem.utf8.dropFirst(dateLength + 1), as: UTF8.self)
    } else {
      dateText = nil
    }
    slug = FileName.withoutFinalDots(stem)
  }

  /// Whether a file name is a post's: a date, a hyphen, anything, an extension.
  package static func isPostName(_ name: String) -> Bool {
    let fileExtension = FileName.fileExtension(of: name)
    guard !fileExtension.isEmpty else { return false }
    return dateLength(
      String(decoding: name.utf8.dropLast(fileExtension.utf8.count), as: UTF8.self)) != nil
  }

  /// The length of `YYYY-M-D` (two to four, one or two, one or two digits) if a hyphen follows.
  private static func dateLength(_ stem: String) -> Int? {
    var bytes = stem.utf8[...]
    var length = 0
    for (part, most) in [4, 2, 2].enumerated() {
      let digits = bytes.prefix(5).prefix { (0x30...0x39).contains($0) }.count
      guard digits >= (part == 0 ? 2 : 1), digits <= most else { return nil }
      guard bytes.dropFirst(digits).first == UInt8(ascii: "-") else { return nil }
      bytes = bytes.dropFirst(digits + 1)
      length += digits + 1
    }
    return length - 1
  }

  /// The folders above the special one: the categories that Jekyll takes from the path.
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
