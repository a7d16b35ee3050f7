internal import SourceText
package import ContentData

/// Makes static files from scanned files: their URLs and the values of `defaults:`.
package struct StaticFileReader {
  private let configuration: SiteConfiguration
  private var defaults = FrontMatterDefaults.Cache()

  package init(configuration: SiteConfiguration) {
    self.configuration = configuration
  }

  /// Makes a static file.
  /// - Parameters:
  ///   - path: relative to the source.
  ///   - collection: the number of its collection; nil for none.
  ///   - modified: the last change of the file, in UTC.
  package mutating func file(
    _ resource: ResourceID, path: String, collection number: Int?, modified: Timestamp,
    isFromTheme: Bool
  ) -> StaticFile {
    let settings = number.map { configuration.collections[$0] }
    var relativePath = "/" + path
    if settings != nil {
      let base = configuration.collectionsDirectory
      relativePath = String(
        decoding: path.utf8.dropFirst(base.isEmpty ? 0 : base.utf8.count + 1), as: UTF8.self)
    }
    let url = url(relativePath, settings)
    let data = configuration.defaults.values(
      forPath: relativePath, type: settings?.label, cache: &defaults)
    let published = configuration.defaults.values(
      forPath: url, type: settings?.label, cache: &defaults)[WellKnownSymbols.published]?.isTruthy
    return StaticFile(
      resource: resource, sourcePath: path, relativePath: relativePath,
      collection: settings?.label, modified: modified.localized(in: configuration.zone),
      data: data, isWritten: (published ?? true) && (settings?.output ?? true),
      outputPath: URLPath.file(of: url, fileExtension: "", folderIndex: "index.html"),
      isFromTheme: isFromTheme)
  }

  private func url(_ relativePath: String, _ settings: CollectionSettings?) -> String {
    let fileExtension = PathComponents.fileExtension(of: relativePath)
    var cleaned = PathComponents.withoutFinalDots(
      String(decoding: relativePath.utf8.dropLast(fileExtension.utf8.count), as: UTF8.self))
    guard let settings else { return cleaned + fileExtension }
    if let range = cleaned.range(ofBytes: settings.relativeDirectory) {
      cleaned.removeSubrange(range)
    }
    var url = Permalink.fileURL(
      settings.permalink.text, collection: settings.label, path: cleaned,
      basename: PathComponents.withoutFinalDots(PathComponents.stem(of: relativePath)))
    if url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
    return url + fileExtension
  }
}
