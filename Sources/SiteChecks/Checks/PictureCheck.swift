internal import SiteModel
internal import SourceText

/// Checks the files of pictures: what they tell besides the picture, and how large those are that pages show.
struct PictureCheck {
  private let site: CheckedSite
  private let limits: PictureSizeLimits

  init(_ site: CheckedSite, _ settings: CheckSettings) {
    self.site = site
    limits = settings.pictures
  }

  /// Checks all pictures.
  /// - Parameter shown: the outputs that pages show as images, by their numbers.
  /// - Complexity: O(number of pictures).
  func check(shown: Set<Int>, into findings: inout Findings) {
    for picture in site.pictures {
      let location = SourceLocation(path: site.fileSources[picture.file])
      if picture.recordsPosition { findings.add(.pictureLocation, at: location) }
      guard shown.contains(site.pages.count + picture.file) else { continue }
      if picture.bytes > limits.megabytes * 1_000_000 {
        findings.add(
          .heavyPicture(tenths: (picture.bytes + 99_999) / 100_000, limit: limits.megabytes),
          at: location)
      } else if picture.pixels > limits.megapixels * 1_000_000 {
        findings.add(
          .largePicture(
            megapixels: (picture.pixels + 999_999) / 1_000_000, limit: limits.megapixels),
          at: location)
      }
    }
  }
}
