/// The width and height of an image, read from the first bytes of its file.
package struct ImageSize: Sendable, Equatable {
  /// The width in pixels, at least 1.
  package let width: Int
  package let height: Int

  /// The number of bytes of a file that are enough for nearly all images.
  package static let bytesNeeded = 65_536

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads PNG, GIF, JPEG, WebP or SVG; an Exif orientation may swap width and height.
  ///
  /// - Parameter bytes: the first ``bytesNeeded`` bytes of the file, or all.
  /// - Returns: nil for another format, and where the size is not in these bytes.
  /// - Complexity: O(n).
  package init?(_ bytes: [UInt8]) {
    if let header = PictureHeader(bytes) {
      self.init(width: header.width, height: header.height)
    } else if let size = SVGSize.read(bytes), size.width > 0, size.height > 0 {
      self.init(width: size.width, height: size.height)
    } else {
      return nil
    }
  }
}
