internal import ContentData
internal import Pictures
internal import SiteModel
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
}
