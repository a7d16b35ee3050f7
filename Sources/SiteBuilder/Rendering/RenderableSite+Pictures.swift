internal import ContentData
internal import Pictures
package import SiteModel
package import SourceText

extension RenderableSite {
  /// The warning of `blogc doctor` where libvips cannot be loaded although the settings ask for it and the site has pictures.
  /// - Complexity: O(number of static files); libvips is loaded where there is a picture.
  package func missingPictureLibrary() -> Diagnostic? {
    guard let severity = site.configuration.pictures?.withoutLibrary,
      site.staticFiles.contains(where: { SitePictures.isPicture($0.sourcePath) })
    else { return nil }
    do throws(PictureLibrary.Missing) {
      _ = try PictureLibrary.version()
      return nil
    } catch {
      var finding = Diagnostic.missingPictureLibrary(
        error.reason, at: site.configuration.location(of: "images"))
      finding.severity = severity
      return finding
    }
  }

  /// A picture as it is published.
  package struct PublishedPicture: Sendable {
    package let bytes: Int
    package let pixels: Int
    /// True if it tells where it was taken.
    package let recordsPosition: Bool
  }

  /// Examines a static file that may be a picture.
  /// - Parameter bytes: the file in the source.
  /// - Returns: nil for a file that is none.
  /// - Complexity: O(n).
  package func picture(_ file: StaticFile, _ bytes: [UInt8]) -> PublishedPicture? {
    guard SitePictures.isPicture(file.sourcePath), let header = PictureHeader(bytes) else {
      return nil
    }
    let changed = try? plan.markdownTargets.pictures?.published(bytes, of: file)
    let published = (changed ?? nil) ?? bytes
    return PublishedPicture(
      bytes: published.count, pixels: header.pixels,
      recordsPosition: PicturePosition.isRecorded(in: published))
  }
}
