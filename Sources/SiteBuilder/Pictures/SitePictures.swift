internal import ContentData
internal import FileSystem
internal import Pictures
internal import SiteModel
internal import SiteSources
internal import SourceText
internal import Synchronization

/// The pictures of a site: the plan of each, which is made once, and the variants that a build makes.
final class SitePictures: Sendable {
  /// How a page shows an image.
  enum Shown: Sendable {
    case planned(PicturePlan)
    /// The image as the author wrote it, with its size if that is known.
    case left(PictureExemption, ImageSize?)
    case problem(PictureProblem)
  }

  let settings: SitePictureSettings
  private let roots: SourceRoots
  /// Makes the variants; nil where nothing is written, as in `check`.
  let maker: PictureMaker?
  private let library: PictureLibraryState
  private let plans = Mutex<[ResourceID: Shown]>([:])

  init(
    _ settings: SitePictureSettings, roots: SourceRoots, maker: PictureMaker?,
    library: PictureLibraryState
  ) {
    self.settings = settings
    self.roots = roots
    self.maker = maker
    self.library = library
  }

  /// Why there is no libvips to make variants with; nil where there is one.
  var missingLibrary: String? { library.missing }

  /// How a file of the site is shown; its variants are ordered from the maker.
  /// - Complexity: O(size of the file) the first time.
  func shown(_ file: StaticFile) -> Shown {
    if let known = plans.withLock({ $0[file.resource] }) { return known }
    let shown = plan(of: file)
    plans.withLock { $0[file.resource] = shown }
    return shown
  }

  private func plan(of file: StaticFile) -> Shown {
    if settings.leaves(file.sourcePath) { return .left(.listed, size(of: file)) }
    let ending = PathComponents.fileExtension(of: file.sourcePath).lowercased()
    if ending == ".svg" { return .left(.svg, size(of: file)) }
    guard
      let bytes = try? roots.use(file.sourcePath, isFromTheme: file.isFromTheme, limit: .copy),
      bytes.count <= PictureLimits.fileBytes
    else { return .problem(.unreadable) }
    guard let format = PictureFormat(bytes) else {
      if bytes.starts(with: "version https://git-lfs".utf8) { return .problem(.lfsPointer) }
      if Self.isPicture(file.sourcePath) { return .problem(.unreadable) }
      return .left(.format(String(ending.dropFirst())), nil)
    }
    guard let header = PictureHeader(bytes) else {
      return format.isSource ? .problem(.unreadable) : .left(.format(format.rawValue), nil)
    }
    let size = ImageSize(width: header.width, height: header.height)
    if header.isAnimated { return .left(.animation, size) }
    if !format.isSource { return .left(.format(format.rawValue), size) }
    if header.pixels > PictureLimits.pixels {
      return .problem(.tooManyPixels(width: header.width, height: header.height))
    }
    let content = Fingerprint.of(bytes)
    guard
      let plan = PicturePlan(
        header, path: file.outputPath, content: content, settings: settings.making)
    else { return .left(.small(width: header.width), size) }
    if missingLibrary != nil { return .left(.noLibrary, size) }
    maker?.order(PictureMaker.Order(file: file, content: content, variants: plan.variants))
    return .planned(plan)
  }

  /// The extensions of files that must be pictures.
  private static let endings = [".jpg", ".jpeg", ".png", ".webp"]

  /// Returns true if the extension of a file is that of a picture.
  static func isPicture(_ path: String) -> Bool {
    endings.contains(PathComponents.fileExtension(of: path).lowercased())
  }

  private func size(of file: StaticFile) -> ImageSize? {
    (try? roots.useStart(
      of: file.sourcePath, isFromTheme: file.isFromTheme, count: ImageSize.bytesNeeded)).flatMap {
        ImageSize($0)
      }
  }

  /// The bytes of a static file as they are published: a picture without its metadata, unless the settings keep it.
  /// - Returns: nil for a file that is published as it is.
  /// - Throws: an error for a damaged picture, whose metadata cannot be found.
  /// - Complexity: O(n).
  func published(
    _ bytes: [UInt8], of file: StaticFile
  ) throws(MetadataRemoval.Failure) -> [UInt8]? {
    if settings.making.keepsMetadata || settings.leaves(file.sourcePath) { return nil }
    return try MetadataRemoval.removed(from: bytes)
  }
}
