/// A file format of pictures that is recognized by its first bytes.
package enum PictureFormat: String, Sendable, CaseIterable {
  case jpeg
  case png
  case webp
  case avif
  case gif

  /// Recognizes a format by the signature of a file.
  /// - Parameter bytes: the first bytes of the file, at least twelve.
  /// - Returns: nil for another format.
  package init?(_ bytes: [UInt8]) {
    func has(_ text: StaticString, at place: Int) -> Bool {
      guard bytes.count >= place + text.utf8CodeUnitCount else { return false }
      return text.withUTF8Buffer { bytes[place..<place + $0.count].elementsEqual($0) }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("GIF8", at: 0) {
      self = .gif
    } else if has("RIFF", at: 0), has("WEBP", at: 8) {
      self = .webp
    } else if has("ftypavif", at: 4) || has("ftypavis", at: 4) {
      self = .avif
    } else {
      return nil
    }
  }

  /// Its name in MIME (`image/webp`).
  package var mediaType: String { "image/" + rawValue }

  /// The usual extension of its files, with the dot.
  package var fileExtension: String { self == .jpeg ? ".jpg" : "." + rawValue }

  /// The largest width and height in pixels (WebP: RFC 9649; JPEG: the 16 bits of its header; AVIF:
  /// libheif's limit).
  package var longestSide: Int {
    switch self {
    case .webp: 16_383
    case .avif: 16_384
    case .jpeg, .gif: 65_535
    case .png: 1_000_000
    }
  }

  /// True if variants are made of pictures in this format.
  package var isSource: Bool { self == .jpeg || self == .png || self == .webp }
}
