internal import SourceText

/// A file that is made of a picture.
package struct PictureVariant: Sendable, Equatable {
  /// The file below the destination, or below its source's folder.
  package let path: String
  package let format: PictureFormat
  package let width: Int
  /// The width at which its picture is decoded: that of the largest variant, from which the others are
  /// made.
  package let decodedWidth: Int
  /// The quality of a lossy format; 0 elsewhere.
  package let quality: Int
  /// The fingerprint of its content, made from the source, the format, the widths and the quality.
  package let key: UInt64
}

/// One file of a picture with its width, from which a browser can choose.
package struct PictureCandidate: Sendable, Equatable {
  /// The file below the destination.
  package let path: String
  package let width: Int
}

/// The candidates of one format.
package struct PictureCandidates: Sendable, Equatable {
  package let format: PictureFormat
  /// The files in ascending order of widths.
  package let files: [PictureCandidate]
}

/// The plan for a picture of the site: its variants, and the candidates for browsers.
package struct PicturePlan: Sendable, Equatable {
  /// The files to be made.
  package let variants: [PictureVariant]
  /// Candidates in formats other than the picture's own, in the order of the settings.
  package let alternatives: [PictureCandidates]
  /// Candidates in its own format; empty when there are none.
  package let own: [PictureCandidate]
  /// The file for browsers that support none of the others.
  package let fallback: String
  /// The size of the whole picture with the orientation applied.
  package let width: Int
  package let height: Int
}

/// The reason why a picture is shown as the author wrote it.
package enum PictureExemption: Sendable, Equatable {
  /// It is on another site, or data in the address.
  case remote
  /// No file of the site that is published has this address.
  case notOnSite
  /// A vector drawing, which needs no variants.
  case svg
  case animation
  /// A format of which no variants are made.
  case format(String)
  /// It is not wider than the smallest width of the settings.
  case small(width: Int)
  /// The settings name it below `leave`.
  case listed
  /// There is no libvips to make variants with.
  case noLibrary
}

/// The problem with a picture's file that prevents variants.
package enum PictureProblem: Error, Sendable, Equatable {
  /// The file is damaged, or has another format than its extension says.
  case unreadable
  /// It is a pointer of Git LFS to the picture, which was not fetched.
  case lfsPointer
  case tooManyPixels(width: Int, height: Int)
}

extension PicturePlan {
  /// Plans the variants of a picture.
  ///
  /// Widths are those of the settings that are smaller than the picture, and its own width where that is smaller than
  /// the largest of the settings. Pictures are never enlarged.
  /// - Parameters:
  ///   - path: the picture's file below the destination.
  ///   - content: the fingerprint of its bytes.
  /// - Returns: nil for a picture that is not wider than the smallest width.
  /// - Complexity: O(widths × formats).
  package init?(
    _ header: PictureHeader, path: String, content: UInt64, settings: PictureSettings
  ) {
    guard let smallest = settings.widths.first, header.width > smallest else { return nil }
    let formats = Self.formats(header, settings)
    func isMade(_ width: Int, _ format: PictureFormat) -> Bool {
      width < header.width || format != header.format
    }
    let greatest = formats.compactMap { format, widths in widths.last { isMade($0, format) } }.max()
    var variants: [PictureVariant] = []
    var sets: [PictureCandidates] = []
    for (format, widths) in formats {
      var files: [PictureCandidate] = []
      for width in widths {
        guard isMade(width, format), let greatest else {
          files.append(PictureCandidate(path: path, width: width))
          continue
        }
        let quality = settings.quality[format] ?? 0
        let key = Self.key(content, format, [width, greatest, quality])
        let variant = PictureVariant(
          path: Self.path(of: path, width, key, format), format: format, width: width,
          decodedWidth: greatest, quality: quality, key: key)
        variants.append(variant)
        files.append(PictureCandidate(path: variant.path, width: width))
      }
      sets.append(PictureCandidates(format: format, files: files))
    }
    self.variants = variants
    own = sets.first { $0.format == header.format }?.files ?? []
    alternatives = sets.filter { $0.format != header.format }
    fallback = own.last?.path ?? path
    width = header.width
    height = header.height
  }

  /// The formats of a picture with their widths in ascending order, without formats whose maximum height it would
  /// exceed.
  private static func formats(
    _ header: PictureHeader, _ settings: PictureSettings
  ) -> [(format: PictureFormat, widths: [Int])] {
    var widths = settings.widths.filter { $0 < header.width }
    if widths.count < settings.widths.count { widths.append(header.width) }
    var result: [(format: PictureFormat, widths: [Int])] = []
    for output in settings.formats {
      let format: PictureFormat
      switch output {
      case .original: format = header.format
      case .format(let named): format = named
      }
      if result.contains(where: { $0.format == format }) { continue }
      let fitting = widths.filter { width in
        let height = (header.height * width + header.width / 2) / header.width
        return width <= format.longestSide && height <= format.longestSide
      }
      if !fitting.isEmpty { result.append((format, fitting)) }
    }
    return result
  }

  /// `photo.jpg` at 800 pixels: `photo-800-1f2e3d4c5b6a7988.webp`, in the same folder.
  private static func path(
    of path: String, _ width: Int, _ key: UInt64, _ format: PictureFormat
  ) -> String {
    let name = PathComponents.join(PathComponents.folder(of: path), PathComponents.stem(of: path))
    return "\(name)-\(width)-\(hexadecimal(key))\(format.fileExtension)"
  }

  /// A number as sixteen hexadecimal digits.
  package static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The version of the variants; incremented when the same parameters give other bytes.
  private static let version: UInt64 = 1

  /// A fingerprint of content and parameters, by multiplications and shifts (MurmurHash3's finalizer).
  private static func key(
    _ content: UInt64, _ format: PictureFormat, _ numbers: [Int]
  ) -> UInt64 {
    let place = UInt64(PictureFormat.allCases.firstIndex(of: format) ?? 0)
    var key = content
    for part in [version, place] + numbers.map({ UInt64($0) }) {
      key ^= part &* 0x9E37_79B9_7F4A_7C15
      key = (key ^ key >> 33) &* 0xFF51_AFD7_ED55_8CCD
      key = (key ^ key >> 33) &* 0xC4CE_B9FE_1A85_EC53
      key ^= key >> 33
    }
    return key
  }
}
