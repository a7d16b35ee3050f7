/// The settings below `images:`: which variants are made of pictures, and how pages show them.
package struct PictureSettings: Sendable, Equatable {
  /// A format that variants are made in.
  package enum Output: Sendable, Equatable {
    /// The format of the picture itself.
    case original
    case format(PictureFormat)

    /// The format that a name in the configuration stands for: `original`, `webp`, `avif`, `jpeg` or `png`.
    package init?(name: String) {
      switch name {
      case "original": self = .original
      case "webp": self = .format(.webp)
      case "avif": self = .format(.avif)
      case "jpeg", "jpg": self = .format(.jpeg)
      case "png": self = .format(.png)
      default: return nil
      }
    }
  }

  /// The widths of variants in pixels, ascending.
  package var widths = Self.usualWidths
  /// The formats of variants; browsers choose the first one that they know.
  package var formats: [Output] = [.format(.webp), .original]
  /// The quality of lossy formats, from 1 to 100.
  package var quality: [PictureFormat: Int] = Self.usualQuality
  /// The value of `sizes`: how wide pages show pictures.
  package var sizes = Self.usualSizes
  /// True if published pictures keep their metadata.
  package var keepsMetadata = false

  package init() {}

  /// Widths for a text column of up to 800 pixels at one and two device pixels each.
  package static let usualWidths = [400, 800, 1200, 1600]
  /// The defaults of libvips for WebP and AVIF, and a quality for JPEG that looks similar.
  package static let usualQuality: [PictureFormat: Int] = [.jpeg: 80, .webp: 75, .avif: 50]
  /// The text column of the theme for new blogs.
  package static let usualSizes = "(min-width: 800px) 800px, 100vw"
  /// The largest number of widths that a site may name.
  package static let mostWidths = 16
  /// The greatest width that a site may name: WebP's longest side.
  package static let greatestWidth = 16_383
}

/// The limits for one picture, which protect the machine from damaged and hostile files.
package enum PictureLimits {
  /// The pixels of a picture, enough for the largest cameras of phones.
  package static let pixels = 200_000_000
  /// The seconds of processor time for all variants of a picture.
  package static let seconds = 60
  /// The seconds of wall-clock time, enough for a busy machine.
  package static let clockSeconds = 600
  /// The bytes of memory, including everything that the process maps.
  package static let bytes = 2 << 30
  /// The bytes of a picture's file.
  package static let fileBytes = 256 << 20
}
